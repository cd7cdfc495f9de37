import type { View } from '../View'
import { type HistoryModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<HistoryModel> = {
  id: 'department-history',
  label: { 'zh-CN': '部门沿革', en: 'A department’s history' },
  question: { 'zh-CN': '这个部门的编码、名称变过吗？', en: 'Did the department change its code or name?' },
  metrics: ['submitted_n', 'budget_adjusted'],
  covers: 'years',
  about: 'department',
  form: 'table',
  size: { columns: 5, height: 260 },
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
