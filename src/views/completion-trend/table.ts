import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { cell, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { TrendModel } from './model'

export function table(model: TrendModel, context: ViewContext): TableModel {
  const rate = (value: number | null) => cell(formatValue(value, 'fraction', context), value)
  const end = 'end' as const
  return {
    columns: [
      { id: 'year', label: say(context, '年度', 'Year'), align: 'start' },
      { id: 'median', label: say(context, '中位数', 'Median'), align: end },
      { id: 'p25', label: 'P25', align: end },
      { id: 'p75', label: 'P75', align: end },
      { id: 'ratio', label: say(context, '总额之比', 'Ratio of sums'), align: end },
      {
        id: 'n',
        label: model.basis === null ? say(context, '有数 / 应有', 'n / N') : say(context, '同口径 / 应有', 'same basis / N'),
        align: end,
      },
      ...model.lines.map((line) => ({ id: line.code, label: line.name, align: end })),
    ],
    unit: say(context, '单位：%', 'Unit: %'),
    rows: model.years.map(
      (one, index): TableRow => ({
        key: { year: one.year },
        cells: [
          cell(String(one.year), one.year),
          rate(one.spread.median),
          rate(one.spread.p25),
          rate(one.spread.p75),
          rate(one.ratio),
          one.spread.n === 0
            ? cell(noValue, null, { title: say(context, '该年没有数据', 'no data for the year') })
            : cell(formatCoverage(one.spread.n, one.due), one.spread.n),
          ...model.lines.map((line) => rate(line.rates[index] ?? null)),
        ],
      }),
    ),
  }
}
