import type { EChartsOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { ground, stillLine, themeOf, valueAxis } from '../chart/parts'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import { type DistributionModel, type Dot, shownUpTo } from './model'

export function option(model: DistributionModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rates = model.dots.map((dot) => Math.min(dot.rate, shownUpTo))
  const step = Math.max(...rates) - Math.min(...rates) > 0.25 ? 0.1 : 0.05
  const low = Math.max(0, Math.floor((Math.min(...rates) - 0.01) / step) * step)
  const high = Math.max(1, Math.ceil((Math.max(...rates) - 1e-9) / step) * step)
  const plot = context.width - 48
  const dots = stacked(model.dots, (rate) => ((rate - low) / (high - low)) * plot)
  const tallest = Math.max(leastLevels, ...dots.map((dot) => Math.abs(dot.level)))
  const faded = (dot: Dot) => model.chosen.length > 0 && !model.chosen.includes(dot.code)
  return {
    ...ground(context),
    grid: { left: 20, right: 28, top: 62, bottom: 30 },
    xAxis: valueAxis(context, {
      id: 'rate',
      min: low,
      max: high,
      interval: step,
      format: (value) => formatAxis(value, 'fraction', context),
    }),
    yAxis: { id: 'level', type: 'value', show: false, min: -tallest - 1, max: tallest + 1 },
    series: [
      quartileBand(model, context),
      {
        id: 'departments',
        type: 'scatter',
        symbolSize: dotSize,
        z: 3,
        data: dots.map((dot) => ({
          value: [Math.min(dot.rate, shownUpTo), dot.level],
          key: { department: dot.code, year: model.year },
          tip: [dot.name, formatValue(dot.rate, 'fraction', context)],
          itemStyle: { color: dot.rate > 1 ? theme.attention : theme.accentMiddle, opacity: faded(dot) ? 0.3 : 0.9 },
        })),
      },
      {
        id: 'statistics',
        type: 'line',
        data: [],
        markLine: {
          ...stillLine,
          data: statisticLines(model, context, (rate) => ((rate - low) / (high - low)) * plot),
        },
      },
    ],
  }
}

const dotSize = 8

/** Levels that the picture's height holds without dots covering each other; few dots keep close to the line. */
const leastLevels = 11

interface StackedDot extends Dot {
  /** Place above or below the line, in dots; 0 is on it. */
  readonly level: number
}

/** Dots that would cover each other are put above and below the line in turn. */
function stacked(dots: readonly Dot[], position: (rate: number) => number): readonly StackedDot[] {
  const inColumn = new Map<number, number>()
  return dots.map((dot) => {
    const column = Math.round(position(Math.min(dot.rate, shownUpTo)) / dotSize)
    const count = inColumn.get(column) ?? 0
    inColumn.set(column, count + 1)
    return { ...dot, level: count % 2 === 0 ? count / 2 : -(count + 1) / 2 }
  })
}

/** The quartiles as a ground behind the dots. */
function quartileBand(model: DistributionModel, context: ViewContext) {
  const theme = themeOf(context)
  const { p25, p75 } = model.spread
  return {
    id: 'quartiles',
    type: 'custom' as const,
    silent: true,
    z: 1,
    data: p25 === null || p75 === null ? [] : [[p25, p75]],
    encode: { x: [0, 1] },
    renderItem: (params: { coordSys: unknown }, api: { coord: (point: number[]) => number[] }) => {
      const area = params.coordSys as { y: number; height: number }
      const left = api.coord([p25 ?? 0, 0])[0] ?? 0
      const right = api.coord([p75 ?? 0, 0])[0] ?? 0
      return {
        type: 'rect' as const,
        silent: true,
        shape: { x: left, y: area.y, width: right - left, height: area.height },
        style: { fill: theme.band },
      }
    },
  }
}

/** Median and ratio of sums, their words one above the other where they are close. */
function statisticLines(model: DistributionModel, context: ViewContext, position: (rate: number) => number) {
  const theme = themeOf(context)
  const lines = [
    { rate: model.spread.median, label: say(context, '中位数', 'Median'), colour: theme.accent, type: 'solid' as const },
    { rate: model.ratio, label: say(context, '总额之比', 'Ratio of sums'), colour: theme.inkSecond, type: 'dashed' as const },
  ].flatMap((line) =>
    line.rate === null ? [] : [{ ...line, rate: line.rate, text: `${line.label} ${formatValue(line.rate, 'fraction', context)}` }],
  )
  const plot = context.width - 48
  return lines.map((line, index) => {
    const half = textWidth(line.text, fontSizes.label) / 2
    const at = position(Math.min(line.rate, shownUpTo))
    const shift = Math.max(half - at - 16, Math.min(0, plot + 24 - at - half))
    return {
      xAxis: Math.min(line.rate, shownUpTo),
      lineStyle: { color: line.colour, type: line.type, width: 1.5 },
      label: {
        formatter: line.text,
        color: line.colour,
        position: 'end' as const,
        distance: 6 + index * 18,
        offset: [shift, 0],
        fontSize: fontSizes.label,
      },
    }
  })
}
