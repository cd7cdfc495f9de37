import { formatCoverage, formatValue } from '../../metrics/format'
import { minimumOf } from '../../metrics/minimum'
import { lastYearNotes } from '../comparing'
import { bandMoveNotes, peerNotes } from '../peers'
import { dotted, listNames, missingNotes, say } from '../say'
import type { ViewContext } from '../View'
import { type DistributionModel, shownUpTo } from './model'

const rate = (value: number | null, context: ViewContext) => formatValue(value, 'fraction', context)

export function title(model: DistributionModel, context: ViewContext): string {
  const { median } = model.spread
  const ratio = rate(model.ratio, context)
  if (median === null)
    return say(
      context,
      `${model.dots.length} 个部门合计执行率 ${ratio}`,
      `Execution rate of ${model.dots.length} departments together: ${ratio}`,
    )
  return say(
    context,
    `部门执行率中位数 ${rate(median, context)}，总额之比 ${ratio}`,
    `The typical department spent ${rate(median, context)}, all together ${ratio}`,
  )
}

export function subtitle(model: DistributionModel, context: ViewContext): string {
  return dotted([
    say(context, '一点一个部门，中位数与四分位', 'One dot a department, median and quartiles'),
    say(context, `${model.year} 年`, `${model.year}`),
    '%',
    `n ${formatCoverage(model.dots.length, model.due)}`,
  ])
}

export function summary(model: DistributionModel, context: ViewContext): string {
  const { median, p25, p75 } = model.spread
  const [lowest, highest] = [model.dots[0], model.dots.at(-1)]
  const ends =
    lowest === undefined || highest === undefined
      ? ''
      : say(
          context,
          `最低 ${rate(lowest.rate, context)}（${lowest.name}），最高 ${rate(highest.rate, context)}（${highest.name}）。`,
          `Lowest ${rate(lowest.rate, context)} (${lowest.name}), highest ${rate(highest.rate, context)} (${highest.name}).`,
        )
  const middle =
    median === null
      ? ''
      : say(context, `部门执行率中位数 ${rate(median, context)}`, `The median rate is ${rate(median, context)}`) +
        (p25 === null || p75 === null
          ? say(context, '。', '. ')
          : say(
              context,
              `，中间一半的部门在 ${rate(p25, context)} 至 ${rate(p75, context)} 之间。`,
              `; half of the departments lie between ${rate(p25, context)} and ${rate(p75, context)}. `,
            ))
  const all = say(
    context,
    `${model.year} 年 ${formatCoverage(model.dots.length, model.due)} 个部门的总额之比为 ${rate(model.ratio, context)}。`,
    `In ${model.year} the ratio of sums of ${formatCoverage(model.dots.length, model.due)} departments is ${rate(model.ratio, context)}. `,
  )
  return all + middle + ends
}

export function notes(model: DistributionModel, context: ViewContext): readonly string[] {
  const n = model.dots.length
  const beyond = model.dots.filter((dot) => dot.rate > shownUpTo)
  return [
    ...(n < minimumOf.median
      ? [
          say(
            context,
            `不足 ${minimumOf.median} 个部门，只列各部门数值，不算中位数。`,
            `Fewer than ${minimumOf.median} departments: values only, no median.`,
          ),
        ]
      : n < minimumOf.p25
        ? [say(context, `不足 ${minimumOf.p25} 个部门，不算四分位数。`, `Fewer than ${minimumOf.p25} departments: no quartiles.`)]
        : []),
    ...(beyond.length === 0
      ? []
      : [
          say(
            context,
            `超过 ${shownUpTo * 100}% 的画在最右端：${listNames(
              context,
              beyond.map((dot) => `${dot.name} ${rate(dot.rate, context)}`),
              6,
            )}。`,
            `Beyond ${shownUpTo * 100}%, drawn at the right edge: ${listNames(
              context,
              beyond.map((dot) => `${dot.name} ${rate(dot.rate, context)}`),
              6,
            )}.`,
          ),
        ]),
    ...missingNotes(context, model.without),
    ...lastYearNotes(model.compareWith, context),
    ...(model.compareWith === 'peers'
      ? peerNotes(
          model.dots.map(({ name, beside }) => ({ name, peers: beside.peers, peerNames: beside.peerNames ?? [] })),
          context,
        )
      : []),
    ...bandMoveNotes(
      model.dots.flatMap((dot) => dot.bandMove ?? []),
      context,
    ),
  ]
}
