import { type MoneyUnit, moneyUnits } from '../../domain/money'
import type { Cell } from '../../domain/row'

/** A sentence cut where the words of its value stand: before, the words, after. */
export type MarkedQuote = readonly [before: string, words: string, after: string]

/** 万元 in one of each unit, and of the short forms that stand in running text. */
const inTenThousand: Readonly<Record<MoneyUnit | '万' | '亿', number>> = {
  元: 1e-4,
  千元: 0.1,
  万元: 1,
  百万元: 100,
  亿元: 1e4,
  万: 1,
  亿: 1e4,
}
const number = new RegExp(
  `(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(${[...moneyUnits].sort((a, b) => b.length - a.length).join('|')}|万|亿|%|％)?`,
  'g',
)

/** Finds a number by its value, whatever its unit and grouping, and a text character for character. Nothing found marks nothing. */
export function markedQuote(quote: string, value: Cell): MarkedQuote {
  const [start, end] = typeof value === 'number' ? numberIn(quote, value) : textIn(quote, value)
  return [quote.slice(0, start), quote.slice(start, end), quote.slice(end)]
}

function numberIn(quote: string, value: number): readonly [number, number] {
  for (const found of quote.matchAll(number)) {
    const [words, digits = '', unit = ''] = found
    const read = Number(digits.replace(/[,，]/g, ''))
    const factor = unit === '%' || unit === '％' ? 0.01 : (inTenThousand[unit as MoneyUnit] ?? 1)
    const isSame = [read * factor, read].some((one) => Math.abs(one - value) <= 1e-6 * Math.max(1, Math.abs(value)))
    if (isSame) return [found.index, found.index + words.trimEnd().length]
  }
  return [0, 0]
}

function textIn(quote: string, value: Cell): readonly [number, number] {
  const text = typeof value === 'string' ? value : ''
  const at = text === '' ? -1 : quote.indexOf(text)
  return at < 0 ? [0, 0] : [at, at + text.length]
}
