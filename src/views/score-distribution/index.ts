import type { View } from '../View'
import { model, type ScoreModel } from './model'
import { option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ScoreModel> = {
  id: 'score-distribution',
  label: { 'zh-CN': '自评得分分布', en: 'Self-scores' },
  question: { 'zh-CN': '自评分集中在哪里？', en: 'Where do self-scores gather?' },
  metrics: ['total_score_reported', 'grade_n', 'grade_share'],
  covers: 'year',
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
}
