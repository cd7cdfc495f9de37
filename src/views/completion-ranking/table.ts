import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import type { Missing } from '../reported'
import { bareDifference, cell, noteCells, reasonText, say } from '../say'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import type { RankedDepartment, RankingModel } from './model'

/** Widths of DESIGN; on a narrow card 上年 is left out, since 增减 says it, and the name takes what the others leave. */
function columnsOf(context: ViewContext): TableModel['columns'] {
  const narrow = isNarrow(context)
  const all: TableModel['columns'] = [
    { id: 'department', label: say(context, '部门（由低到高）', 'Department (low to high)'), align: 'start', bar: true },
    { id: 'rate', label: say(context, '执行率', 'Rate'), align: 'end', width: narrow ? 64 : 84 },
    { id: 'before', label: say(context, '上年', 'Last year'), align: 'end', width: 84 },
    { id: 'change', label: say(context, '增减', 'Change'), align: 'end', width: narrow ? 54 : 72 },
    { id: 'peers', label: say(context, '同类中位', 'Peers'), align: 'end', width: narrow ? 62 : 84 },
    { id: 'rank', label: say(context, '位次', 'Rank'), align: 'end', width: narrow ? 54 : 72 },
  ]
  return narrow ? all.filter((column) => column.id !== 'before') : all
}

export function table(model: RankingModel, context: ViewContext): TableModel {
  const columns = columnsOf(context)
  const note = (text: string): TableRow => ({ kind: 'note', cells: noteCells(text, columns.length) })
  /** Cells in the order of all columns, down to those shown. */
  const row = (full: TableRow): TableRow => ({
    ...full,
    cells: isNarrow(context) ? full.cells.filter((_, index) => index !== 2) : full.cells,
  })
  const reasons = [...new Set(model.without.map((one) => one.reason))]
  return {
    columns,
    unit: say(context, '单位：%；增减为百分点', 'Unit: %; change in percentage points'),
    rows: [
      ...model.within.map((one) => row(departmentRow(one, model, context))),
      ...(model.above.length === 0
        ? []
        : [
            note(
              say(context, `超过 100%，单列不排位次（${model.above.length} 个）`, `Above 100%, not ranked (${model.above.length})`),
            ),
          ]),
      ...model.above.map((one) => row(departmentRow(one, model, context))),
      ...reasons.flatMap((reason) => {
        const own = model.without.filter((one) => one.reason === reason)
        const words = reasonText(context, reason)
        return [
          note(say(context, `${words}（${own.length} 个）`, `${words} (${own.length})`)),
          ...own.map((one) => row(withoutRate(one, words, model))),
        ]
      }),
      row(totalRow(model, context)),
    ],
  }
}

function withoutRate(one: Missing, reason: string, model: RankingModel): TableRow {
  const none = cell(noValue, null, { title: reason })
  return {
    key: { department: one.code, year: model.year },
    cells: [cell(one.name, one.name, { share: 0, tone: 'quiet' }), none, none, none, none, none],
  }
}

function departmentRow(one: RankedDepartment, model: RankingModel, context: ViewContext): TableRow {
  const rate = (value: number | null) => cell(formatValue(value, 'fraction', context), value)
  return {
    key: { department: one.code, year: model.year },
    cells: [
      cell(one.name, one.name, {
        share: Math.min(one.rate, 1),
        ...(model.chosen.length > 0 && !model.chosen.includes(one.code) ? { tone: 'quiet' as const } : {}),
      }),
      rate(one.rate),
      one.before === null
        ? cell(noValue, null, { title: say(context, '上年没有执行率', 'no rate last year') })
        : {
            ...rate(one.before),
            ...(one.beforeIsMerged
              ? { title: say(context, '合并口径：合并前各部门金额相加后重算', 'merged: sums of the former departments') }
              : {}),
          },
      changeCell(one.change, context),
      one.peerMedian === null
        ? cell(noValue, null, { title: say(context, '同类不足 3 个', 'fewer than 3 peers') })
        : rate(one.peerMedian),
      rankCell(one, model, context),
    ],
  }
}

function changeCell(change: number | null, context: ViewContext): TableCell {
  const text = bareDifference(change, 'fraction', context)
  if (change === null || text === '0.00') return cell(text, change)
  return cell(text, change, { tone: change > 0 ? 'good' : 'bad' })
}

function rankCell(one: RankedDepartment, model: RankingModel, context: ViewContext): TableCell {
  if (one.rank === null) return cell(noValue, null, { title: say(context, '不排位次', 'not ranked') })
  return cell(`${one.rank}/${model.ranked}`, one.rank)
}

function totalRow(model: RankingModel, context: ViewContext): TableRow {
  const { rate, n, basis } = model.total
  const strong = { tone: 'strong' as const }
  return {
    kind: 'total',
    key: { year: model.year },
    cells: [
      cell(
        say(context, '合计（总额之比）', 'Total (ratio of sums)'),
        say(context, '合计（总额之比）', 'Total (ratio of sums)'),
        strong,
      ),
      cell(formatValue(rate, 'fraction', context), rate, strong),
      cell(formatValue(basis.before, 'fraction', context), basis.before, {
        title: say(context, `同口径 ${basis.n} 个部门`, `same basis, ${basis.n} departments`),
      }),
      changeCell(basis.change, context),
      cell(noValue, null),
      cell(formatCoverage(n, model.due), null, strong),
    ],
  }
}
