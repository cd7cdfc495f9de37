import type { RecordOrigin } from '../../domain/origin'
import type { Cell, Row } from '../../domain/row'
import { columnsOf, type TableId, tableIds, tables } from '../../domain/schema'
import type { IntakeResult } from '../../intake/Reading'
import { csvText } from './csv'
import type { OutputFile } from './Output'

/** Numbers by size, texts by their code units, NULL first. */
function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? -1 : 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}

function byPrimaryKey(table: TableId) {
  const key = tables[table].primaryKey
  return (a: { readonly record: Row }, b: { readonly record: Row }) => {
    for (const column of key) {
      const order = compareCells(a.record[column] ?? null, b.record[column] ?? null)
      if (order !== 0) return order
    }
    return 0
  }
}

function place(origin: RecordOrigin | undefined): Cell[] {
  return [origin?.source ?? null, origin?.sheet ?? null, origin?.line ?? null]
}

function tableRows(result: IntakeResult, table: TableId): OutputFile {
  const columns = columnsOf(table)
    .map((column) => column.id)
    .filter((id) => id !== 'source_file' && id !== 'source_row')
  const records = result.records[table]
    .map((record, at) => ({ record, origin: result.origins[table][at] }))
    .sort(byPrimaryKey(table))
  const rows = records.map(({ record, origin }) => [...columns.map((id) => record[id] ?? null), ...place(origin)])
  return { path: `rows/${table}.csv`, content: csvText([...columns, 'source_file', 'source_sheet', 'source_row'], rows) }
}

/** rows/<table>.csv, all seven, each with the place that its record was read from. */
export function rowOutputs(result: IntakeResult): readonly OutputFile[] {
  return tableIds.map((table) => tableRows(result, table))
}
