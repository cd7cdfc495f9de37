import { formatCoverage, formatValue, formatWithUnit, unitLabel } from '../../metrics/format'
import { picturedRows } from '../chart/room'
import { dotted, listNames, missingNotes, say } from '../say'
import type { ViewContext } from '../View'
import type { PathModel, PathRow } from './model'

/** The amount that marks are measured from: where nobody filled in an initial budget, the adjusted one. */
export type Baseline = 'initial' | 'adjusted'

export const baselineOf = (model: PathModel): Baseline =>
  model.rows.some((one) => one.initial !== null) || model.rows.every((one) => one.adjusted === null) ? 'initial' : 'adjusted'

const money = (value: number | null, context: ViewContext) => formatWithUnit(value, 'wan', context)
const percent = (value: number | null, context: ViewContext) => formatValue(value, 'fraction', context)

/** 「调增 26.07%」「调减 3.10%」「未调整」. */
function adjusted(rate: number | null, context: ViewContext): string {
  if (rate === null) return say(context, '调整率无法计算', 'adjustment not known')
  if (rate === 0) return say(context, '未调整', 'not adjusted')
  const size = percent(Math.abs(rate), context)
  return rate > 0 ? say(context, `调增 ${size}`, `raised by ${size}`) : say(context, `调减 ${size}`, `cut by ${size}`)
}

export function title(model: PathModel, context: ViewContext): string {
  const { total, rows } = model
  const only = rows.length === 1 ? rows[0] : undefined
  const [subject, subjectEn] = only === undefined ? ['预算合计', 'Budgets together'] : [`${only.name}预算`, only.name]
  const left = money(total.unspent, context)
  return say(
    context,
    `${subject}${adjusted(total.rate, context)}，未支出 ${left}`,
    `${subjectEn}: ${adjusted(total.rate, context)}, ${left} unspent`,
  )
}

export function subtitle(model: PathModel, context: ViewContext): string {
  return dotted([
    say(context, '年初预算 → 调整后预算 → 全年执行', 'Initial budget → adjusted budget → expenditure'),
    say(context, `${model.year} 年`, `${model.year}`),
    unitLabel('wan', context.moneyUnit, context.locale),
    `n ${formatCoverage(model.complete, model.due)}`,
    say(context, '按调整额、未支出额较大者排列', 'by the larger of adjustment and unspent'),
  ])
}

export function summary(model: PathModel, context: ViewContext): string {
  const { total, counts, rows } = model
  const head = say(
    context,
    `${model.year} 年 ${formatCoverage(model.complete, model.due)} 个部门三项金额齐全。年初预算合计 ${money(total.initial, context)}，调整后 ${money(total.adjusted, context)}（${adjusted(total.rate, context)}），全年执行 ${money(total.spent, context)}，未支出 ${money(total.unspent, context)}。`,
    `In ${model.year}, ${formatCoverage(model.complete, model.due)} departments have all three amounts. Initial ${money(total.initial, context)}, adjusted ${money(total.adjusted, context)} (${adjusted(total.rate, context)}), spent ${money(total.spent, context)}, unspent ${money(total.unspent, context)}. `,
  )
  const moved = say(
    context,
    `调增 ${counts.up} 个部门，调减 ${counts.down} 个`,
    `${counts.up} departments were raised, ${counts.down} cut`,
  )
  const largest = rows
    .filter((one) => one.adjustment !== null && one.adjustment !== 0)
    .sort((a, b) => Math.abs(b.adjustment ?? 0) - Math.abs(a.adjustment ?? 0))[0]
  return `${head}${moved}${
    largest === undefined
      ? say(context, '。', '.')
      : say(
          context,
          `；调整额最大的是${largest.name}（${money(largest.adjustment, context)}，调整率 ${percent(largest.rate, context)}）。`,
          `; the largest adjustment is ${largest.name} (${money(largest.adjustment, context)}, ${percent(largest.rate, context)}).`,
        )
  }`
}

export function notes(model: PathModel, context: ViewContext): readonly string[] {
  const base = baselineOf(model)
  const drawn = model.rows.filter((one) => one[base] !== null)
  const cut = drawn.length - picturedRows(context)
  const zero = base === 'initial' ? say(context, '年初预算', 'initial budget') : say(context, '调整后预算', 'adjusted budget')
  const incomplete = model.rows.filter((one) => one.adjustment === null || one.unspent === null)
  const over = model.rows.filter((one) => (one.unspent ?? 0) < 0)
  return [
    say(
      context,
      `图中横轴以各部门${zero}为 0，向右为多、向左为少；预算数额见表。`,
      `The axis counts from each department’s ${zero}: right is more, left is less; amounts are in the table.`,
    ),
    ...(cut > 0
      ? [
          say(
            context,
            `图中为前 ${picturedRows(context)} 名，余 ${cut} 名见表。`,
            `The picture shows the first ${picturedRows(context)}; ${cut} more are in the table.`,
          ),
        ]
      : []),
    ...(over.length === 0
      ? []
      : [
          say(
            context,
            `执行数大于调整后预算、需核实的 ${over.length} 个：${listNames(context, over.map(nameOf), 6)}。`,
            `Spent more than the adjusted budget, to be verified (${over.length}): ${listNames(context, over.map(nameOf), 6)}.`,
          ),
        ]),
    ...(incomplete.length === 0
      ? []
      : [
          say(
            context,
            `三项金额不齐的 ${incomplete.length} 个：${listNames(context, incomplete.map(nameOf), 6)}；合计中各项按有数的部门相加。`,
            `Without all three amounts (${incomplete.length}): ${listNames(context, incomplete.map(nameOf), 6)}; each sum counts those that have it.`,
          ),
        ]),
    ...missingNotes(context, model.without),
    ...(model.compareWith === 'lastYear' && model.total.basisSpent.before !== null
      ? [
          say(
            context,
            `小计、合计的上年与增减按同口径（两年都有数的 ${model.total.basisSpent.n} 个部门）。`,
            `Last year in the total row: the ${model.total.basisSpent.n} departments with both years.`,
          ),
        ]
      : []),
  ]
}

const nameOf = (one: PathRow) => one.name
