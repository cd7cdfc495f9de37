// A condition held against a department: met, not met, or not to be told.
import { type Condition, fulfils } from '../domain/condition'
import type { Selection } from '../domain/selection'
import type { Relation } from '../metrics/Metric'
import type { Field } from './everybody'
import type { Beside } from './measured'
import { asideReason, type Due, type MissingReason } from './reported'

/** One condition of one department. */
export interface Judged {
  readonly beside: Beside
  /** Null where there is no value: it cannot be told, and is not taken for met. */
  readonly isMet: boolean | null
  /** Value less bound, in the measure's unit. */
  readonly beyond: number | null
}

/** Rows that are there only where something was found. */
const foundOnly: ReadonlySet<Relation> = new Set<Relation>(['findings', 'v_issue'])

/** Who reported and has no such row has none of them: a count of 0 is told from a missing figure. */
function countedOrRead({ metric, beside }: Field, due: Due, { excludeFlagged }: Pick<Selection, 'excludeFlagged'>): Beside {
  const found = beside(due.code)
  const isLooked = due.submitted && (metric.relation === 'findings' || !excludeFlagged)
  const isNone = found.value === null && isLooked && metric.unit === 'count' && foundOnly.has(metric.relation)
  return isNone ? { ...found, value: 0 } : found
}

export function judge(condition: Condition, field: Field, due: Due, selection: Pick<Selection, 'excludeFlagged'>): Judged {
  const beside = countedOrRead(field, due, selection)
  const { value } = beside
  return value === null
    ? { beside, isMet: null, beyond: null }
    : { beside, isMet: fulfils(value, condition), beyond: value - condition.value }
}

/** Without a record that counts: not handed in, or set aside. Who has one may simply lack a figure. */
export function reasonWithout(due: Due, fields: readonly Field[], selection: Selection): MissingReason | null {
  const isAside = fields.some(
    ({ metric, values }) => metric.relation === 'v_eval' && !metric.keepsContradicting && !values.has(due.code),
  )
  return !due.submitted || isAside ? asideReason(due, selection) : null
}
