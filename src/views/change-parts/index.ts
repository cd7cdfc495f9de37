import type { ChangeModel } from '../changeModel'
import { changeHeight, changeOption, changeTable } from '../changePicture'
import { type ChangeWords, changeNotes, changeSubtitle, changeSummary, changeTitle } from '../changeWords'
import type { View } from '../View'
import { model } from './model'
import { specs } from './query'

const words: ChangeWords = {
  label: { 'zh-CN': '执行率（总额之比）', en: 'Execution rate (ratio of sums)' },
  formula: { 'zh-CN': '实际支出 ÷ 调整后预算', en: 'Actual expenditure ÷ adjusted budget' },
}

export const view: View<ChangeModel> = {
  id: 'change-parts',
  label: { 'zh-CN': '执行率为什么变化', en: 'What moved the execution rate' },
  question: { 'zh-CN': '执行率比上年变化，是各部门自身还是结构？', en: 'Did the departments themselves move, or their mix?' },
  metrics: ['exec_rate_adjusted', 'fund_exec_rate'],
  covers: 'year',
  form: 'chart',
  size: { columns: 6, height: 420 },
  specs,
  model,
  title: (found, context) => changeTitle(found, words, context),
  subtitle: (found, context) => changeSubtitle(found, words, context),
  option: changeOption,
  table: changeTable,
  summary: (found, context) => changeSummary(found, words, context),
  notes: changeNotes,
  height: changeHeight,
  pick: (mark) =>
    typeof mark.department === 'string' && mark.fundSource === undefined ? { filter: 'departments', value: mark.department } : null,
}
