// A value of a metric as text: the one place where a number is rounded and given a unit to show (DOMAIN 4).
import type { Cell } from '../domain/row'
import { type Locale, type Text, textIn } from '../domain/text'
import type { MetricUnit } from './Metric'
import { roundHalfUp } from './rounding'

export type ShownMoneyUnit = '元' | '万元' | '亿元'

export interface FormatContext {
  readonly locale: Locale
  readonly moneyUnit: ShownMoneyUnit
}

export const noValue = '—'

const perWan: Readonly<Record<ShownMoneyUnit, number>> = { 元: 10_000, 万元: 1, 亿元: 0.0001 }
const moneyLabels: Readonly<Record<ShownMoneyUnit, Text>> = {
  元: { 'zh-CN': '元', en: 'yuan' },
  万元: { 'zh-CN': '万元', en: '10,000 yuan' },
  亿元: { 'zh-CN': '亿元', en: '100 million yuan' },
}
const unitLabels: Readonly<Record<Exclude<MetricUnit, 'wan'>, Text>> = {
  fraction: { 'zh-CN': '%', en: '%' },
  points: { 'zh-CN': '分', en: 'points' },
  count: { 'zh-CN': '个', en: 'count' },
}

/** The number alone with its sign, separators and `%`; `—` for null. Money in the context's unit, two decimals. */
export function formatValue(value: Cell | undefined, unit: MetricUnit, context: FormatContext): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return noValue
  switch (unit) {
    case 'wan':
      return grouped(value * perWan[context.moneyUnit], 2)
    case 'fraction':
      return `${grouped(value * 100, 2)}%`
    case 'points':
      return withoutTrailingZeros(grouped(value, scoreDecimals(value)))
    case 'count':
      return withoutTrailingZeros(grouped(value, 2))
  }
}

/** As formatValue with the unit behind it where the text needs one: `1,234.50 万元`, `95.5 分`, `12`. */
export function formatWithUnit(value: Cell | undefined, unit: MetricUnit, context: FormatContext): string {
  const text = formatValue(value, unit, context)
  if (text === noValue || unit === 'fraction' || unit === 'count') return text
  return unit === 'wan' ? moneyText(text, context) : `${text} ${unitLabel(unit, context.moneyUnit, context.locale)}`
}

/** 「431.77 万元」; in English 「431.77 × 10,000 yuan」, as two numbers side by side read as one. */
function moneyText(text: string, { moneyUnit, locale }: FormatContext): string {
  const isMultiple = locale === 'en' && moneyUnit !== '元'
  return `${text} ${isMultiple ? '× ' : ''}${unitLabel('wan', moneyUnit, locale)}`
}

/** The difference of two values with its sign: `+2.10 个百分点` for rates, `−3.5 分` for scores. Amounts: see formatRelative. */
export function formatDifference(value: Cell | undefined, unit: MetricUnit, context: FormatContext): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return noValue
  if (unit === 'fraction') {
    const points = signed(value * 100, 2)
    return textIn({ 'zh-CN': `${points} 个百分点`, en: `${points} pp` }, context.locale)
  }
  if (unit === 'wan') return moneyText(signed(value * perWan[context.moneyUnit], 2), context)
  const text = withoutTrailingZeros(signed(value, 2))
  return unit === 'points' ? `${text} ${unitLabel(unit, context.moneyUnit, context.locale)}` : text
}

/** What changed, as compare.ts gives it: rates in 百分点, amounts as percent of last year, scores and counts as a difference. */
export function formatChange(value: Cell | undefined, unit: MetricUnit, context: FormatContext): string {
  return unit === 'wan' ? formatRelative(value) : formatDifference(value, unit, context)
}

/** A relative change with its sign: `+12.34%`. */
export function formatRelative(value: Cell | undefined): string {
  return typeof value === 'number' && Number.isFinite(value) ? `${signed(value * 100, 2)}%` : noValue
}

/** Marks of an axis: at most one decimal for percents, no trailing zeros elsewhere. */
export function formatAxis(value: number, unit: MetricUnit, context: FormatContext): string {
  if (unit === 'fraction') return `${withoutTrailingZeros(grouped(value * 100, 1))}%`
  return withoutTrailingZeros(grouped(unit === 'wan' ? value * perWan[context.moneyUnit] : value, 2))
}

/** A whole percent without its sign, for the cells of a map: 96. */
export function formatPercentWhole(value: number): string {
  return grouped(value * 100, 0)
}

/** A number as somebody wrote it into a form: separators, as many of four decimals as it has. */
export function formatQuantity(value: number): string {
  return withoutTrailingZeros(grouped(value, 4))
}

/** 「82 / 84」: how many have the value, of how many due. */
export function formatCoverage(n: number, expected: number): string {
  return `${grouped(n, 0)}/${grouped(expected, 0)}`
}

/** 「第 3 / 12」 in words of the locale; `—` where unranked. */
export function formatRank(rank: number | null, n: number, context: FormatContext): string {
  if (rank === null) return noValue
  return textIn({ 'zh-CN': `第 ${rank}/${n}`, en: `${rank} of ${n}` }, context.locale)
}

export function unitLabel(unit: MetricUnit, moneyUnit: ShownMoneyUnit, locale: Locale): string {
  return textIn(unit === 'wan' ? moneyLabels[moneyUnit] : unitLabels[unit], locale)
}

/** Two, but four where rounding would lift a score to a grade that it has not reached: 89.995 is 良 and not shown as 90. */
function scoreDecimals(value: number): 2 | 4 {
  const rounded = roundHalfUp(value, 2)
  return Number.isInteger(rounded) && roundHalfUp(value, 4) < rounded ? 4 : 2
}

/** A minus is U+2212: as wide as the plus, so that columns stay straight. */
function grouped(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals)
  const [whole = '0', fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${rounded < 0 ? '−' : ''}${text}${fraction === undefined ? '' : `.${fraction}`}`
}

/** With its plus too. */
function signed(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals)
  const text = grouped(Math.abs(rounded), decimals)
  if (rounded === 0) return text
  return `${rounded > 0 ? '+' : '−'}${text}`
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
