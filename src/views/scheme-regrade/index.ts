import type { View } from '../View'
import { model, type RegradeModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<RegradeModel> = {
  id: 'scheme-regrade',
  label: { 'zh-CN': '按另一方案重算', en: 'Graded by another scheme' },
  question: { 'zh-CN': '全部按另一方案重算，谁的等级会变？', en: 'Whose grade changes by another scheme?' },
  metrics: ['grade_n', 'total_score_reported'],
  covers: 'year',
  form: 'table',
  size: { columns: 12, height: 360 },
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
