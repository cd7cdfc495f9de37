import type { EChartsOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { axisOf } from '../adjust-scatter/option'
import { figureColumn, ground, referenceLine, themeOf, valueAxis } from '../chart/parts'
import { picturedRows } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { say } from '../say'
import { type GapModel, type GapRow, isNoted } from '../scoreGap'
import { signedPoints } from '../scoreWords'
import type { ViewContext } from '../View'

const sizes: RowSizes = { top: 6, bottom: 28, row: 20, least: 18, most: 30 }
const figureRoom = 56

const pictured = (model: GapModel, context: ViewContext) => model.rows.slice(0, picturedRows(context))

const labelled = (model: GapModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model, context).map((one) => one.name),
    { share: 0.38, most: 240 },
    sizes,
  )

export const height = (model: GapModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: GapModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const labels = labelled(model, context)
  const most = Math.max(2, Math.floor((context.width - labels.room - figureRoom) / 52))
  const axis = axisOf(
    rows.map((one) => one.gap),
    { must: 0, step: 1, most },
  )
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: figureRoom + 8, ...rowsGrid(context, labels) },
    xAxis: valueAxis(context, { id: 'gap', ...axis, format: (value) => formatAxis(value, 'points', context).replace('-', '−') }),
    yAxis: {
      ...rowAxis(context, 'department', labels),
      axisLine: { show: false, onZero: false },
    },
    series: [
      {
        id: 'gap',
        type: 'bar',
        barMaxWidth: 14,
        data: rows.map((one) => ({
          value: one.gap,
          key: { department: one.code, year: model.year },
          tip: tip(one, context),
          itemStyle: { color: isNoted(one.gap) ? theme.attention : theme.accentMiddle, opacity: one.faded ? 0.35 : 1 },
        })),
        markLine: referenceLine(context, { xAxis: 0 }, ''),
      },
      figureColumn(
        context,
        rows.map((one) => ({ at: axis.max, text: signedPoints(one.gap, context) })),
        6,
      ),
    ],
  }
}

function tip(one: GapRow, context: ViewContext): readonly string[] {
  return [
    one.name,
    `${say(context, '自评', 'Self-score')} ${formatValue(one.reported, 'points', context)}`,
    `${say(context, '重算', 'Recomputed')} ${formatValue(one.recomputed, 'points', context)}`,
    `${say(context, '相差', 'Difference')} ${signedPoints(one.gap, context)}`,
  ]
}
