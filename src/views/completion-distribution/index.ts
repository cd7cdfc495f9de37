import type { View } from '../View'
import { type DistributionModel, model } from './model'
import { option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<DistributionModel> = {
  id: 'completion-distribution',
  label: { 'zh-CN': '预算执行率分布', en: 'Spread of budget execution' },
  question: {
    'zh-CN': '各部门执行得怎样，差距有多大？',
    en: 'How does the typical department spend, and how far apart are they?',
  },
  metrics: ['exec_rate_adjusted', 'budget_adjusted', 'expenditure_actual'],
  covers: 'year',
  tellsMissing: true,
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
  pick: (mark) => (typeof mark.department === 'string' ? { filter: 'departments', value: mark.department } : null),
}
