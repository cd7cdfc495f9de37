import { column, table } from './Table'

export const lineage = table(
  'lineage',
  '部门沿革表',
  '一次机构变动中一对(原编码→新编码)一行',
  ['event_id', 'from_code', 'to_code'],
  [
    column('event_id', 'text', '变动编号', '', { required: true }),
    column('effective_year', 'year', '生效年度', '自该预算年度起用新编码', { required: true }),
    column('event_type', 'enum', '变动类型', '', { required: true, values: 'event_type' }),
    column('from_code', 'text', '原部门编码', 'CREATE 时为空串'),
    column('from_name', 'text', '原部门名称', ''),
    column('to_code', 'text', '新部门编码', 'ABOLISH 时为空串'),
    column('to_name', 'text', '新部门名称', ''),
    column('share', 'ratio', '占比', 'SPLIT/TRANSFER 用;缺失则不做分摊'),
    column('doc_no', 'text', '依据文号', ''),
  ],
)
