import { column, table } from './Table'

export const departments = table(
  'departments',
  '部门表',
  '一个预算部门(单位)编码一行',
  ['dept_code'],
  [
    column('dept_code', 'text', '部门编码', '文本,保留前导0;未匹配时用临时编码 U:+规范化名称', { required: true }),
    column('dept_name', 'text', '部门名称', '', { required: true }),
    column('dept_short_name', 'text', '部门简称', ''),
    column('dept_type', 'enum', '部门类型', 'CSV 可写中文或代码;缺失时按名称关键词给建议值,须人工确认', { values: 'dept_type' }),
    column('parent_dept_code', 'text', '主管部门编码', ''),
    column('is_primary_unit', 'bool', '是否一级预算单位', ''),
    column('region_code', 'text', '行政区划代码', ''),
    column('region_name', 'text', '行政区划', ''),
    column('finance_office', 'text', '归口业务科室', ''),
    column('valid_from_year', 'year', '启用年度', ''),
    column('valid_to_year', 'year', '停用年度', ''),
  ],
)
