import { noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import type { IndicatorRow } from '../indicatorRows'
import { actualCell, attainmentCell, levelWords, pointsCell, quantity, targetCell, writtenCell } from '../indicatorWords'
import { cell, noteCells, say } from '../say'
import { typeName } from '../scope'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { OverModel } from './model'
import { limit, typeSentence } from './summary'

interface Column extends TableColumn {
  cell(row: IndicatorRow): TableCell
}

const text = (words: string): TableCell => cell(words, words)

function columnsOf(context: ViewContext): readonly Column[] {
  const end = 'end' as const
  const start = 'start' as const
  const name: Column = {
    id: 'name',
    label: say(context, '指标', 'Indicator'),
    align: start,
    bar: true,
    cell: (row) => cell(row.name, row.name, { title: row.name }),
  }
  const department: Column = {
    id: 'department',
    label: say(context, '部门', 'Department'),
    align: start,
    cell: (row) => text(row.department),
  }
  const attainment: Column = {
    id: 'attainment',
    label: say(context, '完成度', 'Attainment'),
    align: end,
    width: 76,
    cell: (row) => attainmentCell(row, context),
  }
  if (isNarrow(context)) return [name, department, attainment]
  const figures: readonly Column[] = [
    { id: 'target', label: say(context, '目标', 'Target'), align: start, width: 88, bar: true, cell: targetCell },
    { id: 'actual', label: say(context, '实际', 'Actual'), align: start, width: 88, bar: true, cell: actualCell },
  ]
  if (!context.forExport && context.width < 900) return [name, department, ...figures, attainment]
  return [
    department,
    { id: 'type', label: say(context, '部门类型', 'Type'), align: start, cell: (row) => text(typeName(row.type, context.locale)) },
    name,
    { id: 'level', label: say(context, '类别', 'Level'), align: start, cell: (row) => text(levelWords(row, context)) },
    {
      id: 'lastYear',
      label: say(context, '上年实际', 'Last year'),
      align: end,
      width: 88,
      cell: (row) => cell(quantity(row.lastYear, row.unit), row.lastYear),
    },
    ...figures,
    attainment,
    { id: 'weight', label: say(context, '分值', 'Weight'), align: end, width: 48, cell: (row) => pointsCell(row.weight, context) },
    { id: 'score', label: say(context, '得分', 'Score'), align: end, width: 48, cell: (row) => pointsCell(row.score, context) },
    {
      id: 'reason',
      label: say(context, '填报的偏差原因', 'Reason given'),
      align: start,
      bar: true,
      cell: (row) => writtenCell(row.reason, noValue),
    },
  ]
}

export function table(model: OverModel, context: ViewContext): TableModel {
  const columns = columnsOf(context)
  const note = (words: string): TableRow => ({ kind: 'note', cells: noteCells(words, columns.length) })
  const none = say(context, `没有完成度 ${limit} 及以上的指标`, `No indicator at ${limit} or more`)
  return {
    columns: columns.map(({ cell: _, ...column }) => column),
    unit: say(context, '数值单位同指标；完成度 %', 'Values in the indicator’s unit; attainment in %'),
    rows: [
      ...model.rows.map((row) => ({ key: row.key, cells: columns.map((column) => column.cell(row)) })),
      ...(model.rows.length === 0 ? [note(none)] : []),
      note(say(context, '按部门类型：', 'By type of department:')),
      ...model.types.map((one) => note(typeSentence(one, context))),
    ],
  }
}
