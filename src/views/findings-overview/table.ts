import { groupName, severities, severityShapes, severityWord } from '../findings'
import { cell, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { FindingGroup, FindingsModel } from './model'

export function table(model: FindingsModel, context: ViewContext): TableModel {
  const total = say(context, '合计', 'Total')
  return {
    columns: [
      { id: 'group', label: say(context, '检查类别', 'Group of rules'), align: 'start', width: 120 },
      ...severities.map((severity) => ({
        id: severity,
        label: `${severityShapes[severity]} ${severityWord(severity, context)}`,
        align: 'end' as const,
        width: 68,
      })),
      { id: 'total', label: total, align: 'end', width: 60 },
      { id: 'open', label: say(context, '未处理', 'Open'), align: 'end', width: 60 },
      { id: 'departments', label: say(context, '部门数', 'Departments'), align: 'end', width: 60 },
    ],
    rows: [
      ...model.groups.map(
        (one): TableRow => ({
          key: { checkGroup: one.group },
          cells: [cell(groupName(one.group, context), groupName(one.group, context)), ...numbers(one)],
        }),
      ),
      { kind: 'total', cells: [cell(total, total, { tone: 'strong' }), ...numbers(model.whole)] },
    ],
    unit: say(context, '单位：条', 'Unit: findings'),
  }
}

function numbers({ counts, total, open, departments }: Omit<FindingGroup, 'group'>) {
  return [...severities.map((severity) => counts[severity]), total, open, departments].map((value) => cell(String(value), value))
}
