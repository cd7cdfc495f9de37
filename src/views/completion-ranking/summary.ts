import { formatCoverage, formatDifference, formatValue } from '../../metrics/format'
import { picturedRows } from '../chart/room'
import { lastYearNotes } from '../comparing'
import { bandMoveNotes, peerNotes } from '../peers'
import { bareDifference, dotted, listNames, missingNotes, roseOrFell, say } from '../say'
import { typeName } from '../scope'
import type { ViewContext } from '../View'
import { lowRate, type RankingModel } from './model'

/** The peers' median stands in the table under 上年 and 同类, and as a short mark in the picture. */
export const showsPeers = ({ compareWith }: RankingModel): boolean => compareWith === 'lastYear' || compareWith === 'peers'

const rateText = (value: number | null, context: ViewContext) => formatValue(value, 'fraction', context)

export function title(model: RankingModel, context: ViewContext): string {
  const only = model.total.n === 1 ? (model.within[0] ?? model.above[0]) : undefined
  if (only !== undefined) {
    const rate = rateText(only.rate, context)
    return say(context, `${only.name}预算执行率 ${rate}`, `${only.name}: execution rate ${rate}`)
  }
  const { n } = model.low
  const limit = `${lowRate * 100}%`
  if (n === 0)
    return say(
      context,
      `${model.total.n} 个部门执行率均在 ${limit} 以上`,
      `All ${model.total.n} departments spent ${limit} or more`,
    )
  return say(
    context,
    `${n} 个部门执行率低于 ${limit}${where(model, context)}`,
    `${n} departments spent less than ${limit}${where(model, context)}`,
  )
}

/** Named only where most of the low ones, and at least three, are of one type. */
function where(model: RankingModel, context: ViewContext): string {
  const { n, type, ofType } = model.low
  if (type === null || ofType < 3 || ofType * 2 <= n) return ''
  const label = typeName(type, context.locale)
  return say(context, `，其中 ${ofType} 个是${label}`, `, ${ofType} of them ${label}`)
}

export function subtitle(model: RankingModel, context: ViewContext): string {
  const { total } = model
  return dotted([
    say(context, '预算执行率 = 实际支出 ÷ 调整后预算', 'Actual expenditure ÷ adjusted budget'),
    say(context, `${model.year} 年`, `${model.year}`),
    '%',
    `n ${formatCoverage(total.n, model.due)}`,
  ])
}

export function summary(model: RankingModel, context: ViewContext): string {
  const { total } = model
  const lowest = model.within
    .slice(0, 3)
    .map((one) => say(context, `${one.name}（${rateText(one.rate, context)}）`, `${one.name} (${rateText(one.rate, context)})`))
  const change =
    total.basis.change === null
      ? ''
      : say(
          context,
          `，同口径比上年${roseOrFell(total.basis.change, 'fraction', context)}`,
          `, ${roseOrFell(total.basis.change, 'fraction', context)} on the same basis`,
        )
  const head = say(
    context,
    `${model.year} 年 ${formatCoverage(total.n, model.due)} 个部门有预算执行率，全区（总额之比）为 ${rateText(total.rate, context)}${change}。`,
    `In ${model.year}, ${formatCoverage(total.n, model.due)} departments have an execution rate; the ratio of sums is ${rateText(total.rate, context)}${change}. `,
  )
  const low = say(
    context,
    `低于 ${lowRate * 100}% 的有 ${model.low.n} 个${lowest.length === 0 ? '' : `，最低的是${lowest.join('、')}`}。`,
    `${model.low.n} are below ${lowRate * 100}%${lowest.length === 0 ? '' : `; the lowest: ${lowest.join(', ')}`}.`,
  )
  return head + low
}

export function notes(model: RankingModel, context: ViewContext): readonly string[] {
  const { above, without, total } = model
  const left = model.within.length - picturedRows(context)
  const all = [...model.within, ...above]
  return [
    ...(context.forExport && left > 0
      ? [
          say(
            context,
            `图中为执行率最低的 ${picturedRows(context)} 个部门，余 ${left} 个见表。`,
            `The picture shows the ${picturedRows(context)} lowest; ${left} more are in the table.`,
          ),
        ]
      : []),
    ...(context.forExport && showsPeers(model)
      ? [
          say(
            context,
            '短竖线为同类部门中位数（同类型、同规模档，不足 5 个时放宽）。',
            'Short marks: median of peers (same type and size, widened below 5).',
          ),
        ]
      : []),
    ...(above.length === 0
      ? []
      : [
          say(
            context,
            `超过 100% 的 ${above.length} 个部门单列，不排位次：${listNames(
              context,
              above.map((one) => `${one.name} ${rateText(one.rate, context)}`),
              6,
            )}。`,
            `Above 100%, listed apart and not ranked: ${listNames(
              context,
              above.map((one) => `${one.name} ${rateText(one.rate, context)}`),
              6,
            )}.`,
          ),
        ]),
    ...missingNotes(context, without),
    ...(showsPeers(model)
      ? peerNotes(
          all.map(({ name, beside }) => ({ name, peers: beside.peers, peerNames: beside.peerNames ?? [] })),
          context,
        )
      : []),
    ...bandMoveNotes(
      all.flatMap(({ bandMove }) => bandMove ?? []),
      context,
    ),
    ...lastYearNotes(model.compareWith, context),
    ...(total.basis.change === null
      ? []
      : [
          say(
            context,
            `增减按同口径（两年都有数据的 ${total.basis.n} 个部门）：${bareDifference(total.basis.change, 'fraction', context)} 个百分点。`,
            `Change on the same basis (${total.basis.n} departments with both years): ${formatDifference(total.basis.change, 'fraction', context)}.`,
          ),
        ]),
  ]
}
