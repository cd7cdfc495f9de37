import { column, table } from './Table'

export const measures = table(
  'measures',
  '改进措施表',
  '一个自评对象的一条措施一行',
  ['measure_id'],
  [
    column('measure_id', 'text', '措施编号', '', { required: true }),
    column('eval_id', 'text', '自评编号', '', { required: true }),
    column('measure_no', 'int', '措施序号', '', { required: true }),
    column('measure_title', 'text', '措施标题', ''),
    column('measure_text', 'text', '改进措施', '', { required: true }),
    column('text_status', 'enum', '填写状态', '', { required: true, values: 'text_status' }),
    column('issue_no_ref', 'int', '对应问题序号', ''),
    column('responsible_unit', 'text', '责任科室', ''),
    column('deadline', 'text', '完成时限', '文本;可解析时另存年月'),
    column('measure_status', 'enum', '整改状态', '', { values: 'measure_status' }),
    column('source_anchor', 'text', '原文位置', ''),
  ],
)
