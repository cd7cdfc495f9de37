import type { View } from '../View'
import { type CopiedModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<CopiedModel> = {
  id: 'copied-texts',
  label: { 'zh-CN': '雷同表述', en: 'Repeated wording' },
  question: {
    'zh-CN': '哪些问题的表述与上年或其他部门几乎一样？',
    en: 'Which issues are worded as last year, or as another department’s?',
  },
  metrics: ['copied_last_year_n', 'copied_elsewhere_n'],
  covers: 'year',
  form: 'table',
  size: { columns: 12, height: 440 },
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
    typeof mark.department === 'string' && mark.issue === undefined ? { filter: 'departments', value: mark.department } : null,
}
