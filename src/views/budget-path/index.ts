import type { View } from '../View'
import { model, type PathModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<PathModel> = {
  id: 'budget-path',
  label: { 'zh-CN': '年初预算到执行', en: 'From initial budget to expenditure' },
  question: { 'zh-CN': '预算调整了多少，最后剩下多少没有支出？', en: 'How much was the budget adjusted, and how much was left?' },
  metrics: ['adjust_rate', 'adjust_amount', 'unspent', 'budget_initial', 'budget_adjusted', 'expenditure_actual'],
  covers: 'year',
  tellsMissing: true,
  form: 'chart',
  size: { columns: 6, height: 520 },
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
