import type { Place, RecordOrigin } from '../../domain/origin'
import type { Cell } from '../../domain/row'
import { columnsOf, type TableId, tableIds } from '../../domain/schema'
import type { BlockReading } from '../Reading'
import { originOfRecord, ownValues, type SourceRecord } from './Source'

export type MutableRow = Record<string, Cell>

/** A row of one table with the record it came from. */
export interface TableRow {
  row: MutableRow
  origin: RecordOrigin
  readonly from: SourceRecord
}

export function eachTable<T>(of: (table: TableId) => T): Record<TableId, T> {
  return Object.fromEntries(tableIds.map((table): [TableId, T] => [table, of(table)])) as unknown as Record<TableId, T>
}

export const columnIds: Readonly<Record<TableId, readonly string[]>> = eachTable((table) =>
  columnsOf(table).map((column) => column.id),
)

const noRaw: Readonly<Record<string, string>> = {}

const emptyRows = eachTable((table) => Object.fromEntries(columnIds[table].map((column): [string, Cell] => [column, null])))

/** The record's part of a table: every column there, NULL where nothing was read. Copying one empty row keeps all rows of one shape. */
export function rowFrom(record: SourceRecord, table: TableId): MutableRow {
  const values = ownValues(record, table)
  const row: MutableRow = { ...emptyRows[table] }
  for (const column in values) {
    const value = values[column]
    if (value !== undefined && column in row) row[column] = value
  }
  return row
}

export function originFrom(record: SourceRecord, table: TableId): RecordOrigin {
  const { source, sheet } = record.block.reading.report
  const headers = record.block.headers[table]
  const places = record.draft.places?.[table]
  return {
    source,
    ...(sheet === undefined ? {} : { sheet }),
    line: record.draft.line,
    raw: record.draft.raw[table] ?? noRaw,
    ...(headers === undefined ? {} : { headers }),
    ...(places === undefined ? {} : { places }),
  }
}

export interface Difference {
  readonly column: string
  readonly first: Cell
  readonly later: Cell
}

/** Columns in which two rows differ, without those that the program writes. */
export function differences(first: MutableRow, later: MutableRow, columns: readonly string[]): readonly Difference[] {
  const found: Difference[] = []
  for (const column of columns) {
    const a = first[column] ?? null
    const b = later[column] ?? null
    if (a !== b) found.push({ column, first: a, later: b })
  }
  return found
}

/** Same key, different files, one side only NULL: value by value, each with its place (DOMAIN 12). */
export function canUnite(first: TableRow, later: TableRow, found: readonly Difference[]): boolean {
  if (isOfOneTable(first.from.block.reading, later.from.block.reading)) return false
  return found.every((one) => one.first === null || one.later === null)
}

/** The sheets of a workbook, and a report and the form behind it in one document, were written apart as files are. */
function isOfOneTable(first: BlockReading, later: BlockReading): boolean {
  return first.report.source === later.report.source && first.report.sheet === later.report.sheet && first.kind === later.kind
}

/** Puts values that only the later row has into the first; a value keeps the place where it stands. */
export function unite(first: TableRow, later: TableRow, columns: readonly string[]): void {
  const places: Record<string, Place> = { ...first.origin.places }
  for (const column of columns) {
    const value = later.row[column] ?? null
    if (value === null || first.row[column] !== null) continue
    first.row[column] = value
    places[column] = placeIn(later.origin, column)
  }
  first.origin = { ...first.origin, places }
}

/** The place of one value as another record may carry it on. */
export function placeIn({ source, sheet, line, headers, raw, places }: RecordOrigin, column: string): Place {
  const header = headers?.[column]
  const text = raw[column]
  const own = { source, ...(sheet && { sheet }), line, ...(header && { column: header }), ...(text !== undefined && { raw: text }) }
  return { ...own, ...places?.[column] }
}

export function placeOf(row: TableRow) {
  return originOfRecord(row.from)
}
