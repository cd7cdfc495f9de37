import type { View } from '../View'
import { model, type ScatterModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ScatterModel> = {
  id: 'adjust-scatter',
  label: { 'zh-CN': '调整率与执行率', en: 'Adjustment and execution' },
  question: { 'zh-CN': '调整预算多的部门，执行率是高还是低？', en: 'Do departments with larger adjustments spend more of them?' },
  metrics: ['adjust_rate', 'exec_rate_adjusted', 'budget_adjusted'],
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
    return typeof mark.departmentType === 'string' ? { filter: 'departmentTypes', value: mark.departmentType } : null
  },
}
