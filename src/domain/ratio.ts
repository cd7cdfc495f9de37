import type { CellReading } from './CellReading'
import { decimalNotes, decimalToNumber, plainScaled, readDecimal } from './number'

/** How a column of ratios without a sign is written: 97.37 or 0.9737. */
export type RatioStyle = 'percent' | 'fraction'

const exponents: Readonly<Record<string, number>> = { '%': -2, 百分比: -2, '‰': -3 }
/** More decimals than any export writes: a quick result is exact. */
const places = 15

/** `text` as a fraction (1 = 100 %). A sign in the cell wins over the style of its column. */
export function readRatio(text: string, style: RatioStyle): CellReading<number> {
  const isSigned = text.endsWith('%')
  const quick = plainScaled(isSigned ? text.slice(0, -1) : text, isSigned || style === 'percent' ? -2 : 0, places)
  if (quick !== null) return { value: quick }
  const decimal = readDecimal(text)
  if (decimal === 'empty') return { value: null }
  if (decimal === 'errorValue') return { value: null, warning: 'cell.errorValue' }
  if (decimal === 'twoNumbers') return { value: null, fault: 'number.two' }
  if (decimal === 'unreadable') return { value: null, fault: 'ratio.unreadable' }
  const exponent = decimal.suffix === '' ? (style === 'percent' ? -2 : 0) : exponents[decimal.suffix]
  if (exponent === undefined) return { value: null, fault: 'ratio.unreadable' }
  return decimalNotes(decimal, decimalToNumber(decimal, exponent))
}
