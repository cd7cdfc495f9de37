// What one issue and one measure are shown by in lists: their words, their place, what links them. In SQL, `r` is their row.
import type { Dimension, Relation } from './Metric'

type Named = readonly [id: string, label: string, en: string, sql: string, type: Dimension['type']]

const issueColumns: readonly Named[] = [
  ['issue', '问题编号', 'Issue', 'r.issue_id', 'VARCHAR'],
  ['issueNo', '问题序号', 'Issue number', 'r.issue_no', 'INTEGER'],
  ['issueTitle', '问题标题', 'Issue title', 'r.issue_title', 'VARCHAR'],
  ['issueText', '存在问题', 'Issue as written', 'r.issue_text', 'VARCHAR'],
  ['issueStatus', '问题填写状态', 'State of the text', 'r.text_status', 'VARCHAR'],
  // Codes of categories and ids of measures are lists joined by a bar, the surest first.
  ['issueLabels', '问题类别（全部）', 'All categories', 'r.labels', 'VARCHAR'],
  ['linkedMeasures', '对应措施', 'Linked measures', 'r.measure_ids', 'VARCHAR'],
  // The most alike text of the department's year before, and of another department in the same year (DOMAIN 15).
  ['alikeLastYear', '与上年最相似的问题', 'Most alike issue of last year', 'r.yoy_similar_id', 'VARCHAR'],
  ['likenessLastYear', '与上年相似度', 'Likeness to last year', 'r.yoy_similarity', 'DOUBLE'],
  ['alikeElsewhere', '与其他部门最相似的问题', 'Most alike issue of another department', 'r.cross_similar_id', 'VARCHAR'],
  ['likenessElsewhere', '与其他部门相似度', 'Likeness to another department', 'r.cross_similarity', 'DOUBLE'],
]

const measureColumns: readonly Named[] = [
  ['measure', '措施编号', 'Measure', 'r.measure_id', 'VARCHAR'],
  ['measureNo', '措施序号', 'Measure number', 'r.measure_no', 'INTEGER'],
  ['measureText', '改进措施', 'Measure as written', 'r.measure_text', 'VARCHAR'],
  ['measureTextStatus', '措施填写状态', 'State of the text', 'r.text_status', 'VARCHAR'],
  ['responsibleUnit', '责任科室', 'Responsible unit', 'r.responsible_unit', 'VARCHAR'],
  ['deadline', '完成时限', 'Deadline', 'r.deadline', 'VARCHAR'],
  ['measureStatus', '整改状态', 'State of the measure', 'r.measure_status', 'VARCHAR'],
]

const dimensionsOf = (relation: Relation, columns: readonly Named[]): readonly Dimension[] =>
  columns.map(([id, label, en, sql, type]) => ({ id, label: { 'zh-CN': label, en }, relation, sql, type }))

export const issueDimensions: readonly Dimension[] = [
  ...dimensionsOf('v_issue', issueColumns),
  ...dimensionsOf('v_measure', measureColumns),
  ...dimensionsOf('issue_causes', [['issueCause', '原因', 'Cause', 'r.cause_id', 'VARCHAR']]),
]
