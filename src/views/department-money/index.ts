import type { View } from '../View'
import { type MoneyModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<MoneyModel> = {
  id: 'department-money',
  label: { 'zh-CN': '部门资金', en: 'A department’s money' },
  question: {
    'zh-CN': '这个部门的钱从哪来、花了多少？',
    en: 'Where does the department’s money come from, and how much was spent?',
  },
  metrics: ['fund_initial', 'fund_budget', 'fund_actual', 'fund_exec_rate'],
  covers: 'year',
  about: 'department',
  form: 'table',
  size: { columns: 5, height: 280 },
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
