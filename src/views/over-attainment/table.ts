import { isNarrow } from '../chart/room'
import { type Column, headsOf, indicatorColumns, wordsCell } from '../indicatorColumns'
import type { IndicatorRow } from '../indicatorRows'
import { noteCells, say } from '../say'
import { typeName } from '../scope'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { OverModel } from './model'
import { limit, typeSentence } from './summary'

function columnsOf(context: ViewContext): readonly Column<IndicatorRow>[] {
  const { department, name, level, lastYear, target, actual, attainment, weight, score, reason } = indicatorColumns(context)
  if (isNarrow(context)) return [name, department, attainment]
  if (!context.forExport && context.width < 900) return [name, department, target, actual, attainment]
  const type: Column<IndicatorRow> = {
    id: 'type',
    label: say(context, '部门类型', 'Type'),
    align: 'start',
    cell: (row) => wordsCell(typeName(row.type, context.locale)),
  }
  return [department, type, name, level, lastYear, target, actual, attainment, weight, score, reason]
}

export function table(model: OverModel, context: ViewContext): TableModel {
  const columns = columnsOf(context)
  const note = (words: string): TableRow => ({ kind: 'note', cells: noteCells(words, columns.length) })
  const none = say(context, `没有完成度 ${limit} 及以上的指标`, `No indicator at ${limit} or more`)
  return {
    columns: headsOf(columns),
    unit: say(context, '数值单位同指标；完成度 %', 'Values in the indicator’s unit; attainment in %'),
    rows: [
      ...model.rows.map((row) => ({ key: row.key, cells: columns.map((column) => column.cell(row)) })),
      ...(model.rows.length === 0 ? [note(none)] : []),
      note(say(context, '按部门类型：', 'By type of department:')),
      ...model.types.map((one) => note(typeSentence(one, context))),
    ],
  }
}
