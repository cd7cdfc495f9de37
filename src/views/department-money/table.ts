import { relativeChange } from '../../domain/rate'
import { formatRelative, formatValue, noValue, unitLabel } from '../../metrics/format'
import { cell, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { Amounts, MoneyModel } from './model'
import { keyOf, stageName } from './option'
import { sourceName } from './summary'

export function table(model: MoneyModel, context: ViewContext): TableModel {
  const end = (id: string, label: string) => ({ id, label, align: 'end', width: 84 }) as const
  const unit = unitLabel('wan', context.moneyUnit, context.locale)
  return {
    columns: [
      { id: 'source', label: say(context, '资金类别', 'Kind of fund'), align: 'start' },
      end('initial', stageName('initial', context)),
      end('adjusted', stageName('adjusted', context)),
      end('actual', stageName('actual', context)),
      end('rate', say(context, '执行率', 'Rate')),
      end('before', say(context, '上年执行', 'Spent last year')),
      end('change', say(context, '增减%', 'Change %')),
    ],
    unit: say(context, `单位：${unit}`, `Unit: ${unit}`),
    rows: [
      ...model.lines.map(
        (line): TableRow => ({
          key: keyOf(line, model),
          cells: [
            cell(sourceName(line.source, context), sourceName(line.source, context)),
            ...amountCells(line, line.before, context),
          ],
        }),
      ),
      {
        kind: 'total',
        key: { department: model.subject.code, year: model.subject.year, fundAxis: model.axis },
        cells: [
          cell(say(context, '合计', 'Total'), say(context, '合计', 'Total'), { tone: 'strong' }),
          ...amountCells(model.total, model.total.before, context),
        ],
      },
    ],
  }
}

function amountCells(line: Amounts, before: Amounts | null, context: ViewContext) {
  const money = (value: number | null) => cell(formatValue(value, 'wan', context), value)
  const change = relativeChange(line.actual, before?.actual ?? null)
  return [
    money(line.initial),
    money(line.adjusted),
    money(line.actual),
    cell(formatValue(line.rate, 'fraction', context), line.rate),
    before === null
      ? cell(noValue, null, { title: say(context, '上年没有这类资金', 'no such fund last year') })
      : money(before.actual),
    cell(formatRelative(change), change),
  ]
}
