import type { View } from '../View'
import { model, type TransitionModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<TransitionModel> = {
  id: 'grade-transition',
  label: { 'zh-CN': '等级变动', en: 'Grades, last year to this' },
  question: { 'zh-CN': '自评等级比上年升了还是降了，是谁？', en: 'Whose grade rose or fell since last year?' },
  metrics: ['grade_n', 'total_score_reported'],
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
}
