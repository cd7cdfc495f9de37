// What an import changed in the records: cells with both their places, rows that came and went, and whose they are.
import type { Origin, RecordOrigin } from '../domain/origin'
import type { Cell, Row } from '../domain/row'
import { columnsOf, type TableId, tableIds, tables } from '../domain/schema'
import { originOf } from '../intake/intake'
import type { IntakeResult } from '../intake/Reading'

export interface ChangedValue {
  readonly value: Cell
  /** Null where the file has no such cell. */
  readonly place: Origin | null
}

/** One cell of a file that says something else than it did. */
export interface CellChange {
  readonly table: TableId
  readonly deptCode: string
  readonly deptName: string
  /** Null in the list of departments and the lineage. */
  readonly year: number | null
  /** What tells the row from others: name of the indicator, source of the money, the problem; empty for the evaluation itself. */
  readonly row: string
  readonly column: string
  readonly before: ChangedValue
  readonly after: ChangedValue
}

/** Rows that are there on one side only. */
export interface RowChange {
  readonly kind: 'added' | 'removed'
  readonly table: TableId
  readonly deptCode: string
  readonly deptName: string
  readonly year: number | null
  readonly row: string
  readonly place: Origin | null
}

/** A department's year that was in before and is another now. */
export interface Resubmission {
  readonly deptCode: string
  readonly deptName: string
  readonly year: number
  /** Where it now stands. */
  readonly files: readonly string[]
  readonly cells: number
  readonly added: number
  readonly removed: number
}

export interface RecordChanges {
  /** By department, year, table and row. */
  readonly cells: readonly CellChange[]
  /** Of departments' years that were in before. */
  readonly rows: readonly RowChange[]
  readonly resubmitted: readonly Resubmission[]
  /** Departments' years that are in for the first time, and those that are gone. */
  readonly first: number
  readonly gone: number
}

interface Found {
  readonly row: Row
  readonly origin: RecordOrigin
}

interface Owner {
  readonly deptCode: string
  readonly deptName: string
  readonly year: number | null
}

/** Names that people give rows; where they are one of a kind in their evaluation, rows are the same whatever their number. */
const names: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  funds: ['fund_axis', 'fund_source_reported', 'fund_source'],
  indicators: ['level1_name', 'indicator_name'],
  issues: ['issue_text'],
  measures: ['measure_text'],
}

export function recordChanges(before: IntakeResult, after: IntakeResult): RecordChanges {
  const [ownerBefore, ownerAfter] = [ownersOf(before), ownersOf(after)]
  const yearsBefore = yearsOf(before)
  const yearsAfter = yearsOf(after)
  const cells: CellChange[] = []
  const rows: RowChange[] = []
  for (const table of tableIds) {
    const { same, removed, added } = matched(table, foundOf(before, table), foundOf(after, table))
    for (const [old, now] of same) cells.push(...cellChanges(table, old, now, ownerAfter(table, now.row)))
    for (const one of removed) rows.push(rowChange('removed', table, one, ownerBefore(table, one.row)))
    for (const one of added) rows.push(rowChange('added', table, one, ownerAfter(table, one.row)))
  }
  const wasIn = ({ deptCode, year }: Owner) => year === null || yearsBefore.has(yearKey(deptCode, year))
  const known = rows.filter(wasIn).sort(inOrder)
  return {
    cells: cells.sort(inOrder),
    rows: known,
    resubmitted: resubmissions(cells, known, after, ownerAfter),
    first: [...yearsAfter].filter((key) => !yearsBefore.has(key)).length,
    gone: [...yearsBefore].filter((key) => !yearsAfter.has(key)).length,
  }
}

const yearKey = (code: string, year: number) => `${code}\u0001${year}`

const yearsOf = ({ records }: IntakeResult) =>
  new Set(records.evaluations.map((row) => yearKey(String(row.dept_code), Number(row.fiscal_year))))

function foundOf({ records, origins }: IntakeResult, table: TableId): readonly Found[] {
  return records[table].flatMap((row, at) => {
    const origin = origins[table][at]
    return origin === undefined ? [] : [{ row, origin }]
  })
}

function ownersOf({ records }: IntakeResult): (table: TableId, row: Row) => Owner {
  const departments = new Map(records.departments.map((row) => [String(row.dept_code), String(row.dept_name ?? row.dept_code)]))
  const evaluations = new Map(records.evaluations.map((row) => [row.eval_id, row]))
  return (table, row) => {
    const evaluation = table === 'evaluations' ? row : evaluations.get(row.eval_id ?? null)
    const code = String((evaluation ?? row).dept_code ?? row.to_code ?? row.from_code ?? '')
    const year = evaluation?.fiscal_year
    return { deptCode: code, deptName: departments.get(code) ?? code, year: typeof year === 'number' ? year : null }
  }
}

/** Rows of both sides that are the same row: by their names where these are unique, the rest by primary key. */
function matched(table: TableId, before: readonly Found[], after: readonly Found[]) {
  const same: (readonly [Found, Found])[] = []
  const [restBefore, restAfter] = [new Set(before), new Set(after)]
  const nameColumns = names[table]
  const byName = (row: Row) => [row.eval_id, ...(nameColumns ?? []).map((id) => row[id])].map(String).join('\u0001')
  const byKey = (row: Row) => tables[table].primaryKey.map((id) => String(row[id] ?? '')).join('\u0001')
  for (const keyOf of nameColumns === undefined ? [byKey] : [byName, byKey]) {
    const olds = onlyOnes([...restBefore], keyOf)
    for (const [key, now] of onlyOnes([...restAfter], keyOf)) {
      const old = olds.get(key)
      if (old === undefined) continue
      same.push([old, now])
      restBefore.delete(old)
      restAfter.delete(now)
    }
  }
  return { same, removed: [...restBefore], added: [...restAfter] }
}

function onlyOnes(list: readonly Found[], keyOf: (row: Row) => string): ReadonlyMap<string, Found> {
  const found = new Map<string, Found | null>()
  for (const one of list) {
    const key = keyOf(one.row)
    found.set(key, found.has(key) ? null : one)
  }
  return new Map([...found].filter((entry): entry is [string, Found] => entry[1] !== null))
}

/** Cells that a person wrote: what the program made of others, a number or a sum of issues, changes with them and is not listed. */
function cellChanges(table: TableId, old: Found, now: Found, owner: Owner): readonly CellChange[] {
  const changes = new Map<string, CellChange>()
  for (const { id: column } of columnsOf(table)) {
    const [was, is] = [old.row[column] ?? null, now.row[column] ?? null]
    if (isSame(was, is)) continue
    const cell = cellOf(now.origin, column) ?? cellOf(old.origin, column)
    if (cell === null) continue
    const change: CellChange = {
      ...owner,
      table,
      row: rowName(table, now.row),
      column,
      before: { value: was, place: placeOf(old.origin, table, column, was) },
      after: { value: is, place: placeOf(now.origin, table, column, is) },
    }
    // 「≥95%」 is a sign, a number and a unit, and one cell.
    const known = changes.get(cell)
    if (known === undefined || (column.endsWith('_text') && !known.column.endsWith('_text'))) changes.set(cell, change)
  }
  return [...changes.values()]
}

/** The cell of the file that a column was read from; null where it was made. */
function cellOf({ headers, places }: RecordOrigin, column: string): string | null {
  const place = places?.[column]
  if (place !== undefined) return JSON.stringify([place.source, place.sheet, place.line, place.column, place.quote])
  return headers?.[column] ?? null
}

function placeOf(origin: RecordOrigin, table: TableId, column: string, value: Cell): Origin | null {
  return cellOf(origin, column) === null ? null : originOf(origin, table, column, value)
}

const isSame = (a: Cell, b: Cell): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) : a === b

function rowChange(kind: RowChange['kind'], table: TableId, { row, origin }: Found, owner: Owner): RowChange {
  const column = tables[table].primaryKey[0] ?? ''
  const { column: _, ...place } = originOf(origin, table, column, row[column] ?? null)
  return { ...owner, kind, table, row: rowName(table, row), place: { ...place, raw: '' } }
}

function rowName(table: TableId, row: Row): string {
  const columns: Readonly<Partial<Record<TableId, readonly string[]>>> = {
    funds: ['fund_source_reported', 'fund_source'],
    indicators: ['indicator_name'],
    issues: ['issue_title', 'issue_text'],
    measures: ['measure_title', 'measure_text'],
    evaluations: ['project_name', 'project_code'],
  }
  const found = (columns[table] ?? []).map((id) => row[id]).find((value) => value !== null && value !== undefined && value !== '')
  return found === undefined ? '' : String(found)
}

function resubmissions(
  cells: readonly CellChange[],
  rows: readonly RowChange[],
  after: IntakeResult,
  ownerOf: (table: TableId, row: Row) => Owner,
): readonly Resubmission[] {
  const found = new Map<string, { owner: Owner; year: number; cells: number; added: number; removed: number }>()
  const count = (owner: Owner, what: 'cells' | 'added' | 'removed') => {
    if (owner.year === null) return
    const key = yearKey(owner.deptCode, owner.year)
    const known = found.get(key) ?? { owner, year: owner.year, cells: 0, added: 0, removed: 0 }
    known[what] += 1
    found.set(key, known)
  }
  for (const one of cells) count(one, 'cells')
  for (const one of rows) count(one, one.kind)
  const files = new Map<string, Set<string>>()
  for (const table of tableIds) {
    for (const { row, origin } of foundOf(after, table)) {
      const { deptCode, year } = ownerOf(table, row)
      const key = yearKey(deptCode, year ?? 0)
      if (found.has(key)) files.set(key, (files.get(key) ?? new Set()).add(origin.source))
    }
  }
  return [...found]
    .map(([key, { owner, ...counts }]) => ({
      deptCode: owner.deptCode,
      deptName: owner.deptName,
      ...counts,
      files: [...(files.get(key) ?? [])].sort(),
    }))
    .sort((a, b) => (a.deptCode === b.deptCode ? a.year - b.year : a.deptCode < b.deptCode ? -1 : 1))
}

function inOrder(a: CellChange | RowChange, b: CellChange | RowChange): number {
  const keys = (one: CellChange | RowChange) => [one.deptCode, String(one.year ?? 0), String(tableIds.indexOf(one.table)), one.row]
  const [left, right] = [keys(a), keys(b)]
  const at = left.findIndex((key, index) => key !== right[index])
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1
}
