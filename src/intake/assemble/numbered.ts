import type { Cell } from '../../domain/row'
import type { Conflict } from '../Reading'
import { hasOwnValue } from './keyColumns'
import { type Kept, numberRows, type Shape } from './numbering'
import { outcome, type SourceRecord } from './Source'
import { canUnite, columnIds, differences, type MutableRow, originFrom, placeOf, rowFrom, type TableRow, unite } from './TableRows'

/** Tables whose rows are numbered within an evaluation. */
export type NumberedTable = 'funds' | 'indicators' | 'issues' | 'measures'

export const shapes: Readonly<Record<NumberedTable, Shape>> = {
  funds: { number: 'line_no', id: null, content: 'fund_source' },
  indicators: { number: 'indicator_no', id: null, content: 'indicator_name' },
  issues: { number: 'issue_no', id: { column: 'issue_id', letter: 'I' }, content: 'issue_text' },
  measures: { number: 'measure_no', id: { column: 'measure_id', letter: 'M' }, content: 'measure_text' },
}

const kindOrder = ['CSV', 'FORM', 'NARRATIVE'] as const

/** What the row itself can tell is filled in: text_status, fund_source. */
export type Complete = (row: MutableRow) => void

export interface Numbered {
  readonly rows: readonly TableRow[]
  readonly conflicts: readonly Conflict[]
}

/** Settles repeats, numbers and ids of one table. */
export function settleNumbered(table: NumberedTable, records: readonly SourceRecord[], complete: Complete): Numbered {
  const conflicts: Conflict[] = []
  const groups = new Map<string, readonly Kept[]>()
  for (const [evalId, rows] of groupByEvaluation(table, records, complete)) {
    groups.set(evalId, settleRepeats(table, evalId, keepOneKind(rows), conflicts))
  }
  numberRows(shapes[table], groups)
  const rows: TableRow[] = []
  for (const kept of groups.values()) for (const { row } of kept) rows.push(row)
  return { rows, conflicts }
}

function groupByEvaluation(table: NumberedTable, records: readonly SourceRecord[], complete: Complete): Map<string, TableRow[]> {
  const groups = new Map<string, TableRow[]>()
  const { content } = shapes[table]
  for (const record of records) {
    if (record.evalId === null || record.faults.length > 0 || !record.feeds.includes(table)) continue
    if (record.primary !== table && !hasOwnValue(table, record.draft.values[table])) continue
    const row = rowFrom(record, table)
    row.eval_id = record.evalId
    complete(row)
    if (row[content] === null) continue
    const tableRow = { row, origin: originFrom(record, table), from: record }
    const group = groups.get(record.evalId)
    if (group === undefined) groups.set(record.evalId, [tableRow])
    else group.push(tableRow)
  }
  return groups
}

/** CSV, else FORM, else NARRATIVE: several kinds of source would count the same thing twice. */
function keepOneKind(rows: readonly TableRow[]): readonly TableRow[] {
  const kindOf = (row: TableRow) => row.from.block.reading.kind
  const best = kindOrder.find((kind) => rows.some((row) => kindOf(row) === kind))
  return rows.filter((row) => {
    if (kindOf(row) === best) return true
    row.from.outcome |= outcome.superseded
    return false
  })
}

function settleRepeats(table: NumberedTable, evalId: string, rows: readonly TableRow[], conflicts: Conflict[]): readonly Kept[] {
  const shape = shapes[table]
  const numbering = new Set<string | undefined>(['eval_id', shape.number, shape.id?.column])
  const compared = columnIds[table].filter((column) => !numbering.has(column))
  const kept: Kept[] = []
  const byNumber = new Map<Cell, TableRow>()
  const byId = new Map<Cell, TableRow>()
  const byContent = new Map<Cell, TableRow[]>()
  const numberOf = (row: TableRow) => row.row[shape.number] ?? null
  const idOf = (row: TableRow) => (shape.id === null ? null : (row.row[shape.id.column] ?? null))

  /** The earlier row with the same id or number, else with the same content. */
  function earlierOf(later: TableRow): TableRow | undefined {
    const sameId = idOf(later) === null ? undefined : byId.get(idOf(later))
    if (sameId !== undefined) return sameId
    const sameNumber = numberOf(later) === null ? undefined : byNumber.get(numberOf(later))
    if (sameNumber !== undefined) return sameNumber
    const alike = (byContent.get(later.row[shape.content] ?? null) ?? []).filter((one) => mayBeOne(one, later))
    return alike.find((one) => differences(one.row, later.row, compared).length === 0) ?? alike[0]
  }

  /** No number, no id and no value speaks against it: equal, or targets in one file and actual values in another. */
  function mayBeOne(one: TableRow, later: TableRow): boolean {
    for (const keyOf of [numberOf, idOf]) {
      if (keyOf(one) !== null && keyOf(later) !== null && keyOf(one) !== keyOf(later)) return false
    }
    const found = differences(one.row, later.row, compared)
    return found.length === 0 || canUnite(one, later, found)
  }

  function remember(row: TableRow): void {
    if (numberOf(row) !== null) byNumber.set(numberOf(row), row)
    if (idOf(row) !== null) byId.set(idOf(row), row)
  }

  function keep(row: TableRow, lost: Kept['lost']): void {
    kept.push({ row, lost })
    row.from.outcome |= outcome.loaded
    const alike = byContent.get(row.row[shape.content] ?? null)
    if (alike === undefined) byContent.set(row.row[shape.content] ?? null, [row])
    else alike.push(row)
    if (lost === 'nothing') remember(row)
  }

  for (const later of rows) {
    const earlier = earlierOf(later)
    if (earlier === undefined) {
      keep(later, 'nothing')
      continue
    }
    const idsDiffer = idOf(earlier) !== null && idOf(later) !== null && idOf(earlier) !== idOf(later)
    const found = differences(earlier.row, later.row, compared)
    if (!idsDiffer && (found.length === 0 || canUnite(earlier, later, found))) {
      later.from.outcome |= found.some((one) => one.later !== null) ? outcome.loaded : outcome.duplicate
      unite(earlier, later, columnIds[table])
      remember(earlier)
      continue
    }
    const choice = idsDiffer ? 'keep' : later.from.block.choices.repeated
    if (choice === 'first') later.from.outcome |= outcome.superseded
    else if (choice === 'last') replace(earlier, later)
    else {
      if (choice === undefined) {
        const key = `${evalId} ${idOf(later) ?? numberOf(later)}`
        conflicts.push({ table, key, first: placeOf(earlier), later: placeOf(later), differences: found })
      }
      keep(later, idsDiffer ? 'number' : 'key')
    }
  }
  return kept

  function replace(earlier: TableRow, later: TableRow): void {
    const at = kept.findIndex((one) => one.row === earlier)
    kept[at] = { row: later, lost: 'nothing' }
    earlier.from.outcome = (earlier.from.outcome & ~outcome.loaded) | outcome.superseded
    later.from.outcome |= outcome.loaded
    for (const column of [shape.number, shape.id?.column])
      if (column !== undefined) later.row[column] ??= earlier.row[column] ?? null
    remember(later)
  }
}
