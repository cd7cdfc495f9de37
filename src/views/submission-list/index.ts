import type { View } from '../View'
import { model, type SubmissionListModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<SubmissionListModel> = {
  id: 'submission-list',
  label: { 'zh-CN': '报送名单', en: 'Who reported when' },
  question: { 'zh-CN': '谁没报、谁报晚了几天，归哪个科室催？', en: 'Who is missing or late, and whose office is to ask?' },
  metrics: ['submitted_n', 'late_n', 'department_n', 'late_rate'],
  covers: 'year',
  tool: 'exemptions',
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
  pick: (mark) => {
    if (typeof mark.department === 'string') return { filter: 'departments', value: mark.department }
    return typeof mark.financeOffice === 'string' ? { filter: 'financeOffices', value: mark.financeOffice } : null
  },
}
