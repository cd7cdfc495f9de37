import { column, table } from './Table'

export const issues = table(
  'issues',
  '存在问题表',
  '一个自评对象的一条问题一行',
  ['issue_id'],
  [
    column('issue_id', 'text', '问题编号', '缺失时生成 eval_id#I序号', { required: true }),
    column('eval_id', 'text', '自评编号', '', { required: true }),
    column('issue_no', 'int', '问题序号', '', { required: true }),
    column('issue_title', 'text', '问题标题', ''),
    column('issue_text', 'text', '存在问题', '', { required: true }),
    column('text_status', 'enum', '填写状态', '', { required: true, values: 'text_status' }),
    column('category_reported', 'text', '填报问题类别', '恰为类别名称或 id 时作标签(origin=reported),否则只存原文'),
    column('category_manual', 'text', '人工确认类别', '类别 id,多个用 | 分隔;有值时覆盖自动标签'),
    column('cause_text', 'text', '原因分析', ''),
    column('amount_involved', 'amount', '涉及金额', ''),
    column('source_anchor', 'text', '原文位置', '章节号或单元格地址,用于回溯引文'),
  ],
)
