import type { View } from '../View'
import { type AttainmentModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<AttainmentModel> = {
  id: 'attainment-distribution',
  label: { 'zh-CN': '指标完成度分布', en: 'Spread of attainment' },
  question: {
    'zh-CN': '指标完成到什么程度，多少只是声称达成？',
    en: 'How far were targets reached, and how many are only claimed?',
  },
  metrics: ['indicator_n', 'met_rate', 'claimed_n'],
  covers: 'year',
  tellsMissing: true,
  form: 'chart',
  size: { columns: 5, height: 400 },
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
