import { formatCoverage } from '../../metrics/format'
import { cell, say } from '../say'
import { typeName } from '../scope'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import type { Status, SubmissionModel } from './model'
import { statusText } from './summary'

export function table(model: SubmissionModel, context: ViewContext): TableModel {
  const total = say(context, '已报 / 应报', 'Reported / due')
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
            ...row.statuses.map((status) => statusCell(status, context)),
          ],
        }),
      ),
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

function statusCell(status: Status, context: ViewContext): TableCell {
  const text = statusText(status, context)
  if (status === 'notDue') return cell(text, null, { tone: 'quiet', title: say(context, '当年不在用', 'not due in the year') })
  return cell(text, text, status === 'missing' || status === 'contradicting' ? { tone: 'bad' } : {})
}
