import type { View } from '../View'
import { model, type RecurrenceModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<RecurrenceModel> = {
  id: 'issue-recurrence',
  label: { 'zh-CN': '问题重复出现', en: 'Recurring issues' },
  question: { 'zh-CN': '哪些问题年年反映？', en: 'Which problems come back year after year?' },
  metrics: ['recurring_dept_n', 'recurring_share', 'issue_dept_n', 'text_dept_n'],
  covers: 'years',
  form: 'chart',
  size: { columns: 4, height: 340 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  height,
  pick: (mark) => (typeof mark.issueCategory === 'string' ? { filter: 'issueCategories', value: mark.issueCategory } : null),
}
