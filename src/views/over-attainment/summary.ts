import { formatCoverage, formatPercentWhole, formatValue } from '../../metrics/format'
import { overAttainment } from '../../reference/overAttainment'
import { coverageNotes, levelFilterWords, quantity, targetWords } from '../indicatorWords'
import { dotted, say } from '../say'
import { typeName } from '../scope'
import type { ViewContext } from '../View'
import type { OverModel, TypeShare } from './model'

export const limit = `${formatPercentWhole(overAttainment)}%`

export const percent = (value: number | null, context: ViewContext): string => formatValue(value, 'fraction', context)
const counted = (value: number, context: ViewContext) => formatValue(value, 'count', context)

export function title(model: OverModel, context: ViewContext): string {
  const { over } = model.total
  if (over === 0) return say(context, `没有指标的完成度达到 ${limit}`, `No indicator reached ${limit} of its target`)
  return say(
    context,
    `${counted(over, context)} 个指标完成度 ${limit} 及以上，目标偏低需核实`,
    `${counted(over, context)} indicators reached ${limit} or more: low targets to be verified`,
  )
}

export function subtitle(model: OverModel, context: ViewContext): string {
  const { total, coverage } = model
  return dotted([
    say(context, `完成度 ≥${limit} 的占比（越高越好的指标）`, `Share at ${limit} or more, of indicators that should rise`),
    levelFilterWords(model.levelFilter, context),
    say(context, `${model.year} 年`, `${model.year}`),
    '%',
    say(context, `指标 n ${formatCoverage(total.n, total.all)}`, `indicators n ${formatCoverage(total.n, total.all)}`),
    say(
      context,
      `部门 n ${formatCoverage(coverage.reporting, coverage.due)}`,
      `departments n ${formatCoverage(coverage.reporting, coverage.due)}`,
    ),
  ])
}

export function summary(model: OverModel, context: ViewContext): string {
  const { over, n } = model.total
  const head = say(
    context,
    `${model.year} 年越高越好且有完成度的 ${counted(n, context)} 个指标中，完成度 ${limit} 及以上的 ${counted(over, context)} 个（${percent(over / n, context)}）`,
    `In ${model.year}, ${counted(over, context)} of ${counted(n, context)} indicators that should rise (${percent(over / n, context)}) reached ${limit} or more`,
  )
  const [highest] = model.rows
  if (highest === undefined) return say(context, `${head}。`, `${head}.`)
  const top = say(
    context,
    `最高的是${highest.department}“${highest.name}”（目标 ${targetWords(highest)}，实际 ${quantity(highest.actual, highest.unit)}，完成度 ${percent(highest.attainment, context)}）`,
    `Highest: ${highest.department}, ${highest.name} (target ${targetWords(highest)}, actual ${quantity(highest.actual, highest.unit)}, ${percent(highest.attainment, context)})`,
  )
  const below =
    model.belowLastYear === 0
      ? ''
      : say(
          context,
          `，其中 ${counted(model.belowLastYear, context)} 个的目标低于上年实际`,
          `; ${counted(model.belowLastYear, context)} of the targets lie below last year’s actual`,
        )
  return say(
    context,
    `${head}，涉及 ${model.departments} 个部门${below}。${top}。目标是否偏低需核实。`,
    `${head}, in ${model.departments} departments${below}. ${top}. Whether the targets were low is to be verified.`,
  )
}

export function notes(model: OverModel, context: ViewContext): readonly string[] {
  const behind = model.total.over - model.rows.length
  return [
    say(
      context,
      '细线为 95% 区间（Wilson），区间重叠的类型之间无明显差别。平均完成度最高按 100% 计，这些指标不抬高平均。',
      'Thin lines: 95% interval (Wilson); types whose intervals overlap do not differ clearly. Averages count 100% at most.',
    ),
    ...(behind > 0
      ? [
          say(
            context,
            `共 ${counted(model.total.over, context)} 个，表中为分值最大的 ${counted(model.rows.length, context)} 个，可用筛选缩小范围。`,
            `The list holds the ${counted(model.rows.length, context)} with the largest weights of ${counted(model.total.over, context)}.`,
          ),
        ]
      : []),
    ...coverageNotes(model.coverage, context),
  ]
}

export function intervalWords(one: TypeShare, context: ViewContext): string {
  if (one.interval === null) return ''
  const [low, high] = [percent(one.interval.low, context), percent(one.interval.high, context)]
  return say(context, `95% 区间 ${low} 至 ${high}`, `95% interval ${low} to ${high}`)
}

/** 「政府部门：3/120 个，占 2.50%，95% 区间 0.85% 至 7.09%」 */
export function typeSentence(one: TypeShare, context: ViewContext): string {
  const name = typeName(one.type, context.locale)
  const figures = `${formatCoverage(one.over, one.n)}`
  return say(
    context,
    `${name}：${figures} 个，占 ${percent(one.share, context)}，${intervalWords(one, context)}`,
    `${name}: ${figures}, ${percent(one.share, context)}, ${intervalWords(one, context)}`,
  )
}
