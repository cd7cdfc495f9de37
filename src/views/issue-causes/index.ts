import type { View } from '../View'
import { type CausesModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<CausesModel> = {
  id: 'issue-causes',
  label: { 'zh-CN': '材料自己说的原因', en: 'Causes that the texts give' },
  question: { 'zh-CN': '部门自己把问题归因于什么？', en: 'What do departments themselves give as the cause?' },
  metrics: ['cause_dept_n', 'text_dept_n'],
  covers: 'year',
  form: 'chart',
  size: { columns: 12, height: 360 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  height,
  pick: () => null,
}
