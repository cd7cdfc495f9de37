import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { besideCells, besideColumns, type CompareMode, totalCells } from '../comparing'
import { executionRate } from '../completion'
import type { Basis, Beside } from '../measured'
import { bandMoveWords } from '../peers'
import type { Missing } from '../reported'
import { cell, noteCells, reasonText, say } from '../say'
import { subtotalName } from '../subtotals'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { RankedDepartment, RankingModel } from './model'

const strong = { tone: 'strong' as const }

interface Totalled {
  readonly value: number | null
  readonly n: number
  readonly due: number
  readonly basis: Basis
}

interface Comparison extends TableColumn {
  of(beside: Beside): TableCell
  ofTotal(total: { readonly value: number | null; readonly basis: Basis }): TableCell
}

/** Columns that the switch 比 adds; beside last year the peers' median is kept in sight. */
function comparisons(mode: CompareMode, context: ViewContext): readonly Comparison[] {
  const of = (one: CompareMode): readonly Comparison[] =>
    besideColumns(one, executionRate, context, isNarrow(context) ? 62 : 84).map((column, index) => ({
      ...column,
      of: (beside) => besideCells(one, executionRate, beside, context)[index] ?? cell(noValue, null),
      ofTotal: (total) => totalCells(one, executionRate, total, context)[index] ?? cell(noValue, null),
    }))
  const all = mode === 'lastYear' ? [...of('lastYear'), ...of('peers').filter((column) => column.id === 'peers')] : of(mode)
  // A narrow card leaves out what the difference says too, and the name takes what the others leave.
  return isNarrow(context) ? all.filter((column) => column.id !== 'before' && column.id !== 'target') : all
}

export function table(model: RankingModel, context: ViewContext): TableModel {
  const compared = comparisons(model.compareWith, context)
  const ownRank = !compared.some((column) => column.id === 'rank')
  const columns: TableModel['columns'] = [
    { id: 'department', label: say(context, '部门（由低到高）', 'Department (low to high)'), align: 'start', bar: true },
    { id: 'rate', label: say(context, '执行率', 'Rate'), align: 'end', width: isNarrow(context) ? 64 : 84 },
    ...compared.map(({ id, label, align, width }) => ({ id, label, align, ...(width === undefined ? {} : { width }) })),
    ...(ownRank
      ? [{ id: 'rank', label: say(context, '位次', 'Rank'), align: 'end' as const, width: isNarrow(context) ? 54 : 72 }]
      : []),
  ]
  const note = (text: string): TableRow => ({ kind: 'note', cells: noteCells(text, columns.length) })
  const totalOf = (name: string, total: Totalled, more: Omit<TableRow, 'cells'>): TableRow => ({
    ...more,
    cells: [
      cell(name, name, strong),
      cell(formatValue(total.value, 'fraction', context), total.value, strong),
      ...compared.slice(0, ownRank ? undefined : -1).map((column) => coloured(column, column.ofTotal(total), total.value)),
      cell(formatCoverage(total.n, total.due), `${total.n}/${total.due}`, strong),
    ],
  })
  const departmentRow = (one: RankedDepartment): TableRow => ({
    key: { department: one.code, year: model.year },
    cells: [
      nameCell(one, model, context),
      cell(formatValue(one.rate, 'fraction', context), one.rate),
      ...compared.map((column) => coloured(column, column.of(one.beside), one.rate)),
      ...(ownRank ? [rankCell(one, model, context)] : []),
    ],
  })
  const withoutRow = (one: Missing, reason: string): TableRow => {
    const none = cell(noValue, null, { title: reason })
    return {
      key: { department: one.code, year: model.year },
      cells: [cell(one.name, one.name, { share: 0, tone: 'quiet' }), ...columns.slice(1).map(() => none)],
    }
  }
  const reasons = [...new Set(model.without.map((one) => one.reason))]
  return {
    columns,
    unit: say(context, '单位：%；增减为百分点', 'Unit: %; change in percentage points'),
    rows: [
      ...model.within.map(departmentRow),
      ...(model.above.length === 0
        ? []
        : [
            note(
              say(context, `超过 100%，单列不排位次（${model.above.length} 个）`, `Above 100%, not ranked (${model.above.length})`),
            ),
          ]),
      ...model.above.map(departmentRow),
      ...reasons.flatMap((reason) => {
        const own = model.without.filter((one) => one.reason === reason)
        const words = reasonText(context, reason)
        return [
          note(say(context, `${words}（${own.length} 个）`, `${words} (${own.length})`)),
          ...own.map((one) => withoutRow(one, words)),
        ]
      }),
      ...model.subtotals.map((one) =>
        totalOf(subtotalName(one, context), one, { kind: 'subtotal', key: { [one.by]: one.id, year: model.year } }),
      ),
      totalOf(
        say(context, '合计（总额之比）', 'Total (ratio of sums)'),
        { ...model.total, value: model.total.rate, due: model.due },
        { kind: 'total', key: { year: model.year } },
      ),
    ],
  }
}

function nameCell(one: RankedDepartment, model: RankingModel, context: ViewContext): TableCell {
  return cell(one.name, one.name, {
    share: Math.min(one.rate, 1),
    ...(model.chosen.length > 0 && !model.chosen.includes(one.code) ? { tone: 'quiet' as const } : {}),
    ...(one.bandMove === null ? {} : { title: `${one.name} · ${bandMoveWords(one.bandMove, context)}` }),
  })
}

/** Up to 100 % more is better; beyond it neither way is. */
function coloured({ id }: TableColumn, given: TableCell, rate: number | null): TableCell {
  const { value } = given
  const isDifference = id === 'change' || id === 'toPeers'
  if (!isDifference || typeof value !== 'number' || rate === null || rate > 1 || given.text === '0.00') return given
  return { ...given, tone: value > 0 ? 'good' : 'bad' }
}

function rankCell(one: RankedDepartment, model: RankingModel, context: ViewContext): TableCell {
  if (one.rank === null) return cell(noValue, null, { title: say(context, '不排位次', 'not ranked') })
  return cell(`${one.rank}/${model.ranked}`, one.rank)
}
