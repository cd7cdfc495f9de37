import type { Text } from '../../domain/text'
import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { minimumOf } from '../../metrics/minimum'
import { dotted, roseOrFell, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import { lastTwo, type MultiplesModel, type Panel, type PanelYear } from './model'
import { shownUpTo } from './option'

/** What a panel is told by: the typical department where there are enough, else the ratio of sums. */
function told(panel: Panel, context: ViewContext) {
  const known = panel.years.filter((one) => one.ratio !== null)
  const byMedian = known.every((one) => one.spread.median !== null)
  return {
    name: textIn(panel.metric.label, context.locale),
    kind: byMedian ? say(context, '中位数', 'median') : say(context, '总额之比', 'ratio of sums'),
    of: (one: PanelYear) => (byMedian ? one.spread.median : one.ratio),
  }
}

function sentence(panel: Panel, context: ViewContext): string {
  const { name, kind, of } = told(panel, context)
  const { last, before } = lastTwo(panel)
  if (last === null) return ''
  const now = formatValue(of(last), 'fraction', context)
  const then = before === null ? null : of(before)
  const value = of(last)
  const change =
    before === null || then === null || value === null
      ? ''
      : say(
          context,
          `，比 ${before.year} 年${roseOrFell(value - then, 'fraction', context)}`,
          `, ${roseOrFell(value - then, 'fraction', context)} on ${before.year}`,
        )
  return say(context, `${last.year} 年${name}${kind} ${now}${change}`, `${name}, ${kind} ${last.year}: ${now}${change}`)
}

export function title(model: MultiplesModel, context: ViewContext): string {
  const named = model.panels.slice(0, 2).map((panel) => {
    const { name, of } = told(panel, context)
    const { last } = lastTwo(panel)
    if (last === null) return name
    // Measures whose latest years differ are told with their years.
    const year = last.year === model.years.at(-1) ? '' : say(context, `${last.year} 年`, `${last.year}: `)
    return `${year}${name} ${formatValue(of(last), 'fraction', context)}`
  })
  return named.join(say(context, '，', ', '))
}

export function subtitle(model: MultiplesModel, context: ViewContext): string {
  const latest = model.panels[0] === undefined ? null : lastTwo(model.panels[0]).last
  const due = latest === null ? 0 : (model.due[model.years.indexOf(latest.year)] ?? 0)
  return dotted([
    say(context, '部门中位数与总额之比', 'Typical department (median) and ratio of sums'),
    yearSpan(context, model.years),
    '%',
    latest === null
      ? null
      : say(
          context,
          `${latest.year} 年 n ${formatCoverage(latest.spread.n, due)}`,
          `${latest.year} n ${formatCoverage(latest.spread.n, due)}`,
        ),
  ])
}

export function summary(model: MultiplesModel, context: ViewContext): string {
  return `${model.panels.map((panel) => sentence(panel, context)).join(say(context, '；', '; '))}${say(context, '。', '.')}`
}

export function notes(model: MultiplesModel, context: ViewContext): readonly string[] {
  const names = (labels: readonly Text[]) => labels.map((label) => textIn(label, context.locale)).join(say(context, '、', ', '))
  const beyond = model.panels.filter((panel) => panel.years.some(isBeyond))
  const gaps = model.panels.flatMap((panel) => {
    const known = panel.years.filter((one) => one.ratio !== null).map((one) => one.year)
    const missing = model.years.filter((year) => !known.includes(year))
    const label = textIn(panel.metric.label, context.locale)
    return missing.length === 0 ? [] : [say(context, `${label} ${missing.join('、')} 年`, `${label} ${missing.join(', ')}`)]
  })
  const few = model.panels.some((panel) => panel.years.some((one) => one.points.length > 0))
  return [
    say(
      context,
      '各年按当年有数的部门计算，部门不尽相同；各图纵轴起止不同。',
      'Each year counts the departments it has; each panel has its own scale.',
    ),
    ...(few
      ? [
          say(
            context,
            `不足 ${minimumOf.p25} 个部门的年度不画四分位，画各部门的点；不足 ${minimumOf.median} 个没有中位数。`,
            `Years with fewer than ${minimumOf.p25} departments show points, not quartiles; below ${minimumOf.median} there is no median.`,
          ),
        ]
      : []),
    ...(gaps.length === 0
      ? []
      : [say(context, `没有数据、线段断开：${gaps.join('；')}。`, `No data, the line breaks: ${gaps.join('; ')}.`)]),
    ...(model.empty.length === 0
      ? []
      : [
          say(
            context,
            `没有部门填报、未画：${names(model.empty.map((metric) => metric.label))}。`,
            `Filled in by nobody, not drawn: ${names(model.empty.map((metric) => metric.label))}.`,
          ),
        ]),
    ...(beyond.length === 0
      ? []
      : [
          say(
            context,
            `高于 ${shownUpTo * 100}% 的画在上边，数值见表：${names(beyond.map((panel) => panel.metric.label))}。`,
            `Above ${shownUpTo * 100}% drawn at the upper edge, see the table: ${names(beyond.map((panel) => panel.metric.label))}.`,
          ),
        ]),
  ]
}

const isBeyond = ({ ratio, spread, points }: PanelYear) =>
  [ratio, spread.median, spread.p75, ...points.map((point) => point.value)].some((value) => value !== null && value > shownUpTo)
