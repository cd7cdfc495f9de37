// A district small enough to read: seven departments, three years, one of everything that makes aggregation hard.
// Amounts in 万元. Expected figures stand beside the rows they come from.
import type { RecordOf } from '../../src/domain/records'
import type { Cell, Row } from '../../src/domain/row'
import type { TableId } from '../../src/domain/schema'
import { schemeRows } from '../../src/reference/schemes'
import { indicators } from './tinyIndicators'
import { issueLabels, issues, links, measures } from './tinyIssues'

type Some<T extends TableId> = Partial<RecordOf<T>>

/**
 * 001 教育局    all three years, a problem that recurs: streak 1, 2, 3
 * 002 民政局    renamed and recoded to 012 社会工作局 in 2022: one entity, 012
 * 003 总工会    2022: no budget and nothing spent, so no rate; no scores
 * 004 文化馆    merged with 005 into 006 in 2022
 * 005 图书馆
 * 006 文化中心  from 2022
 * 007 司法局    no report for 2021; two contradicting records for 2022
 */
const departments: readonly Some<'departments'>[] = [
  { dept_code: '001', dept_name: '示例区教育局', dept_short_name: '教育局', dept_type: 'GOV', finance_office: '教科文股' },
  { dept_code: '002', dept_name: '示例区民政局', dept_short_name: '民政局', dept_type: 'GOV', finance_office: '社保股' },
  { dept_code: '003', dept_name: '示例区总工会', dept_short_name: '总工会', dept_type: 'MASS_ORG', finance_office: '行政股' },
  { dept_code: '004', dept_name: '示例区文化馆', dept_short_name: '文化馆', dept_type: 'INSTITUTION', finance_office: '教科文股' },
  { dept_code: '005', dept_name: '示例区图书馆', dept_short_name: '图书馆', dept_type: 'INSTITUTION', finance_office: '教科文股' },
  {
    dept_code: '006',
    dept_name: '示例区文化中心',
    dept_short_name: '文化中心',
    dept_type: 'INSTITUTION',
    finance_office: '教科文股',
  },
  { dept_code: '007', dept_name: '示例区司法局', dept_short_name: '司法局', dept_type: 'GOV', finance_office: '行政股' },
  { dept_code: '012', dept_name: '示例区社会工作局', dept_short_name: '社会工作局', dept_type: 'GOV', finance_office: '社保股' },
]

const lineage: readonly Some<'lineage'>[] = [
  { event_id: 'L2022-012', effective_year: 2022, event_type: 'RENAME', from_code: '002', to_code: '012' },
  { event_id: 'L2022-006', effective_year: 2022, event_type: 'MERGE', from_code: '004', to_code: '006' },
  { event_id: 'L2022-006-2', effective_year: 2022, event_type: 'MERGE', from_code: '005', to_code: '006' },
]

const entities: Readonly<Record<string, string>> = { '002': '012' }
const entityOf = (code: string) => entities[code] ?? code

type Amounts = readonly [initial: number, adjusted: number, actual: number]

function evaluation(
  code: string,
  year: number,
  [initial, adjusted, actual]: Amounts,
  more: Some<'evaluations'>,
): Some<'evaluations'> {
  return {
    eval_id: `${code}:${year}:DEPT`,
    dept_code: code,
    dept_name_reported: departments.find((one) => one.dept_code === code)?.dept_name ?? null,
    fiscal_year: year,
    eval_scope: 'DEPT',
    full_score: 100,
    budget_initial: initial,
    budget_adjustment: adjusted - initial,
    budget_adjusted: adjusted,
    expenditure_actual: actual,
    due_date: `${year + 1}-04-15`,
    submitted_date: `${year + 1}-04-10`,
    submit_status: 'ACCEPTED',
    source_kind: 'CSV',
    ...more,
  }
}

/**
 *          2020                    2021                     2022
 *      initial adj  actual     initial adj  actual      initial adj  actual     execution rate        score
 * 001   1000  1000   900        1000  1200  1080         1100  1100  1100       .90  .90  1.00      92  95  96
 * 002    400   500   400         500   500   450                                .80  .90            85  88
 * 012                                                     600   600   570                  .95               91
 * 003    100   100    50         100    80    80            0     0     0       .50 1.00   —        78  90   —
 * 004    200   200   180         200   200   150                                .90  .75            89  82
 * 005    300   300   300         300   300   240                               1.00  .80            97  93
 * 006                                                     480   480   432                  .90               94
 * 007    800   800   720           (no report)            900   900  810 / 855  .90   —   (—)       90   —  98 / 95
 *
 * Sums  2800  2900  2550        2100  2280  2000         2180  2180  2102  (2022 without 007, which contradicts itself, and
 * n of N   6 of 6                  5 of 6                   3 of 5         003, which has amounts of 0 and no rate)
 * Ratio of sums   .879310         .877193                  .964220
 * Median of rates .90             .90                      .95
 * Adjusted by     +3.5714 %       +8.5714 %                0
 */
const evaluations: readonly Some<'evaluations'>[] = [
  evaluation('001', 2020, [1000, 1000, 900], { total_score_reported: 92, grade_reported: '优', issues_text_status: 'NORMAL' }),
  evaluation('002', 2020, [400, 500, 400], { total_score_reported: 85, grade_reported: '良', issues_text_status: 'NORMAL' }),
  evaluation('003', 2020, [100, 100, 50], { total_score_reported: 78, grade_reported: '中', issues_text_status: 'NORMAL' }),
  evaluation('004', 2020, [200, 200, 180], { total_score_reported: 89, grade_reported: '良', issues_text_status: 'NONE' }),
  evaluation('005', 2020, [300, 300, 300], { total_score_reported: 97, grade_reported: '优', issues_text_status: 'NONE' }),
  evaluation('007', 2020, [800, 800, 720], {
    total_score_reported: 90,
    grade_reported: '优秀',
    issues_text_status: 'NORMAL',
    submitted_date: '2021-04-16',
  }),
  evaluation('001', 2021, [1000, 1200, 1080], {
    total_score_reported: 95,
    grade_reported: '优',
    review_score: 90,
    weight_execution: 10,
    score_execution: 9,
    carryover_end: 120,
    basic_expenditure: 680,
    project_expenditure: 400,
    issues_text_status: 'NORMAL',
  }),
  evaluation('002', 2021, [500, 500, 450], { total_score_reported: 88, issues_text_status: 'NONE' }),
  evaluation('003', 2021, [100, 80, 80], { total_score_reported: 90, issues_text_status: null }),
  evaluation('004', 2021, [200, 200, 150], {
    total_score_reported: 82,
    issues_text_status: 'PLACEHOLDER',
    submitted_date: null,
  }),
  evaluation('005', 2021, [300, 300, 240], { total_score_reported: 93, issues_text_status: 'NONE' }),
  evaluation('001', 2022, [1100, 1100, 1100], { total_score_reported: 96, weight_execution: 10, issues_text_status: 'NORMAL' }),
  evaluation('012', 2022, [600, 600, 570], { total_score_reported: 91, issues_text_status: 'NORMAL' }),
  evaluation('003', 2022, [0, 0, 0], { exec_rate_reported: 0, issues_text_status: 'NONE' }),
  evaluation('006', 2022, [480, 480, 432], { total_score_reported: 94, issues_text_status: 'NONE' }),
  evaluation('007', 2022, [900, 900, 810], { total_score_reported: 98, issues_text_status: 'NORMAL' }),
  evaluation('007', 2022, [900, 900, 855], { eval_id: '007:2022:DEPT-2', total_score_reported: 95, issues_text_status: 'NORMAL' }),
]

/** Lines of one axis add up to the total; BASIC and PROJECT are another axis. GOV_FUND of 2022 is 0/0: no rate. */
const funds: readonly Some<'funds'>[] = [
  fund('001:2021:DEPT', 1, 'TOTAL', 'TOTAL', [1000, 1200, 1080]),
  fund('001:2021:DEPT', 2, 'BY_SOURCE', 'FISCAL_CURRENT', [900, 1100, 1000]),
  fund('001:2021:DEPT', 3, 'BY_SOURCE', 'CARRYOVER', [100, 100, 80]),
  fund('001:2021:DEPT', 4, 'BY_EXPENDITURE', 'BASIC', [600, 700, 680]),
  fund('001:2021:DEPT', 5, 'BY_EXPENDITURE', 'PROJECT', [400, 500, 400]),
  fund('002:2021:DEPT', 1, 'BY_SOURCE', 'FISCAL_CURRENT', [500, 500, 450]),
  fund('001:2022:DEPT', 1, 'BY_BUDGET_BOOK', 'GENERAL_PUBLIC', [1100, 1100, 1100]),
  fund('001:2022:DEPT', 2, 'BY_BUDGET_BOOK', 'GOV_FUND', [0, 0, 0]),
]

function fund(evalId: string, line: number, axis: string, source: string, [initial, adjusted, actual]: Amounts): Some<'funds'> {
  return {
    eval_id: evalId,
    line_no: line,
    fund_axis: axis,
    fund_source: source,
    budget_initial: initial,
    budget_adjusted: adjusted,
    expenditure_actual: actual,
  }
}

/** Due: 2020 and 2021 six departments (not yet 006, 012), 2022 five (no longer 002, 004, 005). */
const departmentYears: readonly Row[] = [
  ...due(2020, { '001': 'SMALL', '002': 'SMALL', '003': 'MICRO', '004': 'MICRO', '005': 'MICRO', '007': 'SMALL' }),
  ...due(2021, { '001': 'SMALL', '002': 'SMALL', '003': 'MICRO', '004': 'MICRO', '005': 'MICRO', '007': null }),
  ...due(2022, { '001': 'SMALL', '003': 'MICRO', '006': 'MICRO', '007': null, '012': 'SMALL' }),
]

function due(year: number, bands: Readonly<Record<string, string | null>>): Row[] {
  return departments
    .filter((one) => one.dept_code !== null && one.dept_code !== undefined && one.dept_code in bands)
    .map((one) => ({
      d_code: one.dept_code ?? null,
      d_year: year,
      d_name: one.dept_name ?? null,
      d_type: one.dept_type ?? null,
      d_office: one.finance_office ?? null,
      d_band: bands[one.dept_code ?? ''] ?? null,
      d_entity: entityOf(one.dept_code ?? ''),
      d_known: true,
      d_contradicting: one.dept_code === '007' && year === 2022,
    }))
}

/** Every table that the engine loads, by its name; `flagged` is empty until the checks have run. */
export const tinyDistrict: Readonly<Record<string, readonly Row[]>> = {
  departments: departments.map(asRow),
  evaluations: evaluations.map(asRow),
  funds: funds.map(asRow),
  indicators: indicators.map(asRow),
  issues: issues.map(asRow),
  measures: measures.map(asRow),
  lineage: lineage.map(asRow),
  schemes: schemeRows,
  scheme_default: [{ fiscal_year: null, scheme_id: 'MOF2020' }],
  dept_entity: departments.map((one) => ({ dept_code: one.dept_code ?? null, entity_id: entityOf(one.dept_code ?? '') })),
  issue_labels: issueLabels,
  issue_measure_links: links,
  text_pairs: [],
  dept_year: departmentYears,
}

function asRow(record: Readonly<Record<string, Cell | undefined>>): Row {
  return Object.fromEntries(Object.entries(record).map(([column, value]) => [column, value ?? null]))
}
