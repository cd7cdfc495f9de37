import { changeView } from '../changeView'
import { model } from './model'
import { specs } from './query'

export const view = changeView(
  {
    label: { 'zh-CN': '执行率（总额之比）', en: 'Execution rate (ratio of sums)' },
    formula: { 'zh-CN': '实际支出 ÷ 调整后预算', en: 'Actual expenditure ÷ adjusted budget' },
  },
  {
    id: 'change-parts',
    label: { 'zh-CN': '执行率为什么变化', en: 'What moved the execution rate' },
    question: { 'zh-CN': '执行率比上年变化，是各部门自身还是结构？', en: 'Did the departments themselves move, or their mix?' },
    metrics: ['exec_rate_adjusted', 'fund_exec_rate'],
    specs,
    model,
  },
)
