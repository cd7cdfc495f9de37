import { AppError } from '../domain/errors'
import { findingDimensions } from './findingDimensions'
import { indicatorDimensions } from './indicatorDimensions'
import { issueDimensions } from './issueDimensions'
import type { Dimension } from './Metric'

/** In SQL, `d` is the department in the year (`dept_year`), `r` the row of the metric's relation (sources.ts). */
export const dimensions: readonly Dimension[] = [
  { id: 'year', label: { 'zh-CN': '年度', en: 'Year' }, relation: 'any', sql: 'd.d_year', filter: 'years', type: 'INTEGER' },
  {
    id: 'department',
    label: { 'zh-CN': '部门编码', en: 'Department' },
    relation: 'any',
    sql: 'd.d_code',
    filter: 'departments',
    type: 'VARCHAR',
  },
  { id: 'departmentName', label: { 'zh-CN': '部门', en: 'Name' }, relation: 'any', sql: 'd.d_name', type: 'VARCHAR' },
  { id: 'entity', label: { 'zh-CN': '部门（含更名前）', en: 'Entity' }, relation: 'any', sql: 'd.d_entity', type: 'VARCHAR' },
  {
    id: 'departmentType',
    label: { 'zh-CN': '部门类型', en: 'Department type' },
    relation: 'any',
    sql: 'd.d_type',
    filter: 'departmentTypes',
    type: 'VARCHAR',
  },
  {
    id: 'sizeBand',
    label: { 'zh-CN': '规模档', en: 'Size band' },
    relation: 'any',
    sql: 'd.d_band',
    filter: 'sizeBands',
    type: 'VARCHAR',
  },
  {
    id: 'financeOffice',
    label: { 'zh-CN': '归口业务科室', en: 'Finance office' },
    relation: 'any',
    sql: 'd.d_office',
    filter: 'financeOffices',
    type: 'VARCHAR',
  },
  {
    id: 'contradicting',
    label: { 'zh-CN': '重复待定', en: 'Contradicting records' },
    relation: 'any',
    sql: 'd.d_contradicting',
    type: 'BOOLEAN',
  },
  {
    id: 'submittedDate',
    label: { 'zh-CN': '报送日期', en: 'Submitted' },
    relation: 'dept_year',
    sql: 'r.submitted_date',
    type: 'VARCHAR',
  },
  {
    id: 'dueDate',
    label: { 'zh-CN': '截止日期', en: 'Due' },
    relation: 'dept_year',
    sql: 'r.due_date',
    type: 'VARCHAR',
  },
  {
    id: 'fundAxis',
    label: { 'zh-CN': '资金口径', en: 'Fund axis' },
    relation: 'v_fund',
    sql: 'r.fund_axis',
    filter: 'fundAxis',
    type: 'VARCHAR',
  },
  {
    id: 'fundSource',
    label: { 'zh-CN': '资金类别', en: 'Kind of fund' },
    relation: 'v_fund',
    sql: 'r.fund_source',
    filter: 'fundTypes',
    type: 'VARCHAR',
  },
  {
    id: 'level1',
    label: { 'zh-CN': '一级指标', en: 'Level 1' },
    relation: 'v_indicator',
    sql: 'r.level1_category',
    filter: 'indicatorLevels',
    type: 'VARCHAR',
  },
  {
    id: 'level2',
    label: { 'zh-CN': '二级指标', en: 'Level 2' },
    relation: 'v_indicator',
    sql: 'r.level2_category',
    filter: 'indicatorLevels',
    type: 'VARCHAR',
  },
  {
    id: 'indicatorName',
    label: { 'zh-CN': '指标名称', en: 'Indicator' },
    relation: 'v_indicator',
    sql: 'r.indicator_name',
    type: 'VARCHAR',
  },
  {
    id: 'issueCategory',
    label: { 'zh-CN': '问题类别', en: 'Issue category' },
    relation: 'v_recurrence',
    sql: 'r.category_id',
    filter: 'issueCategories',
    type: 'VARCHAR',
  },
  {
    id: 'streak',
    label: { 'zh-CN': '连续年数', en: 'Years running' },
    relation: 'v_recurrence',
    sql: 'r.streak',
    type: 'INTEGER',
  },
  {
    id: 'returned',
    label: { 'zh-CN': '隔年复现', en: 'Back after a year' },
    relation: 'v_recurrence',
    sql: 'r.returned',
    type: 'BOOLEAN',
  },
  { id: 'scheme', label: { 'zh-CN': '评分方案', en: 'Scheme' }, relation: 'v_eval', sql: 'r.scheme', type: 'VARCHAR' },
  { id: 'grade', label: { 'zh-CN': '等级', en: 'Grade' }, relation: 'v_eval', sql: 'r.grade_from_score', type: 'VARCHAR' },
  { id: 'record', label: { 'zh-CN': '自评编号', en: 'Record' }, relation: 'v_eval', sql: 'r.eval_id', type: 'VARCHAR' },
  {
    id: 'fullScore',
    label: { 'zh-CN': '满分', en: 'Full score' },
    relation: 'v_eval',
    sql: 'r.eff_full_score',
    type: 'DOUBLE',
  },
  {
    id: 'scoreBin',
    label: { 'zh-CN': '自评分（每 1 分一档）', en: 'Score, by point' },
    relation: 'v_eval',
    sql: 'floor(100 * r.total_score_reported / nullif(r.eff_full_score, 0))',
    type: 'INTEGER',
  },
  {
    id: 'submitStatus',
    label: { 'zh-CN': '报送状态', en: 'Submission status' },
    relation: 'dept_year',
    sql: 'r.submit_status',
    type: 'VARCHAR',
  },
  {
    id: 'reportedName',
    label: { 'zh-CN': '填报的部门名称', en: 'Name as reported' },
    relation: 'v_eval',
    sql: 'r.dept_name_reported',
    type: 'VARCHAR',
  },
  ...indicatorDimensions,
  ...issueDimensions,
  ...findingDimensions,
]

const byId = new Map(dimensions.map((dimension) => [dimension.id, dimension]))

export function dimensionById(id: string): Dimension {
  const dimension = byId.get(id)
  if (dimension === undefined) throw new AppError('metric.unknownDimension', { id })
  return dimension
}
