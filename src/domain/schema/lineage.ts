import { column, table } from './Table'

export const lineage = table(
  'lineage',
  { 'zh-CN': '部门沿革表', en: 'Lineage of departments' },
  '一次机构变动中一对(原编码→新编码)一行',
  ['event_id', 'from_code', 'to_code'],
  [
    column('event_id', 'text', '变动编号', '一次机构变动的编号，原文没有时为“L”加年度和新编码(撤销用原编码)。', {
      en: 'Event id',
      required: true,
    }),
    column('effective_year', 'year', '生效年度', '变动生效的预算年度，自这一年起用新编码。', {
      en: 'Effective year',
      required: true,
    }),
    column('event_type', 'enum', '变动类型', '机构变动的方式；只有更名和编码变更把前后编码视为同一部门。', {
      en: 'Kind of event',
      required: true,
      values: 'event_type',
    }),
    column('from_code', 'text', '原部门编码', '变动前的部门编码，新设的部门为空。', { en: 'Former code' }),
    column('from_name', 'text', '原部门名称', '变动前的部门名称，也用于按旧名称匹配。', { en: 'Former name' }),
    column('to_code', 'text', '新部门编码', '变动后的部门编码，撤销的部门为空。', { en: 'Later code' }),
    column('to_name', 'text', '新部门名称', '变动后的部门名称，也用于按名称匹配。', { en: 'Later name' }),
    column('share', 'ratio', '占比', '拆分或划转时归入新部门的资金比率(1 表示 100%)，没有填写则不分摊。', { en: 'Share' }),
    column('doc_no', 'text', '依据文号', '批准这次变动的文件的文号。', { en: 'Document number' }),
  ],
)
