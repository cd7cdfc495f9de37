import { formatCoverage, formatValue } from '../../metrics/format'
import { picturedRows } from '../chart/room'
import { coverageNotes, levelFilterWords, quantity } from '../indicatorWords'
import { dotted, listNames, say } from '../say'
import type { ViewContext } from '../View'
import type { Linked, Step, TargetModel } from './model'

const counted = (value: number, context: ViewContext) => formatValue(value, 'count', context)

const stepLabels: Readonly<Record<Step, readonly [string, string]>> = {
  lower: ['低于上年实际', 'below last year'],
  same: ['与上年实际持平', 'same as last year'],
  higher: ['高于上年实际', 'above last year'],
  open: ['不分高低', 'neither'],
}

/** 「低于上年实际」; of an indicator where less is better that means a looser ceiling. */
export function stepWords(row: Linked, context: ViewContext): string {
  if (row.direction === 'REVERSE' && row.step === 'lower') return say(context, '宽于上年实际', 'looser than last year')
  if (row.direction === 'REVERSE' && row.step === 'higher') return say(context, '严于上年实际', 'stricter than last year')
  return say(context, ...stepLabels[row.step])
}

export function title(model: TargetModel, context: ViewContext): string {
  const { lower } = model.counts
  if (model.rows.length === 0) return say(context, '没有可与上年对上的数值指标', 'No indicator can be followed from last year')
  if (lower === 0)
    return say(
      context,
      `可比的 ${counted(model.rows.length, context)} 个指标目标值均不低于上年实际`,
      `None of ${counted(model.rows.length, context)} comparable targets lies below last year’s actual`,
    )
  return say(
    context,
    `${counted(lower, context)} 个指标目标低于上年实际，需核实`,
    `${counted(lower, context)} targets lie below last year’s actual: to be verified`,
  )
}

export function subtitle(model: TargetModel, context: ViewContext): string {
  const { coverage, year } = model
  return dotted([
    say(
      context,
      `${year} 年目标 ÷ ${year - 1} 年实际（越低越好的倒过来除）`,
      `${year} target ÷ ${year - 1} actual (turned round where less is better)`,
    ),
    levelFilterWords(model.levelFilter, context),
    '%',
    say(
      context,
      `可比指标 n ${formatCoverage(model.rows.length, model.all)}`,
      `comparable indicators n ${formatCoverage(model.rows.length, model.all)}`,
    ),
    say(
      context,
      `部门 n ${formatCoverage(coverage.reporting, coverage.due)}`,
      `departments n ${formatCoverage(coverage.reporting, coverage.due)}`,
    ),
  ])
}

export function summary(model: TargetModel, context: ViewContext): string {
  const { lower, same, higher, open } = model.counts
  const n = (value: number) => counted(value, context)
  const head = say(
    context,
    `${model.year} 年有 ${n(model.rows.length)} 个指标能与上年实际值对上（同一部门、同名、同单位，两年各只出现一次），其中目标低于上年实际的 ${n(lower)} 个、持平 ${n(same)} 个、高于 ${n(higher)} 个，等于类和区间类不分高低的 ${n(open)} 个。`,
    `In ${model.year}, ${n(model.rows.length)} indicators can be followed from last year (same department, name and unit, once in each year): ${n(lower)} targets lie below last year’s actual, ${n(same)} are the same, ${n(higher)} above, and ${n(open)} are to be met exactly or within a range. `,
  )
  if (lower === 0) return head
  const named = model.rows
    .filter((row) => row.step === 'lower')
    .slice(0, 3)
    .map((row) =>
      say(
        context,
        `${row.department}“${row.name}”（上年实际 ${quantity(row.lastYear, row.unit)}，目标 ${quantity(row.target, row.unit)}）`,
        `${row.department}, ${row.name} (last year ${quantity(row.lastYear, row.unit)}, target ${quantity(row.target, row.unit)})`,
      ),
    )
  const again =
    model.reachedAgain === 0
      ? say(context, '目标是否偏低需核实。', 'Whether the targets were low is to be verified.')
      : say(
          context,
          `其中 ${n(model.reachedAgain)} 个当年实际又不低于上年，目标是否偏低需核实。`,
          `${n(model.reachedAgain)} of them reached last year’s value again: whether the targets were low is to be verified.`,
        )
  const most = lower > named.length ? say(context, '前几项', ', the first') : ''
  return head + say(context, `目标低于上年实际的${most}是${named.join('、')}。`, `Lowest${most}: ${named.join('; ')}. `) + again
}

export function notes(model: TargetModel, context: ViewContext): readonly string[] {
  const left = model.rows.filter((row) => row.ratio !== null).length - picturedRows(context)
  const unlinked = model.all - model.rows.length - model.ambiguous
  return [
    say(
      context,
      '竖线为上年实际（100%），实心点为本年目标，空心点为本年实际；橙色为目标低于上年实际（越低越好的指标为目标更宽）；超过 200% 的画在右边上。',
      'Vertical line: last year’s actual (100%); dot: target, ring: actual of the year; orange: target below last year’s actual (where less is better: looser). Beyond 200% at the edge.',
    ),
    ...(left > 0
      ? [
          say(
            context,
            `图中为前 ${picturedRows(context)} 项，余 ${counted(left, context)} 项见表。`,
            `The picture shows the first ${picturedRows(context)}; ${counted(left, context)} more are in the table.`,
          ),
        ]
      : []),
    ...(unlinked > 0
      ? [
          say(
            context,
            `${counted(unlinked, context)} 个指标没有对上：上年没有同名同单位的指标或实际值，或本身是定性指标。`,
            `${counted(unlinked, context)} indicators have no counterpart: none of the same name and unit with a value, or in words.`,
          ),
        ]
      : []),
    ...(model.ambiguous > 0
      ? [
          say(
            context,
            `${counted(model.ambiguous, context)} 个指标在本部门本年重名，不对比。`,
            `${counted(model.ambiguous, context)} share a name within their department and are not compared.`,
          ),
        ]
      : []),
    ...(model.isCut
      ? [
          say(
            context,
            '指标过多，只取分值最大的一部分，可用筛选缩小范围。',
            'Too many indicators: those with the largest weights are shown.',
          ),
        ]
      : []),
    ...(listOpen(model, context) === '' ? [] : [listOpen(model, context)]),
    ...coverageNotes(model.coverage, context),
  ]
}

function listOpen(model: TargetModel, context: ViewContext): string {
  const zero = model.rows.filter((row) => row.step !== 'open' && row.ratio === null)
  if (zero.length === 0) return ''
  const names = listNames(
    context,
    zero.map((row) => `${row.department}“${row.name}”`),
    4,
  )
  return say(
    context,
    `上年实际或目标为 0、算不出比值的不在图中：${names}。`,
    `Without a ratio, since one value is 0, and not in the picture: ${names}.`,
  )
}
