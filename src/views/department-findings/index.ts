import type { View } from '../View'
import { model, type OwnFindings } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<OwnFindings> = {
  id: 'department-findings',
  label: { 'zh-CN': '部门检查结果', en: 'Findings of a department' },
  question: { 'zh-CN': '这个部门有哪些数要核实？', en: 'Which figures of the department are to be verified?' },
  metrics: ['finding_n', 'finding_open_n'],
  covers: 'year',
  about: 'department',
  form: 'table',
  size: { columns: 12, height: 320 },
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
