import type { View } from '../View'
import { model, type ResponseModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ResponseModel> = {
  id: 'measure-response',
  label: { 'zh-CN': '问题有没有措施', en: 'Issues and their measures' },
  question: {
    'zh-CN': '提出的问题有没有对应的措施，措施写明责任和时限了吗？',
    en: 'Does each issue have a measure, and does it say who and when?',
  },
  metrics: ['response_rate', 'specific_measure_rate'],
  covers: 'year',
  form: 'chart',
  size: { columns: 12, height: 480 },
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
    typeof mark.issueCategory === 'string' && mark.issue === undefined
      ? { filter: 'issueCategories', value: mark.issueCategory }
      : null,
}
