import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import { metricById } from '../metrics/catalog'
import { changeOf, type DepartmentValue, departmentValues, groupValue, sameBasis, ValueHistory } from '../metrics/compare'
import type { QuerySpec } from '../metrics/Metric'
import { asideReason, type Due, type Missing, type MissingReason } from './reported'
import { num, text } from './rows'
import { type DepartmentIndex, nameOf } from './scope'
import type { DatasetFacts } from './View'

export const executionRate = metricById('exec_rate_adjusted')

/** One department's budget execution in a year. */
export interface Completion extends DepartmentValue {
  readonly name: string
  readonly entity: string
  readonly type: string | null
  readonly band: string | null
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

export function readCompletion(rows: readonly Row[], departments: DepartmentIndex): readonly Completion[] {
  const values = departmentValues(rows, executionRate.id)
  return rows.flatMap((row, index) => {
    const value = values[index]
    if (value === undefined) return []
    return [
      {
        ...value,
        name: nameOf(departments, value.code),
        entity: text(row, 'entity') ?? value.code,
        type: text(row, 'departmentType'),
        band: text(row, 'sizeBand'),
        actual: num(row, 'expenditure_actual'),
        budget: num(row, 'budget_adjusted'),
      },
    ]
  })
}

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
export function historyOf(rows: readonly Completion[], facts: DatasetFacts): ValueHistory {
  const entities = new Map(rows.map((row) => [row.code, row.entity]))
  return new ValueHistory(executionRate, rows, { entityOf: (code) => entities.get(code) ?? code, mergers: facts.mergers ?? [] })
}

export interface Basis {
  /** Departments with a rate in both years. */
  readonly n: number
  readonly before: number | null
  /** Difference of the two ratios of sums, as a difference of fractions. */
  readonly change: number | null
}

/** The ratio of sums beside last year's, on the same basis. */
export function basisOf(now: readonly Completion[], history: ValueHistory): Basis {
  const { current, lastYear } = sameBasis(now, history)
  const before = groupValue(executionRate, lastYear)
  return { n: current.length, before, change: changeOf(executionRate, groupValue(executionRate, current), before) }
}
