import { type GapModel, gapModel, gapSpecs } from '../scoreGap'
import type { View } from '../View'
import { height, option } from './option'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<GapModel> = {
  id: 'score-plausibility',
  label: { 'zh-CN': '自评与重算', en: 'Reported and recomputed' },
  question: { 'zh-CN': '自评总分与按指标、执行率重算的一致吗？', en: 'Do self-scores agree with what the indicators give?' },
  metrics: ['self_score_gap', 'total_score_reported', 'score_total_recomputed'],
  covers: 'year',
  form: 'chart',
  size: { columns: 6, height: 460 },
  specs: gapSpecs,
  model: gapModel,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  height,
  pick: (mark) => (typeof mark.department === 'string' ? { filter: 'departments', value: mark.department } : null),
}
