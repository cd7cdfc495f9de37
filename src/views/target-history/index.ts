import type { View } from '../View'
import { model, type TargetModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<TargetModel> = {
  id: 'target-history',
  label: { 'zh-CN': '目标值与上年实际', en: 'Targets beside last year’s actual values' },
  question: { 'zh-CN': '目标定得比上年做到的还低吗？', en: 'Were targets set below what was reached the year before?' },
  metrics: ['indicator_n', 'mean_attainment'],
  covers: 'year',
  tellsMissing: true,
  form: 'chart',
  size: { columns: 6, height: 460 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  height,
}
