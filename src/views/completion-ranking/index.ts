import type { View } from '../View'
import { model, type RankingModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<RankingModel> = {
  id: 'completion-ranking',
  label: { 'zh-CN': '预算执行率排行', en: 'Budget execution by department' },
  question: { 'zh-CN': '哪些部门的钱没有花出去？', en: 'Which departments did not spend their budget?' },
  metrics: ['exec_rate_adjusted', 'budget_adjusted', 'expenditure_actual'],
  covers: 'year',
  tellsMissing: true,
  form: 'table',
  size: { columns: 4, height: 520 },
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
