import { formatCoverage, formatValue, noValue, unitLabel } from '../../metrics/format'
import { besideCells, besideColumns, totalCells } from '../comparing'
import { executionRate } from '../completion'
import { cell, noteCells, reasonText, say } from '../say'
import { typeName } from '../scope'
import type { TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { ScatterModel } from './model'

export function table(model: ScatterModel, context: ViewContext): TableModel {
  const unit = unitLabel('wan', context.moneyUnit, context.locale)
  const beside = besideColumns(model.compareWith, executionRate, context)
  const end = (id: string, label: string, width: number): TableColumn => ({ id, label, align: 'end', width })
  const columns: readonly TableColumn[] = [
    { id: 'department', label: say(context, '部门（按调整幅度）', 'Department (by size of adjustment)'), align: 'start' },
    { id: 'type', label: say(context, '类型', 'Type'), align: 'start', width: 112 },
    end('budget', say(context, `调整后预算（${unit}）`, `Adjusted budget (${unit})`), 132),
    end('adjustment', say(context, '调整率', 'Adjustment'), 84),
    end('execution', say(context, '执行率', 'Execution'), 84),
    ...beside.map((column) => ({
      ...column,
      id: `execution-${column.id}`,
      label: say(context, `执行率${column.label}`, `Execution: ${column.label}`),
      width: 112,
    })),
  ]
  const rate = (value: number | null) => cell(formatValue(value, 'fraction', context), value)
  const total = say(context, '合计（总额之比）', 'Total (ratio of sums)')
  return {
    columns,
    unit: say(context, `单位：%、${unit}；增减为百分点`, `Unit: % and ${unit}; changes in percentage points`),
    rows: [
      ...model.points.map(
        (one): TableRow => ({
          key: { department: one.code, year: model.year },
          cells: [
            cell(one.name, one.name, one.faded ? { tone: 'quiet' } : {}),
            cell(typeName(one.type, context.locale), typeName(one.type, context.locale)),
            cell(formatValue(one.budget, 'wan', context), one.budget),
            rate(one.adjustment),
            rate(one.execution),
            ...besideCells(model.compareWith, executionRate, one.beside, context),
          ],
        }),
      ),
      ...withoutRows(model, columns.length, context),
      {
        kind: 'total',
        key: { year: model.year },
        cells: [
          cell(total, total, { tone: 'strong' }),
          cell(`n ${formatCoverage(model.points.length, model.due)}`, null),
          cell(formatValue(model.total.budget, 'wan', context), model.total.budget, { tone: 'strong' }),
          { ...rate(model.total.adjustment), tone: 'strong' },
          { ...rate(model.total.execution), tone: 'strong' },
          ...totalCells(model.compareWith, executionRate, { value: model.total.execution, basis: model.total.basis }, context),
        ],
      },
    ],
  }
}

function withoutRows(model: ScatterModel, columns: number, context: ViewContext): readonly TableRow[] {
  return [...new Set(model.without.map((one) => one.reason))].flatMap((reason): readonly TableRow[] => {
    const own = model.without.filter((one) => one.reason === reason)
    const words = reason === 'noValue' ? say(context, '两率不全', 'one of the rates is missing') : reasonText(context, reason)
    const none = cell(noValue, null, { title: words })
    return [
      { kind: 'note', cells: noteCells(say(context, `${words}（${own.length} 个）`, `${words} (${own.length})`), columns) },
      ...own.map(
        (one): TableRow => ({
          key: { department: one.code, year: model.year },
          cells: [cell(one.name, one.name, { tone: 'quiet' }), ...Array.from({ length: columns - 1 }, () => none)],
        }),
      ),
    ]
  })
}
