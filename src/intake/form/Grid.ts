import type { Merge, RawRow } from '../RawTable'

/** A cell, or a merged range of cells with the text of its first. Rows by index, columns from 0, ends included. */
export interface Spot {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
  readonly text: string
}

/** Rows of a sheet as the user sees them: a merged range is one spot of all its rows. */
export interface Grid {
  readonly rows: readonly RawRow[]
  /** Spots of a row from left to right, empty ones too. */
  spots(row: number): readonly Spot[]
  /** Filled spots that begin in this row. */
  own(row: number): readonly Spot[]
  /** Some range of several columns lies in the row: then an empty cell is a place left empty, not the rest of a merged one. */
  isMerged(row: number): boolean
  /** The column has ranges of several rows. */
  isMergedDown(column: number, from: number, to: number): boolean
}

/** Text of a CSV made from merged cells stands in their first cell; without `merges` every cell is a spot of its own. */
export function createGrid(rows: readonly RawRow[], merges: readonly Merge[] = []): Grid {
  const ranges = rangesByRow(rows, merges)
  const known: (readonly Spot[] | undefined)[] = []

  function read(row: number): readonly Spot[] {
    const cells = rows[row]?.cells ?? []
    const inRow = ranges.get(row) ?? []
    const width = Math.max(cells.length, ...inRow.map((range) => range.lastColumn + 1))
    const spots: Spot[] = []
    for (let column = 0; column < width; ) {
      const range = inRow.find((one) => one.column <= column && column <= one.lastColumn)
      const spot = range ?? { row, column, lastRow: row, lastColumn: column, text: (cells[column] ?? '').trim() }
      spots.push(spot)
      column = spot.lastColumn + 1
    }
    return spots
  }

  function spots(row: number): readonly Spot[] {
    const before = known[row]
    if (before !== undefined) return before
    const made = read(row)
    known[row] = made
    return made
  }

  return {
    rows,
    spots,
    own: (row) => spots(row).filter((spot) => spot.row === row && spot.text !== ''),
    isMerged: (row) => (ranges.get(row) ?? []).some((range) => range.lastColumn > range.column),
    isMergedDown(column, from, to) {
      for (let row = from; row <= to; row += 1) {
        const isIn = (range: Spot) => range.column <= column && column <= range.lastColumn && range.lastRow > range.row
        if (ranges.get(row)?.some(isIn)) return true
      }
      return false
    },
  }
}

/** A form has some hundred ranges; a file may hold thousands over each other, each of all rows. */
const mostRanges = 1_000_000

function rangesByRow(rows: readonly RawRow[], merges: readonly Merge[]): ReadonlyMap<number, Spot[]> {
  const byRow = new Map<number, Spot[]>()
  if (merges.length === 0) return byRow
  const rowOfLine = new Map(rows.map(({ line }, row) => [line, row] as const))
  let count = 0
  for (const { firstLine, lastLine, firstColumn, lastColumn } of merges) {
    const row = rowOfLine.get(firstLine)
    if (row === undefined) continue
    const isTaken = byRow.get(row)?.some((range) => range.column <= firstColumn && firstColumn <= range.lastColumn)
    if (isTaken === true) continue
    let lastRow = row
    while (lastRow + 1 < rows.length && (rows[lastRow + 1]?.line ?? 0) <= lastLine) lastRow += 1
    const spot = { row, column: firstColumn, lastRow, lastColumn, text: (rows[row]?.cells[firstColumn] ?? '').trim() }
    count += lastRow - row + 1
    if (count > mostRanges) break
    for (let at = row; at <= lastRow; at += 1) {
      const inRow = byRow.get(at)
      if (inRow === undefined) byRow.set(at, [spot])
      else inRow.push(spot)
    }
  }
  return byRow
}

/** 0 -> A, 26 -> AA, as a spreadsheet names its columns. */
export function columnLetter(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter
}
