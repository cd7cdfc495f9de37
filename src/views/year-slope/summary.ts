import { textIn } from '../../domain/text'
import { formatChange, formatCoverage, formatValue } from '../../metrics/format'
import { dotted, roseOrFell, say } from '../say'
import type { ViewContext } from '../View'
import type { Slope, SlopeModel } from './model'

export function nameOfSlope({ metric, way }: Slope, context: ViewContext): string {
  const label = textIn(metric.label, context.locale)
  if (way === 'median') return say(context, `${label}中位数`, `${label}, median`)
  return metric.groups === 'ratio' && metric.relation === 'v_eval'
    ? say(context, `${label}（总额之比）`, `${label}, ratio of sums`)
    : label
}

/** Measures drawn on one percent axis: the rates that a year is judged by. */
export const drawn = (model: SlopeModel): readonly Slope[] =>
  model.slopes.filter(
    (slope) =>
      slope.before !== null &&
      slope.now !== null &&
      ['exec_rate_adjusted', 'score_rate', 'met_rate'].includes(slope.metric.id) &&
      !(slope.way === 'median' && slope.metric.id !== 'exec_rate_adjusted'),
  )

export function title(model: SlopeModel, context: ViewContext): string {
  const [ratio, middle] = [
    drawn(model).find((slope) => slope.way === 'group'),
    drawn(model).find((slope) => slope.way === 'median'),
  ]
  const words = (slope: Slope) => roseOrFell(slope.change ?? 0, 'fraction', context)
  if (ratio === undefined) return say(context, `${model.year} 年与上年比`, `${model.year} beside last year`)
  if (middle === undefined || ratio.metric.id !== middle.metric.id)
    return say(
      context,
      `${textIn(ratio.metric.label, 'zh-CN')}同口径${words(ratio)}`,
      `${textIn(ratio.metric.label, 'en')} ${words(ratio)}, same basis`,
    )
  return say(
    context,
    `执行率同口径：总额之比${words(ratio)}，中位数${words(middle)}`,
    `Execution, same basis: ratio of sums ${words(ratio)}, median ${words(middle)}`,
  )
}

export function subtitle(model: SlopeModel, context: ViewContext): string {
  const first = drawn(model)[0] ?? model.slopes[0]
  return dotted([
    say(context, '同口径：两年都有数的部门', 'Same basis: departments with both years'),
    say(context, `${model.year - 1}–${model.year} 年`, `${model.year - 1}–${model.year}`),
    '%',
    `n ${formatCoverage(first?.n ?? 0, model.due.now)}`,
  ])
}

export function summary(model: SlopeModel, context: ViewContext): string {
  const parts = drawn(model).map((slope) => {
    const name = nameOfSlope(slope, context)
    const [before, now] = [formatValue(slope.before, 'fraction', context), formatValue(slope.now, 'fraction', context)]
    const change = roseOrFell(slope.change ?? 0, 'fraction', context)
    return say(context, `${name}由 ${before} 到 ${now}，${change}`, `${name} from ${before} to ${now}, ${change}`)
  })
  return say(
    context,
    `${model.year} 年同口径与上年比：${parts.join('；')}。`,
    `${model.year} beside last year, same basis: ${parts.join('; ')}.`,
  )
}

export function notes(model: SlopeModel, context: ViewContext): readonly string[] {
  const counts = [...new Map(drawn(model).map((slope) => [slope.metric.id, slope])).values()].map((slope) =>
    say(
      context,
      `${textIn(slope.metric.label, 'zh-CN')} 同口径 ${slope.n} 个（${model.year - 1} 年有数 ${formatCoverage(slope.all.nBefore, model.due.before)}，${model.year} 年 ${formatCoverage(slope.all.nNow, model.due.now)}）`,
      `${textIn(slope.metric.label, 'en')}: ${slope.n} with both years (${model.year - 1}: ${formatCoverage(slope.all.nBefore, model.due.before)}, ${model.year}: ${formatCoverage(slope.all.nNow, model.due.now)})`,
    ),
  )
  return [
    ...(counts.length === 0 ? [] : [say(context, `${counts.join('；')}。`, `${counts.join('; ')}.`)]),
    say(
      context,
      '更名前后视为同一部门；合并的部门上年不计入同口径的得分。',
      'Renamed departments are one; merged ones have no score last year.',
    ),
  ]
}

export const changeText = (slope: Slope, context: ViewContext) => formatChange(slope.change, slope.metric.unit, context)
