import { formatDifference, formatValue, unitLabel } from '../../metrics/format'
import { besideCells, besideColumns, totalCells } from '../comparing'
import { cell, say } from '../say'
import type { TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { CompositionModel, CompositionRow } from './model'
import { keyOf } from './option'
import { fundBudget } from './query'
import { rowName, sourceName } from './summary'

export function table(model: CompositionModel, context: ViewContext): TableModel {
  const unit = unitLabel('wan', context.moneyUnit, context.locale)
  const end = (id: string, label: string, width = 112): TableColumn => ({ id, label, align: 'end', width })
  const columns: readonly TableColumn[] = [
    {
      id: 'row',
      label: model.rowsAre === 'types' ? say(context, '部门类型', 'Type') : say(context, '部门', 'Department'),
      align: 'start',
    },
    ...model.sources.flatMap(({ id }) => [end(id, sourceName(id, context)), end(`${id}-share`, say(context, '占比', 'Share'), 72)]),
    end('sum', say(context, '分项合计', 'Sum of lines')),
    ...besideColumns(model.compareWith, fundBudget, context, 100).map((column) => ({
      ...column,
      label: say(context, `合计${column.label}`, `Sum: ${column.label}`),
    })),
    end('reported', say(context, '调整后预算', 'Adjusted budget')),
    end('gap', say(context, '相差', 'Difference'), 96),
  ]
  return {
    columns,
    unit: say(context, `单位：${unit}；占比为 %`, `Unit: ${unit}; shares in %`),
    rows: [
      ...model.rows.map(
        (row): TableRow => ({ key: { ...keyOf(row, model), fundAxis: model.axis }, cells: cellsOf(row, model, context) }),
      ),
      {
        kind: 'total',
        key: { ...keyOf(model.total, model), fundAxis: model.axis },
        cells: cellsOf(model.total, model, context),
      },
    ],
  }
}

function cellsOf(row: CompositionRow, model: CompositionModel, context: ViewContext) {
  const more = row.kind === 'total' ? { tone: 'strong' as const } : {}
  const money = (value: number | null) => cell(formatValue(value, 'wan', context), value, more)
  const name = rowName(row, context)
  return [
    cell(name, name, row.faded ? { tone: 'quiet' } : more),
    ...row.parts.flatMap(({ amount, share }) => [money(amount), cell(formatValue(share, 'fraction', context), share, more)]),
    money(row.sum),
    ...(row.basis === null
      ? besideCells(model.compareWith, fundBudget, { value: row.sum, before: row.before, peers: null }, context)
      : totalCells(model.compareWith, fundBudget, { value: row.sum, basis: row.basis }, context)),
    money(row.reported),
    cell(
      row.gap === null ? '—' : (formatDifference(row.gap, 'wan', context).split(' ')[0] ?? '—'),
      row.gap,
      row.gap !== null && Math.abs(row.gap) > 0.02 ? { title: say(context, '需核实', 'to be verified') } : {},
    ),
  ]
}
