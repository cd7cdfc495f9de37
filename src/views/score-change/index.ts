import type { ChangeModel } from '../changeModel'
import { changeHeight, changeOption, changeTable } from '../changePicture'
import { type ChangeWords, changeNotes, changeSubtitle, changeSummary, changeTitle } from '../changeWords'
import type { View } from '../View'
import { model } from './model'
import { specs } from './query'

const words: ChangeWords = {
  label: { 'zh-CN': '指标得分率', en: 'Indicator score rate' },
  formula: { 'zh-CN': 'Σ得分 ÷ Σ分值', en: 'Σ score ÷ Σ weight' },
}

export const view: View<ChangeModel> = {
  id: 'score-change',
  label: { 'zh-CN': '得分率为什么变化', en: 'What moved the score rate' },
  question: { 'zh-CN': '指标得分率比上年变化，是各部门自身还是结构？', en: 'Did the departments themselves move, or their mix?' },
  metrics: ['score_rate'],
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
    typeof mark.department === 'string' && mark.indicatorName === undefined
      ? { filter: 'departments', value: mark.department }
      : null,
}
