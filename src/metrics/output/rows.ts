import type { Row } from '../../domain/row'
import type { Metric } from '../Metric'
import { roundHalfUp } from '../rounding'

export const metricsHeader = ['metric_id', 'dept_code', 'fiscal_year', 'peer_group', 'value', 'n', 'expected_n', 'note'] as const

/** Reasons and remarks, in the order in which they are joined. */
export const notes = [
  'missing',
  'zero_denominator',
  'min_n',
  'duplicate',
  'no_code',
  'merged',
  'unweighted',
  'same_basis',
  'widened',
] as const

export type Note = (typeof notes)[number]

/** Where a row stands: D has code and year, S the year, G year and group, A nothing. */
export interface Place {
  readonly code?: string
  readonly year?: number
  readonly group?: string
}

export interface Outcome {
  readonly value: number | null
  readonly n: number
  readonly expected: number
  readonly notes: readonly (Note | null)[]
}

/** `share` is a change of an amount: a fraction although the metric is in 万元. */
export function outputRow(id: string, metric: Metric, place: Place, outcome: Outcome, isShare = false): Row {
  const given = new Set(outcome.notes)
  const text = notes.filter((note) => given.has(note)).join('|')
  return {
    metric_id: id,
    dept_code: place.code ?? null,
    fiscal_year: place.year ?? null,
    peer_group: place.group ?? null,
    value: outcome.value === null ? null : roundHalfUp(outcome.value, metric.unit === 'wan' && !isShare ? 6 : 10),
    n: outcome.n,
    expected_n: outcome.expected,
    note: text === '' ? null : text,
  }
}

/** By peer_group, dept_code, fiscal_year, empty first. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  const compare = (a: string | number | boolean | null | undefined, b: typeof a) => {
    if (a === b) return 0
    if (a === null || a === undefined) return -1
    if (b === null || b === undefined) return 1
    return a < b ? -1 : 1
  }
  return [...rows].sort(
    (a, b) => compare(a.peer_group, b.peer_group) || compare(a.dept_code, b.dept_code) || compare(a.fiscal_year, b.fiscal_year),
  )
}
