import type { View } from '../View'
import { type MultiplesModel, model } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<MultiplesModel> = {
  id: 'spending-multiples',
  label: { 'zh-CN': '三公、采购与结转', en: 'Three-public, procurement and carry-over' },
  question: { 'zh-CN': '三公经费、政府采购和结转结余几年来怎样？', en: 'How did these kinds of spending move over the years?' },
  metrics: ['three_public_rate', 'procurement_rate', 'carryover_rate', 'basic_share'],
  covers: 'years',
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
  pick: (mark) => (typeof mark.year === 'number' ? { filter: 'years', value: mark.year } : null),
}
