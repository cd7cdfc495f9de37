import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import { metricById } from '../metrics/catalog'
import { groupValue, type ValueHistory } from '../metrics/compare'
import type { QuerySpec } from '../metrics/Metric'
import { type Basis, type Measured, basisOf as measuredBasisOf, historyOf as measuredHistoryOf, readMeasured } from './measured'
import { readOnce } from './readOnce'
import { asideReason, type Due, type Missing, type MissingReason } from './reported'
import { num } from './rows'
import type { DepartmentIndex } from './scope'
import type { DatasetFacts } from './View'

export const executionRate = metricById('exec_rate_adjusted')

/** One department's budget execution in a year. */
export interface Completion extends Measured {
  /** 万元. */
  readonly actual: number | null
  readonly budget: number | null
}

export function completionSpec(years: readonly number[] | 'all', ignore: readonly FilterKey[]): QuerySpec {
  return {
    metrics: ['exec_rate_adjusted', 'exec_rate_adjusted.num', 'exec_rate_adjusted.den', 'expenditure_actual', 'budget_adjusted'],
    by: ['department', 'entity', 'departmentType', 'sizeBand', 'year'],
    years,
    ignore,
  }
}

const read = readOnce<Completion>((rows, metric, departments) =>
  readMeasured(rows, metric, departments).map((one, index) => {
    const row = rows[index] ?? {}
    return { actual: num(row, 'expenditure_actual'), budget: num(row, 'budget_adjusted'), ...one }
  }),
)

export const readCompletion = (rows: readonly Row[], departments: DepartmentIndex) => read(rows, executionRate, departments)

/** Departments due in the year of `due` that have no rate, each with its reason. */
export function withoutRate(due: readonly Due[], known: readonly Completion[], selection: Selection): readonly Missing[] {
  const byCode = new Map(known.map((one) => [one.code, one]))
  return due.flatMap((one) => {
    const row = byCode.get(one.code)
    if (row !== undefined && row.value !== null) return []
    return [{ code: one.code, name: one.name, reason: row === undefined ? asideReason(one, selection) : rateReason(row) }]
  })
}

const rateReason = (row: Completion): MissingReason => (row.actual === null || row.budget === null ? 'noValue' : 'noBudget')

/** Σ spent ÷ Σ budget over the departments that have both (DOMAIN 6.1); null where there are none. */
export const ratioOfSums = (rows: readonly Completion[]): number | null => groupValue(executionRate, rows)

/** The rates by entity and year: a change of name is followed, merged departments are added up (DOMAIN 7). */
export const historyOf = (rows: readonly Completion[], facts: DatasetFacts): ValueHistory =>
  measuredHistoryOf(executionRate, rows, facts)

/** The ratio of sums beside last year's, on the same basis. */
export const basisOf = (now: readonly Completion[], history: ValueHistory): Basis => measuredBasisOf(executionRate, now, history)
