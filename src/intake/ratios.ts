import { isNullToken } from '../domain/nullTokens'
import { readDecimal } from '../domain/number'
import { type RatioStyle, readRatio } from '../domain/ratio'
import type { MappedColumn } from './mapping'
import { askRatio } from './questions'
import type { RawRow } from './RawTable'
import type { Question } from './Reading'

export interface RatioInput {
  readonly column: MappedColumn
  readonly rows: readonly RawRow[]
  readonly choice: RatioStyle | undefined
  /** The ratio worked out from the row's other cells (fraction); null where that cannot be done. */
  recomputed(row: RawRow): number | null
}

/** The two ways must differ by this many rows before the numbers decide. */
const clearLead = 2
/** No share is above 150 %, so a larger number is a percentage. */
const surelyPercent = 1.5

/** Percent or fraction, in the order of schema.json#ratio_detection; a question where nothing speaks. */
export function decideRatio(input: RatioInput): RatioStyle | Question {
  const { column, rows, choice } = input
  const { written, full } = column.known.text
  if (choice !== undefined) return choice
  if (column.known.unit === '%' || full.includes('%') || written.includes('％')) return 'percent'
  const bare: { readonly value: number; readonly row: RawRow }[] = []
  for (const row of rows) {
    const cell = (row.cells[column.index] ?? '').trim()
    if (isNullToken(cell) || /[%‰％]/.test(cell)) continue
    const decimal = readDecimal(cell)
    const value = typeof decimal === 'string' ? null : readRatio(cell, 'fraction').value
    // Zero is zero either way.
    if (value !== null && value !== 0) bare.push({ value, row })
  }
  if (bare.length === 0) return 'percent'
  let percent = 0
  let fraction = 0
  for (const { value, row } of bare) {
    const expected = input.recomputed(row)
    if (expected === null) continue
    if (Math.abs(value / 100 - expected) < Math.abs(value - expected)) percent += 1
    else fraction += 1
  }
  if (Math.abs(percent - fraction) >= clearLead) return percent > fraction ? 'percent' : 'fraction'
  if (percent + fraction === 0 && bare.some(({ value }) => Math.abs(value) > surelyPercent)) return 'percent'
  const cells = bare.slice(0, 5).map(({ row }) => (row.cells[column.index] ?? '').trim())
  return askRatio(column.header, cells.join('、'))
}
