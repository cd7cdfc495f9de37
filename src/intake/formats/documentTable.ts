import type { Merge, RawRow } from '../RawTable'

/** A cell of a table in a document. `rows`: how many it spans, or `above` where it goes on from the cell above. */
export interface GridCell {
  readonly text: string
  readonly columns: number
  readonly rows: number | 'above'
}

export interface GridRow {
  readonly line: number
  /** Columns left out before the first cell. */
  readonly skipped: number
  readonly cells: readonly GridCell[]
}

/** Columns of a spreadsheet; no table of a document has as many. */
export const columnLimit = 16_384
/** Cells of all tables of a document: a span of a thousand columns is short to write and long to hold. */
export const cellLimit = 2_000_000

export interface PlacedTable {
  readonly rows: readonly RawRow[]
  readonly merges: readonly Merge[]
  readonly cellCount: number
}

interface Open {
  readonly row: number
  readonly columns: number
  lastRow: number
  /** Last row that the span announced; `Infinity` where each row says that it goes on. */
  readonly until: number
}

/** Lays the cells of a table into columns; null where it is wider than `columnLimit` or `cellBudget` is spent. */
export function placeCells(rows: readonly GridRow[], cellBudget: number): PlacedTable | null {
  const placed: RawRow[] = []
  const merges: Merge[] = []
  const open = new Map<number, Open>()
  let cellCount = 0
  const lineOf = (row: number) => rows[row]?.line ?? 0
  const close = (column: number, { row, columns, lastRow }: Open) => {
    open.delete(column)
    if (lastRow === row && columns === 1) return
    merges.push({ firstLine: lineOf(row), lastLine: lineOf(lastRow), firstColumn: column, lastColumn: column + columns - 1 })
  }
  for (const [at, { line, skipped, cells }] of rows.entries()) {
    const texts: string[] = Array.from({ length: Math.min(skipped, columnLimit) }, () => '')
    for (const cell of cells) {
      if (cell.rows !== 'above') passSpans(texts, open, at)
      const column = texts.length
      if (column + cell.columns > columnLimit) return null
      const above = open.get(column)
      const goesOn = cell.rows === 'above' && above !== undefined && above.columns === cell.columns
      if (goesOn) above.lastRow = at
      else {
        if (above !== undefined) close(column, above)
        const until = cell.rows === 'above' ? at : cell.rows === Number.POSITIVE_INFINITY ? cell.rows : at + cell.rows - 1
        open.set(column, { row: at, columns: cell.columns, lastRow: at, until })
      }
      texts.push(goesOn ? '' : cell.text)
      for (let span = 1; span < cell.columns; span += 1) texts.push('')
    }
    passSpans(texts, open, at)
    cellCount += texts.length
    if (cellCount > cellBudget) return null
    placed.push({ line, cells: texts })
    for (const [column, one] of open) {
      const isAnnounced = one.until !== Number.POSITIVE_INFINITY
      if (isAnnounced) one.lastRow = at
      if (isAnnounced ? one.until <= at : one.lastRow < at) close(column, one)
    }
  }
  for (const [column, one] of open) close(column, one)
  merges.sort((a, b) => a.firstLine - b.firstLine || a.firstColumn - b.firstColumn)
  return { rows: placed, merges, cellCount }
}

/** Columns that a span from a row above takes, before the next cell has its place. */
function passSpans(texts: string[], open: ReadonlyMap<number, Open>, row: number): void {
  for (let above = open.get(texts.length); above !== undefined; above = open.get(texts.length)) {
    if (above.row === row || above.until < row || above.until === Number.POSITIVE_INFINITY) return
    above.lastRow = row
    for (let span = 0; span < above.columns; span += 1) texts.push('')
  }
}
