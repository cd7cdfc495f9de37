import type { View } from '../View'
import { conditionMetrics } from './conditions'
import { type ConditionModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ConditionModel> = {
  id: 'condition-list',
  label: { 'zh-CN': '条件名单', en: 'List by conditions' },
  question: { 'zh-CN': '哪些部门同时符合这些条件？', en: 'Which departments meet all of these conditions?' },
  metrics: conditionMetrics.map(({ id }) => id),
  covers: 'year',
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
  pick: (mark) => (typeof mark.department === 'string' ? { filter: 'departments', value: mark.department } : null),
}
