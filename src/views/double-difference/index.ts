import { rankedMetrics } from '../compared'
import type { View } from '../View'
import { type DoubleModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<DoubleModel> = {
  id: 'double-difference',
  label: { 'zh-CN': '双差名单', en: 'Behind peers and getting worse' },
  question: { 'zh-CN': '哪些部门既不及同类又不如上年？', en: 'Who is behind its peers and worse than last year?' },
  metrics: rankedMetrics.map(({ id }) => id),
  covers: 'year',
  form: 'chart',
  size: { columns: 12, height: 460 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  height,
  pick: (mark) => (typeof mark.department === 'string' ? { filter: 'departments', value: mark.department } : null),
}
