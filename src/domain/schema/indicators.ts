import { column, table } from './Table'

export const indicators = table(
  'indicators',
  { 'zh-CN': '绩效指标表', en: 'Performance indicators' },
  '一个自评对象的一个三级指标一行',
  ['eval_id', 'indicator_no'],
  [
    column('eval_id', 'text', '自评编号', '这个指标所属的自评的编号。', { en: 'Evaluation id', required: true }),
    column('indicator_no', 'int', '指标序号', '指标在该自评中的序号，原文没有时按文件顺序自 1 编。', {
      en: 'Indicator number',
      required: true,
    }),
    column('level1_name', 'text', '一级指标', '一级指标的原文名称，如“产出指标(50分)”。', { en: 'Level 1 indicator' }),
    column('level1_category', 'enum', '一级指标类别', '一级指标归成的类别；没有写一级指标时为空，不猜。', {
      en: 'Level 1 category',
      values: 'level1_category',
    }),
    column('level2_name', 'text', '二级指标', '二级指标的原文名称，如数量指标、质量指标。', { en: 'Level 2 indicator' }),
    column('level2_category', 'enum', '二级指标类别', '二级指标归成的类别，由二级指标名称得出。', {
      en: 'Level 2 category',
      values: 'level2_category',
    }),
    column('indicator_name', 'text', '三级指标', '具体考核的三级指标名称，跨年按同名同单位对应。', {
      en: 'Level 3 indicator',
      required: true,
    }),
    column(
      'direction',
      'enum',
      '指标方向',
      '数值怎样算好：越大越好、越小越好、等于目标、落在区间，或为定性指标；由计算符号得出。',
      { en: 'Direction', values: 'direction' },
    ),
    column('target_operator', 'enum', '计算符号', '目标值前的符号，如 ≥、=、≤，或区间、文字。', {
      en: 'Operator',
      values: 'target_operator',
    }),
    column('target_value', 'number', '目标值', '目标值的数字，单位另存，如 95% 存 95；区间存下限。', { en: 'Target' }),
    column('target_value_upper', 'number', '目标值上限', '区间目标的上限，只有区间指标才有。', { en: 'Upper end of the target' }),
    column('target_unit', 'text', '计量单位', '目标值的计量单位，“百分比”统一写作 %。', { en: 'Unit' }),
    column('target_text', 'text', '目标值原文', '目标值的原文，包括符号、数字和单位。', { en: 'Target as written' }),
    column('target_text_adjusted', 'text', '调整后目标值', '年中调整后的目标值原文，有值时以它为目标值。', {
      en: 'Adjusted target as written',
    }),
    column('actual_value', 'number', '实际完成值', '实际完成值的数字，换算成目标值的单位后保存；文字说明不当作数字。', {
      en: 'Actual value',
    }),
    column('actual_unit', 'text', '实际值单位', '实际完成值原文所带的计量单位。', { en: 'Unit of the actual value' }),
    column('actual_text', 'text', '实际值原文', '实际完成值的原文，如“98%”“达成预期指标”。', { en: 'Actual value as written' }),
    column('completion_claim', 'enum', '完成情况', '填报材料声称的完成情况，不等于按数值判断的是否达标。', {
      en: 'Completion claimed',
      values: 'completion_claim',
    }),
    column('is_core', 'bool', '是否核心指标', '是否标明为核心指标。', { en: 'Core indicator' }),
    column('weight', 'number', '分值', '该指标的满分(分)。', { en: 'Points', unit: '分' }),
    column('score_reported', 'number', '得分', '部门填报的该指标得分(分)。', { en: 'Score', unit: '分' }),
    column('attainment_reported', 'ratio', '填报完成度', '填报的完成度或得分系数，按比率保存(1 表示 100%)。', {
      en: 'Attainment as reported',
    }),
    column('deviation_reason', 'text', '偏差原因分析及改进措施', '没有达到目标的原因及改进措施，按原文保存。', {
      en: 'Reason and remedy',
    }),
    column('evidence_text', 'text', '佐证材料', '证明完成情况的材料或数据来源，按原文保存。', { en: 'Evidence' }),
  ],
)
