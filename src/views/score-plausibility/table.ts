import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { besideCells, besideColumns, totalCells } from '../comparing'
import { cell, say } from '../say'
import { typeName } from '../scope'
import { type GapModel, isNoted, scoreGap } from '../scoreGap'
import { scoreMissingRows, signedPoints } from '../scoreWords'
import { spreadOf } from '../spread'
import type { TableModel, TableRow, ViewContext } from '../View'

export function table(model: GapModel, context: ViewContext): TableModel {
  // Last year's and the peers' gaps are in points of the full score: beside scores on the scale to 100 they would mislead.
  const mode = model.isScaled ? null : model.compareWith
  const beside = besideColumns(mode, scoreGap, context).map((column) => ({
    ...column,
    label: say(context, `差之${column.label}`, `Difference: ${column.label}`),
    width: 108,
  }))
  const points = (value: number | null) => cell(formatValue(value, 'points', context), value)
  const columns: TableModel['columns'] = [
    { id: 'department', label: say(context, '部门（由偏高到偏低）', 'Department (high to low)'), align: 'start' },
    { id: 'type', label: say(context, '类型', 'Type'), align: 'start', width: 112 },
    { id: 'reported', label: say(context, '自评总分', 'Self-score'), align: 'end', width: 92 },
    { id: 'recomputed', label: say(context, '重算总分', 'Recomputed'), align: 'end', width: 92 },
    { id: 'gap', label: say(context, '自评−重算', 'Difference'), align: 'end', width: 92 },
    ...beside,
  ]
  const median = say(context, '中位数', 'Median')
  const middle = (of: (row: GapModel['rows'][number]) => number) => spreadOf(model.rows.map(of)).median
  const gap = middle((one) => one.scaled.gap)
  return {
    columns,
    unit: say(context, '单位：分（满分折算为 100）', 'Points out of 100'),
    rows: [
      ...[...model.rows]
        .sort((a, b) => b.scaled.gap - a.scaled.gap || a.name.localeCompare(b.name, 'zh-CN'))
        .map((one): TableRow => {
          const { reported, recomputed, gap: difference } = one.scaled
          const note = isNoted(difference) ? { title: say(context, '需核实', 'to be verified'), tone: 'strong' as const } : {}
          const type = typeName(one.type, context.locale)
          return {
            key: { department: one.code, year: model.year },
            cells: [
              cell(one.name, one.name, one.faded ? { tone: 'quiet' } : {}),
              cell(type, type),
              points(reported),
              points(recomputed),
              cell(signedPoints(difference, context), difference, note),
              ...besideCells(mode, scoreGap, one.beside, context),
            ],
          }
        }),
      ...scoreMissingRows(model.without, columns.length, model.year, context),
      {
        kind: 'total',
        key: { year: model.year },
        cells: [
          cell(median, median, { tone: 'strong' }),
          cell(`n ${formatCoverage(model.departments, model.due)}`, null),
          points(middle((one) => one.scaled.reported)),
          points(middle((one) => one.scaled.recomputed)),
          cell(gap === null ? noValue : signedPoints(gap, context), gap),
          ...totalCells(mode, scoreGap, { value: model.middle.median, basis: model.basis }, context),
        ],
      },
    ],
  }
}
