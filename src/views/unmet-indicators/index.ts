import type { View } from '../View'
import { model, type UnmetModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<UnmetModel> = {
  id: 'unmet-indicators',
  label: { 'zh-CN': '未达标指标', en: 'Indicators not met' },
  question: { 'zh-CN': '哪些指标没有达标，写了什么原因？', en: 'Which indicators were not met, and what reasons were given?' },
  metrics: ['unmet_rate', 'score_rate', 'indicator_n'],
  covers: 'year',
  tellsMissing: true,
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
  // A single indicator is followed to its source; only a department's bar filters.
  pick: (mark) =>
    typeof mark.department === 'string' && mark.indicatorNo === undefined
      ? { filter: 'departments', value: mark.department }
      : null,
}
