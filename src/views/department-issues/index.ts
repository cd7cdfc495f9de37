import type { View } from '../View'
import { type IssuesModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<IssuesModel> = {
  id: 'department-issues',
  label: { 'zh-CN': '部门问题与措施', en: 'A department’s issues and measures' },
  question: {
    'zh-CN': '这个部门反映了什么问题，怎样回应？',
    en: 'What issues did the department name, and how were they answered?',
  },
  metrics: ['response_rate', 'measure_n', 'issue_dept_n'],
  covers: 'years',
  about: 'department',
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
}
