import type { View } from '../View'
import { type FindingsModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<FindingsModel> = {
  id: 'findings-overview',
  label: { 'zh-CN': '需核实', en: 'Findings' },
  question: { 'zh-CN': '哪类数对不上的最多？', en: 'Which kind of figures fails to add up most?' },
  metrics: ['finding_n', 'finding_open_n', 'finding_dept_n'],
  covers: 'chosen',
  tellsMissing: true,
  form: 'chart',
  size: { columns: 4, height: 380 },
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
