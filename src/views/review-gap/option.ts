import type { EChartsOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { axisOf } from '../adjust-scatter/option'
import { legend } from '../chart/legend'
import { figureColumn, ground, themeOf, valueAxis } from '../chart/parts'
import { picturedRows } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { say } from '../say'
import { signedPoints } from '../scoreWords'
import type { ViewContext } from '../View'
import type { Reviewed, ReviewModel } from './model'

const figureRoom = 52

const pictured = (model: ReviewModel, context: ViewContext) => model.rows.slice(0, picturedRows(context))

function legendOf(context: ViewContext) {
  const theme = themeOf(context)
  const items = [
    { label: say(context, '自评', 'Self-score'), symbol: 'dot' as const, colour: theme.accent, faded: false },
    { label: say(context, '复核', 'Review'), symbol: 'dot' as const, colour: theme.inkThird, faded: false },
  ]
  return legend(context, items, { left: 8, width: context.width - 16, mostLines: 1 })
}

const sizesOf = (context: ViewContext): RowSizes => ({
  top: legendOf(context).height + 6,
  bottom: 28,
  row: 22,
  least: 20,
  most: 32,
})

const labelled = (model: ReviewModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model, context).map((one) => one.name),
    { share: 0.38, most: 220 },
    sizesOf(context),
  )

export const height = (model: ReviewModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: ReviewModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const labels = labelled(model, context)
  const most = Math.max(2, Math.floor((context.width - labels.room - figureRoom) / 52))
  const scores = rows.flatMap((one) => [one.reported, one.review])
  const axis = axisOf(scores, { must: Math.max(...scores), step: 1, most })
  const mark = (one: Reviewed) => ({ key: { department: one.code, year: model.year }, tip: tip(one, context) })
  const opacity = (one: Reviewed) => (one.faded ? 0.3 : 1)
  const dots = (id: string, colour: string, of: (one: Reviewed) => number) => ({
    id,
    type: 'scatter' as const,
    symbolSize: 9,
    z: 3,
    data: rows.map((one, index) => ({
      ...mark(one),
      value: [of(one), index],
      itemStyle: { color: colour, opacity: opacity(one) },
    })),
  })
  return {
    ...ground(context),
    grid: { left: labels.room + 14, right: figureRoom + 8, ...rowsGrid(context, labels) },
    xAxis: valueAxis(context, { id: 'score', ...axis, format: (value) => formatAxis(value, 'points', context) }),
    yAxis: rowAxis(context, 'department', labels),
    series: [
      {
        id: 'way',
        type: 'custom',
        silent: true,
        z: 1,
        encode: { x: [0, 1], y: 2 },
        data: rows.map((one, index) => [one.review, one.reported, index]),
        renderItem: (params, api) => {
          const one = rows[params.dataIndex]
          if (one === undefined) return null
          const [x1 = 0, y1 = 0] = api.coord([one.review, params.dataIndex])
          const [x2 = 0] = api.coord([one.reported, params.dataIndex])
          return {
            type: 'line',
            silent: true,
            shape: { x1, y1, x2, y2: y1 },
            style: { stroke: theme.accentMiddle, lineWidth: 3, opacity: one.faded ? 0.15 : 0.45 },
          }
        },
      },
      dots('review', theme.inkThird, (one) => one.review),
      dots('reported', theme.accent, (one) => one.reported),
      figureColumn(
        context,
        rows.map((one) => ({ at: axis.max, text: signedPoints(one.gap, context) })),
        8,
      ),
      legendOf(context).series,
    ],
  }
}

function tip(one: Reviewed, context: ViewContext): readonly string[] {
  return [
    one.name,
    `${say(context, '自评', 'Self-score')} ${formatValue(one.reported, 'points', context)}`,
    `${say(context, '复核', 'Review')} ${formatValue(one.review, 'points', context)}`,
    `${say(context, '相差', 'Difference')} ${signedPoints(one.gap, context)}`,
  ]
}
