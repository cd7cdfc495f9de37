import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { besideCells, besideColumns, totalCells } from '../comparing'
import { cell, say } from '../say'
import { type GapModel, type GapRow, isNoted, scoreGap } from '../scoreGap'
import { scoreMissingRows, signedPoints } from '../scoreWords'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'

export function table(model: GapModel, context: ViewContext): TableModel {
  const { compareWith } = model
  const beside = besideColumns(compareWith, scoreGap, context, isNarrow(context) ? 62 : 76)
  const hasRank = beside.some((column) => column.id === 'rank')
  const most = Math.max(Number.MIN_VALUE, ...model.rows.map((one) => Math.abs(one.gap)))
  const points = (value: number) => cell(formatValue(value, 'points', context), value)
  const columns: TableModel['columns'] = [
    { id: 'department', label: say(context, '部门（由偏高到偏低）', 'Department (high to low)'), align: 'start', bar: true },
    { id: 'reported', label: say(context, '自评', 'Self-score'), align: 'end', width: 64 },
    { id: 'recomputed', label: say(context, '重算', 'Recomputed'), align: 'end', width: 64 },
    { id: 'gap', label: say(context, '差', 'Difference'), align: 'end', width: 64 },
    ...beside,
    ...(hasRank ? [] : [{ id: 'rank', label: say(context, '位次', 'Rank'), align: 'end' as const, width: 64 }]),
  ]
  const total = say(context, '中位数', 'Median')
  const coverage = formatCoverage(model.departments, model.due)
  const { median } = model.middle
  return {
    columns,
    unit: say(context, '单位：分', 'Unit: points'),
    rows: [
      ...model.rows.map(
        (one): TableRow => ({
          key: { department: one.code, year: model.year },
          cells: [
            cell(one.name, one.name, { share: Math.abs(one.gap) / most, ...(one.faded ? { tone: 'quiet' as const } : {}) }),
            points(one.reported),
            points(one.recomputed),
            gapCell(one.gap, context),
            ...besideCells(compareWith, scoreGap, one.beside, context),
            ...(hasRank ? [] : [rankCell(one, model, context)]),
          ],
        }),
      ),
      ...scoreMissingRows(model.without, columns.length, model.year, context),
      {
        kind: 'total',
        key: { year: model.year },
        cells: [
          cell(total, total, { tone: 'strong' }),
          cell(noValue, null),
          cell(noValue, null),
          cell(signedPoints(median, context), median, { tone: 'strong' }),
          ...totalCells(compareWith, scoreGap, { value: median, basis: model.basis }, context).slice(0, hasRank ? -1 : undefined),
          cell(coverage, `${model.departments}/${model.due}`),
        ],
      },
    ],
  }
}

/** Large positive is 偏高, large negative 偏低: both to be verified, neither a fault. */
function gapCell(gap: number, context: ViewContext): TableCell {
  const text = signedPoints(gap, context)
  if (!isNoted(gap)) return cell(text, gap)
  const title = gap > 0 ? say(context, '偏高，需核实', 'high, to be verified') : say(context, '偏低，需核实', 'low, to be verified')
  return cell(text, gap, { tone: 'strong', title })
}

function rankCell(one: GapRow, model: GapModel, context: ViewContext): TableCell {
  if (one.rank === null) return cell(noValue, null, { title: say(context, '不排位次', 'not ranked') })
  return cell(`${one.rank}/${model.ranked}`, one.rank)
}
