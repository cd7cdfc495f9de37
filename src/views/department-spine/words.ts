import { textIn } from '../../domain/text'
import { formatChange, formatRank, formatValue, noValue, unitLabel } from '../../metrics/format'
import { peerBands } from '../../reference/peerBands'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { SpineGroup } from './metrics'
import type { SpineModel, SpineRow } from './model'
import type { Standing } from './standing'
import type { Trend } from './trend'

export function groupName(group: SpineGroup, context: ViewContext): string {
  switch (group) {
    case 'money':
      return say(context, '资金', 'Money')
    case 'result':
      return say(context, '得分与指标', 'Scores and indicators')
    case 'issues':
      return say(context, '问题与整改', 'Issues and measures')
  }
}

export const labelOf = (row: SpineRow, context: ViewContext): string => textIn(row.metric.label, context.locale)

/** A percent sign stands in the number itself. */
export function unitOf({ metric }: SpineRow, context: ViewContext): string {
  if (metric.unit === 'fraction') return '%'
  if (metric.unit === 'count') return say(context, '条', 'items')
  return unitLabel(metric.unit, context.moneyUnit, context.locale)
}

export const valueText = (row: SpineRow, value: number | null, context: ViewContext): string =>
  formatValue(value, row.metric.unit, context)

export const beforeText = (row: SpineRow, context: ViewContext): string => valueText(row, row.before?.value ?? null, context)

export const changeText = (row: SpineRow, context: ViewContext): string => formatChange(row.change, row.metric.unit, context)

/** 「95% 区间 42.37%–87.32%（n 13）」; nothing of what is no proportion. */
export function intervalWords(row: SpineRow, context: ViewContext): string | null {
  if (row.interval === null) return null
  const range = `${valueText(row, row.interval.low, context)}–${valueText(row, row.interval.high, context)}`
  return say(context, `95% 区间 ${range}（n ${row.n}）`, `95% interval ${range} (n ${row.n})`)
}

/** 「2019–2023：66.67% · 50.00% · — · 33.33%」 */
export const courseWords = (row: SpineRow, model: SpineModel, context: ViewContext): string =>
  `${model.years[0]}–${model.subject.year}：${row.series.map((value) => valueText(row, value, context)).join(' · ')}`

export function rankText({ peers }: SpineRow, context: ViewContext): string {
  return peers === null || peers.rank === null ? noValue : formatRank(peers.rank, peers.ranked, context)
}

export function standingWord(standing: Standing, context: ViewContext): string {
  switch (standing) {
    case 'front':
      return say(context, '居前四分之一', 'first quarter')
    case 'middle':
      return say(context, '居中', 'middle half')
    case 'back':
      return say(context, '居后四分之一', 'last quarter')
    case 'same':
      return say(context, '无明显差别', 'no clear difference')
  }
}

/** What is said of a row beside its peers, and why nothing is said where nothing can be. */
export function standingText(row: SpineRow, context: ViewContext): string {
  if (row.standing !== null) return standingWord(row.standing, context)
  if (row.value === null) return noValue
  if (row.metric.polarity === 'none') return say(context, '不评高低', 'not judged')
  if (row.metric.polarity === 'toOne' && row.value > 1) return say(context, '超过 100%', 'above 100%')
  return say(context, '同类不足 8 个', 'under 8 peers')
}

export function trendWord(trend: Trend | null, context: ViewContext): string {
  switch (trend) {
    case 'rising':
      return say(context, '逐年上升', 'rising')
    case 'falling':
      return say(context, '逐年下降', 'falling')
    case 'steady':
      return say(context, '基本持平', 'steady')
    case 'mixed':
      return say(context, '有升有降', 'up and down')
    case null:
      return say(context, '数据不足', 'too few years')
  }
}

export function bandWords(model: SpineModel, context: ViewContext): string | null {
  if (model.band === null) return null
  const own = bandName(model.band, context)
  if (model.formerBand === null) return own
  const former = bandName(model.formerBand, context)
  return say(context, `${own}（上年${former}，换档）`, `${own} (${former} last year: another band)`)
}

export function bandName(id: string, context: ViewContext): string {
  const band = peerBands.find((one) => one.id === id)
  return band === undefined ? id : textIn(band.label, context.locale)
}
