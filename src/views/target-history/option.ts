import type { EChartsOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { ground, referenceLine, themeOf, valueAxis } from '../chart/parts'
import { picturedRows } from '../chart/room'
import {
  type LabelRoom,
  nameLines,
  type RowLabels,
  type RowSizes,
  roomOf,
  rowAxis,
  rowsGrid,
  rowsHeight,
  stackedLabels,
} from '../chart/rowLabels'
import { cutToWidth, textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { quantity, targetWords } from '../indicatorWords'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { Linked, TargetModel } from './model'
import { stepWords } from './summary'

const sizes: RowSizes = { top: 22, bottom: 26, row: 22, least: 20, most: 30 }

const isTight = (context: ViewContext) => context.width < 420

/** Ratios beyond are drawn at the edge: one of 800 % would press all others together. */
const shownUpTo = 2

const pictured = (model: TargetModel, context: ViewContext): readonly Linked[] =>
  model.rows.filter((row) => row.ratio !== null).slice(0, picturedRows(context))

function labelled(model: TargetModel, context: ViewContext): RowLabels {
  const rows = pictured(model, context)
  const room: LabelRoom = { share: isTight(context) ? 0.44 : 0.36, most: 260 }
  return stackedLabels(
    rows.map((row) => (context.forExport ? wholeLabel : cutLabel)(row, roomOf(room, context), context)),
    sizes,
  )
}

export const height = (model: TargetModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: TargetModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const tight = isTight(context)
  const labels = labelled(model, context)
  const figures = rows.map((row) =>
    tight ? formatValue(row.ratio, 'fraction', context) : `${quantity(row.lastYear, row.unit)} → ${targetWords(row)}`,
  )
  const figureRoom = Math.min(context.width * 0.34, Math.max(0, ...figures.map((text) => textWidth(text, fontSizes.label)))) + 20
  const at = (ratio: number) => Math.min(ratio, shownUpTo)
  const drawn = rows.flatMap((row) => [row.ratio ?? 1, row.actualRatio ?? 1]).map(at)
  const step = Math.max(1, ...drawn) - Math.min(1, ...drawn) > 0.5 ? 0.2 : 0.1
  const [least, most] = [Math.max(0, Math.min(1, ...drawn) - 0.02), Math.max(1, ...drawn) + 0.02]
  // Ends on whole steps, so that no two labels stand closer than the others.
  const interval = step * Math.max(1, Math.ceil((most - least) / step / (tight ? 2 : 5)))
  const low = Math.floor(least / interval) * interval
  const high = Math.ceil(most / interval) * interval
  const colour = (row: Linked) => (row.step === 'lower' ? theme.attention : theme.accent)
  const marks = (row: Linked) => ({ key: row.key, tip: tip(row, context) })
  return {
    ...ground(context),
    grid: { left: labels.room + 16, right: figureRoom, ...rowsGrid(context, labels) },
    xAxis: {
      ...valueAxis(context, {
        id: 'ratio',
        min: low,
        max: high,
        interval,
        format: (value) => formatAxis(value, 'fraction', context),
      }),
    },
    yAxis: rowAxis(context, 'indicator', labels),
    series: [
      {
        id: 'way',
        type: 'custom',
        silent: true,
        z: 1,
        encode: { x: [0, 1], y: 2 },
        data: rows.map((row, index) => [1, at(row.ratio ?? 1), index]),
        renderItem: (params, api) => {
          const row = rows[params.dataIndex]
          if (row === undefined) return null
          const [x1 = 0, y1 = 0] = api.coord([1, params.dataIndex])
          const [x2 = 0] = api.coord([at(row.ratio ?? 1), params.dataIndex])
          return {
            type: 'line',
            silent: true,
            shape: { x1, y1, x2, y2: y1 },
            style: { stroke: colour(row), lineWidth: 3, opacity: 0.35 },
          }
        },
      },
      {
        id: 'actual',
        type: 'scatter',
        symbolSize: 9,
        z: 2,
        data: rows.flatMap((row, index) =>
          row.actualRatio === null
            ? []
            : [
                {
                  ...marks(row),
                  value: [at(row.actualRatio), index],
                  itemStyle: { color: theme.card, borderColor: theme.inkThird, borderWidth: 1.5, opacity: 1 },
                },
              ],
        ),
      },
      {
        id: 'target',
        type: 'scatter',
        symbolSize: 10,
        z: 3,
        data: rows.map((row, index) => ({
          ...marks(row),
          value: [at(row.ratio ?? 1), index],
          itemStyle: { color: colour(row), opacity: 1 },
        })),
        markLine: lastYearLine(context),
      },
      {
        id: 'figures',
        type: 'scatter',
        symbolSize: 0,
        silent: true,
        label: {
          show: true,
          position: 'right',
          distance: 10,
          color: theme.ink,
          width: figureRoom - 14,
          overflow: 'truncate',
        },
        data: rows.map((_, index) => ({ value: [high, index], label: { formatter: figures[index] ?? '' } })),
      },
    ],
  }
}

const labelOf = (row: Linked) => `${row.department}：${row.name}`

/** Department above indicator where both have no room on a line. */
const wholeLabel = (row: Linked, room: number, context: ViewContext): readonly string[] =>
  textWidth(labelOf(row), fontSizes.axis) <= room
    ? [labelOf(row)]
    : [...nameLines(context, row.department, room), ...nameLines(context, row.name, room)]

/** On a card: department above indicator where both have no room on a line, else a long department leaves half to the indicator. */
function cutLabel(row: Linked, room: number, context: ViewContext): readonly string[] {
  const cut = (text: string, width: number) => cutToWidth(text, width, fontSizes.axis)
  if (isTight(context)) return [cut(row.department, room), cut(row.name, room)]
  if (textWidth(labelOf(row), fontSizes.axis) <= room) return [labelOf(row)]
  const nameWidth = textWidth(row.name, fontSizes.axis) + fontSizes.axis
  return [cut(`${cut(row.department, Math.max(room / 2, room - nameWidth))}：${row.name}`, room)]
}

/** Its words above the rows, whose axis runs from the top down. */
function lastYearLine(context: ViewContext) {
  const line = referenceLine(context, { xAxis: 1 }, say(context, '上年实际', 'Last year'))
  return { ...line, label: { ...line.label, position: 'start' as const } }
}

function tip(row: Linked, context: ViewContext): readonly string[] {
  const ratio = (value: number | null) => (value === null ? '' : `（${formatValue(value, 'fraction', context)}）`)
  return [
    labelOf(row),
    `${say(context, '上年实际', 'Last year')} ${quantity(row.lastYear, row.unit)}`,
    `${say(context, '本年目标', 'Target')} ${targetWords(row)}${ratio(row.ratio)} ${stepWords(row, context)}`,
    `${say(context, '本年实际', 'Actual')} ${quantity(row.actual, row.unit)}${ratio(row.actualRatio)}`,
  ]
}
