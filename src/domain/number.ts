import type { CellReading } from './CellReading'
import { isNullToken } from './nullTokens'
import { readSpelled } from './spelledNumber'

/** A number as it was written: the digits are kept, so that a unit can be applied without binary rounding. */
export interface Decimal {
  readonly isNegative: boolean
  readonly integer: string
  readonly fraction: string
  /** What stands behind the number: 万元, %, 人次 … */
  readonly suffix: string
  /** 约, 近, 多, 余, 左右 stood beside it. */
  readonly isApproximate: boolean
  /** Written as 1.2E+05: digits may have been lost by the program that wrote the file. */
  readonly isScientific: boolean
  /** 4万3千, 壹佰元整: the words are in the number, and an amount is then in 元. */
  readonly isSpelled?: boolean
}

export type DecimalFault = 'empty' | 'errorValue' | 'twoNumbers' | 'unreadable'

const plainNumber = /^-?\d{1,15}(?:\.\d{1,6})?$/
const errorValue = /^#(?:DIV\/0!|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#*)$/i
const written = /^(?<before>[^\d.]*?)(?<number>(?:\d[\d, ]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?)(?<after>.*)$/is
/** A number with all its words and units is shorter; a report in a cell of numbers is none. */
const longest = 200
/** No amount and no count is written with more: 1E+400 is a slip of the program that wrote it. */
const largestExponent = 20
const sign = /^[-−–—△▲]$|^负$/
const approximateBefore = /^(?:大约|约|接近|将近|近)$/
const approximateAfter = /^(?:多|余)|(?:左右|上下|多|余)$/g
const threeGroups = /^\d{1,3}(?:[, ]\d{3})+$/
const fourGroups = /^\d{1,4}(?:,\d{4})+$/

/** The quick test of the usual cell: at most 15 digits and 6 decimals, exactly what `Number` reads without loss. */
export function isPlainNumber(text: string): boolean {
  return plainNumber.test(text)
}

/**
 * A plain number × 10^`exponent`, the double nearest to the decimal; null where the text is not plain or the result would have
 * more than `places` decimals, which is for `decimalToNumber` to round.
 */
export function plainScaled(text: string, exponent: number, places: number): number | null {
  if (!isPlainNumber(text)) return null
  const point = text.indexOf('.')
  const scale = (point < 0 ? 0 : text.length - point - 1) - exponent
  if (scale > places) return null
  if (exponent === 0) return Number(text) + 0
  const digits = Number(point < 0 ? text : text.slice(0, point) + text.slice(point + 1))
  return (scale >= 0 ? digits / 10 ** scale : digits * 10 ** -scale) + 0
}

function readPrefix(before: string): { isNegative: boolean; isApproximate: boolean; isOpen: boolean } | null {
  let isNegative = false
  let isApproximate = false
  let isOpen = false
  for (const part of before.match(/大约|接近|将近|人民币|rmb|./gi) ?? []) {
    if (/^(?:人民币|rmb|[¥+'\s])$/i.test(part)) continue
    if (approximateBefore.test(part)) isApproximate = true
    else if (sign.test(part) && !isNegative) isNegative = true
    else if (part === '(' && !isOpen) isOpen = true
    else return null
  }
  return { isNegative, isApproximate, isOpen }
}

function withoutGrouping(number: string): string | null {
  const [integer = '', fraction] = number.trim().split('.')
  const bare = integer.replace(/[, ]/g, '')
  if (bare !== integer && !threeGroups.test(integer) && !fourGroups.test(integer)) return null
  return fraction === undefined ? bare : `${bare}.${fraction}`
}

function shifted(mantissa: string, exponent: number): { integer: string; fraction: string } {
  const [integer = '', fraction = ''] = mantissa.split('.')
  const digits = integer + fraction
  const point = integer.length + exponent
  if (point <= 0) return { integer: '0', fraction: '0'.repeat(-point) + digits }
  return { integer: digits.slice(0, point).padEnd(point, '0'), fraction: digits.slice(point) }
}

const spelledLead = /^(?<sign>负|-|−)?(?<about>大约|约|接近|将近|近)?(?:人民币|rmb|[¥:\s])*/i

function spelled(normal: string): Decimal | null {
  const lead = spelledLead.exec(normal)
  const found = readSpelled(normal.slice(lead?.[0].length ?? 0))
  if (found === null || /\d/.test(found.suffix)) return null
  const isApproximate = lead?.groups?.about !== undefined || found.suffix.search(approximateAfter) >= 0
  return {
    ...found,
    suffix: isApproximate ? found.suffix.replace(approximateAfter, '') : found.suffix,
    isNegative: lead?.groups?.sign !== undefined,
    isApproximate,
    isScientific: false,
    isSpelled: true,
  }
}

/** Reads what stands in a cell of numbers, in the ways of schema.json#number_parsing; the suffix is left to the caller. */
export function readDecimal(text: string): Decimal | DecimalFault {
  const trimmed = text.trim()
  if (isNullToken(trimmed)) return 'empty'
  if (trimmed.length > longest) return 'unreadable'
  const normal = trimmed.normalize('NFKC').trim()
  if (isNullToken(normal)) return 'empty'
  if (errorValue.test(normal)) return 'errorValue'
  const inWords = spelled(normal)
  if (inWords !== null) return inWords
  const found = written.exec(normal)?.groups
  if (found === undefined) return 'unreadable'
  const prefix = readPrefix(found.before ?? '')
  const [mantissa = '', exponent = '0'] = (found.number ?? '').toLowerCase().split('e')
  const bare = withoutGrouping(mantissa)
  if (prefix === null || Math.abs(Number(exponent)) > largestExponent) return 'unreadable'
  let suffix = (found.after ?? '').replace(/\s+/g, '')
  if (/\d/.test(suffix)) return 'twoNumbers'
  if (bare === null) return /[, ]$|\d [\d]/.test(mantissa.trim()) ? 'twoNumbers' : 'unreadable'
  // 1,234.56-: how accounting programs write a negative; 10.- is an amount in another country.
  const isMinusBehind = /^[-−–—]+$/.test(suffix)
  if (isMinusBehind) {
    if (suffix.length > 1 || prefix.isNegative || prefix.isOpen || !/\d$/.test(mantissa)) return 'unreadable'
    suffix = ''
  }
  if (prefix.isOpen) {
    if (!suffix.includes(')')) return 'unreadable'
    suffix = suffix.replace(')', '')
  }
  const isApproximate = prefix.isApproximate || suffix.search(approximateAfter) >= 0
  return {
    isNegative: prefix.isNegative || prefix.isOpen || isMinusBehind,
    ...shifted(bare, Number(exponent)),
    suffix: isApproximate ? suffix.replace(approximateAfter, '') : suffix,
    isApproximate,
    isScientific: exponent !== '0',
  }
}

/**
 * `decimal` × 10^`exponent`, half away from zero at `places` decimals; without `places` every digit counts. The result is the
 * double nearest to the decimal, so 4317700 元 is 431.77 and not 431.76999.
 */
export function decimalToNumber(decimal: Decimal, exponent = 0, places?: number): number {
  const digits = BigInt(decimal.integer + decimal.fraction)
  const scale = decimal.fraction.length - exponent
  let kept = digits
  let keptScale = scale
  if (places !== undefined && scale > places) {
    const unit = 10n ** BigInt(scale - places)
    kept = digits / unit + ((digits % unit) * 2n >= unit ? 1n : 0n)
    keptScale = places
  }
  const value = Number(`${kept}e${-keptScale}`)
  return decimal.isNegative && value !== 0 ? -value : value
}

/** `allowed`: units that may stand behind the number (98分); any other text behind it makes the cell unreadable. */
export function readNumber(text: string, allowed: (suffix: string) => boolean = () => false): CellReading<number> {
  if (isPlainNumber(text)) return { value: Number(text) + 0 }
  const decimal = readDecimal(text)
  if (decimal === 'empty') return { value: null }
  if (decimal === 'errorValue') return { value: null, warning: 'cell.errorValue' }
  if (decimal === 'twoNumbers') return { value: null, fault: 'number.two' }
  if (decimal === 'unreadable') return { value: null, fault: 'number.unreadable' }
  if (decimal.suffix !== '' && !allowed(decimal.suffix)) return { value: null, fault: 'number.unreadable' }
  const value = decimalToNumber(decimal)
  return decimalNotes(decimal, value)
}

/** The value with the warning that its writing deserves. */
export function decimalNotes(decimal: Decimal, value: number): CellReading<number> {
  if (decimal.isApproximate) return { value, warning: 'number.approximate' }
  if (decimal.isScientific) return { value, warning: 'number.scientific' }
  return { value }
}
