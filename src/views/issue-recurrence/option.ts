import type { EChartsOption } from 'echarts'
import { textIn } from '../../domain/text'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { categoryAxis, ground, type HeatCell, heatCells, themeOf } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { countColour } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { RecurrenceModel, RecurringCategory, YearCount } from './model'

const sizes: RowSizes = { top: 30, bottom: 8, row: 24, least: 21, most: 34 }

const labelled = (model: RecurrenceModel, context: ViewContext) =>
  rowLabels(
    context,
    model.categories.map((one) => textIn(one.label, context.locale)),
    { share: 0.36, most: 200, cutsEnd: true },
    sizes,
  )

export const height = (model: RecurrenceModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: RecurrenceModel, context: ViewContext): EChartsOption {
  const labels = labelled(model, context)
  const most = Math.max(
    ...model.categories.flatMap((category) => category.years.map((year, index) => share(year.n, model.texts[index] ?? 0))),
  )
  const cells = model.categories.flatMap((category, row) =>
    category.years.map((year, column) => heatCell(category, year, row, column, most, model, context)),
  )
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 12, ...rowsGrid(context, labels) },
    xAxis: categoryAxis(context, { id: 'year', labels: model.years.map(String), position: 'top' }),
    yAxis: rowAxis(context, 'category', labels),
    series: [heatCells(context, 'departments', cells)],
  }
}

/** Coloured by the share of departments, so that years with few reports can be compared. */
const share = (n: number, texts: number) => (texts === 0 ? 0 : n / texts)

function heatCell(
  category: RecurringCategory,
  year: YearCount,
  row: number,
  column: number,
  most: number,
  model: RecurrenceModel,
  context: ViewContext,
): HeatCell {
  const theme = themeOf(context)
  const texts = model.texts[column] ?? 0
  const count = formatValue(year.n, 'count', context)
  const isEmpty = texts === 0 || year.n === 0
  return {
    row,
    column,
    key: { issueCategory: category.id, year: model.years[column] ?? null },
    tip: [
      `${textIn(category.label, context.locale)} ${model.years[column]}`,
      `${formatCoverage(year.n, texts)}（${formatValue(texts === 0 ? null : share(year.n, texts), 'fraction', context)}）`,
      say(
        context,
        `连续两年以上 ${year.twoYears} 个，三年以上 ${year.threeYears} 个`,
        `two years or more ${year.twoYears}, three or more ${year.threeYears}`,
      ),
      say(context, `隔年复现 ${year.returned} 个`, `back after a year ${year.returned}`),
    ],
    colour: isEmpty ? theme.card : countColour(theme, share(year.n, texts), most),
    text: texts === 0 ? noValue : year.twoYears > 0 ? `${count}(${year.twoYears})` : count,
    empty: isEmpty,
    faded: !category.chosen,
  }
}
