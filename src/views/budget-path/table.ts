import type { Row } from '../../domain/row'
import { formatValue, noValue, unitLabel } from '../../metrics/format'
import type { Metric } from '../../metrics/Metric'
import { besideCells, besideColumns, type CompareMode, totalCells } from '../comparing'
import { cell, noteCells, reasonText, say } from '../say'
import { typeName } from '../scope'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { PathFigures, PathModel, PathRow, PathTotal } from './model'
import { adjustmentRate, expenditure } from './query'

type CellMore = Omit<TableCell, 'text' | 'value'>

/** The columns of the switch 比 stand behind the measure that they are of. Amounts are beside last year only: size is no merit. */
interface Compared {
  readonly metric: Metric
  readonly prefix: string
  readonly mode: CompareMode
}

function compared(model: PathModel, context: ViewContext): { readonly spent: Compared; readonly rate: Compared } {
  const mode = model.compareWith
  return {
    spent: { metric: expenditure, prefix: say(context, '执行数', 'Spent: '), mode: mode === 'lastYear' ? mode : null },
    rate: { metric: adjustmentRate, prefix: say(context, '调整率', 'Rate: '), mode },
  }
}

const headsOf = ({ metric, prefix, mode }: Compared, context: ViewContext): readonly TableColumn[] =>
  besideColumns(mode, metric, context, 108).map((column) => ({
    ...column,
    id: `${metric.id}-${column.id}`,
    label: `${prefix}${column.label}`,
  }))

export function table(model: PathModel, context: ViewContext): TableModel {
  const { spent, rate } = compared(model, context)
  const amount = (id: string, label: string, width = 108): TableColumn => ({ id, label, align: 'end', width })
  const columns: readonly TableColumn[] = [
    { id: 'department', label: say(context, '部门', 'Department'), align: 'start' },
    amount('initial', say(context, '年初预算', 'Initial budget')),
    amount('adjusted', say(context, '调整后预算', 'Adjusted budget')),
    amount('spent', say(context, '全年执行数', 'Expenditure')),
    ...headsOf(spent, context),
    amount('unspent', say(context, '未支出额', 'Unspent')),
    amount('adjustment', say(context, '调整额', 'Adjustment')),
    amount('rate', say(context, '调整率', 'Adjustment rate'), 84),
    ...headsOf(rate, context),
  ]
  const unit = unitLabel('wan', context.moneyUnit, context.locale)
  return {
    columns,
    unit: say(
      context,
      `单位：${unit}；调整率为 %，其增减为百分点`,
      `Unit: ${unit}; rates in %, their changes in percentage points`,
    ),
    rows: [
      ...model.rows.map((one) => departmentRow(one, model, context)),
      ...withoutRows(model, columns.length, context),
      ...model.types.map((one) => {
        const name = typeName(one.type, context.locale)
        const label = say(context, `小计·${name}（${one.n}）`, `Subtotal: ${name} (${one.n})`)
        return totalRow(label, one, { departmentType: one.type, year: model.year }, model, context)
      }),
      totalRow(say(context, '合计', 'Total'), model.total, { year: model.year }, model, context),
    ],
  }
}

function departmentRow(one: PathRow, model: PathModel, context: ViewContext): TableRow {
  const { spent, rate } = compared(model, context)
  const isFaded = model.chosen.length > 0 && !model.chosen.includes(one.code)
  const beside = {
    spent: besideCells(spent.mode, spent.metric, one.besideSpent, context),
    rate: besideCells(rate.mode, rate.metric, one.besideRate, context),
  }
  return {
    key: { department: one.code, year: model.year },
    cells: [cell(one.name, one.name, isFaded ? { tone: 'quiet' } : {}), ...figureCells(one, beside, context)],
  }
}

function totalRow(label: string, total: PathTotal, key: Row, model: PathModel, context: ViewContext): TableRow {
  const { spent, rate } = compared(model, context)
  const beside = {
    spent: totalCells(spent.mode, spent.metric, { value: total.spent, basis: total.basisSpent }, context),
    rate: totalCells(rate.mode, rate.metric, { value: total.rate, basis: total.basisRate }, context),
  }
  const title = say(context, '金额相加；调整率为总额之比', 'sums; the rate is a ratio of sums')
  return {
    kind: 'total',
    key,
    cells: [cell(label, label, { tone: 'strong', title }), ...figureCells(total, beside, context, { tone: 'strong' })],
  }
}

/** In the order of the columns. */
function figureCells(
  figures: PathFigures,
  beside: { readonly spent: readonly TableCell[]; readonly rate: readonly TableCell[] },
  context: ViewContext,
  more: CellMore = {},
): readonly TableCell[] {
  return [
    money(figures.initial, context, more),
    money(figures.adjusted, context, more),
    money(figures.spent, context, more),
    ...beside.spent,
    money(figures.unspent, context, more),
    money(figures.adjustment, context, more),
    cell(formatValue(figures.rate, 'fraction', context), figures.rate, more),
    ...beside.rate,
  ]
}

function withoutRows(model: PathModel, columns: number, context: ViewContext): readonly TableRow[] {
  return [...new Set(model.without.map((one) => one.reason))].flatMap((reason): readonly TableRow[] => {
    const own = model.without.filter((one) => one.reason === reason)
    const words = reasonText(context, reason)
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

const money = (value: number | null, context: ViewContext, more: CellMore) => cell(formatValue(value, 'wan', context), value, more)
