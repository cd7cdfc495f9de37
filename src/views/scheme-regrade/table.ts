import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { schemeName } from '../grades'
import { cell, noteCells, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { RegradeModel } from './model'

export function table(model: RegradeModel, context: ViewContext): TableModel {
  const target = schemeName(model.target, context)
  const points = (value: number) => cell(formatValue(value, 'points', context), value)
  const plain = (text: string) => cell(text, text)
  const columns: TableModel['columns'] = [
    { id: 'department', label: say(context, '等级改变的部门', 'Departments called differently'), align: 'start' },
    { id: 'score', label: say(context, '自评总分', 'Self-score'), align: 'end', width: 84 },
    ...(model.isScaled ? [{ id: 'scaled', label: say(context, '折百', 'Of 100'), align: 'end' as const, width: 84 }] : []),
    { id: 'scheme', label: say(context, '原方案', 'Own scheme'), align: 'start', width: 260 },
    { id: 'own', label: say(context, '原等级', 'Own grade'), align: 'start', width: 84 },
    { id: 'other', label: say(context, '重算等级', 'Other grade'), align: 'start', width: 84 },
  ]
  const scaledCell = (value: number) => (model.isScaled ? [points(value)] : [])
  const total = say(context, `合计（按${target}）`, `Total (by ${target})`)
  const changed = model.changed.length
  const padding = columns.slice(3).map(() => cell(noValue, null))
  return {
    columns,
    unit: say(context, '单位：分', 'Unit: points'),
    rows: [
      ...model.changed.map(
        (one): TableRow => ({
          key: { department: one.code, year: model.year },
          cells: [
            cell(one.name, one.name, one.faded ? { tone: 'quiet' } : {}),
            points(one.score),
            ...scaledCell(one.scaled),
            plain(schemeName(one.scheme, context)),
            plain(one.own),
            plain(one.other),
          ],
        }),
      ),
      ...(changed === 0
        ? [
            {
              kind: 'note' as const,
              cells: noteCells(say(context, '没有部门改变等级', 'Nobody is called differently'), columns.length),
            },
          ]
        : []),
      ...model.matrices.flatMap((matrix) =>
        matrix.cells.map(
          ({ row, column, names }): TableRow => ({
            kind: 'subtotal',
            cells: [
              plain(say(context, `原 ${row} → 重算 ${column}`, `Own ${row} → ${column}`)),
              cell(say(context, `${names.length} 个`, `${names.length}`), names.length),
              ...(model.isScaled ? [cell('', null)] : []),
              plain(schemeName(matrix.scheme, context)),
              plain(row),
              plain(column),
            ],
          }),
        ),
      ),
      {
        kind: 'total',
        key: { year: model.year },
        cells: [
          cell(total, total, { tone: 'strong' }),
          cell(say(context, `${changed} 个`, `${changed}`), changed, { tone: 'strong' }),
          cell(`n ${formatCoverage(model.departments, model.due)}`, `${model.departments}/${model.due}`),
          ...padding,
        ],
      },
    ],
  }
}
