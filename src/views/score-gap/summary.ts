import { formatCoverage, formatDifference } from '../../metrics/format'
import { picturedRows } from '../chart/room'
import { peerNotes } from '../peers'
import { dotted, say } from '../say'
import { type GapModel, notedGap, notedOf } from '../scoreGap'
import { scoreLastYearNotes, scoreMissingNotes, signedPoints } from '../scoreWords'
import type { ViewContext } from '../View'

const noted = (model: GapModel) => notedOf(model.rows.map((one) => one.gap))

export function title(model: GapModel, context: ViewContext): string {
  const [first] = model.rows
  if (first !== undefined && model.rows.length === 1) {
    const gap = formatDifference(first.gap, 'points', context)
    return say(context, `${first.name}自评与重算之差 ${gap}`, `${first.name}: reported less recomputed ${gap}`)
  }
  const { high } = noted(model)
  if (high === 0)
    return say(
      context,
      `没有部门自评高出重算 ${notedGap} 分以上`,
      `No self-score is ${notedGap} points or more above the recomputed one`,
    )
  return say(
    context,
    `${high} 个部门自评高出重算 ${notedGap} 分以上，需核实`,
    `${high} self-scores are ${notedGap} points or more above the recomputed: to be verified`,
  )
}

export function subtitle(model: GapModel, context: ViewContext): string {
  return dotted([
    say(context, '自评总分 − 重算总分', 'Self-score less recomputed score'),
    say(context, `${model.year} 年`, `${model.year}`),
    say(context, '分', 'points'),
    `n ${formatCoverage(model.departments, model.due)}`,
  ])
}

export function summary(model: GapModel, context: ViewContext): string {
  const { high, low } = noted(model)
  const { median } = model.middle
  const middle =
    median === null
      ? ''
      : say(
          context,
          `，差的中位数 ${signedPoints(median, context)} 分`,
          `, the median difference is ${signedPoints(median, context)}`,
        )
  return say(
    context,
    `${model.year} 年 ${formatCoverage(model.departments, model.due)} 个部门算得出自评与重算之差${middle}；高出 ${notedGap} 分以上 ${high} 个，低出 ${notedGap} 分以上 ${low} 个，均需核实。`,
    `In ${model.year}, ${formatCoverage(model.departments, model.due)} departments have both scores${middle}; ${high} are ${notedGap} points or more above, ${low} below: to be verified.`,
  )
}

export function notes(model: GapModel, context: ViewContext): readonly string[] {
  const left = model.rows.length - picturedRows(context)
  return [
    ...(context.forExport && left > 0
      ? [
          say(
            context,
            `图中为差额由高到低的前 ${picturedRows(context)} 名，余 ${left} 个见表。`,
            `The picture shows the first ${picturedRows(context)}; ${left} more are in the table.`,
          ),
        ]
      : []),
    say(
      context,
      `正数为自评较高；相差 ${notedGap} 分以上以橙色标出，需核实。位次按与 0 的距离，越近越靠前。`,
      `Positive: the self-score is higher; ${notedGap} points or more are marked, to be verified. Ranked by distance from 0, nearest first.`,
    ),
    ...(model.isScaled
      ? [say(context, '满分不是 100 的按填报分计算。', 'Scores of another full mark are taken as reported.')]
      : []),
    ...scoreMissingNotes(context, model.without),
    ...(model.compareWith === 'peers'
      ? peerNotes(
          model.rows.map(({ name, beside }) => ({ name, peers: beside.peers, peerNames: beside.peerNames ?? [] })),
          context,
        )
      : []),
    ...scoreLastYearNotes(model.compareWith, context),
  ]
}
