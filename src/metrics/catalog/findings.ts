import type { Metric } from '../Metric'

const inputs = ['budget_initial', 'budget_adjusted', 'expenditure_actual', 'total_score_reported'].map(
  (column) => `evaluations.${column}`,
)

/** What the checks ask to be looked at, one row a finding; consequences of a root cause are no findings (DOMAIN 10). */
export const findingMetrics: readonly Metric[] = [
  {
    id: 'finding_n',
    label: { 'zh-CN': '需核实条数', en: 'Findings to look at' },
    definition: { 'zh-CN': '勾稽检查列出的需核实条数，按严重程度。', en: 'Rows that the checks ask to be looked at, by severity.' },
    relation: 'findings',
    sql: 'count(*)',
    n: 'count(*)',
    unit: 'count',
    polarity: 'lower',
    inputs,
    formula: { 'zh-CN': '勾稽检查结果条数' },
    keepsContradicting: true,
    groups: 'sum',
  },
  {
    id: 'finding_open_n',
    label: { 'zh-CN': '未处理条数', en: 'Findings not dealt with' },
    definition: {
      'zh-CN': '状态仍为“待核实”的需核实条数；已退回、已说明、已更正、不适用的不计。',
      en: 'Findings still to be verified: not sent back, explained, corrected or set aside as not applicable.',
    },
    relation: 'findings',
    sql: "@countIf(r.state = 'OPEN')",
    n: 'count(*)',
    unit: 'count',
    polarity: 'lower',
    inputs,
    formula: { 'zh-CN': '状态为待核实的检查结果条数' },
    keepsContradicting: true,
    groups: 'sum',
  },
  {
    id: 'finding_error_n',
    label: { 'zh-CN': '未澄清的错误条数', en: 'Errors not cleared up' },
    definition: {
      'zh-CN': '严重程度为“错误”、状态为“待核实”或“已退回”的检查结果条数；已说明、已更正、不适用的不计。',
      en: 'Findings of severity 错误 that are still to be verified or sent back; explained, corrected and not applicable ones are left out.',
    },
    relation: 'findings',
    sql: "@countIf(r.severity = '错误' AND r.state IN ('OPEN', 'RETURNED'))",
    n: 'count(*)',
    unit: 'count',
    polarity: 'lower',
    inputs,
    formula: { 'zh-CN': '错误级、未澄清的检查结果条数' },
    keepsContradicting: true,
    groups: 'sum',
  },
  {
    id: 'finding_dept_n',
    label: { 'zh-CN': '有需核实的部门数', en: 'Departments with findings' },
    definition: { 'zh-CN': '至少有一条需核实的部门数。', en: 'Departments with at least one finding.' },
    relation: 'findings',
    sql: 'count(DISTINCT r.dept_code)',
    n: 'count(DISTINCT r.dept_code)',
    unit: 'count',
    polarity: 'none',
    inputs,
    formula: { 'zh-CN': '有检查结果的部门数' },
    keepsContradicting: true,
    groups: 'sum',
  },
]
