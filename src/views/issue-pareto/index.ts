import type { View } from '../View'
import { model, type ParetoModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<ParetoModel> = {
  id: 'issue-pareto',
  label: { 'zh-CN': '问题类别', en: 'Issue categories' },
  question: { 'zh-CN': '今年大家反映的问题集中在哪几类？', en: 'Which problems do departments name most?' },
  metrics: ['issue_share', 'issue_dept_n', 'recurring_dept_n', 'text_dept_n'],
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
  pick: (mark) => (typeof mark.issueCategory === 'string' ? { filter: 'issueCategories', value: mark.issueCategory } : null),
}
