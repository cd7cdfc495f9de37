import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import type { GradeMatrix } from '../gradeMatrix'
import { schemeName } from '../grades'
import { cell, listNames, noteCells, say } from '../say'
import { scoreReasonText } from '../scoreWords'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import type { Graded, Moved, TransitionModel } from './model'
import { apartWords, byReason } from './summary'

export function table(model: TransitionModel, context: ViewContext): TableModel {
  const columns: TableModel['columns'] = [
    { id: 'before', label: say(context, '上年等级', 'Last year'), align: 'start', width: 92 },
    { id: 'now', label: say(context, '本年等级', 'This year'), align: 'start', width: 92 },
    { id: 'n', label: say(context, '部门数', 'Departments'), align: 'end', width: 72 },
    { id: 'share', label: say(context, '占比', 'Share'), align: 'end', width: 72 },
    { id: 'names', label: say(context, '部门', 'Who'), align: 'start' },
  ]
  const note = (words: string): TableRow => ({ kind: 'note', cells: noteCells(words, columns.length) })
  const subtotal = (label: string, some: readonly Moved[]): TableRow => ({
    kind: 'subtotal',
    cells: [cell(label, label), cell('', null), ...counted(some, model.pairs.length, context)],
  })
  const total = say(context, '合计（两年可比）', 'Total (both years)')
  const { up, down, same } = directions(model)
  return {
    columns,
    unit: say(context, '单位：个部门', 'Departments'),
    wraps: true,
    rows: [
      ...model.matrices.flatMap((matrix) => [
        ...(model.matrices.length > 1 ? [note(schemeName(matrix.scheme, context))] : []),
        ...cellRows(matrix, model, context),
      ]),
      ...byReason(model.apart).flatMap(({ reason, members }) => {
        const words = apartWords(reason, context)
        return [
          note(say(context, `${words}，单列（${members.length} 个）`, `${words}, apart (${members.length})`)),
          ...members.map(
            (one): TableRow => ({
              key: { department: one.code, year: model.year },
              cells: [
                gradeCell(one.before, words, context),
                gradeCell(one.now, words, context),
                cell('', null),
                cell('', null),
                cell(one.name, one.name),
              ],
            }),
          ),
        ]
      }),
      ...model.without.map(
        (one): TableRow => ({
          key: { department: one.code, year: model.year },
          cells: [
            cell(noValue, null),
            cell(noValue, null, { title: scoreReasonText(context, one.reason) }),
            cell('', null),
            cell('', null),
            cell(one.name, one.name, { tone: 'quiet' }),
          ],
        }),
      ),
      subtotal(say(context, '升', 'Up'), up),
      subtotal(say(context, '不变', 'Unchanged'), same),
      subtotal(say(context, '降', 'Down'), down),
      {
        kind: 'total',
        key: { year: model.year },
        cells: [
          cell(total, total, { tone: 'strong' }),
          cell('', null),
          cell(formatValue(model.pairs.length, 'count', context), model.pairs.length, { tone: 'strong' }),
          cell('', null),
          cell(`n ${formatCoverage(model.pairs.length, model.due)}`, `${model.pairs.length}/${model.due}`),
        ],
      },
    ],
  }
}

function cellRows(matrix: GradeMatrix, model: TransitionModel, context: ViewContext): readonly TableRow[] {
  const own = model.pairs.filter((one) => one.scheme === matrix.scheme)
  return matrix.cells.map(({ row, column }): TableRow => {
    const some = own.filter((one) => one.from === row && one.to === column)
    return { cells: [cell(row, row), cell(column, column), ...counted(some, own.length, context)] }
  })
}

function counted(some: readonly Moved[], of: number, context: ViewContext): readonly TableCell[] {
  const names = some.map((one) => one.name)
  const share = of === 0 ? null : some.length / of
  return [
    cell(formatValue(some.length, 'count', context), some.length),
    cell(formatValue(share, 'fraction', context), share),
    cell(listNames(context, names, 20), names.join(say(context, '、', ', ')), { tone: 'quiet' }),
  ]
}

function gradeCell(graded: Graded | null, reason: string, context: ViewContext): TableCell {
  if (graded === null) return cell(noValue, null, { title: reason })
  return cell(graded.grade, graded.grade, { title: schemeName(graded.scheme, context) })
}

export function directions({ pairs }: TransitionModel) {
  return {
    up: pairs.filter((one) => one.steps > 0),
    same: pairs.filter((one) => one.steps === 0),
    down: pairs.filter((one) => one.steps < 0),
  }
}
