import type { View } from '../View'
import { model, type PromisedModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<PromisedModel> = {
  id: 'promised-again',
  label: { 'zh-CN': '去年承诺、今年仍在', en: 'Promised last year, named again' },
  question: { 'zh-CN': '去年说要改的，今年还出现吗？', en: 'Is what was to be mended last year named again?' },
  metrics: ['issue_dept_n', 'response_rate', 'measure_n'],
  covers: 'year',
  form: 'table',
  size: { columns: 12, height: 460 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  height,
  pick: (mark) =>
    typeof mark.issueCategory === 'string' && mark.department === undefined
      ? { filter: 'issueCategories', value: mark.issueCategory }
      : null,
}
