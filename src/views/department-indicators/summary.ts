import { formatCoverage, formatValue } from '../../metrics/format'
import { overAttainment } from '../../reference/overAttainment'
import { levelFilterWords } from '../indicatorWords'
import { dotted, listNames, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import type { IndicatorsModel, State } from './model'

/** Rows that a picture can carry and still be read. */
export const picturedRows = 30

export function stateWord(state: State, context: ViewContext): string {
  switch (state) {
    case 'MET':
      return say(context, '达标', 'met')
    case 'UNMET':
      return say(context, '未达标', 'not met')
    case 'CLAIMED':
      return say(context, '声称达成', 'claimed')
    case 'OPEN':
      return say(context, '无法判断', 'cannot be judged')
  }
}

export function title(model: IndicatorsModel, context: ViewContext): string {
  const unmet = model.judged - model.met
  if (model.judged === 0)
    return say(context, `${model.rows.length} 个指标都没有可判断的实际值`, `None of ${model.rows.length} indicators can be judged`)
  return say(
    context,
    `${model.judged} 个可判断的指标中 ${model.met} 个达标${unmet === 0 ? '' : `，${unmet} 个未达标`}`,
    `${model.met} of ${model.judged} indicators met${unmet === 0 ? '' : `, ${unmet} not`}`,
  )
}

export function subtitle(model: IndicatorsModel, context: ViewContext): string {
  return dotted([
    model.subject.name,
    say(context, '完成度 = 实际 ÷ 目标（按方向）', 'attainment: actual over target, by direction'),
    yearSpan(context, [model.subject.year]),
    levelFilterWords(model.levelFilter, context),
    say(context, '得分单位：分', 'scores in points'),
    `n ${formatCoverage(model.judged, model.rows.length)}`,
  ])
}

/** 「95% 区间 42.37%–87.32%」 of the share met. */
export function intervalWords({ interval }: IndicatorsModel, context: ViewContext): string | null {
  if (interval === null) return null
  const range = [interval.low, interval.high].map((value) => formatValue(value, 'fraction', context)).join('–')
  return say(context, `95% 区间 ${range}`, `95% interval ${range}`)
}

export function summary(model: IndicatorsModel, context: ViewContext): string {
  const { subject, rows, met, judged, claimed, score } = model
  const rate = (value: number) => formatValue(value, 'fraction', context)
  const interval = intervalWords(model, context)
  const range = interval === null ? '' : say(context, `（${interval}）`, ` (${interval})`)
  const judgedWords =
    judged === 0
      ? say(context, '都没有可判断的实际值', 'none of which can be judged')
      : say(
          context,
          `可判断的 ${judged} 个中 ${met} 个达标，达标率 ${rate(met / judged)}${range}`,
          `${judged} can be judged and ${met} are met, ${rate(met / judged)}${range}`,
        )
  const claims =
    claimed === 0
      ? ''
      : say(context, `，声称达成而无实际值的 ${claimed} 个另计`, `; ${claimed} claimed without a value are counted apart`)
  const points =
    score === null
      ? ''
      : say(
          context,
          `；填报得分 ${formatValue(score.reported, 'points', context)} 分，分值 ${formatValue(score.weight, 'points', context)} 分`,
          `; ${formatValue(score.reported, 'points', context)} of ${formatValue(score.weight, 'points', context)} points claimed`,
        )
  return say(
    context,
    `${subject.year} 年${subject.name}填报 ${rows.length} 个指标，${judgedWords}${claims}${points}。`,
    `In ${subject.year} ${subject.name} reported ${rows.length} indicators, ${judgedWords}${claims}${points}.`,
  )
}

export function notes(model: IndicatorsModel, context: ViewContext): readonly string[] {
  const { rows } = model
  const far = rows.filter((row) => row.isFar).map((row) => row.name)
  const others = rows.filter((row) => row.attainment === null).length
  const differing = rows.filter(differs)
  return [
    ...(context.forExport && rows.length > picturedRows
      ? [
          say(
            context,
            `图中为前 ${picturedRows} 个，余 ${rows.length - picturedRows} 个见表。`,
            `The picture shows the first ${picturedRows}; ${rows.length - picturedRows} more are in the table.`,
          ),
        ]
      : []),
    ...(others === 0 ? [] : [say(context, `${others} 个没有可比的数值，完成度为“—”。`, `${others} have no numbers to compare.`)]),
    ...(differing.length === 0
      ? []
      : [
          say(
            context,
            `填报得分与按完成度重算的得分不同的 ${differing.length} 个，需核实：${listNames(
              context,
              differing.map((row) => row.name),
              6,
            )}。`,
            `Reported and recomputed scores differ in ${differing.length}, to be verified: ${listNames(
              context,
              differing.map((row) => row.name),
              6,
            )}.`,
          ),
        ]),
    ...(far.length === 0
      ? []
      : [
          say(
            context,
            `完成度 ${formatValue(overAttainment, 'fraction', context)} 及以上的 ${far.length} 个，目标可能偏低，需核实：${listNames(context, far, 6)}。`,
            `At ${formatValue(overAttainment, 'fraction', context)} of the target or more, to be verified: ${listNames(context, far, 6)}.`,
          ),
        ]),
  ]
}

/** By more than rounding to cents makes. */
export const differs = ({ score, recomputed }: IndicatorsModel['rows'][number]): boolean =>
  score !== null && recomputed !== null && Math.abs(score - recomputed) > 0.01 + 1e-9
