import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { cell, say } from '../say'
import { typeName } from '../scope'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import { reasonOf, type Status, type SubmissionModel, type TypeTotal } from './model'
import { statusText } from './summary'

export function table(model: SubmissionModel, context: ViewContext): TableModel {
  const total = say(context, '合计（已报 / 应报）', 'Total (reported / due)')
  const rate = say(context, '报送率', 'Submission rate')
  return {
    columns: [
      { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 168 },
      { id: 'type', label: say(context, '类型', 'Type'), align: 'start', width: 96 },
      ...model.totals.map((one) => ({ id: String(one.year), label: String(one.year), align: 'end' as const, width: 64 })),
    ],
    unit: null,
    rows: [
      ...model.rows.map(
        (row): TableRow => ({
          key: { department: row.code },
          cells: [
            cell(row.name, row.name, row.chosen ? {} : { tone: 'quiet' }),
            cell(typeName(row.type, context.locale), typeName(row.type, context.locale)),
            ...row.statuses.map((status, index) => statusCell(status, reasonOf(model.totals[index], row.code), context)),
          ],
        }),
      ),
      ...(model.types.length < 2 ? [] : model.types.map((one) => typeRow(one, model, context))),
      {
        kind: 'subtotal',
        cells: [
          cell(rate, rate, { tone: 'strong' }),
          cell('', null),
          ...model.totals.map(({ submitted, due }) => {
            const share = due === 0 ? null : submitted / due
            return cell(formatValue(share, 'fraction', context), share, { tone: 'strong' })
          }),
        ],
      },
      {
        kind: 'total',
        cells: [
          cell(total, total, { tone: 'strong' }),
          cell('', null),
          ...model.totals.map((one) =>
            cell(formatCoverage(one.submitted, one.due), `${one.submitted}/${one.due}`, { tone: 'strong' }),
          ),
        ],
      },
    ],
  }
}

function typeRow({ type, years }: TypeTotal, model: SubmissionModel, context: ViewContext): TableRow {
  const name = say(context, `小计·${typeName(type, context.locale)}`, `Subtotal: ${typeName(type, context.locale)}`)
  return {
    kind: 'subtotal',
    key: { departmentType: type, year: model.year.year },
    cells: [
      cell(name, name),
      cell('', null),
      ...years.map(({ submitted, due }) =>
        due === 0
          ? cell(noValue, null, { title: say(context, '当年没有应报部门', 'none due in the year') })
          : cell(formatCoverage(submitted, due), `${submitted}/${due}`, {
              title: formatValue(submitted / due, 'fraction', context),
            }),
      ),
    ],
  }
}

function statusCell(status: Status, reason: string | null, context: ViewContext): TableCell {
  const text = statusText(status, context)
  if (status === 'exempt') return cell(text, text, { tone: 'quiet', ...(reason === null ? {} : { title: reason }) })
  if (status === 'notDue') return cell(text, null, { tone: 'quiet', title: say(context, '当年不在用', 'not due in the year') })
  return cell(text, text, status === 'missing' || status === 'contradicting' ? { tone: 'bad' } : {})
}
