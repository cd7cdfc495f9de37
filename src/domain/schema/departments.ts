import { column, table } from './Table'

export const departments = table(
  'departments',
  { 'zh-CN': '部门表', en: 'Departments' },
  '一个预算部门(单位)编码一行',
  ['dept_code'],
  [
    column(
      'dept_code',
      'text',
      '部门编码',
      '预算部门(单位)的编码，按文本保存并保留前导 0；没有编码时用临时编码“U:”加规范化名称。',
      { en: 'Department code', required: true },
    ),
    column('dept_name', 'text', '部门名称', '预算部门(单位)的全称，多年名称不同时取最近一次填报的名称。', {
      en: 'Department name',
      required: true,
    }),
    column('dept_short_name', 'text', '部门简称', '部门的习惯简称，用于图上标注和按名称匹配。', { en: 'Short name' }),
    column('dept_type', 'enum', '部门类型', '部门所属的类型，用于同类比较；原文没有时按名称关键词给建议值，须人工确认。', {
      en: 'Department type',
      values: 'dept_type',
    }),
    column('parent_dept_code', 'text', '主管部门编码', '主管本单位的一级预算部门的编码，本身就是一级预算部门的为空。', {
      en: 'Code of the department in charge',
    }),
    column('is_primary_unit', 'bool', '是否一级预算单位', '是否直接向财政部门编报预算的一级预算单位。', {
      en: 'First-level budget unit',
    }),
    column('region_code', 'text', '行政区划代码', '部门所在行政区划的六位代码，按文本保存。', {
      en: 'Administrative division code',
    }),
    column('region_name', 'text', '行政区划', '部门所在行政区划的名称，原文没有时由部门全称开头的市、区名得出。', {
      en: 'Administrative division',
    }),
    column('finance_office', 'text', '归口业务科室', '财政局内部对口管理该部门预算的业务科室。', {
      en: 'Finance office in charge',
    }),
    column('valid_from_year', 'year', '启用年度', '该编码开始使用的预算年度，为空表示一直在用。', { en: 'Active from' }),
    column('valid_to_year', 'year', '停用年度', '该编码最后使用的预算年度(含当年)，为空表示仍在用。', { en: 'Active to' }),
  ],
)
