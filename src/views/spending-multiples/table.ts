import { textIn } from '../../domain/text'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { besideColumns, totalCells } from '../comparing'
import { cell, say } from '../say'
import type { TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { MultiplesModel, Panel, PanelYear } from './model'
import { panelMetrics } from './query'

export function table(model: MultiplesModel, context: ViewContext): TableModel {
  const end = (id: string, label: string, width = 92): TableColumn => ({ id, label, align: 'end', width })
  const [first] = panelMetrics
  const beside = first === undefined ? [] : besideColumns(model.compareWith, first, context, 112)
  return {
    columns: [
      { id: 'metric', label: say(context, '指标', 'Measure'), align: 'start' },
      end('year', say(context, '年度', 'Year'), 64),
      end('median', say(context, '中位数', 'Median')),
      end('p25', 'P25'),
      end('p75', 'P75'),
      end('ratio', say(context, '总额之比', 'Ratio of sums')),
      ...beside.map((column) => ({
        ...column,
        label: say(context, `总额之比${column.label}`, `Ratio: ${column.label}`),
      })),
      end('n', say(context, '有数 / 应有', 'n / N')),
    ],
    unit: say(
      context,
      beside.length === 0 ? '单位：%' : '单位：%；增减为百分点，按两年都有数的部门',
      beside.length === 0 ? 'Unit: %' : 'Unit: %; changes in percentage points, departments with both years',
    ),
    rows: model.panels.flatMap((panel) =>
      panel.years.map((one, index) => yearRow(panel, one, model.due[index] ?? 0, model, context)),
    ),
  }
}

function yearRow(panel: Panel, one: PanelYear, due: number, model: MultiplesModel, context: ViewContext): TableRow {
  const rate = (value: number | null, title?: string) =>
    cell(formatValue(value, 'fraction', context), value, value === null && title !== undefined ? { title } : {})
  const name = textIn(panel.metric.label, context.locale)
  const few = (least: number) =>
    one.spread.n === 0
      ? say(context, '该年没有数据', 'no data for the year')
      : say(context, `不足 ${least} 个部门`, `fewer than ${least} departments`)
  return {
    key: { year: one.year, metric: panel.metric.id },
    cells: [
      cell(name, name),
      cell(String(one.year), one.year),
      rate(one.spread.median, few(3)),
      rate(one.spread.p25, few(8)),
      rate(one.spread.p75, few(8)),
      rate(one.ratio, few(1)),
      ...totalCells(model.compareWith, panel.metric, { value: one.ratio, basis: one.lastYear }, context),
      one.spread.n === 0 ? cell(noValue, null, { title: few(1) }) : cell(formatCoverage(one.spread.n, due), one.spread.n),
    ],
  }
}
