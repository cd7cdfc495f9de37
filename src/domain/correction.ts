import type { Cell } from './row'
import { columnsOf, type TableId, tableIds } from './schema'

/**
 * 更正: a value that a person sets beside the one that was read (DOMAIN 12: reported values are never overwritten). Computed with
 * as long as the file still says `was`; a resubmitted file that says something else wins, and the correction rests.
 */
export interface Correction {
  readonly table: TableId
  /** Primary key of the record, in the table's order. */
  readonly key: readonly (string | number)[]
  readonly column: string
  /** As the tables hold it: 万元, fractions, codes. Null: the value is taken back and stands as not reported. */
  readonly value: Cell
  /** What the files said when it was set; null where they said nothing (手工补录). */
  readonly was: Cell
  readonly who: string
  /** ISO date. */
  readonly when: string
  readonly why: string
}

const isCell = (value: unknown): value is Cell => value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** Whether `found`, out of storage or a file, can be used as it is. */
export function isCorrection(found: unknown): found is Correction {
  if (typeof found !== 'object' || found === null) return false
  const { table, key, column, value, was, who, when, why } = found as Partial<Record<keyof Correction, unknown>>
  return (
    tableIds.includes(table as TableId) &&
    columnsOf(table as TableId).some((one) => one.id === column) &&
    Array.isArray(key) &&
    key.every((part) => typeof part === 'string' || typeof part === 'number') &&
    isCell(value) &&
    isCell(was) &&
    [who, when, why].every((text) => typeof text === 'string')
  )
}

/** Of one value of one record there is one correction. */
export function cellKey({ table, key, column }: Pick<Correction, 'table' | 'key' | 'column'>): string {
  return [table, column, ...key.map(String)].join('\u0001')
}
