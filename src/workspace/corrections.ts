import { type Correction, cellKey } from '../domain/correction'
import type { Cell, Row } from '../domain/row'
import { type TableId, tables } from '../domain/schema'

type Records = Readonly<Record<TableId, readonly Row[]>>

/** What became of a correction: computed with, resting because the file now says something else, or its record is not there. */
export type CorrectionState = 'applied' | 'changed' | 'absent'

export interface Corrected {
  readonly records: Records
  /** By `cellKey`. */
  readonly states: ReadonlyMap<string, CorrectionState>
}

const keyOf = (table: TableId, row: Row) => tables[table].primaryKey.map((id) => String(row[id] ?? '')).join('\u0001')

/** The records with the corrections that hold put in; `records` stay as they were read. */
export function withCorrections(records: Records, corrections: readonly Correction[] = []): Corrected {
  const states = new Map<string, CorrectionState>()
  if (corrections.length === 0) return { records, states }
  const byTable = new Map<TableId, Correction[]>()
  for (const one of corrections) byTable.set(one.table, [...(byTable.get(one.table) ?? []), one])
  const corrected: Record<TableId, readonly Row[]> = { ...records }
  for (const [table, list] of byTable) corrected[table] = correctTable(table, records[table], list, states)
  return { records: corrected, states }
}

function correctTable(
  table: TableId,
  rows: readonly Row[],
  list: readonly Correction[],
  states: Map<string, CorrectionState>,
): readonly Row[] {
  const places = new Map(rows.map((row, at) => [keyOf(table, row), at]))
  const next = [...rows]
  for (const one of list) {
    const at = places.get(one.key.map(String).join('\u0001'))
    const row = at === undefined ? undefined : next[at]
    const read = at === undefined ? undefined : rows[at]
    if (at === undefined || row === undefined || read === undefined) {
      states.set(cellKey(one), 'absent')
      continue
    }
    const holds = isSame(read[one.column] ?? null, one.was)
    states.set(cellKey(one), holds ? 'applied' : 'changed')
    if (holds) next[at] = { ...row, [one.column]: one.value }
  }
  return next
}

/** Amounts are rounded to six decimals when they are read. */
const isSame = (a: Cell, b: Cell): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a)) : a === b
