import { enumLabel } from '../../domain/schema/enums'
import { textIn } from '../../domain/text'
import { formatCoverage, formatDifference, formatValue, formatWithUnit, unitLabel } from '../../metrics/format'
import { dotted, listNames, missingNotes, say } from '../say'
import { typeName } from '../scope'
import type { ViewContext } from '../View'
import { type CompositionModel, type CompositionRow, mostDepartments } from './model'

export const axisName = (axis: string, context: ViewContext) => textIn(enumLabel('fund_axis', axis), context.locale)
export const sourceName = (source: string, context: ViewContext) => textIn(enumLabel('fund_source', source), context.locale)

export function rowName(row: CompositionRow, context: ViewContext): string {
  if (row.kind === 'department') return row.name
  if (row.kind === 'total') return say(context, '合计', 'Total')
  return say(context, `${typeName(row.type, 'zh-CN')}（${row.n}）`, `${typeName(row.type, 'en')} (${row.n})`)
}

/** The largest kinds of the total, with their shares. */
function largestKinds(model: CompositionModel, most: number, context: ViewContext): readonly string[] {
  return model.total.parts
    .map((part, index) => ({ ...part, source: model.sources[index]?.id ?? '' }))
    .filter((part) => part.amount !== 0)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, most)
    .map(({ source, share }) => {
      const [name, value] = [sourceName(source, context), formatValue(share, 'fraction', context)]
      return say(context, `${name}占 ${value}`, `${name} ${value}`)
    })
}

export function title(model: CompositionModel, context: ViewContext): string {
  const kinds = largestKinds(model, 2, context)
  if (kinds.length === 0) return say(context, '各类资金预算均为 0', 'Nothing was budgeted for any kind of fund')
  const only = model.total.n === 1 ? model.rows[0] : undefined
  return `${only === undefined ? '' : say(context, `${rowName(only, context)}：`, `${rowName(only, context)}: `)}${kinds.join(say(context, '，', ', '))}`
}

export function subtitle(model: CompositionModel, context: ViewContext): string {
  return dotted([
    axisName(model.axis, context),
    say(context, '按调整后预算', 'adjusted budget'),
    say(context, `${model.year} 年`, `${model.year}`),
    `%${say(context, '、', ', ')}${unitLabel('wan', context.moneyUnit, context.locale)}`,
    `n ${formatCoverage(model.total.n, model.due)}`,
  ])
}

export function summary(model: CompositionModel, context: ViewContext): string {
  const kinds = largestKinds(model, 3, context).join(say(context, '，', ', '))
  return say(
    context,
    `${model.year} 年 ${formatCoverage(model.total.n, model.due)} 个部门填了${axisName(model.axis, context)}的资金，合计 ${formatWithUnit(model.total.sum, 'wan', context)}${kinds === '' ? '' : `：${kinds}`}。`,
    `In ${model.year}, ${formatCoverage(model.total.n, model.due)} departments filled in their funds ${axisName(model.axis, context).toLowerCase()}: ${formatWithUnit(model.total.sum, 'wan', context)}${kinds === '' ? '' : ` (${kinds})`}.`,
  )
}

export function notes(model: CompositionModel, context: ViewContext): readonly string[] {
  return [
    axisNote(model, context),
    ...lastYearNote(model, context),
    ...unequalNotes(model, context),
    ...rowNotes(model, context),
    ...missingNotes(context, model.without),
  ]
}

/** Which axis, why this one, and how to change it; axes are never added together. */
function axisNote(model: CompositionModel, context: ViewContext): string {
  const others = model.axes.filter(({ axis }) => axis !== model.axis)
  const why = model.isChosen
    ? say(context, '口径为所选', 'Axis as chosen')
    : say(context, '口径为填报部门最多的一种', 'The axis with most departments')
  const how =
    others.length === 0
      ? ''
      : say(
          context,
          `；另有${others.map(({ axis, n }) => `${axisName(axis, context)}（${n} 个部门）`).join('、')}，在图上方点选可换`,
          `; there are also ${others.map(({ axis, n }) => `${axisName(axis, context)} (${n})`).join(', ')}: click one above the picture`,
        )
  return say(context, `${why}${how}；不同口径不相加。`, `${why}${how}; axes are never added together.`)
}

/** The form of the year before may have had another axis. */
function lastYearNote(model: CompositionModel, context: ViewContext): readonly string[] {
  const isMissing =
    model.compareWith === 'lastYear' &&
    [model.total, ...model.rows].every((row) => (row.before?.value ?? row.basis?.before ?? null) === null)
  return isMissing
    ? [
        say(
          context,
          `${model.year - 1} 年没有这一口径的资金行，上年与增减为空。`,
          `There are no lines of this axis in ${model.year - 1}: last year is empty.`,
        ),
      ]
    : []
}

function unequalNotes(model: CompositionModel, context: ViewContext): readonly string[] {
  const { unequal, total } = model
  const difference = (gap: number) => formatDifference(gap, 'wan', context)
  if (unequal.length === 0)
    return total.reported === null
      ? []
      : [say(context, '各部门分项合计均等于调整后预算。', 'In every department the lines add up to the adjusted budget.')]
  const named = unequal.map(({ name, gap }) => say(context, `${name}（${difference(gap)}）`, `${name} (${difference(gap)})`))
  return [
    say(
      context,
      `分项合计与调整后预算不等、需核实的 ${unequal.length} 个部门（分项合计减预算）：${listNames(context, named, 6)}。未作更正。`,
      `Lines that do not add up to the adjusted budget, to be verified (${unequal.length}, lines less budget): ${listNames(context, named, 6)}. Nothing was corrected.`,
    ),
  ]
}

function rowNotes(model: CompositionModel, context: ViewContext): readonly string[] {
  const noShare = model.rows.filter((row) => row.parts.every((part) => part.share === null))
  return [
    ...(model.rowsAre === 'types'
      ? [
          say(
            context,
            `部门超过 ${mostDepartments} 个，按部门类型合并，括号内为部门数；选中的部门单列。`,
            `More than ${mostDepartments} departments: put together by type (number in brackets); chosen ones stand alone.`,
          ),
        ]
      : []),
    ...(noShare.length === 0
      ? []
      : [
          say(
            context,
            `合计为零或含负数、不算占比的：${listNames(
              context,
              noShare.map((row) => rowName(row, context)),
            )}。`,
            `No shares where the sum is zero or a line negative: ${listNames(
              context,
              noShare.map((row) => rowName(row, context)),
            )}.`,
          ),
        ]),
  ]
}
