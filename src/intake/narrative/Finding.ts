import type { Cell } from '../../domain/row'
import type { TableId } from '../../domain/schema'

/** A value as one sentence gives it, before it is known whether another says otherwise. */
export interface Finding {
  readonly table: TableId
  /** Which row of the table; `evaluations` has one. */
  readonly key: string
  readonly column: string
  readonly value: Cell
  readonly line: number
  readonly quote: string
  /** What stands in the text: 431.77万元. */
  readonly raw: string
  /** Digits behind the point in the unit of the column: 432万元 does not contradict 431.77万元. */
  readonly decimals?: number
  readonly isApproximate?: boolean
  /** Fiscal year that the sentence speaks of, where it names one. */
  readonly year?: number | null
}

/** Something to look at again: the sentence `problem.<code>`. */
export interface Notice {
  readonly code: string
  readonly line: number
  readonly column: string | null
  readonly raw: string
  readonly params?: Readonly<Record<string, Cell>>
}
