// A district small enough to work out by hand. Amounts in 万元.
//
//            2021                          2022
//  A1 GOV    100 →100, spent  90           200 →250, spent 200
//  A2 GOV    100 →100, spent 110           400 →400, spent 300
//  A3 GOV    1000→900, spent 900           renamed A4 in 2022
//  A4 GOV                                  1000→1000, spent 950
//  B1 TOWN   300 →300, spent 240           0→0, spent 0 (nothing budgeted)
//  B2 TOWN   50 →50, spent 25              did not report
//  B3, B4    40→40, spent 30; 60→60, 60    merged into B5 in 2022
//  B5 TOWN                                 120→120, spent 108
//  C1 TOWN                                 two records that differ
import type { Row } from '../../src/domain/row'
import { departmentEntities, departmentYears } from '../../src/metrics/departmentYears'
import { checks } from '../../src/reference/checks'
import type { TableRows } from '../support/nodeEngine'

const department = (dept_code: string, dept_name: string, dept_type: string, more: Row = {}): Row => ({
  dept_code,
  dept_name,
  dept_type,
  finance_office: dept_type === 'GOV' ? '行政科' : '乡财科',
  ...more,
})

const record = (dept_code: string, fiscal_year: number, initial: number, adjusted: number, spent: number, more: Row = {}): Row => ({
  eval_id: `${dept_code}:${fiscal_year}:DEPT`,
  dept_code,
  fiscal_year,
  eval_scope: 'DEPT',
  budget_initial: initial,
  budget_adjusted: adjusted,
  expenditure_actual: spent,
  full_score: 100,
  weight_execution: 10,
  ...more,
})

const departments: readonly Row[] = [
  department('A1', '示例区发展局', 'GOV'),
  department('A2', '示例区建设局', 'GOV'),
  department('A3', '示例区农业局', 'GOV'),
  department('A4', '示例区农业农村局', 'GOV'),
  department('B1', '东镇人民政府', 'TOWN'),
  department('B2', '西镇人民政府', 'TOWN'),
  department('B3', '南镇人民政府', 'TOWN'),
  department('B4', '北镇人民政府', 'TOWN'),
  department('B5', '南北镇人民政府', 'TOWN'),
  department('C1', '中镇人民政府', 'TOWN', { valid_from_year: 2022 }),
]

const event = (event_type: string, from_code: string, to_code: string): Row => ({
  event_id: `L2022-${to_code}`,
  effective_year: 2022,
  event_type,
  from_code,
  to_code,
})

const lineage: readonly Row[] = [event('RENAME', 'A3', 'A4'), event('MERGE', 'B3', 'B5'), event('MERGE', 'B4', 'B5')]

const evaluations: readonly Row[] = [
  record('A1', 2021, 100, 100, 90, {
    total_score_reported: 96,
    issues_text_status: 'NORMAL',
    submitted_date: '2022-04-10',
    due_date: '2022-04-15',
  }),
  record('A2', 2021, 100, 100, 110, {
    total_score_reported: 90,
    issues_text_status: 'NONE',
    submitted_date: '2022-04-16',
    due_date: '2022-04-15',
  }),
  record('A3', 2021, 1000, 900, 900, { total_score_reported: 85, issues_text_status: 'NORMAL' }),
  record('B1', 2021, 300, 300, 240, { total_score_reported: 79 }),
  record('B2', 2021, 50, 50, 25, {}),
  record('B3', 2021, 40, 40, 30, { total_score_reported: 59 }),
  record('B4', 2021, 60, 60, 60, { total_score_reported: 100 }),
  record('A1', 2022, 200, 250, 200, {
    total_score_reported: 98,
    review_score: 95,
    issues_text_status: 'NORMAL',
    basic_expenditure: 150,
    project_expenditure: 50,
    procurement_budget: 20,
    procurement_actual: 15,
    three_public_budget: 2,
    three_public_actual: 0,
    staff_quota_total: 10,
    staff_actual: 9,
    self_evaluated_amount: 250,
    carryover_end: 50,
    submitted_date: '2023-04-10',
    due_date: '2023-04-15',
  }),
  record('A2', 2022, 400, 400, 300, {
    total_score_reported: 92,
    issues_text_status: 'NORMAL',
    basic_expenditure: 60,
    submitted_date: '2023-04-20',
    due_date: '2023-04-15',
  }),
  record('A4', 2022, 1000, 1000, 950, { total_score_reported: 88, issues_text_status: 'NORMAL' }),
  record('B1', 2022, 0, 0, 0, { scheme_id: 'GD5', total_score_reported: 65 }),
  record('B5', 2022, 120, 120, 108, { total_score_reported: 89.995, issues_text_status: 'PLACEHOLDER' }),
  record('C1', 2022, 70, 70, 70, { total_score_reported: 91, issues_text_status: 'NORMAL' }),
  { ...record('C1', 2022, 70, 75, 70, { total_score_reported: 91 }), eval_id: 'C1:2022:DEPT-2' },
  {
    ...record('A1', 2022, 90, 90, 45),
    eval_id: 'A1:2022:PROJECT:P1',
    eval_scope: 'PROJECT',
    project_code: 'P1',
  },
]

const fund = (code: string, line_no: number, fund_axis: string, fund_source: string, budget: number, spent: number): Row => ({
  eval_id: `${code}:2022:DEPT`,
  line_no,
  fund_axis,
  fund_source,
  budget_adjusted: budget,
  expenditure_actual: spent,
})

const funds: readonly Row[] = [
  fund('A1', 1, 'TOTAL', 'TOTAL', 250, 200),
  fund('A1', 2, 'BY_SOURCE', 'FISCAL_CURRENT', 200, 160),
  fund('A1', 3, 'BY_SOURCE', 'CARRYOVER', 50, 40),
  fund('A1', 4, 'BY_EXPENDITURE', 'BASIC', 150, 150),
  { ...fund('A2', 1, 'BY_SOURCE', 'FISCAL_CURRENT', 400, 300), budget_initial: 380 },
  fund('A2', 2, 'BY_SOURCE', 'OTHER', 0, 0),
]

const indicator = (code: string, indicator_no: number, levels: string, more: Row): Row => ({
  eval_id: `${code}:2022:DEPT`,
  indicator_no,
  indicator_name: `指标${indicator_no}`,
  level1_category: levels.split('.')[0] ?? null,
  level2_category: levels.split('.')[1] ?? null,
  direction: 'POSITIVE',
  target_operator: 'GE',
  ...more,
})

const indicators: readonly Row[] = [
  indicator('A1', 1, 'OUTPUT.QUANTITY', { target_value: 100, actual_value: 120, weight: 20, score_reported: 20 }),
  indicator('A1', 2, 'OUTPUT.QUALITY', { target_value: 100, actual_value: 50, weight: 30, score_reported: 24 }),
  indicator('A1', 3, 'BENEFIT.SOCIAL', { target_value: 95, completion_claim: 'MET', weight: 40, score_reported: 40 }),
  indicator('A2', 1, 'OUTPUT.QUANTITY', { target_value: 10, actual_value: 8 }),
  indicator('A2', 2, 'OUTPUT.QUANTITY', { target_value: 10, actual_value: 10 }),
]

const issue = (code: string, year: number, issue_no: number, text_status = 'NORMAL'): Row => ({
  issue_id: `${code}:${year}:DEPT#I${issue_no}`,
  eval_id: `${code}:${year}:DEPT`,
  issue_no,
  issue_text: `问题${issue_no}`,
  text_status,
})

const issues: readonly Row[] = [
  issue('A1', 2021, 1),
  issue('A2', 2021, 1, 'NONE'),
  issue('A3', 2021, 1),
  issue('A1', 2022, 1),
  issue('A1', 2022, 2),
  issue('A2', 2022, 1),
  issue('A4', 2022, 1),
  issue('B5', 2022, 1, 'PLACEHOLDER'),
  issue('C1', 2022, 1),
]

const label = (code: string, year: number, issue_no: number, category_id: string): Row => ({
  issue_id: `${code}:${year}:DEPT#I${issue_no}`,
  category_id,
  score: 0.9,
  origin: 'cue',
})

const issue_labels: readonly Row[] = [
  label('A1', 2021, 1, 'EXEC_SLOW'),
  label('A3', 2021, 1, 'DISCLOSURE'),
  label('A1', 2022, 1, 'EXEC_SLOW'),
  label('A1', 2022, 2, 'EXEC_SLOW'),
  label('A2', 2022, 1, 'EXEC_SLOW'),
  label('A4', 2022, 1, 'DISCLOSURE'),
  label('C1', 2022, 1, 'DISCLOSURE'),
]

const measure = (code: string, measure_no: number, more: Row = {}): Row => ({
  measure_id: `${code}:2022:DEPT#M${measure_no}`,
  eval_id: `${code}:2022:DEPT`,
  measure_no,
  measure_text: `措施${measure_no}`,
  text_status: 'NORMAL',
  ...more,
})

const measures: readonly Row[] = [
  measure('A1', 1, { responsible_unit: '办公室' }),
  measure('A1', 2, { responsible_unit: ' ' }),
  measure('A2', 1, { deadline: '2023年底' }),
  measure('A4', 1, { text_status: 'NONE', measure_text: '无' }),
]

const issue_measure_links: readonly Row[] = [
  { issue_id: 'A1:2022:DEPT#I1', measure_id: 'A1:2022:DEPT#M1', link_score: 0.8, origin: 'AUTO' },
  { issue_id: 'A2:2022:DEPT#I1', measure_id: 'A2:2022:DEPT#M1', link_score: 0.7, origin: 'AUTO' },
]

/** A1 says in 2022 what it said in 2021, and A2 what A4 says; A4 is only a little like A1. */
const text_pairs: readonly Row[] = [
  { pair_kind: 'ISSUE_YOY', left_id: 'A1:2022:DEPT#I1', right_id: 'A1:2021:DEPT#I1', similarity: 0.99 },
  { pair_kind: 'ISSUE_CROSS', left_id: 'A2:2022:DEPT#I1', right_id: 'A4:2022:DEPT#I1', similarity: 0.99 },
  { pair_kind: 'ISSUE_CROSS', left_id: 'A4:2022:DEPT#I1', right_id: 'A1:2022:DEPT#I1', similarity: 0.3 },
]

const issue_causes: readonly Row[] = [
  { issue_id: 'A1:2022:DEPT#I1', cause_id: 'STAFF' },
  { issue_id: 'A1:2022:DEPT#I2', cause_id: 'STAFF' },
  { issue_id: 'A4:2022:DEPT#I1', cause_id: 'STAFF' },
]

const scheme = (scheme_id: string, grades: readonly (string | null)[], cuts: readonly (number | null)[]): Row => ({
  scheme_id,
  scheme_name: scheme_id,
  full_score: 100,
  weight_execution: 10,
  ...Object.fromEntries(grades.map((grade, index) => [`grade_${index + 1}`, grade])),
  ...Object.fromEntries(cuts.map((cut, index) => [`cut_${index + 1}`, cut])),
})

const schemes: readonly Row[] = [
  scheme('MOF2020', ['优', '良', '中', '差', null], [90, 80, 60, null]),
  scheme('GD5', ['优', '良', '中', '低', '差'], [90, 80, 70, 60]),
]

export const districtRecords = { departments, evaluations, funds, indicators, issues, measures, lineage }

/**
 * What the checks would have found: five in 2022 of three departments, one of them dealt with; C1, which contradicts itself, is
 * in the list, and A2, which is flagged. One more of a project and one of the year before.
 */
const findings = [
  finding(0, 'A1:2022:DEPT', 'C025', '警告', 'OPEN'),
  finding(1, 'A1:2022:DEPT', 'C028', '提示', 'EXPLAINED'),
  finding(2, 'A2:2022:DEPT', 'C013', '错误', 'OPEN'),
  finding(3, 'C1:2022:DEPT', 'C002', '错误', 'OPEN'),
  finding(4, 'C1:2022:DEPT-2', 'C002', '错误', 'OPEN'),
  finding(5, 'A1:2022:PROJECT:P1', 'C003', '警告', 'OPEN'),
  finding(6, 'A1:2021:DEPT', 'C003', '警告', 'OPEN'),
]

function finding(place: number, evalId: string, check: string, severity: string, state: string): Row {
  const [code = '', year] = evalId.split(':')
  const group = checks.find((one) => one.id === check)?.group ?? ''
  return {
    finding_no: place,
    eval_id: evalId,
    dept_code: code,
    fiscal_year: Number(year),
    check_id: check,
    check_group: group,
    severity,
    state,
    message: `${check}，需核实。`,
  }
}

export const districtTables: TableRows = {
  ...districtRecords,
  issue_labels,
  issue_causes,
  text_pairs,
  issue_measure_links,
  schemes,
  scheme_default: [{ fiscal_year: null, scheme_id: 'MOF2020' }],
  dept_entity: departmentEntities(districtRecords),
  dept_year: departmentYears(districtRecords),
  flagged: [{ eval_id: 'A2:2022:DEPT' }],
  findings,
}
