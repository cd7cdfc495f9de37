import type { EChartsOption } from 'echarts'
import { formatAxis, formatDifference, formatValue } from '../../metrics/format'
import { categoryAxis, ground, themeOf, valueAxis } from '../chart/parts'
import { keptApart, pictureHeight } from '../chart/room'
import { nameLines } from '../chart/rowLabels'
import { cutInMiddle, textLineHeight, textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { bareDifference } from '../say'
import type { ViewContext } from '../View'
import type { Slope, SlopeModel } from './model'
import { drawn, nameOfSlope } from './summary'

const edges = { top: 14, bottom: 28 }
const labelGap = 2

export function option(model: SlopeModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const slopes = drawn(model)
  const values = slopes.flatMap((slope) => [slope.before ?? 0, slope.now ?? 0])
  const step = Math.max(...values) - Math.min(...values) > 0.2 ? 0.1 : 0.05
  const low = Math.max(0, Math.floor((Math.min(...values) - 0.005) / step) * step)
  const high = Math.max(1, Math.ceil((Math.max(...values) - 1e-9) / step) * step)
  const most = context.width * (context.forExport && context.width < 480 ? 0.41 : 0.5)
  const labels = slopes.map((slope) => endLabel(slope, most, context))
  const labelStep = Math.max(...labels.map((lines) => lines.length)) * textLineHeight + labelGap
  const room = Math.max(60, ...labels.flat().map((line) => textWidth(line, fontSizes.label)))
  const plot = pictureHeight(context) - edges.top - edges.bottom
  const wanted = slopes.map((slope) => ((high - (slope.now ?? 0)) / (high - low)) * plot)
  const places = keptApart(wanted, labelStep, labelStep / 2 - edges.top)
  const startPlaces = slopes.map((slope) => ((high - (slope.before ?? 0)) / (high - low)) * plot)
  const startShifts = keptApart(startPlaces, textLineHeight + labelGap).map((place, index) => place - (startPlaces[index] ?? 0))
  const colours = [theme.accent, theme.accent, theme.inkSecond, theme.hues[2] ?? theme.inkThird]
  return {
    ...ground(context),
    grid: { left: 46 + 58, right: room + 16, ...edges },
    xAxis: {
      ...categoryAxis(context, { id: 'year', labels: [String(model.year - 1), String(model.year)], line: true }),
      boundaryGap: false,
    },
    yAxis: {
      ...valueAxis(context, {
        id: 'rate',
        min: low,
        max: high,
        interval: step,
        format: (value) => formatAxis(value, 'fraction', context),
      }),
      offset: 58,
    },
    series: slopes.map((slope, index) => {
      const colour = colours[index % colours.length] ?? theme.inkSecond
      const dashed = slope.metric.id === 'exec_rate_adjusted' && slope.way === 'group'
      const point = (side: 0 | 1, value: number | null) => ({
        value: [side, value],
        key: { year: model.year - 1 + side },
        tip: [
          nameOfSlope(slope, context),
          `${model.year - 1 + side}：${formatValue(value, 'fraction', context)}`,
          formatDifference(slope.change, 'fraction', context),
        ],
        label: {
          show: true,
          color: colour,
          fontSize: fontSizes.label,
          position: side === 0 ? ('left' as const) : ('right' as const),
          distance: 8,
          lineHeight: textLineHeight,
          offset: [0, side === 0 ? (startShifts[index] ?? 0) : (places[index] ?? 0) - (wanted[index] ?? 0)],
          formatter: side === 0 ? formatValue(value, 'fraction', context) : (labels[index]?.join('\n') ?? ''),
        },
      })
      return {
        id: `${slope.metric.id}-${slope.way}`,
        type: 'line' as const,
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { color: colour, width: 2, type: dashed ? ('dashed' as const) : ('solid' as const) },
        itemStyle: { color: colour },
        data: [point(0, slope.before), point(1, slope.now)],
      }
    }),
  }
}

/** Name and figure on one line; where they find no room on it, the name above in a picture for a file, cut on a card. */
function endLabel(slope: Slope, room: number, context: ViewContext): readonly string[] {
  const value = `${formatValue(slope.now, 'fraction', context)}（${bareDifference(slope.change, 'fraction', context)}）`
  const name = nameOfSlope(slope, context)
  const left = room - textWidth(value, fontSizes.label) - 4
  if (textWidth(name, fontSizes.label) <= left) return [`${name} ${value}`]
  return context.forExport ? [...nameLines(context, name, room), value] : [`${cutInMiddle(name, left, fontSizes.label)} ${value}`]
}
