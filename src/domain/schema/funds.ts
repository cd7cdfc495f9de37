import { column, table } from './Table'

export const funds = table(
  'funds',
  { 'zh-CN': '资金分项表', en: 'Funds' },
  '一个自评对象的一条资金行(总额行或分项行)',
  ['eval_id', 'line_no'],
  [
    column('eval_id', 'text', '自评编号', '这条资金行所属的自评；原文没有编号时按部门编码、年度和项目匹配。', {
      en: 'Evaluation id',
      required: true,
    }),
    column('line_no', 'int', '资金行号', '资金行在该自评中的序号，原文没有时按文件顺序自 1 编。', {
      en: 'Line number',
      required: true,
    }),
    column('fund_axis', 'enum', '分项口径', '这条资金行按什么口径分：总额、资金来源、四本账或支出性质；不同口径不能相加。', {
      en: 'Axis of the split',
      required: true,
      values: 'fund_axis',
    }),
    column('fund_source', 'enum', '资金来源', '资金行对应的资金类别，由原文归类，认不出的归其他资金。', {
      en: 'Fund',
      required: true,
      values: 'fund_source',
    }),
    column('fund_source_reported', 'text', '资金来源原文', '资金类别的原文写法，如“其中：本年财政拨款”。', {
      en: 'Fund as reported',
    }),
    column('budget_initial', 'amount', '年初预算数', '该项资金年初批复的预算数(万元)。', { en: 'Initial budget' }),
    column('budget_adjustment', 'amount', '预算调整数', '该项资金年中调整的净额(万元)，调增为正、调减为负。', {
      en: 'Budget adjustment',
    }),
    column('budget_adjusted', 'amount', '调整后预算数', '该项资金调整后的全年预算数(万元)。', { en: 'Adjusted budget' }),
    column('expenditure_actual', 'amount', '全年执行数', '该项资金全年实际支出数(万元)。', { en: 'Actual expenditure' }),
    column('exec_rate_reported', 'ratio', '填报执行率', '填报的该项资金执行率，按比率保存(1 表示 100%)。', {
      en: 'Execution rate as reported',
    }),
    column('weight', 'number', '分值', '该项资金执行情况的满分(分)，多数表只在总额行填写。', { en: 'Points', unit: '分' }),
    column('score_reported', 'number', '得分', '填报的该项资金执行情况得分(分)。', { en: 'Score', unit: '分' }),
    column('self_evaluated_amount', 'amount', '自评涉及资金', '该项资金中纳入绩效自评的金额(万元)。', {
      en: 'Amount under self-evaluation',
    }),
    column(
      'self_evaluated_share_reported',
      'ratio',
      '自评资金占比',
      '填报的纳入自评金额占该类支出总额的比率(1 表示 100%)，分母为零的不可信。',
      { en: 'Share under self-evaluation as reported' },
    ),
    column('deviation_reason', 'text', '偏差原因', '该项资金没有按预算执行的原因，按原文保存。', { en: 'Reason for deviation' }),
  ],
)
