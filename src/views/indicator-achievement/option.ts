import type { EChartsOption } from 'echarts'
import { formatAxis, formatCoverage, formatPercentWhole, formatValue, noValue } from '../../metrics/format'
import { categoryAxis, ground, type HeatCell, heatCells, themeOf } from '../chart/parts'
import { isNarrow } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes, heatColour } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { AchievementModel } from './model'
import { levelName, picturedIn, rowName, shortLevelName } from './summary'

const sizes: RowSizes = { top: 30, bottom: 8, row: 26, least: 21, most: 34 }

const labelled = (model: AchievementModel, context: ViewContext) =>
  rowLabels(
    context,
    picturedIn(model, context).map((row) => rowName(row, context)),
    { share: isNarrow(context) ? 0.25 : 0.35, most: 240 },
    sizes,
  )

export const height = (model: AchievementModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: AchievementModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = picturedIn(model, context)
  const names = rows.map((row) => rowName(row, context))
  const levels = model.levels.map((level) => levelName(level, context))
  const labels = labelled(model, context)
  const columnWidth = (context.width - labels.room - 18) / levels.length
  const heads = fitting(columnWidth, levels, model, context)
  const cells = rows.flatMap((row, rowIndex) =>
    row.cells.map((one, column): HeatCell => {
      const level = model.levels[column] ?? ''
      return {
        row: rowIndex,
        column,
        key: { [model.rowsAre]: row.id, level2: level, year: model.year },
        tip: [
          `${names[rowIndex]} · ${levels[column]}`,
          one.rate === null ? say(context, '没有得分或分值', 'no score or weight') : formatValue(one.rate, 'fraction', context),
          say(context, `指标 n ${formatCoverage(one.n, one.expected)}`, `indicators n ${formatCoverage(one.n, one.expected)}`),
        ],
        colour: one.rate === null ? theme.card : heatColour(theme, one.rate),
        text: one.rate === null ? noValue : cellText(one.rate, columnWidth, context),
        empty: one.rate === null,
        faded: !row.chosen,
      }
    }),
  )
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 6, ...rowsGrid(context, labels) },
    xAxis: categoryAxis(context, { id: 'level2', labels: heads, position: 'top', labelWidth: columnWidth - 2 }),
    yAxis: rowAxis(context, 'row', labels),
    series: [heatCells(context, 'scoreRate', cells)],
  }
}

/** Names of the columns, short ones where the whole names have no room. */
function fitting(columnWidth: number, levels: readonly string[], model: AchievementModel, context: ViewContext): readonly string[] {
  const widest = Math.max(...levels.map((level) => textWidth(level, fontSizes.axis)))
  if (widest <= columnWidth - 2) return levels
  return model.levels.map((level) => shortLevelName(level, context, columnWidth - 2))
}

/** Whole percents where one decimal has no room; the subtitle says 「%」. */
function cellText(rate: number, columnWidth: number, context: ViewContext): string {
  const text = formatAxis(rate, 'fraction', context)
  return textWidth('100.0%', fontSizes.label) <= columnWidth - 4 ? text : formatPercentWhole(rate)
}
