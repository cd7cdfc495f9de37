import type { ComparedModel } from '../compared'
import type { View } from '../View'
import { radarMetrics } from './measures'
import { model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ComparedModel> = {
  id: 'peer-radar',
  label: { 'zh-CN': '部门雷达图', en: 'Departments on a radar' },
  question: { 'zh-CN': '这些部门各项指标好于多少同类？', en: 'How many of its peers is each department ahead of?' },
  metrics: radarMetrics.map(({ id }) => id),
  covers: 'year',
  form: 'chart',
  size: { columns: 12, height: 520 },
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
