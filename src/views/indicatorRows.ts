// Single indicators as rows, and the departments that have none: what the lists of the page 绩效指标 read.
import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import type { QuerySpec } from '../metrics/Metric'
import { asideReason, dueSpec, type Missing, readDue } from './reported'
import { count, num, text } from './rows'
import { type DepartmentIndex, nameOf } from './scope'

export interface IndicatorRow {
  /** Leads to this one record. */
  readonly key: Row
  readonly code: string
  readonly department: string
  readonly entity: string
  readonly type: string | null
  readonly level1: string | null
  readonly level2: string | null
  readonly name: string
  readonly direction: string | null
  readonly operator: string | null
  readonly target: number | null
  readonly upper: number | null
  readonly unit: string | null
  readonly targetText: string | null
  readonly actual: number | null
  readonly actualText: string | null
  readonly claim: string | null
  /** Fraction, uncapped. */
  readonly attainment: number | null
  readonly weight: number | null
  readonly score: number | null
  /** Actual value of the same indicator a year before, in the unit of the target. */
  readonly lastYear: number | null
  /** What the department wrote about the deviation. */
  readonly reason: string | null
}

/** A list has this many rows at most: what lies behind them is said to be left out. */
export const mostIndicators = 10_000

const columns = [
  'department',
  'entity',
  'departmentType',
  'year',
  'evaluation',
  'indicatorNo',
  'level1',
  'level2',
  'indicatorName',
  'direction',
  'targetOperator',
  'targetValue',
  'targetUpper',
  'targetUnit',
  'targetText',
  'actualValue',
  'actualText',
  'completionClaim',
  'attainment',
  'weight',
  'scoreReported',
  'lastYearActual',
  'deviationReason',
]

/** One row an indicator of `year`, only those with the dimension values of `only`; those with the largest weight first. */
export function indicatorSpec(year: number, only: Row, ignore: readonly FilterKey[] = []): QuerySpec {
  return {
    metrics: ['indicator_n'],
    by: columns,
    years: [year],
    only,
    ignore,
    order: [{ by: 'weight', descending: true }, { by: 'evaluation' }, { by: 'indicatorNo' }],
    limit: mostIndicators,
  }
}

export function readIndicators(rows: readonly Row[], departments: DepartmentIndex): readonly IndicatorRow[] {
  return rows.flatMap((row) => {
    const [code, evaluation, no] = [text(row, 'department'), text(row, 'evaluation'), num(row, 'indicatorNo')]
    if (code === null || evaluation === null || no === null) return []
    return [
      {
        key: { department: code, year: num(row, 'year'), evaluation, indicatorNo: no },
        code,
        department: nameOf(departments, code),
        entity: text(row, 'entity') ?? code,
        type: text(row, 'departmentType'),
        level1: text(row, 'level1'),
        level2: text(row, 'level2'),
        name: text(row, 'indicatorName') ?? '',
        direction: text(row, 'direction'),
        operator: text(row, 'targetOperator'),
        target: num(row, 'targetValue'),
        upper: num(row, 'targetUpper'),
        unit: text(row, 'targetUnit'),
        targetText: text(row, 'targetText'),
        actual: num(row, 'actualValue'),
        actualText: text(row, 'actualText'),
        claim: text(row, 'completionClaim'),
        attainment: num(row, 'attainment'),
        weight: num(row, 'weight'),
        score: num(row, 'scoreReported'),
        lastYear: num(row, 'lastYearActual'),
        reason: text(row, 'deviationReason')?.trim() || null,
      },
    ]
  })
}

/** Questions behind n/N of departments: who is due, and who has indicators that the selection shows. */
export function coverageSpecs(year: number, ignore: readonly FilterKey[] = []): readonly [due: QuerySpec, reporting: QuerySpec] {
  const due = dueSpec([year], ignore)
  return [
    { ...due, by: [...due.by, 'contradicting'] },
    { metrics: ['indicator_n'], by: ['department', 'year'], years: [year], ignore },
  ]
}

export interface IndicatorCoverage {
  readonly due: number
  readonly reporting: number
  readonly without: readonly Missing[]
  /** Names of departments that reported, but no indicator that the filters show. */
  readonly noIndicators: readonly string[]
}

export function readCoverage(
  dueRows: readonly Row[],
  reportingRows: readonly Row[],
  departments: DepartmentIndex,
  selection: Selection,
): IndicatorCoverage {
  const reporting = new Set(reportingRows.filter((row) => count(row, 'indicator_n') > 0).map((row) => text(row, 'department')))
  const contradicting = new Set(dueRows.filter((row) => row.contradicting === true).map((row) => text(row, 'department')))
  const due = readDue(dueRows, departments)
  const others = due.filter((one) => !reporting.has(one.code))
  const isAside = (code: string) => contradicting.has(code) || selection.excludeFlagged
  return {
    due: due.length,
    reporting: due.length - others.length,
    without: others.flatMap((one) => {
      if (one.submitted && !isAside(one.code)) return []
      return [
        { code: one.code, name: one.name, reason: contradicting.has(one.code) ? 'contradicting' : asideReason(one, selection) },
      ]
    }),
    noIndicators: others.filter((one) => one.submitted && !isAside(one.code)).map((one) => one.name),
  }
}
