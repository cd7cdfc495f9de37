import { type GapModel, gapModel, gapSpecs } from '../scoreGap'
import type { View } from '../View'
import { height, option } from './option'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<GapModel> = {
  id: 'score-gap',
  label: { 'zh-CN': '自评与重算之差', en: 'Reported less recomputed' },
  question: { 'zh-CN': '哪些部门的自评比重算高得多？', en: 'Which self-scores lie far above the recomputed ones?' },
  metrics: ['self_score_gap', 'total_score_reported', 'score_total_recomputed'],
  covers: 'year',
  form: 'table',
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
