// A cell as a spreadsheet takes it: the number that the screen shows, at full precision, and the format that shows it so.
import type { TableCell } from '../views/View'

export interface ShownNumber {
  readonly value: number
  /** Number format of the workbook: `0.00%`, `#,##0.00`. */
  readonly format: string
}

/** What is shown may be the value in another unit: 百分点 of a fraction, 元 or 亿元 of 万元. */
const scales = [1, 100, 10_000, 0.0001] as const

const pattern = /^([+−-]?)([\d,]+)(?:\.(\d+))?(%?)$/

/** Null where the text is no bare number: 「3/12」, 「第 3/12」, a date, a name. */
export function shownNumber({ text, value }: TableCell): ShownNumber | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  const found = pattern.exec(text.trim())
  if (found === null) return null
  const [, sign = '', whole = '', decimals = '', percent = ''] = found
  const shown = Number(`${sign === '' || sign === '+' ? '' : '-'}${whole.replaceAll(',', '')}.${decimals || '0'}`)
  const asRead = percent === '%' ? shown / 100 : shown
  const half = 0.5 * 10 ** -(decimals.length + (percent === '%' ? 2 : 0))
  const scale = scales.find((one) => Math.abs(value * one - asRead) <= half * (1 + 1e-6) + 1e-12)
  if (scale === undefined) return null
  return { value: withoutDust(value * scale), format: format(decimals.length, percent, sign === '+' || sign === '−') }
}

function format(decimals: number, percent: string, signed: boolean): string {
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent}`
  const plain = percent === '' ? digits : digits.replace('#,##', '')
  return signed ? `+${plain};"−"${plain};${plain}` : plain
}

/** 0.021 × 100 is 2.1 and not 2.1000000000000001. */
const withoutDust = (value: number) => Number(value.toPrecision(14))
