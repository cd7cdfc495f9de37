import { column, table } from './Table'

export const issues = table(
  'issues',
  { 'zh-CN': '存在问题表', en: 'Issues' },
  '一个自评对象的一条问题一行',
  ['issue_id'],
  [
    column('issue_id', 'text', '问题编号', '一条问题的唯一编号，原文没有时为自评编号加“#I”和序号。', {
      en: 'Issue id',
      required: true,
    }),
    column('eval_id', 'text', '自评编号', '这条问题所属的自评的编号。', { en: 'Evaluation id', required: true }),
    column('issue_no', 'int', '问题序号', '问题在该自评中的序号，原文没有时按文件顺序自 1 编。', {
      en: 'Issue number',
      required: true,
    }),
    column('issue_title', 'text', '问题标题', '问题的标题或概括句，没有单独标题的为空。', { en: 'Issue title' }),
    column('issue_text', 'text', '存在问题', '存在问题的正文，按原文保存，是分类和引用的依据。', { en: 'Issue', required: true }),
    column('text_status', 'enum', '填写状态', '这一条的填写状态：正常内容、明确填无、模板提示语未改；后两种不计入问题条数。', {
      en: 'State of the text',
      required: true,
      values: 'text_status',
    }),
    column(
      'category_reported',
      'text',
      '填报问题类别',
      '填报材料自己写的问题类别，恰为本系统类别名称或代码时作为标签，否则只存原文。',
      { en: 'Category as reported' },
    ),
    column('category_manual', 'text', '人工确认类别', '人工确认的类别代码，多个用 | 分隔，有值时取代自动标签。', {
      en: 'Category confirmed',
    }),
    column('cause_text', 'text', '原因分析', '填报的问题产生原因，按原文保存。', { en: 'Cause' }),
    column('amount_involved', 'amount', '涉及金额', '这条问题涉及的金额(万元)。', { en: 'Amount involved' }),
    column('source_anchor', 'text', '原文位置', '问题在原材料中的位置，如章节号或单元格地址，用于回到原文。', {
      en: 'Place in the source',
    }),
  ],
)
