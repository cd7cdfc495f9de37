import { conditionMetrics } from '../condition-list/conditions'
import type { View } from '../View'
import { model, type ReviewModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ReviewModel> = {
  id: 'review-candidates',
  label: { 'zh-CN': '重点评价建议名单', en: 'Suggested for review' },
  question: { 'zh-CN': '哪些部门建议列入重点评价，依据是哪几项？', en: 'Which departments are suggested for review, and why?' },
  metrics: conditionMetrics.map(({ id }) => id),
  covers: 'year',
  form: 'table',
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
