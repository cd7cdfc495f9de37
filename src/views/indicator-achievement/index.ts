import type { View } from '../View'
import { type AchievementModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<AchievementModel> = {
  id: 'indicator-achievement',
  label: { 'zh-CN': '绩效指标得分率', en: 'Indicator achievement' },
  question: { 'zh-CN': '哪些指标没有完成好？', en: 'Which indicators fell short?' },
  metrics: ['score_rate', 'mean_attainment', 'met_rate', 'claimed_n'],
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
  height,
  pick(mark) {
    if (typeof mark.department === 'string') return { filter: 'departments', value: mark.department }
    return typeof mark.departmentType === 'string' ? { filter: 'departmentTypes', value: mark.departmentType } : null
  },
}
