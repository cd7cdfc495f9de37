import type { CellObject, DenseWorkSheet, Range } from '@e965/xlsx'
import type { Problem } from '../../domain/errors'
import type { Merge, RawRow, RawTable } from '../RawTable'
import { cellText, isUncalculated } from './xlsxCell'
import { rowLimit } from './xlsxLimits'

export interface SheetSource {
  readonly source: string
  readonly name: string
  readonly isHidden: boolean
  readonly isDate1904: boolean
}

/** Blank rows in one stretch beyond this are the sheet's emptiness, not rows of a table. */
const longestGap = 1_000
const mostNamed = 20

/** Rows of a sheet that hold something and the blank ones between them, as text; null where the sheet is empty. */
export function readSheet(sheet: DenseWorkSheet, from: SheetSource): RawTable | null {
  const rows: RawRow[] = []
  const uncalculated: { readonly line: number; readonly column: number }[] = []
  let line = 0
  let isCut = false
  for (const at of filledRows(sheet)) {
    const row = sheet['!data'][at] ?? []
    if (at >= rowLimit) {
      isCut ||= row.some((cell) => cell !== undefined && cellText(cell, from.isDate1904).trim() !== '')
      continue
    }
    const cells = rowCells(row, from.isDate1904, (column) => uncalculated.push({ line: at + 1, column }))
    if (cells.length === 0) continue
    if (at - line <= longestGap) for (let blank = line + 1; blank <= at; blank += 1) rows.push({ line: blank, cells: [''] })
    rows.push({ line: at + 1, cells })
    line = at + 1
  }
  const hidden = hiddenParts(sheet, rows)
  const warnings = [
    ...(from.isHidden ? [warning('hiddenSheet', from, 1)] : []),
    ...(hidden.lines.length > 0 ? [warning('hiddenRows', from, hidden.lines[0] ?? 1, listed(hidden.lines.map(String)))] : []),
    ...(hidden.columns.length > 0 ? [warning('hiddenColumns', from, 1, listed(hidden.columns.map(columnName)))] : []),
    ...uncalculatedWarning(uncalculated, from),
    ...(isCut ? [warning('rowsLeftOut', from, rowLimit, { limit: rowLimit })] : []),
  ]
  if (rows.length === 0 && warnings.every((one) => one.code === 'workbook.hiddenSheet')) return null
  return {
    source: from.source,
    sheet: from.name,
    format: 'xlsx',
    merges: (sheet['!merges'] ?? []).map(mergeOf),
    hiddenLines: hidden.lines,
    hiddenColumns: hidden.columns,
    isHiddenSheet: from.isHidden,
    warnings,
    encoding: null,
    delimiter: null,
    rows,
    damagedLines: rows.filter(({ cells }) => cells.some((cell) => cell.includes('\ufffd'))).map((row) => row.line),
  }
}

/** Indices of the rows that are there, upwards. A sheet may reach to XFD1048576, and far beyond it, for the sake of one cell. */
export function filledRows(sheet: DenseWorkSheet): readonly number[] {
  return Object.keys(sheet['!data'])
    .map(Number)
    .filter((at) => Number.isInteger(at) && at >= 0)
}

/** Cells up to the last filled one; none where all are empty. */
function rowCells(
  row: readonly (CellObject | undefined)[],
  isDate1904: boolean,
  onUncalculated: (column: number) => void,
): string[] {
  const cells: string[] = []
  row.forEach((cell, column) => {
    if (cell === undefined || cell === null) return
    if (isUncalculated(cell)) onUncalculated(column)
    const text = cellText(cell, isDate1904)
    if (text.trim() === '') return
    while (cells.length < column) cells.push('')
    cells.push(text)
  })
  return cells
}

function mergeOf({ s, e }: Range): Merge {
  return { firstLine: s.r + 1, lastLine: e.r + 1, firstColumn: s.c, lastColumn: e.c }
}

/** Hidden rows and columns in which something stands. */
function hiddenParts(sheet: DenseWorkSheet, rows: readonly RawRow[]): { lines: readonly number[]; columns: readonly number[] } {
  const isFilled = ({ cells }: RawRow) => cells.some((cell) => cell !== '')
  const lines = rows.filter((row) => isFilled(row) && sheet['!rows']?.[row.line - 1]?.hidden === true).map((row) => row.line)
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const columns: number[] = []
  for (let column = 0; column < width; column += 1) {
    if (sheet['!cols']?.[column]?.hidden !== true) continue
    if (rows.some(({ cells }) => (cells[column] ?? '') !== '')) columns.push(column)
  }
  return { lines, columns }
}

function uncalculatedWarning(cells: readonly { line: number; column: number }[], from: SheetSource): Problem[] {
  const [first] = cells
  if (first === undefined) return []
  const names = cells.map(({ line, column }) => `${columnName(column)}${line}`)
  return [warning('uncalculated', from, first.line, { ...listed(names), count: cells.length })]
}

function listed(names: readonly string[]): { readonly places: string } {
  const shown = names.slice(0, mostNamed).join('、')
  return { places: names.length > mostNamed ? `${shown} …（共 ${names.length} 处）` : shown }
}

function warning(code: string, { source, name }: SheetSource, line: number, params: Problem['params'] = {}): Problem {
  return { code: `workbook.${code}`, origin: { source, sheet: name, line, raw: '' }, params: { sheet: name, ...params } }
}

/** 0 is A, 26 is AA. */
function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (column % 26))}`
}
