import { formatCoverage } from '../../metrics/format'
import { dotted, listNames, say } from '../say'
import { type GapModel, isNoted, notedGap, notedOf } from '../scoreGap'
import { scoreLastYearNotes, scoreMissingNotes, signedPoints } from '../scoreWords'
import type { ViewContext } from '../View'

const noted = (model: GapModel) => notedOf(model.rows.map((one) => one.scaled.gap))

export function title(model: GapModel, context: ViewContext): string {
  const { high, low } = noted(model)
  const n = model.rows.length
  if (high + low === 0)
    return say(
      context,
      `${n} 个部门自评与重算都相差不到 ${notedGap} 分`,
      `All ${n} self-scores are within ${notedGap} points of the recomputed ones`,
    )
  return say(
    context,
    `${n} 个部门中 ${high + low} 个自评与重算相差 ${notedGap} 分以上，需核实`,
    `${high + low} of ${n} self-scores differ by ${notedGap} points or more: to be verified`,
  )
}

export function subtitle(model: GapModel, context: ViewContext): string {
  return dotted([
    say(context, '自评总分与重算总分', 'Self-score and recomputed score'),
    say(context, `${model.year} 年`, `${model.year}`),
    say(context, '分，满分 100', 'points out of 100'),
    `n ${formatCoverage(model.departments, model.due)}`,
  ])
}

export function summary(model: GapModel, context: ViewContext): string {
  const { high, low } = noted(model)
  const names = [...model.rows]
    .filter((one) => isNoted(one.scaled.gap) && one.scaled.gap > 0)
    .sort((a, b) => b.scaled.gap - a.scaled.gap)
    .slice(0, 3)
    .map((one) => {
      const gap = signedPoints(one.scaled.gap, context)
      return say(context, `${one.name}（${gap} 分）`, `${one.name} (${gap})`)
    })
  const first =
    names.length === 0
      ? ''
      : say(context, `高出最多的是${names.join('、')}，需核实。`, ` Furthest above, to be verified: ${names.join(', ')}.`)
  return (
    say(
      context,
      `${model.year} 年 ${formatCoverage(model.departments, model.due)} 个部门可将自评总分与重算总分相比：自评高出 ${notedGap} 分以上的 ${high} 个，低出 ${notedGap} 分以上的 ${low} 个。`,
      `In ${model.year}, ${formatCoverage(model.departments, model.due)} departments have both scores: ${high} self-scores are ${notedGap} points or more above, ${low} below.`,
    ) + first
  )
}

export function notes(model: GapModel, context: ViewContext): readonly string[] {
  const above = model.rows.filter((one) => isNoted(one.scaled.gap)).map((one) => one.name)
  return [
    say(
      context,
      `斜线上自评等于重算，浅色带内相差不到 ${notedGap} 分；线上方为自评较高。`,
      `On the line both agree, in the band they differ by less than ${notedGap} points; above it the self-score is higher.`,
    ),
    ...(context.forExport && above.length > 0
      ? [say(context, `带外：${listNames(context, above)}。`, `Outside the band: ${listNames(context, above)}.`)]
      : []),
    ...(model.isScaled
      ? [
          say(
            context,
            '满分不是 100 的按百分折算；上年与同类的差按填报分，见自评与重算之差。',
            'Scores of another full mark are scaled to 100; last year and peers are in the ranking of differences.',
          ),
        ]
      : []),
    ...scoreMissingNotes(context, model.without),
    ...(model.isScaled ? [] : scoreLastYearNotes(model.compareWith, context)),
  ]
}
