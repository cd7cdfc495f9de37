import type { View } from '../View'
import { model, type SlopeModel } from './model'
import { option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<SlopeModel> = {
  id: 'year-slope',
  label: { 'zh-CN': '与上年比', en: 'Beside last year' },
  question: { 'zh-CN': '同样这些部门，比上年是升是降？', en: 'The same departments: up or down on last year?' },
  metrics: ['exec_rate_adjusted', 'score_rate', 'met_rate', 'total_score_reported', 'budget_adjusted', 'expenditure_actual'],
  covers: 'year',
  form: 'chart',
  size: { columns: 4, height: 300 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  pick: (mark) => (typeof mark.year === 'number' ? { filter: 'years', value: mark.year } : null),
}
