import type { View } from '../View'
import { model, type SubmissionModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<SubmissionModel> = {
  id: 'submission-progress',
  label: { 'zh-CN': '报送进度', en: 'Submissions' },
  question: { 'zh-CN': '谁没报，谁报晚了？', en: 'Who has not reported, and who was late?' },
  metrics: ['submitted_n', 'submission_rate', 'late_n', 'department_n'],
  covers: 'years',
  tool: 'exemptions',
  form: 'chart',
  size: { columns: 4, height: 300 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  height,
  pick(mark) {
    if (typeof mark.department === 'string') return { filter: 'departments', value: mark.department }
    return typeof mark.departmentType === 'string' ? { filter: 'departmentTypes', value: mark.departmentType } : null
  },
}
