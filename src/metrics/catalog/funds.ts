import type { Metric } from '../Metric'

const complete = 'r.expenditure_actual IS NOT NULL AND r.budget_adjusted > 0'
const actualSum = `@sumIf(r.expenditure_actual, ${complete})`
const budgetSum = `@sumIf(r.budget_adjusted, ${complete})`

/** Fund lines, always of one axis: lines of different axes are never added together (DOMAIN 3). */
export const fundMetrics: readonly Metric[] = [
  {
    id: 'fund_budget',
    label: { 'zh-CN': '资金预算', en: 'Fund budget' },
    definition: { 'zh-CN': '同一口径下各类资金的调整后预算数。', en: 'Adjusted budget of a kind of fund, within one axis.' },
    relation: 'v_fund',
    sql: 'sum(r.budget_adjusted)',
    n: 'count(DISTINCT CASE WHEN r.budget_adjusted IS NOT NULL THEN r.eval_id END)',
    unit: 'wan',
    polarity: 'none',
    inputs: ['funds.budget_adjusted'],
    formula: { 'zh-CN': '该类资金调整后预算数相加' },
    groups: 'sum',
  },
  {
    id: 'fund_actual',
    label: { 'zh-CN': '资金执行数', en: 'Fund expenditure' },
    definition: { 'zh-CN': '同一口径下各类资金的全年执行数。', en: 'Actual expenditure of a kind of fund, within one axis.' },
    relation: 'v_fund',
    sql: 'sum(r.expenditure_actual)',
    n: 'count(DISTINCT CASE WHEN r.expenditure_actual IS NOT NULL THEN r.eval_id END)',
    unit: 'wan',
    polarity: 'none',
    inputs: ['funds.expenditure_actual'],
    formula: { 'zh-CN': '该类资金全年执行数相加' },
    groups: 'sum',
  },
  {
    id: 'fund_share',
    label: { 'zh-CN': '资金占比', en: 'Share of fund' },
    definition: { 'zh-CN': '该类资金占同一口径各类资金合计的比例，按调整后预算数。', en: 'Share in its axis, by adjusted budget.' },
    relation: 'v_fund',
    sql: '{fund_budget}::DOUBLE / nullif({fund_budget}, 0)',
    n: 'count(DISTINCT CASE WHEN r.budget_adjusted IS NOT NULL THEN r.eval_id END)',
    unit: 'fraction',
    polarity: 'none',
    inputs: ['funds.budget_adjusted'],
    formula: { 'zh-CN': '该类资金调整后预算数 ÷ 同一口径合计' },
    share: { of: 'fund_budget', total: 'fund_budget', across: ['fundSource'] },
    groups: 'ratio',
  },
  {
    id: 'fund_exec_rate',
    label: { 'zh-CN': '资金执行率', en: 'Fund execution rate' },
    definition: {
      'zh-CN': '该类资金全年执行数占调整后预算数的比例。',
      en: 'Actual expenditure over adjusted budget of a kind of fund.',
    },
    relation: 'v_fund',
    sql: `${actualSum}::DOUBLE / nullif(${budgetSum}, 0)`,
    n: `count(DISTINCT CASE WHEN ${complete} THEN r.eval_id END)`,
    unit: 'fraction',
    polarity: 'none',
    inputs: ['funds.expenditure_actual', 'funds.budget_adjusted'],
    formula: { 'zh-CN': '该类资金全年执行数 ÷ 调整后预算数' },
    parts: { num: actualSum, den: budgetSum },
    zero: '@countIf(r.budget_adjusted <= 0)',
    groups: 'ratio',
  },
]
