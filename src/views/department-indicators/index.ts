import type { View } from '../View'
import { type IndicatorsModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<IndicatorsModel> = {
  id: 'department-indicators',
  label: { 'zh-CN': '部门指标', en: 'A department’s indicators' },
  question: { 'zh-CN': '这个部门的指标完成得怎样？', en: 'How did the department’s indicators turn out?' },
  metrics: ['met_rate', 'score_rate', 'mean_attainment'],
  covers: 'year',
  about: 'department',
  form: 'table',
  size: { columns: 12, height: 420 },
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
