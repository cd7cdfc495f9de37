import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import type { QuerySpec } from '../metrics/Metric'
import { count, num, text } from './rows'
import { type DepartmentIndex, nameOf } from './scope'

/** A department due in a year and what it handed in (DOMAIN 6.5): the N of every n/N, with the names behind it. */
export interface Due {
  readonly code: string
  readonly name: string
  readonly type: string | null
  readonly year: number
  readonly submitted: boolean
  readonly late: boolean
}

/** One row a department and year, whether or not it reported. */
export function dueSpec(years: readonly number[], ignore: readonly FilterKey[] = []): QuerySpec {
  return { metrics: ['department_n', 'submitted_n', 'late_n'], by: ['department', 'departmentType', 'year'], years, ignore }
}

export function readDue(rows: readonly Row[], departments: DepartmentIndex): readonly Due[] {
  return rows.flatMap((row) => {
    const code = text(row, 'department')
    const year = num(row, 'year')
    if (code === null || year === null || count(row, 'department_n') === 0) return []
    return [
      {
        code,
        name: nameOf(departments, code),
        type: text(row, 'departmentType'),
        year,
        submitted: count(row, 'submitted_n') > 0,
        late: count(row, 'late_n') > 0,
      },
    ]
  })
}

/**
 * Why a department has no number: it did not report, its record was set aside (contradicting records of one year, or flagged
 * ones that the selection leaves out), an amount is missing, or there was no budget.
 */
export type MissingReason = 'notSubmitted' | 'contradicting' | 'excluded' | 'noValue' | 'noBudget'

export function asideReason(due: Due, selection: Selection): MissingReason {
  if (!due.submitted) return 'notSubmitted'
  return selection.excludeFlagged ? 'excluded' : 'contradicting'
}

export interface Missing {
  readonly code: string
  readonly name: string
  readonly reason: MissingReason
}
