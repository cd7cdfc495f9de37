import { formatCoverage, formatDifference } from '../../metrics/format'
import { picturedRows } from '../chart/room'
import { peerNotes } from '../peers'
import { dotted, say } from '../say'
import { scoreLastYearNotes, scoreMissingNotes, signedPoints } from '../scoreWords'
import type { ViewContext } from '../View'
import type { ReviewModel } from './model'

const countOf = (model: ReviewModel, is: (gap: number) => boolean) => model.rows.filter((one) => is(one.gap)).length
/** Scores have two decimals: what is nearer is the same. */
const same = 0.005

export function title(model: ReviewModel, context: ViewContext): string {
  const [first] = model.rows
  if (first !== undefined && model.rows.length === 1) {
    const gap = formatDifference(first.gap, 'points', context)
    return say(context, `${first.name}自评与复核之差 ${gap}`, `${first.name}: self-score less review ${gap}`)
  }
  const higher = countOf(model, (gap) => gap >= same)
  return say(
    context,
    `复核的 ${model.rows.length} 个部门中 ${higher} 个自评高于复核`,
    `${higher} of ${model.rows.length} reviewed self-scores lie above the review`,
  )
}

export function subtitle(model: ReviewModel, context: ViewContext): string {
  return dotted([
    say(context, '自评总分与财政复核得分', 'Self-score and the bureau’s review'),
    say(context, `${model.year} 年`, `${model.year}`),
    say(context, '分', 'points'),
    `n ${formatCoverage(model.departments, model.due)}`,
  ])
}

export function summary(model: ReviewModel, context: ViewContext): string {
  const [higher, lower] = [countOf(model, (gap) => gap >= same), countOf(model, (gap) => gap <= -same)]
  const { median } = model.middle
  const middle =
    median === null
      ? ''
      : say(
          context,
          `，差的中位数 ${signedPoints(median, context)} 分`,
          `; the median difference is ${signedPoints(median, context)}`,
        )
  return say(
    context,
    `${model.year} 年 ${formatCoverage(model.departments, model.due)} 个部门有复核得分：自评较高 ${higher} 个，较低 ${lower} 个${middle}。`,
    `In ${model.year}, ${formatCoverage(model.departments, model.due)} departments have a review score: ${higher} self-scores are higher, ${lower} lower${middle}.`,
  )
}

export function notes(model: ReviewModel, context: ViewContext): readonly string[] {
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
      '复核由财政部门抽取，未复核的不代表自评与复核一致；差额不排位次。',
      'Reviews are of a sample: who was not reviewed is not thereby confirmed; differences are not ranked.',
    ),
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
