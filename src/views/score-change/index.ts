import { changeView } from '../changeView'
import { model } from './model'
import { specs } from './query'

export const view = changeView(
  {
    label: { 'zh-CN': '指标得分率', en: 'Indicator score rate' },
    formula: { 'zh-CN': 'Σ得分 ÷ Σ分值', en: 'Σ score ÷ Σ weight' },
  },
  {
    id: 'score-change',
    label: { 'zh-CN': '得分率为什么变化', en: 'What moved the score rate' },
    question: { 'zh-CN': '指标得分率比上年变化，是各部门自身还是结构？', en: 'Did the departments themselves move, or their mix?' },
    metrics: ['score_rate'],
    specs,
    model,
  },
)
