import { enumLabel } from '../../domain/schema/enums'
import { textIn } from '../../domain/text'
import { formatDifference, formatValue, formatWithUnit, unitLabel } from '../../metrics/format'
import { dotted, listNames, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import type { MoneyModel } from './model'

export const sourceName = (source: string, context: ViewContext) => textIn(enumLabel('fund_source', source), context.locale)

export const axisName = (axis: string, context: ViewContext) => textIn(enumLabel('fund_axis', axis), context.locale)

export function title(model: MoneyModel, context: ViewContext): string {
  const { adjusted, actual, rate } = model.total
  const money = (value: number | null) => formatWithUnit(value, 'wan', context)
  return say(
    context,
    `预算 ${money(adjusted)}，执行 ${money(actual)}（${formatValue(rate, 'fraction', context)}）`,
    `Budget ${money(adjusted)}, spent ${money(actual)} (${formatValue(rate, 'fraction', context)})`,
  )
}

export function subtitle(model: MoneyModel, context: ViewContext): string {
  return dotted([
    model.subject.name,
    axisName(model.axis, context),
    yearSpan(context, [model.subject.year]),
    say(context, `单位：${unitLabel('wan', context.moneyUnit, 'zh-CN')}`, unitLabel('wan', context.moneyUnit, 'en')),
    say(context, `${model.lines.length} 类`, `${model.lines.length} kinds`),
  ])
}

export function summary(model: MoneyModel, context: ViewContext): string {
  const { total, lines, subject } = model
  const money = (value: number | null) => formatWithUnit(value, 'wan', context)
  const largest = [...lines].sort((a, b) => (b.adjusted ?? 0) - (a.adjusted ?? 0))[0]
  const first = say(
    context,
    `${subject.year} 年${subject.name}（${axisName(model.axis, context)}）年初预算 ${money(total.initial)}，调整后 ${money(total.adjusted)}，执行 ${money(total.actual)}，执行率 ${formatValue(total.rate, 'fraction', context)}。`,
    `In ${subject.year} ${subject.name} (${axisName(model.axis, context)}): initial budget ${money(total.initial)}, adjusted ${money(total.adjusted)}, spent ${money(total.actual)}, rate ${formatValue(total.rate, 'fraction', context)}. `,
  )
  if (largest === undefined || lines.length < 2) return first
  return (
    first +
    say(
      context,
      `最大的一类是${sourceName(largest.source, context)}，调整后预算 ${money(largest.adjusted)}，执行率 ${formatValue(largest.rate, 'fraction', context)}。`,
      `The largest is ${sourceName(largest.source, context)}: ${money(largest.adjusted)}, rate ${formatValue(largest.rate, 'fraction', context)}.`,
    )
  )
}

export function notes(model: MoneyModel, context: ViewContext): readonly string[] {
  const others = model.axes.filter((axis) => axis !== model.axis).map((axis) => axisName(axis, context))
  return [
    ...(model.gap === null
      ? []
      : [
          say(
            context,
            `各类合计 ${formatValue(model.total.adjusted, 'wan', context)}，自评表填报 ${formatValue(model.reported?.adjusted, 'wan', context)}，相差 ${formatDifference(model.gap, 'wan', context)}，需核实。`,
            `The lines add up to ${formatValue(model.total.adjusted, 'wan', context)}, the form states ${formatValue(model.reported?.adjusted, 'wan', context)}: ${formatDifference(model.gap, 'wan', context)}, to be verified.`,
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          say(
            context,
            `另填有${listNames(context, others)}；不同口径的分项不能相加，一次只看一种。`,
            `Also filled in: ${listNames(context, others)}; lines of different axes are never added up.`,
          ),
        ]),
  ]
}
