import type { Cell } from '../domain/row'
import type { TableModel } from '../views/View'

/** A spreadsheet takes a text that begins so for a formula. */
const formulaStart = /^[=+\-@\t\r]/

function csvCell(value: Cell): string {
  if (value === null) return ''
  const guarded = typeof value === 'string' && formulaStart.test(value) ? `'${value}` : plain(value)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Numbers with a point and no exponent: 1e-7 would be read as text by an office's scripts. */
function plain(value: Exclude<Cell, null>): string {
  if (typeof value !== 'number') return String(value)
  if (!Number.isFinite(value)) return ''
  const text = String(value)
  return /e/i.test(text) ? value.toFixed(10).replace(/\.?0+$/, '') : text
}

/**
 * The table of a view as a file: UTF-8 with BOM, CRLF, RFC 4180, raw values, empty = no value.
 */
export function tableCsv(table: TableModel): string {
  const head = table.columns.map((column) => csvCell(column.label)).join(',')
  const lines = table.rows.map((row) => table.columns.map((_, index) => csvCell(row.cells[index]?.value ?? null)).join(','))
  return `\uFEFF${[head, ...lines].join('\r\n')}\r\n`
}
