import type { View } from '../View'
import { type FindingListModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<FindingListModel> = {
  id: 'finding-list',
  label: { 'zh-CN': '需核实清单', en: 'List of findings' },
  question: { 'zh-CN': '哪些数自己对不上，要找哪些部门核实？', en: 'Which figures do not add up, and whom to ask?' },
  metrics: ['finding_n', 'finding_open_n', 'finding_dept_n'],
  covers: 'chosen',
  tellsMissing: true,
  form: 'table',
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
  // A finding is followed to its cells; only a department's bar filters.
  pick: (mark) =>
    typeof mark.department === 'string' && mark.finding === undefined ? { filter: 'departments', value: mark.department } : null,
}
