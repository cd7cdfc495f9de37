import { formatAxis, formatCoverage, formatValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { peerGroupWords } from '../peers'
import { dotted, listNames, roseOrFell, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import type { TrendLine } from './lines'
import { mostLines, type TrendModel, type TrendYear, yearsWithData } from './model'
import { bandShown, lowestShown } from './option'

/** What the headline follows: the median where there are enough departments, else the ratio of sums. */
function followed(model: TrendModel, context: ViewContext) {
  const years = yearsWithData(model)
  const medians = years.every((one) => one.spread.median !== null)
  return {
    first: years[0],
    last: years.at(-1),
    label: medians
      ? say(context, '执行率中位数', 'median execution rate')
      : say(context, '执行率（总额之比）', 'execution rate (ratio of sums)'),
    of: (one: TrendYear) => (medians ? one.spread.median : one.ratio),
  }
}

/** A change of the distance between the quartiles that is worth a word: half a percentage point. */
const noticed = 0.005

export function title(model: TrendModel, context: ViewContext): string {
  const only = model.lines.length === 1 ? model.lines[0] : undefined
  return (only === undefined ? null : lineTitle(only, model, context)) ?? titleOfAll(model, context)
}

/** Of the one department that is chosen; null where it has no rate, or its series breaks between the ends. */
function lineTitle(line: TrendLine, model: TrendModel, context: ViewContext): string | null {
  const known = line.rates.flatMap((rate, index) => (rate === null ? [] : [{ rate, index }]))
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  const year = (index: number) => model.years[index]?.year ?? ''
  const now = formatValue(last.rate, 'fraction', context)
  const isBroken = line.breaks.some((at) => at > first.index && at <= last.index)
  if (first === last || isBroken)
    return say(
      context,
      `${line.name} ${year(last.index)} 年执行率 ${now}`,
      `${line.name}: execution rate ${now} in ${year(last.index)}`,
    )
  const change = roseOrFell(last.rate - first.rate, 'fraction', context)
  return say(
    context,
    `${line.name} ${year(first.index)}–${year(last.index)} 年执行率${change}，至 ${now}`,
    `${line.name}, ${year(first.index)}–${year(last.index)}: execution rate ${change}, to ${now}`,
  )
}

function titleOfAll(model: TrendModel, context: ViewContext): string {
  const { first, last, label, of } = followed(model, context)
  if (first === undefined || last === undefined) return ''
  const now = formatValue(of(last), 'fraction', context)
  if (first === last) return say(context, `${last.year} 年${label} ${now}`, `${last.year}: ${label} ${now}`)
  const change = roseOrFell((of(last) ?? 0) - (of(first) ?? 0), 'fraction', context)
  if (isNarrow(context)) {
    return say(
      context,
      `${first.year}–${last.year} 年${label}${change}${gap(first, last, context)}`,
      `${first.year}–${last.year}: ${label} ${change}${gap(first, last, context)}`,
    )
  }
  return say(
    context,
    `${first.year}–${last.year} 年${label}${change}，至 ${now}${gap(first, last, context)}`,
    `${first.year}–${last.year}: ${label} ${change}, to ${now}${gap(first, last, context)}`,
  )
}

function gap(first: TrendYear, last: TrendYear, context: ViewContext): string {
  const distance = ({ spread }: TrendYear) => (spread.p25 === null || spread.p75 === null ? null : spread.p75 - spread.p25)
  const [before, after] = [distance(first), distance(last)]
  if (before === null || after === null || Math.abs(after - before) < noticed) return ''
  return after < before ? say(context, '，差距收窄', '; the gap narrowed') : say(context, '，差距扩大', '; the gap widened')
}

export function subtitle(model: TrendModel, context: ViewContext): string {
  const last = yearsWithData(model).at(-1)
  return dotted([
    model.peers === null
      ? say(context, '中位数与四分位区间', 'Median and quartiles')
      : say(context, '中位数与同类四分位区间', 'Median, and quartiles of the peers'),
    model.basis === null
      ? say(
          context,
          `各年有数部门${last === undefined ? '' : `，${last.year} 年 n ${formatCoverage(last.spread.n, last.due)}`}`,
          `departments with data in each year${last === undefined ? '' : `, ${last.year} n ${formatCoverage(last.spread.n, last.due)}`}`,
        )
      : say(
          context,
          `同口径 n ${formatCoverage(model.basis, last?.due ?? model.basis)}`,
          `same departments n ${formatCoverage(model.basis, last?.due ?? model.basis)}`,
        ),
    yearSpan(
      context,
      model.years.map((one) => one.year),
    ),
    '%',
  ])
}

export function summary(model: TrendModel, context: ViewContext): string {
  const years = yearsWithData(model)
  const last = years.at(-1)
  const before = years.find((one) => one.year === (last?.year ?? 0) - 1)
  if (last === undefined) return ''
  const change = (now: number | null, then: number | null | undefined) =>
    now === null || then === null || then === undefined
      ? ''
      : say(
          context,
          `，比上年${roseOrFell(now - then, 'fraction', context)}`,
          `, ${roseOrFell(now - then, 'fraction', context)} on last year`,
        )
  const median =
    last.spread.median === null
      ? ''
      : say(
          context,
          `${last.year} 年部门执行率中位数 ${formatValue(last.spread.median, 'fraction', context)}${change(last.spread.median, before?.spread.median)}；`,
          `In ${last.year} the median rate is ${formatValue(last.spread.median, 'fraction', context)}${change(last.spread.median, before?.spread.median)}; `,
        )
  const whole = { ...context, forExport: true }
  const own = model.lines.map((line) => lineTitle(line, model, whole)).filter((words) => words !== null)
  const stop = say(context, '。', '. ')
  return `${own.map((words) => words + stop).join('')}${titleOfAll(model, whole)}${stop}${median}${say(
    context,
    `${last.year} 年总额之比 ${formatValue(last.ratio, 'fraction', context)}${change(last.ratio, before?.ratio)}。`,
    `the ratio of sums ${formatValue(last.ratio, 'fraction', context)}${change(last.ratio, before?.ratio)}.`,
  )}`
}

export function notes(model: TrendModel, context: ViewContext): readonly string[] {
  const gaps = model.years.filter((one) => one.ratio === null).map((one) => `${one.year}`)
  const low = lowestShown(model)
  return [
    model.basis === null
      ? say(
          context,
          '各年都有数据的部门不足 3 个，各年按当年有数据的部门计算，部门不尽相同。',
          'Fewer than 3 departments have data in every year: each year counts those it has.',
        )
      : say(
          context,
          `同口径指各年都有执行率的部门（更名前后视为同一部门），共 ${model.basis} 个。`,
          `Same basis: the ${model.basis} departments with a rate in every year (renamed ones are one).`,
        ),
    bandNote(model, context),
    ...(low > 0
      ? [
          say(
            context,
            `纵轴自 ${formatAxis(low, 'fraction', context)} 起。`,
            `The vertical axis begins at ${formatAxis(low, 'fraction', context)}.`,
          ),
        ]
      : []),
    ...(gaps.length === 0
      ? []
      : [say(context, `${gaps.join('、')} 年没有数据，线段断开。`, `No data for ${gaps.join(', ')}: the line breaks.`)]),
    ...(model.notDrawn.length === 0
      ? []
      : [
          say(
            context,
            `图中最多画 ${mostLines} 个部门，未画：${listNames(context, model.notDrawn)}。`,
            `At most ${mostLines} lines; not drawn: ${listNames(context, model.notDrawn)}.`,
          ),
        ]),
    ...model.breaks.map((one) => `${one.mark} ${one.year}${say(context, ' 年起：', ' on: ')}${one.text}`),
    ...lineNotes(model, context),
  ]
}

/** Whose quartiles the band shows, by name; and what the dashed line is. */
function bandNote(model: TrendModel, context: ViewContext): string {
  const dashed = say(context, '虚线为总额之比。', 'dashed: ratio of sums.')
  const isDrawn = bandShown(model).some((one) => one.p25 !== null)
  if (model.peers === null) {
    const differ = model.lines.length > 1 ? say(context, '所选部门同类不同，', 'The chosen departments have different peers: ') : ''
    return isDrawn
      ? say(
          context,
          `${differ}浅色带为${differ === '' ? '' : '全部部门的'}四分位区间（P25–P75）；${dashed}`,
          `${differ}Band: P25–P75${differ === '' ? '' : ' of all departments'}; ${dashed}`,
        )
      : say(context, `部门不足 8 个，不画四分位区间；${dashed}`, `Fewer than 8 departments: no quartiles; ${dashed}`)
  }
  const group = peerGroupWords(model.peers.group, context)
  const latest = model.peers.spreads.map((spread) => spread !== null).lastIndexOf(true)
  const n = `${model.years[latest]?.year ?? ''} n ${model.peers.spreads[latest]?.n ?? 0}`
  const changes = model.peers.changes ? say(context, '，各年按当年类型与规模档', ', each year by its own sizes') : ''
  return isDrawn
    ? say(
        context,
        `浅色带为同类的四分位区间（P25–P75）：${group}，${n}${changes}；${dashed}`,
        `Band: P25–P75 of the peers: ${group}, ${n}${changes}; ${dashed}`,
      )
    : say(context, `同类（${group}）不足 8 个，不画四分位区间；${dashed}`, `Fewer than 8 peers (${group}): no quartiles; ${dashed}`)
}

/** Hollow points, and series that a split breaks. */
function lineNotes(model: TrendModel, context: ViewContext): readonly string[] {
  const merged = model.lines.filter((line) => line.isMerged.some(Boolean)).map((line) => line.name)
  const split = model.lines.flatMap((line) => line.breaks.map((at) => `${line.name}（${model.years[at]?.year ?? ''}）`))
  return [
    ...(merged.length === 0
      ? []
      : [
          say(
            context,
            `空心点为合并口径（合并前各部门相加后重算）：${listNames(context, merged)}。`,
            `Hollow points: sums of the departments merged later: ${listNames(context, merged)}.`,
          ),
        ]),
    ...(split.length === 0
      ? []
      : [
          say(
            context,
            `拆分后前后不可比，线段断开：${listNames(context, split)}。`,
            `Split, the line breaks: ${listNames(context, split)}.`,
          ),
        ]),
  ]
}
