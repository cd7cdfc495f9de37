import { column, table } from './Table'

export const measures = table(
  'measures',
  { 'zh-CN': '改进措施表', en: 'Measures' },
  '一个自评对象的一条措施一行',
  ['measure_id'],
  [
    column('measure_id', 'text', '措施编号', '一条措施的唯一编号，原文没有时为自评编号加“#M”和序号。', {
      en: 'Measure id',
      required: true,
    }),
    column('eval_id', 'text', '自评编号', '这条措施所属的自评的编号。', { en: 'Evaluation id', required: true }),
    column('measure_no', 'int', '措施序号', '措施在该自评中的序号，原文没有时按文件顺序自 1 编。', {
      en: 'Measure number',
      required: true,
    }),
    column('measure_title', 'text', '措施标题', '措施的标题或概括句，没有单独标题的为空。', { en: 'Measure title' }),
    column('measure_text', 'text', '改进措施', '改进措施的正文，按原文保存。', { en: 'Measure', required: true }),
    column('text_status', 'enum', '填写状态', '这一条的填写状态：正常内容、明确填无、模板提示语未改；后两种不计入措施条数。', {
      en: 'State of the text',
      required: true,
      values: 'text_status',
    }),
    column('issue_no_ref', 'int', '对应问题序号', '措施所针对的问题的序号，原文写明或与问题同行时才有。', {
      en: 'Issue it answers',
    }),
    column('responsible_unit', 'text', '责任科室', '负责落实这条措施的科室或单位。', { en: 'Responsible unit' }),
    column('deadline', 'text', '完成时限', '完成这条措施的时限，按原文保存，如“2022年6月底前”。', { en: 'Deadline' }),
    column('measure_status', 'enum', '整改状态', '填报的措施落实状态：拟采取、整改中、已完成或未说明。', {
      en: 'State of the measure',
      values: 'measure_status',
    }),
    column('source_anchor', 'text', '原文位置', '措施在原材料中的位置，如章节号或单元格地址。', { en: 'Place in the source' }),
  ],
)
