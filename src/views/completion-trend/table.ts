import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { besideCells, besideColumns, totalCells } from '../comparing'
import { executionRate } from '../completion'
import { cell, say } from '../say'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { TrendModel } from './model'

/** The columns of the switch 比 stand behind each chosen department; where none is chosen, behind the ratio of sums. */
function compared(model: TrendModel, id: string, name: string, context: ViewContext): readonly TableColumn[] {
  return besideColumns(model.compareWith, executionRate, context).map((column) => ({
    ...column,
    id: `${id}-${column.id}`,
    label: `${name} ${column.label}`,
    width: 132,
  }))
}

/** All departments together have no peers. */
const wholeMode = (model: TrendModel) => (model.lines.length > 0 || model.compareWith === 'peers' ? null : model.compareWith)

export function table(model: TrendModel, context: ViewContext): TableModel {
  const end = 'end' as const
  const ratio = say(context, '总额之比', 'Ratio of sums')
  return {
    columns: [
      { id: 'year', label: say(context, '年度', 'Year'), align: 'start' },
      { id: 'median', label: say(context, '中位数', 'Median'), align: end },
      { id: 'p25', label: 'P25', align: end },
      { id: 'p75', label: 'P75', align: end },
      { id: 'ratio', label: ratio, align: end },
      ...compared({ ...model, compareWith: wholeMode(model) }, 'ratio', ratio, context),
      {
        id: 'n',
        label: model.basis === null ? say(context, '有数 / 应有', 'n / N') : say(context, '同口径 / 应有', 'same basis / N'),
        align: end,
      },
      ...model.lines.flatMap((line): readonly TableColumn[] => [
        { id: line.code, label: line.name, align: end },
        ...compared(model, line.code, line.name, context),
      ]),
    ],
    unit:
      model.compareWith === null
        ? say(context, '单位：%', 'Unit: %')
        : say(context, '单位：%；增减、相差为百分点', 'Unit: %; differences in percentage points'),
    rows: model.years.map((_, index) => yearRow(model, index, context)),
  }
}

function yearRow(model: TrendModel, index: number, context: ViewContext): TableRow {
  const one = model.years[index]
  if (one === undefined) return { cells: [] }
  const rate = (value: number | null) => cell(formatValue(value, 'fraction', context), value)
  return {
    key: { year: one.year },
    cells: [
      cell(String(one.year), one.year),
      rate(one.spread.median),
      rate(one.spread.p25),
      rate(one.spread.p75),
      rate(one.ratio),
      ...totalCells(wholeMode(model), executionRate, { value: one.ratio, basis: one.lastYear }, context),
      one.spread.n === 0
        ? cell(noValue, null, { title: say(context, '该年没有数据', 'no data for the year') })
        : cell(formatCoverage(one.spread.n, one.due), one.spread.n),
      ...model.lines.flatMap((line): readonly TableCell[] => {
        const value = line.rates[index] ?? null
        const merged = line.isMerged[index] === true
        const beside = line.beside[index] ?? { value: null, before: null, peers: null }
        return [
          {
            ...rate(value),
            ...(merged
              ? { title: say(context, '合并口径：合并前各部门相加后重算', 'merged: sums of the former departments') }
              : {}),
          },
          ...besideCells(model.compareWith, executionRate, beside, context),
        ]
      }),
    ],
  }
}
