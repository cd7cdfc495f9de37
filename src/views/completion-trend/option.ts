import type { EChartsOption, LineSeriesOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { type BandStep, band, categoryAxis, ground, themeOf, valueAxis } from '../chart/parts'
import { keptApart, pictureHeight } from '../chart/room'
import { cutToWidth, textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { TrendModel } from './model'

const step = 0.05
const edges = { top: 14, bottom: 28 }
/** Between the end labels, px from middle to middle. */
const labelStep = 17

/** Where the axis begins: a step below the lowest value, and not above 80 %. */
export function lowestShown(model: TrendModel): number {
  const lowest = Math.min(...values(model))
  return Math.max(0, Math.floor((lowest - 0.005) / step) * step)
}

function values(model: TrendModel): readonly number[] {
  return [
    ...model.years.flatMap((one) => [one.spread.median, one.spread.p25, one.spread.p75, one.ratio]),
    ...model.lines.flatMap((line) => line.rates),
  ].filter((value) => value !== null)
}

interface Line {
  readonly id: string
  readonly name: string
  readonly rates: readonly (number | null)[]
  readonly colour: string
  readonly width: number
  readonly dashed?: boolean
  readonly bold?: boolean
  readonly department?: string
}

export function option(model: TrendModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const lines: readonly Line[] = [
    {
      id: 'ratio',
      name: say(context, '总额之比', 'Ratio of sums'),
      rates: model.years.map((one) => one.ratio),
      colour: theme.inkThird,
      width: 1.5,
      dashed: true,
    },
    {
      id: 'median',
      name: say(context, '中位数', 'Median'),
      rates: model.years.map((one) => one.spread.median),
      colour: theme.accent,
      width: 2.5,
      bold: true,
    },
    ...model.lines.map((line, index) => ({
      id: `department-${line.code}`,
      name: line.name,
      rates: line.rates,
      colour: theme.hues[index % theme.hues.length] ?? theme.inkSecond,
      width: 2,
      department: line.code,
    })),
  ]
  const nameRoom = Math.min(150, context.width * 0.28)
  const labels = new Map(lines.map((line) => [line.id, endLabel(line, nameRoom, context)]))
  const room = Math.max(...[...labels.values()].map((label) => textWidth(label, fontSizes.label)))
  const low = lowestShown(model)
  const high = Math.max(1, Math.ceil((Math.max(...values(model)) - 1e-9) / step) * step)
  const interval = high - low > 0.3 ? 2 * step : step
  const shifts = labelShifts(lines, (rate) => ((high - rate) / (high - low)) * (pictureHeight(context) - edges.top - edges.bottom))
  return {
    ...ground(context),
    grid: { left: 46, right: room + 20, ...edges },
    xAxis: {
      ...categoryAxis(context, { id: 'year', labels: model.years.map((one) => String(one.year)), line: true }),
      boundaryGap: model.years.length < 2,
    },
    yAxis: valueAxis(context, {
      id: 'rate',
      min: low,
      max: high,
      interval,
      format: (value) => formatAxis(value, 'fraction', context),
    }),
    series: [
      band(context, 'quartiles', bandSteps(model)),
      ...lines.map((line, index) => series(line, { text: labels.get(line.id) ?? '', shift: shifts[index] ?? 0 }, model, context)),
    ],
  }
}

/** How far each end label moves up or down in px, so that none covers another. */
function labelShifts(lines: readonly Line[], position: (rate: number) => number): readonly number[] {
  const ends = lines.map((line) => line.rates.filter((rate) => rate !== null).at(-1) ?? null)
  const wanted = ends.flatMap((end) => (end === null ? [] : [position(end)]))
  const places = keptApart(wanted, labelStep)
  let next = 0
  return ends.map((end) => {
    if (end === null) return 0
    const shift = (places[next] ?? 0) - (wanted[next] ?? 0)
    next += 1
    return shift
  })
}

function endLabel(line: Line, room: number, context: ViewContext): string {
  const last = line.rates.filter((rate) => rate !== null).at(-1)
  return `${cutToWidth(line.name, room, fontSizes.label)} ${formatValue(last, 'fraction', context)}`
}

function series(
  line: Line,
  label: { readonly text: string; readonly shift: number },
  model: TrendModel,
  context: ViewContext,
): LineSeriesOption {
  const lastIndex = line.rates.map((rate) => rate !== null).lastIndexOf(true)
  return {
    id: line.id,
    type: 'line',
    z: line.bold ? 4 : 3,
    symbol: 'circle',
    symbolSize: line.bold ? 7 : 6,
    showAllSymbol: true,
    connectNulls: false,
    itemStyle: { color: line.colour },
    lineStyle: { color: line.colour, width: line.width, type: line.dashed ? 'dashed' : 'solid' },
    data: line.rates.map((rate, index) => {
      const year = model.years[index]?.year ?? null
      return {
        value: rate ?? '-',
        key: line.department === undefined ? { year } : { department: line.department, year },
        tip: [`${line.name} ${year}`, formatValue(rate, 'fraction', context)],
        label: {
          show: index === lastIndex,
          position: 'right',
          distance: 8,
          padding: [2, 0],
          offset: [0, label.shift],
          formatter: label.text,
          color: line.colour,
          fontWeight: line.bold ? 'bold' : 'normal',
          fontSize: fontSizes.label,
        },
      }
    }),
  }
}

function bandSteps(model: TrendModel): readonly BandStep[] {
  return model.years.flatMap((one, index): BandStep[] => {
    const next = model.years[index + 1]
    if (
      next === undefined ||
      one.spread.p25 === null ||
      one.spread.p75 === null ||
      next.spread.p25 === null ||
      next.spread.p75 === null
    )
      return []
    return [{ from: [index, one.spread.p25, one.spread.p75], to: [index + 1, next.spread.p25, next.spread.p75] }]
  })
}
