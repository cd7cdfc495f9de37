import type { View } from '../View'
import { model, type TrendModel } from './model'
import { option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<TrendModel> = {
  id: 'completion-trend',
  label: { 'zh-CN': '预算执行率趋势', en: 'Budget execution over the years' },
  question: {
    'zh-CN': '执行率几年来是升是降，部门间差距在收窄吗？',
    en: 'Has execution risen or fallen, and have departments drawn closer?',
  },
  metrics: ['exec_rate_adjusted', 'budget_adjusted', 'expenditure_actual'],
  covers: 'years',
  tool: 'yearNotes',
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
  pick(mark) {
    if (typeof mark.department === 'string') return { filter: 'departments', value: mark.department }
    return typeof mark.year === 'number' ? { filter: 'years', value: mark.year } : null
  },
}
