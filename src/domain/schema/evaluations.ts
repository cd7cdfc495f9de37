import { column, table } from './Table'

export const evaluations = table(
  'evaluations',
  { 'zh-CN': '自评总表', en: 'Self-evaluations' },
  '一个部门一个年度一个评价对象(部门整体或一个项目)一行',
  ['eval_id'],
  [
    column('eval_id', 'text', '自评编号', '一份自评的唯一编号；原文没有时由部门编码、年度和评价对象组成，如 219001:2021:DEPT。', {
      en: 'Evaluation id',
      required: true,
    }),
    column('dept_code', 'text', '部门编码', '填报这份自评的部门的编码，与部门表对应。', { en: 'Department code', required: true }),
    column('dept_name_reported', 'text', '填报部门名称', '自评材料上写的部门名称，按原文保存，不改写。', {
      en: 'Department name as reported',
    }),
    column('fiscal_year', 'year', '预算年度', '自评所评价的预算年度(公历四位数)，不是填报的年份。', {
      en: 'Fiscal year',
      required: true,
    }),
    column('title_year', 'year', '标题年度', '标题或表头写的年度，如“(2021年度)”，用来与预算年度核对。', {
      en: 'Year in the title',
    }),
    column('eval_scope', 'enum', '评价对象类型', '评价的是部门整体支出还是单个项目；两者的金额不能相加。', {
      en: 'Object of evaluation',
      required: true,
      values: 'eval_scope',
    }),
    column('project_code', 'text', '项目编码', '评价对象为项目时的项目编码，部门整体自评为空。', { en: 'Project code' }),
    column('project_name', 'text', '项目名称', '评价对象为项目时的项目名称；原文写成“编码-名称”的已拆成两列。', {
      en: 'Project name',
    }),
    column('scheme_id', 'text', '评分方案', '这份自评采用的权重与等级方案，为空时用年度或全局默认方案。', { en: 'Scoring scheme' }),
    column('full_score', 'number', '满分', '自评表的满分，通常为 100 分，折算等级时作分母。', { en: 'Full score', unit: '分' }),
    column('total_score_reported', 'number', '自评总分', '部门自己填报的总得分(分)，按原值保存，不等于重算总分。', {
      en: 'Self-score',
      unit: '分',
    }),
    column('grade_reported', 'text', '自评等级', '部门自己填报的等级文字，如优、良、中、差，按原文保存。', {
      en: 'Grade as reported',
    }),
    column('weight_execution', 'number', '预算执行满分', '预算执行率这一项的满分(分)，为空时取评分方案的分值。', {
      en: 'Points for budget execution',
      unit: '分',
    }),
    column('weight_output', 'number', '产出指标满分', '全部产出指标的满分合计(分)。', { en: 'Points for output', unit: '分' }),
    column('weight_benefit', 'number', '效益指标满分', '全部效益指标的满分合计(分)。', { en: 'Points for benefit', unit: '分' }),
    column('weight_satisfaction', 'number', '满意度指标满分', '全部满意度指标的满分合计(分)。', {
      en: 'Points for satisfaction',
      unit: '分',
    }),
    column('weight_other', 'number', '其他指标满分', '预算执行、产出、效益、满意度以外各项的满分合计(分)。', {
      en: 'Points for other indicators',
      unit: '分',
    }),
    column('score_execution', 'number', '预算执行得分', '部门填报的预算执行率得分(分)。', {
      en: 'Score for budget execution',
      unit: '分',
    }),
    column('score_output', 'number', '产出指标得分', '部门填报的产出指标得分合计(分)。', { en: 'Score for output', unit: '分' }),
    column('score_benefit', 'number', '效益指标得分', '部门填报的效益指标得分合计(分)。', { en: 'Score for benefit', unit: '分' }),
    column('score_satisfaction', 'number', '满意度指标得分', '部门填报的满意度指标得分合计(分)。', {
      en: 'Score for satisfaction',
      unit: '分',
    }),
    column('score_other', 'number', '其他指标得分', '部门填报的预算执行、产出、效益、满意度以外各项得分合计(分)。', {
      en: 'Score for other indicators',
      unit: '分',
    }),
    column('review_score', 'number', '复核得分', '财政部门抽查复核后给出的得分(分)，与自评总分并列，不互相替代。', {
      en: 'Review score',
      unit: '分',
    }),
    column('review_grade', 'text', '复核等级', '财政部门抽查复核后给出的等级文字。', { en: 'Review grade' }),
    column('budget_initial', 'amount', '年初预算数', '年初批复的预算数(万元)，不含年中追加和调减。', { en: 'Initial budget' }),
    column('budget_adjustment', 'amount', '预算调整数', '年中预算调整的净额(万元)，调增为正、调减为负。', {
      en: 'Budget adjustment',
    }),
    column('budget_adjusted', 'amount', '调整后预算数', '调整后的全年预算数(万元)，等于年初预算数加预算调整数，是执行率的分母。', {
      en: 'Adjusted budget',
    }),
    column('expenditure_actual', 'amount', '全年执行数', '全年实际支出数(万元)，是执行率的分子。', { en: 'Actual expenditure' }),
    column('exec_rate_reported', 'ratio', '填报预算执行率', '部门填报的预算执行率，按比率保存(1 表示 100%)，不等于重算执行率。', {
      en: 'Execution rate as reported',
    }),
    column('adjust_rate_reported', 'ratio', '填报预算调整率', '部门填报的预算调整率，按比率保存(1 表示 100%)。', {
      en: 'Adjustment rate as reported',
    }),
    column('carryover_end', 'amount', '年末结转结余', '年末尚未支出、结转下年或形成结余的资金(万元)。', {
      en: 'Carry-over at year end',
    }),
    column('basic_expenditure', 'amount', '基本支出', '实际支出中的人员经费和日常公用经费(万元)。', { en: 'Basic expenditure' }),
    column('project_expenditure', 'amount', '项目支出', '实际支出中用于项目的部分(万元)，与基本支出合计为全年执行数。', {
      en: 'Project expenditure',
    }),
    column('three_public_budget', 'amount', '三公经费预算数', '因公出国(境)、公务用车、公务接待三项经费的预算数(万元)。', {
      en: 'Three public expenses, budget',
    }),
    column('three_public_actual', 'amount', '三公经费支出数', '因公出国(境)、公务用车、公务接待三项经费的实际支出(万元)。', {
      en: 'Three public expenses, actual',
    }),
    column('procurement_budget', 'amount', '政府采购预算数', '纳入政府采购预算的金额(万元)。', { en: 'Procurement, budget' }),
    column('procurement_actual', 'amount', '政府采购执行数', '当年实际完成的政府采购金额(万元)。', { en: 'Procurement, actual' }),
    column('self_evaluated_amount', 'amount', '自评涉及资金', '纳入本次绩效自评的资金总额(万元)。', {
      en: 'Amount under self-evaluation',
    }),
    column('self_evaluated_share_reported', 'ratio', '自评资金占比', '部门填报的自评资金占支出总额的比率(1 表示 100%)。', {
      en: 'Share under self-evaluation as reported',
    }),
    column('project_count', 'int', '项目个数', '部门当年预算项目的个数。', { en: 'Number of projects', unit: '个' }),
    column('key_project_count', 'int', '重点任务项目个数', '部门当年重点任务项目的个数，明确写没有的为 0。', {
      en: 'Number of key projects',
      unit: '个',
    }),
    column('staff_quota_admin', 'int', '行政编制数', '机构编制部门核定的行政编制人数(名)。', {
      en: 'Administrative staff quota',
      unit: '名',
    }),
    column('staff_quota_institution', 'int', '事业编制数', '机构编制部门核定的事业编制人数(名)。', {
      en: 'Institution staff quota',
      unit: '名',
    }),
    column('staff_quota_worker', 'int', '工勤编制数', '机构编制部门核定的工勤编制人数(名)。', { en: 'Worker quota', unit: '名' }),
    column('staff_quota_total', 'int', '编制总数', '填报的编制总人数(名)，原文没有写总数时为空，不由分项相加。', {
      en: 'Total staff quota',
      unit: '名',
    }),
    column('staff_actual', 'int', '在职人数', '年末实际在职人数(名)，是在职人员控制率的分子。', {
      en: 'Staff in post',
      unit: '名',
    }),
    column('internal_org_count', 'int', '内设机构数', '部门内设科(股)室的个数。', { en: 'Internal offices', unit: '个' }),
    column('subordinate_unit_count', 'int', '下属单位数', '部门所属下级预算单位的个数。', { en: 'Subordinate units', unit: '个' }),
    column('annual_goal_text', 'text', '年度总体目标', '年初设定的部门整体绩效目标，按原文保存。', { en: 'Annual goal' }),
    column('goal_completion_text', 'text', '目标实际完成情况', '年度总体目标实际完成情况的文字说明，按原文保存。', {
      en: 'Completion of the goal',
    }),
    column('conclusion_text', 'text', '自评结论说明', '自评报告的结论性文字，按原文保存，不当作等级。', { en: 'Conclusion' }),
    column(
      'issues_text_status',
      'enum',
      '存在问题填写状态',
      '存在问题整栏的填写状态：有正常内容、明确写无、模板提示语未改；没有填写的为空。',
      { en: 'State of the issues text', values: 'text_status' },
    ),
    column('form_attached', 'bool', '是否附自评表', '是否附了自评表，只收到文字报告的为否。', { en: 'Form attached' }),
    column('disclosed', 'bool', '是否已公开', '自评结果是否已向社会公开。', { en: 'Disclosed' }),
    column('disclosed_date', 'date', '公开日期', '自评结果实际公开的日期。', { en: 'Date of disclosure' }),
    column('disclosed_due_date', 'date', '应公开日期', '按规定应当公开的最后日期，晚于此日为逾期公开。', { en: 'Disclosure due' }),
    column('submit_status', 'enum', '报送状态', '自评材料在报送流程中的状态。', {
      en: 'State of submission',
      values: 'submit_status',
    }),
    column('submitted_date', 'date', '报送日期', '部门实际报送自评材料的日期。', { en: 'Date of submission' }),
    column('due_date', 'date', '报送截止日期', '通知规定的报送截止日期，报送日期晚于它为迟报。', { en: 'Submission due' }),
    column('source_kind', 'enum', '来源类型', '这份自评读自哪种材料：CSV 导出、自评表、文字报告或手工录入。', {
      en: 'Kind of source',
      values: 'source_kind',
    }),
    column('source_file', 'text', '来源文件', '数据读自哪个文件(相对路径)，由系统写入，工作表另接“#工作表名”。', {
      en: 'Source file',
    }),
    column('source_row', 'int', '来源行号', '数据在来源文件中的行号，由系统写入，自 1 数。', { en: 'Source row' }),
  ],
)
