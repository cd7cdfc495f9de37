import type { EChartsOption } from 'echarts'
import { formatAxis, formatCoverage, formatValue, noValue } from '../../metrics/format'
import { categoryAxis, ground, type HeatCell, heatCells, labelRoom, themeOf } from '../chart/parts'
import { heatColour } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { AchievementModel } from './model'
import { levelName, rowName } from './summary'

const rowHeight = 26
const margins = 44

export const height = (model: AchievementModel) => Math.max(3, model.rows.length) * rowHeight + margins

export function option(model: AchievementModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const names = model.rows.map((row) => rowName(row, context))
  const levels = model.levels.map((level) => levelName(level, context))
  const room = labelRoom(names, Math.min(240, context.width * 0.35))
  const columnWidth = (context.width - room - 24) / levels.length
  const cells = model.rows.flatMap((row, rowIndex) =>
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
        text: one.rate === null ? noValue : formatAxis(one.rate, 'fraction', context),
        empty: one.rate === null,
        faded: !row.chosen,
      }
    }),
  )
  return {
    ...ground(context),
    grid: { left: room + 12, right: 12, top: 30, bottom: 8 },
    xAxis: categoryAxis(context, { id: 'level2', labels: levels, position: 'top', labelWidth: columnWidth - 2 }),
    yAxis: categoryAxis(context, { id: 'row', labels: names, inverse: true, labelWidth: room }),
    series: [heatCells(context, 'scoreRate', cells)],
  }
}
