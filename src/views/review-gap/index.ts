import type { View } from '../View'
import { model, type ReviewModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ReviewModel> = {
  id: 'review-gap',
  label: { 'zh-CN': '自评与复核', en: 'Self-score and review' },
  question: { 'zh-CN': '自评与财政复核差多少？', en: 'How far are self-scores from the bureau’s review?' },
  metrics: ['review_gap', 'total_score_reported', 'review_score'],
  covers: 'year',
  form: 'chart',
  size: { columns: 4, height: 360 },
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
