import { column, table } from './Table'

export const funds = table(
  'funds',
  '资金分项表',
  '一个自评对象的一条资金行(总额行或分项行)',
  ['eval_id', 'line_no'],
  [
    column('eval_id', 'text', '自评编号', 'CSV 无此列时用 部门编码+年度(+项目)匹配', { required: true }),
    column('line_no', 'int', '资金行号', '', { required: true }),
    column('fund_axis', 'enum', '分项口径', '同一口径的分项之和应等于总额行;不同口径不得相加', {
      required: true,
      values: 'fund_axis',
    }),
    column(
      'fund_source',
      'enum',
      '资金来源',
      '“其中:本年财政拨款”“其中：当年财政拨款”“当年财政资金”“财政资金”“预算内”均归 FISCAL_CURRENT;“专户资金”归 SPECIAL_ACCOUNT',
      { required: true, values: 'fund_source' },
    ),
    column('fund_source_reported', 'text', '资金来源原文', ''),
    column('budget_initial', 'amount', '年初预算数', ''),
    column('budget_adjustment', 'amount', '预算调整数', ''),
    column('budget_adjusted', 'amount', '调整后预算数', ''),
    column('expenditure_actual', 'amount', '全年执行数', ''),
    column('exec_rate_reported', 'ratio', '填报执行率', ''),
    column('weight', 'number', '分值', '', { unit: '分' }),
    column('score_reported', 'number', '得分', '', { unit: '分' }),
    column('self_evaluated_amount', 'amount', '自评涉及资金', ''),
    column('self_evaluated_share_reported', 'ratio', '自评资金占比', ''),
    column('deviation_reason', 'text', '偏差原因', ''),
  ],
)
