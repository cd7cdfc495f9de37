import type { View } from '../View'
import { spineMetrics } from './metrics'
import { model, type SpineModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title, words } from './summary'
import { table } from './table'

export const view: View<SpineModel> = {
  id: 'department-spine',
  label: { 'zh-CN': '部门脊柱表', en: 'Spine of a department' },
  question: { 'zh-CN': '这个部门各项与同类相比怎样？', en: 'How does the department stand among its peers?' },
  metrics: spineMetrics.map(({ metric }) => metric.id),
  covers: 'year',
  about: 'department',
  form: 'chart',
  size: { columns: 12, height: 560 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  words,
  notes,
  height,
}
