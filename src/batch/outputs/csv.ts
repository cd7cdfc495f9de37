import type { Cell } from '../../domain/row'

/** A spreadsheet takes a text that begins so for a formula. */
const formulaStart = /^[=+\-@\t\r]/

const needsQuotes = /[",\r\n]/

/** Digits of a finite number with a point, no exponent and nothing rounded: 1e-7 is 0.0000001. */
export function plainNumber(value: number): string {
  const text = String(value)
  const found = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (found === null) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length ? sign + digits.padEnd(point, '0') : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

function csvCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : ''
  if (typeof value === 'boolean') return String(value)
  const guarded = formulaStart.test(value) ? `'${value}` : value
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** The CSV of BATCH.md: UTF-8 with BOM, CRLF, RFC 4180, empty = NULL, a `'` before what a spreadsheet would compute. */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.join(',')]
  for (const row of rows) lines.push(row.map(csvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
