import type { View } from '../View'
import { model, type OverModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<OverModel> = {
  id: 'over-attainment',
  label: { 'zh-CN': '完成度偏高的指标', en: 'Indicators far above target' },
  question: { 'zh-CN': '哪些指标大幅超过目标，目标是否偏低？', en: 'Which indicators went far beyond their targets?' },
  metrics: ['over_attained_rate', 'indicator_n'],
  covers: 'year',
  tellsMissing: true,
  form: 'table',
  size: { columns: 6, height: 460 },
  specs,
  model,
  title,
  subtitle,
  option,
  table,
  summary,
  notes,
  height,
  // A single indicator is followed to its source; only a type's bar filters.
  pick: (mark) =>
    typeof mark.departmentType === 'string' && mark.indicatorNo === undefined
      ? { filter: 'departmentTypes', value: mark.departmentType }
      : null,
}
