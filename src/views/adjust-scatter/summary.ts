import { formatCoverage, formatValue } from '../../metrics/format'
import { dotted, listNames, missingNotes, say } from '../say'
import type { ViewContext } from '../View'
import { isClear, leastForTrend } from './association'
import { lowRate, type ScatterModel, type ScatterPoint } from './model'
import { isBeyond } from './option'

const percent = (value: number | null, context: ViewContext) => formatValue(value, 'fraction', context)
const limit = `${lowRate * 100}%`

export function title(model: ScatterModel, context: ViewContext): string {
  const { points, raised } = model
  const only = points.length === 1 ? points[0] : undefined
  if (only !== undefined) {
    const [adjustment, execution] = [percent(only.adjustment, context), percent(only.execution, context)]
    return say(
      context,
      `${only.name}调整率 ${adjustment}，执行率 ${execution}`,
      `${only.name}: adjusted by ${adjustment}, spent ${execution}`,
    )
  }
  if (raised.n === 0)
    return say(context, `${points.length} 个部门都没有调增预算`, `None of ${points.length} departments had its budget raised`)
  return say(
    context,
    `调增预算的 ${raised.n} 个部门中，${raised.low} 个执行率低于 ${limit}`,
    `${raised.low} of ${raised.n} departments with raised budgets spent less than ${limit}`,
  )
}

export function subtitle(model: ScatterModel, context: ViewContext): string {
  return dotted([
    say(context, '一点一个部门，面积为调整后预算', 'One mark a department, area: adjusted budget'),
    say(context, `${model.year} 年`, `${model.year}`),
    '%',
    `n ${formatCoverage(model.points.length, model.due)}`,
  ])
}

export function summary(model: ScatterModel, context: ViewContext): string {
  const { total, points, raised } = model
  const cut = points.filter((one) => one.adjustment < 0).length
  const head = say(
    context,
    `${model.year} 年 ${formatCoverage(points.length, model.due)} 个部门两率齐全：合计调整率 ${percent(total.adjustment, context)}，执行率 ${percent(total.execution, context)}（均为总额之比）。调增 ${raised.n} 个，其中执行率低于 ${limit} 的 ${raised.low} 个；调减 ${cut} 个。`,
    `In ${model.year}, ${formatCoverage(points.length, model.due)} departments have both rates: adjustment ${percent(total.adjustment, context)}, execution ${percent(total.execution, context)} (ratios of sums). ${raised.n} were raised, ${raised.low} of them spent less than ${limit}; ${cut} were cut. `,
  )
  return head + together(model, context)
}

/** What the ranks say of the two rates; nothing below ten departments. */
function together(model: ScatterModel, context: ViewContext): string {
  const found = model.association
  if (found === null) return ''
  const rho = formatValue(found.rho, 'points', context).replace('-', '−')
  if (!isClear(found))
    return say(
      context,
      `调整率与执行率无明显的同升同降（等级相关 ${rho}）。`,
      `The two rates show no clear common movement (rank correlation ${rho}).`,
    )
  return found.rho > 0
    ? say(
        context,
        `调整率高的部门执行率大多也高（等级相关 ${rho}），二者只是同时出现。`,
        `Departments with larger adjustments mostly spent more of the budget (rank correlation ${rho}); the two only occur together.`,
      )
    : say(
        context,
        `调整率高的部门执行率大多较低（等级相关 ${rho}），二者只是同时出现。`,
        `Departments with larger adjustments mostly spent less of the budget (rank correlation ${rho}); the two only occur together.`,
      )
}

export function notes(model: ScatterModel, context: ViewContext): readonly string[] {
  const beyond = model.points.filter(isBeyond)
  const found = model.association
  return [
    say(context, '竖线为调整率 0，横线为执行率 100%。', 'Lines: adjustment 0, execution 100%.'),
    found === null
      ? say(
          context,
          `不足 ${leastForTrend} 个部门或数值全同，不画趋势线。`,
          `No trend line: fewer than ${leastForTrend} departments, or all alike.`,
        )
      : isClear(found)
        ? say(
            context,
            '虚线为各部门两两斜率的中位数（Theil–Sen），不受个别极端值左右。',
            'Dashed: median of the slopes between departments (Theil–Sen).',
          )
        : say(
            context,
            '等级相关的 95% 区间含 0，不画趋势线。',
            'The 95% interval of the rank correlation includes 0: no trend line.',
          ),
    ...(beyond.length === 0
      ? []
      : [
          say(
            context,
            `超出坐标范围、画在边上的空心点：${listNames(context, beyond.map(words(context)), 6)}。`,
            `Hollow marks at the edge lie beyond the scale: ${listNames(context, beyond.map(words(context)), 6)}.`,
          ),
        ]),
    ...missingNotes(context, model.without),
  ]
}

const words = (context: ViewContext) => (one: ScatterPoint) =>
  say(
    context,
    `${one.name}（调整率 ${percent(one.adjustment, context)}，执行率 ${percent(one.execution, context)}）`,
    `${one.name} (${percent(one.adjustment, context)}, ${percent(one.execution, context)})`,
  )
