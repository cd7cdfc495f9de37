import { type ComparedModel, rankedMetrics } from '../compared'
import type { View } from '../View'
import { model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ComparedModel> = {
  id: 'peer-dots',
  label: { 'zh-CN': '部门点图', en: 'Departments on strips' },
  question: { 'zh-CN': '这些部门各项指标在同类中居于何处？', en: 'Where do these departments lie among their peers?' },
  metrics: rankedMetrics.map(({ id }) => id),
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
}
