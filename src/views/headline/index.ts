import { noSeries } from '../chart/parts'
import type { View } from '../View'
import { type HeadlineModel, model } from './model'
import { specs } from './query'
import { notes, subtitle, summary, title, words } from './summary'
import { table } from './table'

export const view: View<HeadlineModel> = {
  id: 'headline',
  label: { 'zh-CN': '全区概况', en: 'The district at a glance' },
  question: { 'zh-CN': '全区今年怎么样？', en: 'How did the district do this year?' },
  metrics: [
    'exec_rate_adjusted',
    'submitted_n',
    'budget_adjusted',
    'adjust_rate',
    'fund_share',
    'met_rate',
    'claimed_n',
    'total_score_reported',
    'self_score_gap',
    'issue_share',
  ],
  covers: 'year',
  form: 'words',
  size: { columns: 12, height: 160 },
  specs,
  model,
  title,
  subtitle,
  // Words and tiles have no chart: a snapshot draws the sentence and the table's rows.
  option: (_, context) => noSeries(context),
  table,
  summary,
  words,
  notes,
}
