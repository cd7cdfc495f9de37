import type { View } from '../View'
import { model, type TimelineModel } from './model'
import { height, option } from './option'
import { specs } from './query'
import { notes, subtitle, summary, title } from './summary'
import { table } from './table'

export const view: View<TimelineModel> = {
  id: 'issue-timeline',
  label: { 'zh-CN': '重复问题时间线', en: 'Recurring issues over the years' },
  question: {
    'zh-CN': '每个重复的问题各年是怎么写的，提出过什么措施？',
    en: 'How was each recurring issue worded every year, and what was promised?',
  },
  metrics: ['issue_dept_n', 'response_rate', 'measure_n'],
  covers: 'years',
  form: 'chart',
  size: { columns: 12, height: 560 },
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
