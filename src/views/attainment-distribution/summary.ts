import { enumLabel } from '../../domain/schema/enums'
import { textIn } from '../../domain/text'
import { formatCoverage, formatPercentWhole, formatValue } from '../../metrics/format'
import { attainmentBounds } from '../../metrics/indicatorDimensions'
import { coverageNotes, levelFilterWords } from '../indicatorWords'
import { dotted, say } from '../say'
import type { ViewContext } from '../View'
import { type AttainmentModel, type Bar, judged, type State } from './model'

const whole = attainmentBounds.indexOf(1)

/** 「60% 以下」「80–90%」「恰为 100%」「≥150%」 */
export function bandLabel(band: number, context: ViewContext): string {
  const percent = (bound: number | undefined) => formatPercentWhole(bound ?? 0)
  if (band === 0) return say(context, `不足 ${percent(attainmentBounds[0])}%`, `below ${percent(attainmentBounds[0])}%`)
  if (band === whole + 1) return say(context, '恰为 100%', 'exactly 100%')
  if (band === attainmentBounds.length) return `≥${percent(attainmentBounds.at(-1))}%`
  return `${percent(attainmentBounds[band - 1])}–${percent(attainmentBounds[band])}%`
}

const stateLabels: Readonly<Record<State, readonly [string, string]>> = {
  UNMET: ['无完成度：未达标', 'no attainment: not met'],
  MET: ['无完成度：达标', 'no attainment: met'],
  CLAIMED: ['声称达成（无实际值）', 'claimed, no value'],
  OPEN: ['无法判断', 'cannot be judged'],
}

export const barLabel = (bar: Bar, context: ViewContext): string =>
  bar.band === null ? say(context, ...stateLabels[bar.state ?? 'OPEN']) : bandLabel(bar.band, context)

export const levelLabel = (level: string | null, context: ViewContext): string =>
  level === null ? say(context, '未写', 'none') : textIn(enumLabel('level1_category', level), context.locale).replace(/指标$/, '')

export const shareOf = (n: number, of: number, context: ViewContext): string =>
  formatValue(of === 0 ? null : n / of, 'fraction', context)

const exact = (model: AttainmentModel) => model.bars[whole + 1]?.n ?? 0
const far = (model: AttainmentModel) => model.bars[attainmentBounds.length]?.n ?? 0
const counted = (n: number, context: ViewContext) => formatValue(n, 'count', context)

export function title(model: AttainmentModel, context: ViewContext): string {
  const { UNMET, CLAIMED } = model.total.byState
  const n = judged(model.total)
  if (n === 0)
    return say(
      context,
      `${counted(model.total.n, context)} 个指标都无法判断是否达标`,
      `None of ${counted(model.total.n, context)} indicators can be judged`,
    )
  const claimed =
    CLAIMED === 0
      ? ''
      : say(context, `，另有 ${counted(CLAIMED, context)} 个只声称达成`, `; ${counted(CLAIMED, context)} only claimed`)
  return say(
    context,
    `可判断的 ${counted(n, context)} 个指标中 ${counted(UNMET, context)} 个未达标${claimed}`,
    `${counted(UNMET, context)} of ${counted(n, context)} indicators fell short${claimed}`,
  )
}

export function subtitle(model: AttainmentModel, context: ViewContext): string {
  const { total, coverage } = model
  return dotted([
    say(context, '完成度（不封顶）', 'Attainment, uncapped'),
    levelFilterWords(model.levelFilter, context),
    say(context, `${model.year} 年`, `${model.year}`),
    say(context, '单位：个', 'count'),
    say(
      context,
      `可判断指标 n ${formatCoverage(judged(total), total.n)}`,
      `judged indicators n ${formatCoverage(judged(total), total.n)}`,
    ),
    say(
      context,
      `部门 n ${formatCoverage(coverage.reporting, coverage.due)}`,
      `departments n ${formatCoverage(coverage.reporting, coverage.due)}`,
    ),
  ])
}

export function summary(model: AttainmentModel, context: ViewContext): string {
  const { total } = model
  const { UNMET, CLAIMED, OPEN } = total.byState
  const n = judged(total)
  const limit = bandLabel(attainmentBounds.length, context)
  const number = (value: number) => counted(value, context)
  const high =
    far(model) === 0
      ? ''
      : say(
          context,
          `，${limit} 的 ${number(far(model))} 个，目标是否偏低需核实`,
          `; ${number(far(model))} are ${limit}: whether the targets were low is to be verified`,
        )
  const apart =
    CLAIMED + OPEN === 0
      ? ''
      : say(
          context,
          `声称达成而没有实际值的 ${number(CLAIMED)} 个、无法判断的 ${number(OPEN)} 个另计。`,
          ` ${number(CLAIMED)} are claimed without a value and ${number(OPEN)} cannot be judged.`,
        )
  return say(
    context,
    `${model.year} 年填报指标 ${number(total.n)} 个，可判断的 ${number(n)} 个中未达标 ${number(UNMET)} 个（${shareOf(UNMET, n, context)}）；完成度恰为 100% 的 ${number(exact(model))} 个${high}。${apart}`,
    `In ${model.year}, ${number(total.n)} indicators were reported; of the ${number(n)} that can be judged, ${number(UNMET)} (${shareOf(UNMET, n, context)}) were not met. ${number(exact(model))} are exactly 100%${high}.${apart}`,
  )
}

export function notes(model: AttainmentModel, context: ViewContext): readonly string[] {
  const plain = model.bars.filter((bar) => bar.band === null && (bar.state === 'MET' || bar.state === 'UNMET'))
  const withoutAttainment = plain.reduce((sum, bar) => sum + bar.n, 0)
  return [
    say(
      context,
      '橙为未达标，蓝为达标，虚线框为声称达成或无法判断；各档宽度不等，含下限不含上限。',
      'Orange: not met, blue: met, dashed: claimed or not to be judged. Bands are of unequal width; the lower bound belongs to the band.',
    ),
    ...(withoutAttainment === 0
      ? []
      : [
          say(
            context,
            `无完成度：定性指标（按填报的达成、部分达成、未达成判断）或目标为 0 的指标，共 ${counted(withoutAttainment, context)} 个。`,
            `No attainment: indicators in words (judged by the claim) or with a target of 0, ${counted(withoutAttainment, context)} in all.`,
          ),
        ]),
    ...coverageNotes(model.coverage, context),
  ]
}
