import { type ComparedModel, comparedMetrics } from '../compared'
import type { View } from '../View'
import { model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ComparedModel> = {
  id: 'peer-comparison',
  label: { 'zh-CN': '部门对比表', en: 'Departments side by side' },
  question: { 'zh-CN': '这些部门差在哪里？', en: 'Where do these departments differ?' },
  metrics: comparedMetrics.map(({ id }) => id),
  covers: 'chosen',
  form: 'chart',
  size: { columns: 12, height: 640 },
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
