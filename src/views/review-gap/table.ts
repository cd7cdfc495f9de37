import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { besideCells, besideColumns, totalCells } from '../comparing'
import { cell, say } from '../say'
import { scoreMissingRows, signedPoints } from '../scoreWords'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { ReviewModel } from './model'
import { reviewGap } from './query'

export function table(model: ReviewModel, context: ViewContext): TableModel {
  const { compareWith } = model
  const points = (value: number) => cell(formatValue(value, 'points', context), value)
  const columns: TableModel['columns'] = [
    { id: 'department', label: say(context, '部门（由高到低）', 'Department (high to low)'), align: 'start' },
    { id: 'reported', label: say(context, '自评', 'Self-score'), align: 'end', width: 68 },
    { id: 'review', label: say(context, '复核', 'Review'), align: 'end', width: 68 },
    { id: 'gap', label: say(context, '自评−复核', 'Difference'), align: 'end', width: 84 },
    ...besideColumns(compareWith, reviewGap, context, isNarrow(context) ? 62 : 84),
  ]
  const total = say(
    context,
    `中位数 n ${formatCoverage(model.departments, model.due)}`,
    `Median n ${formatCoverage(model.departments, model.due)}`,
  )
  const { median } = model.middle
  return {
    columns,
    unit: say(context, '单位：分', 'Unit: points'),
    rows: [
      ...model.rows.map(
        (one): TableRow => ({
          key: { department: one.code, year: model.year },
          cells: [
            cell(one.name, one.name, one.faded ? { tone: 'quiet' } : {}),
            points(one.reported),
            points(one.review),
            cell(signedPoints(one.gap, context), one.gap),
            ...besideCells(compareWith, reviewGap, one.beside, context),
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
          ...totalCells(compareWith, reviewGap, { value: median, basis: model.basis }, context),
        ],
      },
    ],
  }
}
