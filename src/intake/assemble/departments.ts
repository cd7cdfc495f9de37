import type { Cell } from '../../domain/row'
import { columnsOf, enumLabel } from '../../domain/schema'
import { normaliseName, splitRegion } from './names'
import { outcome, type SourceRecord, warn } from './Source'
import { columnIds, differences, originFrom, placeIn, rowFrom, type TableRow } from './TableRows'

export interface Departments {
  readonly rows: readonly TableRow[]
  /** Codes whose dept_type is a suggestion by name that a person has to confirm. */
  readonly suggested: readonly string[]
}

type SuggestType = (name: string) => string | null

/**
 * One row a code: a list of departments wins over columns met elsewhere, then the latest year; what the winner leaves empty
 * comes from the others, a difference is a warning.
 */
export function settleDepartments(records: readonly SourceRecord[]): TableRow[] {
  const byCode = new Map<string, TableRow[]>()
  for (const record of records) {
    if (record.faults.length > 0 || record.deptCode === null || !feedsDepartments(record)) continue
    const row = rowFrom(record, 'departments')
    row.dept_code = record.deptCode
    row.dept_name = record.nameWritten
    const made = { row, origin: originFrom(record, 'departments'), from: record }
    const known = byCode.get(record.deptCode)
    if (known === undefined) byCode.set(record.deptCode, [made])
    else known.push(made)
  }
  return [...byCode.values()].map(oneOf)
}

function feedsDepartments(record: SourceRecord): boolean {
  if (!record.feeds.includes('departments')) return false
  if (record.primary === 'departments') return true
  const values = record.draft.values.departments ?? {}
  return columnIds.departments.some(
    (column) => column !== 'dept_code' && column !== 'dept_name' && (values[column] ?? null) !== null,
  )
}

function precedence(row: TableRow): number {
  const year = row.from.year ?? 0
  return (row.from.primary === 'departments' ? 100_000 : 0) + year
}

function oneOf(rows: readonly TableRow[]): TableRow {
  const [winner, ...others] = [...rows].sort((a, b) => precedence(b) - precedence(a) || a.from.order - b.from.order) as [
    TableRow,
    ...TableRow[],
  ]
  winner.from.outcome |= outcome.loaded
  const compared = columnIds.departments
  const places = { ...winner.origin.places }
  const seen = [{ ...winner.row }]
  for (const other of others) {
    const isRepeat = seen.some((row) => differences(row, other.row, compared).length === 0)
    seen.push(other.row)
    other.from.outcome |= isRepeat ? outcome.duplicate : outcome.loaded
    if (isRepeat) continue
    for (const { column, first, later } of differences(winner.row, other.row, compared)) {
      if (later === null) continue
      if (first === null) {
        winner.row[column] = later
        places[column] = placeIn(other.origin, column)
      } else if (column !== 'dept_name' || other.from.primary === 'departments') {
        const field = columnsOf('departments').find((one) => one.id === column)?.label['zh-CN'] ?? column
        const { dept_code: code = null, dept_name: name = null } = winner.row
        const words = { code, name, field, kept: inWords(column, first), other: inWords(column, later) }
        warn(other.from, 'department.differs', words, other.origin.headers?.[column])
      }
    }
  }
  if (Object.keys(places).length > 0) winner.origin = { ...winner.origin, places }
  return winner
}

function inWords(column: string, value: Cell): Cell {
  return column === 'dept_type' && typeof value === 'string' ? enumLabel('dept_type', value)['zh-CN'] : value
}

/** A department known only from other tables, with the record that first named it and every name it was given, by year. */
export interface Mention {
  readonly code: string
  readonly name: string | null
  readonly year: number | null
  readonly from: SourceRecord
}

/** Rows for departments that only other tables name, so that no join loses a record; and names for codes that came without. */
export function addDepartments(rows: TableRow[], mentions: Iterable<Mention>): void {
  const named = new Set(rows.filter((row) => row.row.dept_name !== null).map((row) => String(row.row.dept_code)))
  const unnamed = rows.filter((row) => row.row.dept_name === null)
  const latest = new Map(unnamed.map((row) => [String(row.row.dept_code), { row, year: -1 }]))
  for (const { code, name, year, from } of mentions) {
    if (named.has(code)) continue
    let added = latest.get(code)
    if (added === undefined) {
      const row = { row: rowFrom(from, 'departments'), origin: originFrom(from, 'departments'), from }
      for (const column of columnIds.departments) row.row[column] = null
      row.row.dept_code = code
      added = { row, year: -1 }
      latest.set(code, added)
      rows.push(row)
    }
    if (name !== null && (year ?? 0) > added.year) {
      added.row.row.dept_name = name
      added.year = year ?? 0
    }
  }
  for (const [code, { row }] of latest) {
    row.row.dept_name ??= code
    const place = splitRegion(normaliseName(String(row.row.dept_name)))
    if (place.isWhole) row.row.region_name ??= place.region
  }
}

/** dept_type by the words of the name, where nobody said; the codes that got one. */
export function suggestTypes(rows: readonly TableRow[], suggest: SuggestType): string[] {
  const suggested: string[] = []
  for (const { row } of rows) {
    if (row.dept_type !== null) continue
    row.dept_type = suggest(normaliseName(String(row.dept_name ?? '')))
    if (row.dept_type !== null) suggested.push(String(row.dept_code))
  }
  return suggested
}
