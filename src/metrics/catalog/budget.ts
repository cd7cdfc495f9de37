import type { Metric } from '../Metric'
import { amount, rate } from './entry'

const column = (id: string, label: string, labelEn: string, definition: string, definitionEn: string): Metric =>
  amount(id, `r.${id}`, { label, labelEn, definition, definitionEn, formula: `各部门${label}相加` }, [id])

/** Amounts and rates of money, in the order of metrics.csv. */
export const budgetMetrics: readonly Metric[] = [
  column('budget_initial', '年初预算数', 'Initial budget', '年初批复的预算。', 'Budget approved at the start of the year.'),
  column('budget_adjusted', '调整后预算数', 'Adjusted budget', '年中调整之后的全年预算。', 'Full-year budget after adjustments.'),
  column('expenditure_actual', '全年执行数', 'Actual expenditure', '全年实际支出。', 'What was spent in the year.'),
  column(
    'carryover_end',
    '年末结转结余',
    'Year-end carry-over',
    '年末结转和结余资金。',
    'Funds carried over at the end of the year.',
  ),
  column(
    'basic_expenditure',
    '基本支出',
    'Basic expenditure',
    '实际支出中的基本支出。',
    'The part spent on running the department.',
  ),
  column('project_expenditure', '项目支出', 'Project expenditure', '实际支出中的项目支出。', 'The part spent on projects.'),
  column(
    'three_public_budget',
    '三公经费预算数',
    'Three-public budget',
    '三公经费预算。',
    'Budget for travel abroad, vehicles and receptions.',
  ),
  column(
    'three_public_actual',
    '三公经费支出数',
    'Three-public spending',
    '三公经费实际支出。',
    'Spending on travel abroad, vehicles and receptions.',
  ),
  column('procurement_budget', '政府采购预算数', 'Procurement budget', '政府采购预算。', 'Budget for government procurement.'),
  column(
    'procurement_actual',
    '政府采购执行数',
    'Procurement spending',
    '政府采购实际执行。',
    'Government procurement carried out.',
  ),
  column(
    'self_evaluated_amount',
    '自评涉及资金',
    'Self-evaluated funds',
    '纳入绩效自评的资金。',
    'Funds covered by the self-evaluation.',
  ),
  amount(
    'adjust_amount',
    'r.adjust_amount',
    {
      label: '预算调整额',
      labelEn: 'Budget adjustment',
      definition: '调整后预算与年初预算之差，调增为正。两数缺一不计。',
      definitionEn: 'Adjusted less initial budget; records that lack either are left out.',
      formula: '调整后预算数 − 年初预算数',
    },
    ['budget_adjusted', 'budget_initial'],
  ),
  amount(
    'unspent',
    'r.unspent',
    {
      label: '未支出额',
      labelEn: 'Unspent',
      definition: '调整后预算与全年执行数之差。两数缺一不计。',
      definitionEn: 'Adjusted budget less actual expenditure; records that lack either are left out.',
      formula: '调整后预算数 − 全年执行数',
    },
    ['budget_adjusted', 'expenditure_actual'],
  ),
  rate(
    'exec_rate_adjusted',
    { over: 'r.expenditure_actual', under: 'r.budget_adjusted', polarity: 'toOne' },
    {
      label: '预算执行率',
      labelEn: 'Budget execution rate',
      definition: '全年执行数占调整后预算数的比例（主口径）。一组部门按合计数之比，不是各部门比率的平均。',
      definitionEn: 'Actual expenditure over adjusted budget. For a group the ratio of sums, not a mean of rates.',
      formula: '全年执行数 ÷ 调整后预算数',
    },
    ['expenditure_actual', 'budget_adjusted'],
  ),
  rate(
    'exec_rate_initial',
    { over: 'r.expenditure_actual', under: 'r.budget_initial' },
    {
      label: '年初口径完成率',
      labelEn: 'Execution rate (initial budget)',
      definition: '全年执行数占年初预算数的比例。',
      definitionEn: 'Actual expenditure over initial budget.',
      formula: '全年执行数 ÷ 年初预算数',
    },
    ['expenditure_actual', 'budget_initial'],
  ),
  rate(
    'adjust_rate',
    { over: 'r.budget_adjusted - r.budget_initial', under: 'r.budget_initial', polarity: 'toZero' },
    {
      label: '预算调整率',
      labelEn: 'Budget adjustment rate',
      definition: '预算调整额占年初预算数的比例，调增为正、调减为负。',
      definitionEn: 'Budget adjustment over initial budget, signed.',
      formula: '（调整后预算数 − 年初预算数）÷ 年初预算数',
    },
    ['budget_adjusted', 'budget_initial'],
  ),
  rate(
    'basic_share',
    { over: 'r.basic_expenditure', under: 'r.expenditure_actual' },
    {
      label: '基本支出占比',
      labelEn: 'Share of basic expenditure',
      definition: '基本支出占全年执行数的比例。',
      definitionEn: 'Basic expenditure over actual expenditure.',
      formula: '基本支出 ÷ 全年执行数',
    },
    ['basic_expenditure', 'expenditure_actual'],
  ),
  rate(
    'procurement_rate',
    { over: 'r.procurement_actual', under: 'r.procurement_budget' },
    {
      label: '政府采购执行率',
      labelEn: 'Procurement rate',
      definition: '政府采购执行数占政府采购预算数的比例。',
      definitionEn: 'Procurement carried out over procurement budget.',
      formula: '政府采购执行数 ÷ 政府采购预算数',
    },
    ['procurement_actual', 'procurement_budget'],
  ),
  rate(
    'three_public_rate',
    { over: 'r.three_public_actual', under: 'r.three_public_budget' },
    {
      label: '三公经费控制率',
      labelEn: 'Three-public control rate',
      definition: '三公经费支出数占三公经费预算数的比例。',
      definitionEn: 'Three-public spending over its budget.',
      formula: '三公经费支出数 ÷ 三公经费预算数',
    },
    ['three_public_actual', 'three_public_budget'],
  ),
  // 财预〔2013〕53号，部门整体支出绩效评价共性指标体系框架：结转结余率 = 结转结余总额 ÷ 支出预算数。
  rate(
    'carryover_rate',
    { over: 'r.carryover_end', under: 'r.budget_adjusted' },
    {
      label: '结转结余率',
      labelEn: 'Carry-over rate',
      definition: '年末结转结余占调整后预算数的比例（财预〔2013〕53号共性指标，支出预算数取调整后预算数）。',
      definitionEn: 'Year-end carry-over over adjusted budget (Caiyu [2013] 53, taken on the adjusted budget).',
      formula: '年末结转结余 ÷ 调整后预算数',
    },
    ['carryover_end', 'budget_adjusted'],
  ),
  rate(
    'staff_control_rate',
    { over: 'r.staff_actual', under: 'r.staff_quota_total' },
    {
      label: '在职人员控制率',
      labelEn: 'Staff control rate',
      definition: '在职人数占编制总数的比例。',
      definitionEn: 'Staff over staff quota.',
      formula: '在职人数 ÷ 编制总数',
    },
    ['staff_actual', 'staff_quota_total'],
  ),
  rate(
    'self_eval_coverage',
    { over: 'r.self_evaluated_amount', under: 'r.budget_adjusted' },
    {
      label: '自评资金覆盖率',
      labelEn: 'Self-evaluation coverage',
      definition: '自评涉及资金占调整后预算数的比例。',
      definitionEn: 'Self-evaluated funds over adjusted budget.',
      formula: '自评涉及资金 ÷ 调整后预算数',
    },
    ['self_evaluated_amount', 'budget_adjusted'],
  ),
]
