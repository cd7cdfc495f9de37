import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import type { QuerySpec } from '../metrics/Metric'
import { asideReason, type Due, type Missing, type MissingReason } from './reported'
import { num, text } from './rows'
import { type DepartmentIndex, nameOf } from './scope'

/** One department's budget execution in a year. */
export interface Completion {
  readonly code: string
  readonly name: string
  readonly entity: string
  readonly type: string | null
  readonly band: string | null
  readonly year: number
  /** Fraction; null where an amount is missing or nothing was budgeted. */
  readonly rate: number | null
  /** 万元. */
  readonly actual: number | null
  readonly budget: number | null
}

export function completionSpec(years: readonly number[] | 'all', ignore: readonly FilterKey[]): QuerySpec {
  return {
    metrics: ['exec_rate_adjusted', 'expenditure_actual', 'budget_adjusted'],
    by: ['department', 'entity', 'departmentType', 'sizeBand', 'year'],
    years,
    ignore,
  }
}

export function readCompletion(rows: readonly Row[], departments: DepartmentIndex): readonly Completion[] {
  return rows.flatMap((row) => {
    const code = text(row, 'department')
    const year = num(row, 'year')
    if (code === null || year === null) return []
    return [
      {
        code,
        name: nameOf(departments, code),
        entity: text(row, 'entity') ?? code,
        type: text(row, 'departmentType'),
        band: text(row, 'sizeBand'),
        year,
        rate: num(row, 'exec_rate_adjusted'),
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
    if (row !== undefined && row.rate !== null) return []
    return [{ code: one.code, name: one.name, reason: row === undefined ? asideReason(one, selection) : rateReason(row) }]
  })
}

const rateReason = (row: Completion): MissingReason => (row.actual === null || row.budget === null ? 'noValue' : 'noBudget')

/** Σ spent ÷ Σ budget over the departments that have both (DOMAIN 6.1); null where there are none. */
export function ratioOfSums(rows: readonly Completion[]): number | null {
  const complete = rows.filter((row) => row.rate !== null)
  const budget = complete.reduce((sum, row) => sum + (row.budget ?? 0), 0)
  return budget > 0 ? complete.reduce((sum, row) => sum + (row.actual ?? 0), 0) / budget : null
}

export interface SameBasis {
  /** Entities that have a rate in both years. */
  readonly n: number
  readonly now: number | null
  readonly before: number | null
  /** Difference of the two ratios of sums, as a difference of fractions. */
  readonly change: number | null
}

/** Two years on the same basis (DOMAIN 7): only entities with a rate in both. */
export function sameBasis(now: readonly Completion[], before: readonly Completion[]): SameBasis {
  const has = (rows: readonly Completion[]) => new Set(rows.filter((row) => row.rate !== null).map((row) => row.entity))
  const earlier = has(before)
  const both = new Set([...has(now)].filter((entity) => earlier.has(entity)))
  const nowRate = ratioOfSums(now.filter((row) => both.has(row.entity)))
  const beforeRate = ratioOfSums(before.filter((row) => both.has(row.entity)))
  const change = nowRate === null || beforeRate === null ? null : nowRate - beforeRate
  return { n: both.size, now: nowRate, before: beforeRate, change }
}
