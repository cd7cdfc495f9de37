import type { CustomSeriesOption, EChartsOption, SeriesOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { placeLabels } from '../adjust-scatter/labels'
import { axisOf } from '../adjust-scatter/option'
import { ground, themeOf, valueAxis } from '../chart/parts'
import { pictureHeight } from '../chart/room'
import { nameLines } from '../chart/rowLabels'
import { textLineHeight } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import { type GapModel, type GapRow, isNoted, notedGap } from '../scoreGap'
import { signedPoints } from '../scoreWords'
import type { ViewContext } from '../View'

const edges = { left: 44, right: 20, top: 30, bottom: 44 } as const
const radius = 4.5

export const height = (_: GapModel, context: ViewContext) =>
  context.height === undefined ? (context.width < 480 ? 300 : 420) : 220

interface Square {
  readonly min: number
  readonly max: number
  readonly interval: number
}

export function option(model: GapModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const whole = context.height === undefined ? height(model, context) : pictureHeight(context)
  const area = { width: context.width - edges.left - edges.right, height: whole - edges.top - edges.bottom }
  const scores = model.rows.flatMap(({ scaled }) => [scaled.reported, scaled.recomputed])
  const most = Math.min(Math.floor(area.width / 44), Math.floor(area.height / 30))
  // Both axes are the same, so that the diagonal is where both scores agree.
  const square = axisOf(scores, { must: 100, step: 1, most })
  const upTo = Math.max(100, ...scores)
  const format = (value: number) => (value > upTo ? '' : formatAxis(value, 'points', context))
  return {
    ...ground(context),
    grid: { ...edges },
    xAxis: {
      ...valueAxis(context, { id: 'recomputed', ...square, format, name: say(context, '重算总分', 'Recomputed score') }),
      nameLocation: 'middle',
      nameGap: 26,
    },
    yAxis: {
      ...valueAxis(context, { id: 'reported', ...square, format, name: say(context, '自评总分', 'Self-score') }),
      nameTextStyle: { align: 'left', color: theme.inkThird, fontSize: fontSizes.axis, padding: [0, 0, 0, -34] },
    },
    series: [agreement(square, context), diagonal(square, context), marks(model, square, area, context)],
  }
}

/** The band in which both scores are nearer than `notedGap`, cut at the edges of the square. */
function agreement({ min, max }: Square, context: ViewContext): CustomSeriesOption {
  const reach = Math.min(notedGap, max - min)
  const corners = [
    [min, min],
    [min, min + reach],
    [max - reach, max],
    [max, max],
    [max, max - reach],
    [min + reach, min],
  ]
  return {
    id: 'agreement',
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [[min, min]],
    renderItem: (_, api) => ({
      type: 'polygon',
      silent: true,
      shape: { points: corners.map((corner) => api.coord(corner)) },
      style: { fill: themeOf(context).band },
    }),
  }
}

function diagonal({ min, max }: Square, context: ViewContext): SeriesOption {
  return {
    id: 'diagonal',
    type: 'line',
    silent: true,
    symbol: 'none',
    z: 2,
    lineStyle: { color: themeOf(context).inkThird, width: 1 },
    data: [
      [min, min],
      [max, max],
    ],
  }
}

function marks(model: GapModel, { min, max }: Square, area: { width: number; height: number }, context: ViewContext): SeriesOption {
  const theme = themeOf(context)
  const nameRoom = Math.min(150, context.width * (context.forExport ? 0.38 : 0.3))
  const place = (value: number) => (value - min) / (max - min)
  const placeables = model.rows.map(({ scaled, name }) => ({
    x: place(scaled.recomputed) * area.width,
    y: (1 - place(scaled.reported)) * area.height,
    radius,
    lines: nameLines(context, name, nameRoom),
  }))
  const sides = placeLabels(placeables, furthest(model.rows), {
    ...area,
    most: Math.max(3, Math.min(8, Math.floor(context.width / 85))),
    lines: { x: -2, y: -2 },
  })
  return {
    id: 'departments',
    type: 'scatter',
    z: 3,
    symbolSize: radius * 2,
    data: model.rows.map((one, index) => {
      const side = sides.get(index)
      return {
        value: [one.scaled.recomputed, one.scaled.reported],
        key: { department: one.code, year: model.year },
        tip: tip(one, context),
        itemStyle: {
          color: isNoted(one.scaled.gap) ? theme.attention : theme.accentMiddle,
          borderColor: theme.card,
          borderWidth: 0.75,
          opacity: one.faded ? 0.2 : 0.8,
        },
        label: {
          show: side !== undefined,
          ...(side === undefined ? {} : { position: side }),
          distance: 4,
          formatter: placeables[index]?.lines.join('\n') ?? '',
          lineHeight: textLineHeight,
          color: theme.ink,
          fontSize: fontSizes.label,
        },
      }
    }),
  }
}

/** Beyond the band, furthest first; of a handful of departments all. */
function furthest(rows: readonly GapRow[]): readonly number[] {
  return rows
    .map(({ scaled, faded }, index) => ({ index, faded, distance: Math.abs(scaled.gap), isNoted: isNoted(scaled.gap) }))
    .filter((one) => !one.faded && (one.isNoted || rows.length <= 8))
    .sort((a, b) => b.distance - a.distance)
    .map(({ index }) => index)
}

function tip({ name, scaled }: GapRow, context: ViewContext): readonly string[] {
  return [
    name,
    `${say(context, '自评', 'Self-score')} ${formatValue(scaled.reported, 'points', context)}`,
    `${say(context, '重算', 'Recomputed')} ${formatValue(scaled.recomputed, 'points', context)}`,
    `${say(context, '相差', 'Difference')} ${signedPoints(scaled.gap, context)}`,
  ]
}
