import type { View } from '../View'
import { type CompositionModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<CompositionModel> = {
  id: 'fund-composition',
  label: { 'zh-CN': '资金构成', en: 'Composition of funds' },
  question: { 'zh-CN': '预算资金由哪些部分组成？', en: 'What are the budgets made up of?' },
  metrics: ['fund_budget', 'fund_share', 'budget_adjusted'],
  covers: 'year',
  tellsMissing: true,
  form: 'chart',
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
  pick(mark) {
    if (typeof mark.department === 'string') return { filter: 'departments', value: mark.department }
    if (typeof mark.departmentType === 'string') return { filter: 'departmentTypes', value: mark.departmentType }
    if (typeof mark.fundSource === 'string') return { filter: 'fundTypes', value: mark.fundSource }
    return typeof mark.fundAxis === 'string' ? { filter: 'fundAxis', value: mark.fundAxis } : null
  },
}
