import type { CellReading } from './CellReading'
import type { Parsed } from './errors'
import { type Decimal, decimalNotes, decimalToNumber, plainScaled, readDecimal } from './number'
import type { Origin } from './origin'

export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元'

export const moneyUnits: readonly MoneyUnit[] = ['元', '千元', '万元', '百万元', '亿元']

/** Amounts are kept in 万元 with 6 decimals, that is 0.01 元. */
const places = 6

/** 10^exponent 万元. */
const exponents: Readonly<Record<MoneyUnit, number>> = { 元: -4, 千元: -1, 万元: 0, 百万元: 2, 亿元: 4 }

/** Units that only a cell may use: 431.77万, 1.2亿. */
const shortSuffixes: Readonly<Record<string, MoneyUnit>> = { 万: '万元', 亿: '亿元', 元整: '元', 万元整: '万元' }

/** The unit that `text` names, with 人民币 in front or not; null for any other (£m, 美元, 吨). */
export function moneyUnit(text: string): MoneyUnit | null {
  const bare = text.replace(/^(?:人民币|rmb|单位)[::]?/i, '')
  return moneyUnits.find((unit) => unit === bare) ?? null
}

/** £654.46: a number of another currency, however its column is called. */
const foreignAmount = /^\s*(?:[£$€]|(?:usd|eur|gbp|hkd|美元|港元|港币|欧元|英镑)\s*)\s*[-(]?[\d.]/i

/** 12% in a column of amounts is a rate that stands in the wrong column. */
const isShare = /^(?:%|‰|百分|个百分|倍$)/

/** Words hold their own ten thousands, so that what is left is 元. */
function ownUnit({ suffix, isSpelled }: Decimal): MoneyUnit | null {
  if (isSpelled === true) return suffix === '' || /^元整?$/.test(suffix) ? '元' : null
  return suffix === '' ? null : suffixUnit(suffix)
}

function suffixUnit(suffix: string): MoneyUnit | null {
  return shortSuffixes[suffix] ?? moneyUnit(suffix.replace(/人民币$/, ''))
}

/**
 * `text` as 万元, rounded to 6 decimals. `unit` is the column's own; a suffix in the cell wins over it. Without either only
 * zero can be read. Null tokens and the error values of a spreadsheet give null.
 */
export function readMoney(text: string, unit: MoneyUnit | null): CellReading<number> {
  const quick = unit === null ? null : plainScaled(text, exponents[unit], places)
  if (quick !== null) return { value: quick }
  const decimal = readDecimal(text)
  if (decimal === 'empty') return { value: null }
  if (decimal === 'errorValue') return { value: null, warning: 'cell.errorValue' }
  if (decimal === 'twoNumbers') return { value: null, fault: 'money.two' }
  if (decimal === 'unreadable') return { value: null, fault: foreignAmount.test(text) ? 'money.unitUnknown' : 'money.unreadable' }
  const own = ownUnit(decimal)
  if (decimal.suffix !== '' && own === null) {
    return { value: null, fault: isShare.test(decimal.suffix) ? 'money.isRatio' : 'money.unitUnknown' }
  }
  const applied = own ?? unit
  if (applied === null) {
    const isZero = decimalToNumber(decimal) === 0
    return isZero ? { value: 0 } : { value: null, fault: 'money.unitMissing' }
  }
  return decimalNotes(decimal, decimalToNumber(decimal, exponents[applied], places))
}

/** The unit that stands in the cell itself. */
export function moneySuffix(text: string): MoneyUnit | null {
  const decimal = readDecimal(text)
  return typeof decimal === 'string' ? null : ownUnit(decimal)
}

/** `text` as 万元, null where the cell says that there is nothing. */
export function parseMoney(text: string, unit: MoneyUnit, origin: Origin): Parsed<number | null> {
  const { value, fault } = readMoney(text, unit)
  return fault === undefined ? { ok: true, value } : { ok: false, problem: { code: fault, origin, params: {} } }
}
