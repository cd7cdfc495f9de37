import fc from 'fast-check'
import type { MoneyUnit } from '../../../src/domain/money'
import { gb18030 } from '../../support/gb18030'

/** A summary of departments as numbers, before it is written in one of a thousand ways. Amounts are whole 分 (0.01 元). */
export interface AnyRow {
  readonly code: string
  readonly name: string
  readonly year: number
  readonly initial: number
  readonly adjustment: number
  readonly actual: number
  /** Hundredths of a point. */
  readonly score: number
  readonly text: string
}

export interface Writing {
  readonly rows: readonly AnyRow[]
  readonly unit: MoneyUnit
  readonly unitStands: 'header' | 'caption' | 'cells'
  readonly yearStands: 'column' | 'title'
  readonly delimiter: string
  readonly isQuoted: boolean
  readonly isGrouped: boolean
  readonly minus: 'before' | 'behind' | 'brackets' | 'triangle'
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly order: readonly number[]
  readonly hasTotal: boolean
  readonly encoding: keyof typeof encoders
}

function utf16(text: string, isLittle: boolean, isMarked: boolean): Uint8Array {
  const written = isMarked ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(written.length * 2))
  for (let at = 0; at < written.length; at += 1) view.setUint16(at * 2, written.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

const encoders = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le with mark': (text: string) => utf16(text, true, true),
  'utf-16be with mark': (text: string) => utf16(text, false, true),
  'utf-16le': (text: string) => utf16(text, true, false),
  gb18030,
}

/** 分 of one unit: 10^exponent. */
const exponents: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 }

function decimal(value: number, places: number, isGrouped: boolean): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  const shown = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === '' ? shown : `${shown}.${fraction}`
}

function amount(value: number, { unit, unitStands, isGrouped, minus }: Writing): string {
  const text = decimal(value, exponents[unit], isGrouped) + (unitStands === 'cells' ? unit : '')
  if (value >= 0) return text
  // A unit stands between the number and a minus behind it; nobody writes that.
  if (minus === 'behind' && unitStands !== 'cells') return `${text}-`
  return minus === 'brackets' ? `(${text})` : minus === 'triangle' ? `△${text}` : `-${text}`
}

export function writeTable(writing: Writing): Uint8Array {
  const { rows, unit, unitStands, yearStands, delimiter, isQuoted, lineEnd, order, hasTotal, encoding } = writing
  const headed = (name: string) => (unitStands === 'header' ? `${name}(${unit})` : name)
  const columns: readonly (readonly [string, (row: AnyRow) => string])[] = [
    ['部门编码', (row) => row.code],
    ['部门名称', (row) => row.name],
    ...(yearStands === 'column' ? [['预算年度', (row: AnyRow) => String(row.year)] as const] : []),
    [headed('年初预算数'), (row) => amount(row.initial, writing)],
    [headed('预算调整数'), (row) => amount(row.adjustment, writing)],
    [headed('调整后预算数'), (row) => amount(row.initial + row.adjustment, writing)],
    [headed('全年执行数'), (row) => amount(row.actual, writing)],
    ['自评总分', (row) => decimal(row.score, 2, false)],
    ['年度总体目标', (row) => row.text],
  ]
  const shuffled = order.map((at) => columns[at]).filter((column) => column !== undefined)
  const quote = (text: string) =>
    isQuoted || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  const line = (cells: readonly string[]) => cells.map(quote).join(delimiter)
  const padded = (text: string) => line(shuffled.map((_, at) => (at === 0 ? text : '')))
  const lines = [
    ...(yearStands === 'title' ? [padded(`${rows[0]?.year}年度部门整体支出绩效自评汇总表`)] : []),
    ...(unitStands === 'caption' ? [padded(`单位：${unit}`)] : []),
    line(shuffled.map(([header]) => header)),
    ...rows.map((row) => line(shuffled.map(([, cell]) => cell(row)))),
    ...(hasTotal ? [line(shuffled.map(([header]) => (header === '部门名称' ? '合计' : '')))] : []),
  ]
  return encoders[encoding](lines.map((one) => one + lineEnd).join(''))
}

const money = fc.integer({ min: 1, max: 100_000_000_000 })
const row = fc.record({
  code: fc.integer({ min: 1, max: 899_999 }).map((code) => String(100_000 + code)),
  name: fc.constantFrom('示例区总工会', '示例区司法局', '示例区教育局', '示例区科学技术局'),
  year: fc.integer({ min: 2015, max: 2025 }),
  initial: money,
  adjustment: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  actual: fc.integer({ min: 0, max: 100_000_000_000 }),
  score: fc.integer({ min: 0, max: 10_000 }),
  text: fc.string({ unit: fc.constantFrom('目', '标', '"', ',', ';', '\t', '|', '\n', ' ', '5', '。', '“'), maxLength: 12 }),
})

export const anyWriting: fc.Arbitrary<Writing> = fc
  .record({
    rows: fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ({ code }) => code }),
    unit: fc.constantFrom<MoneyUnit>('元', '千元', '万元', '百万元', '亿元'),
    unitStands: fc.constantFrom('header', 'caption', 'cells'),
    yearStands: fc.constantFrom('column', 'title'),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    isQuoted: fc.boolean(),
    isGrouped: fc.boolean(),
    minus: fc.constantFrom('before', 'behind', 'brackets', 'triangle'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }),
    hasTotal: fc.boolean(),
    encoding: fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
  })
  .map((writing) => {
    const year = writing.rows[0]?.year ?? 2021
    // A title speaks of one year for all rows.
    return writing.yearStands === 'title' ? { ...writing, rows: writing.rows.map((one) => ({ ...one, year })) } : writing
  })
