import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { type BandStep, band, categoryAxis, ground, themeOf, valueAxis } from '../chart/parts'
import { keptApart, pictureHeight } from '../chart/room'
import { cutInMiddle, textWidth } from '../chart/textWidth'
import { fontSizes, fontStack } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { TrendModel } from './model'

const step = 0.05
const bottom = 28
/** Between the end labels, px from middle to middle. */
const labelStep = 17

/** Marks of policy breaks stand above the lines. */
const topOf = (model: TrendModel) => (model.breaks.length === 0 ? 14 : 26)

type Quartiles = { readonly p25: number | null; readonly p75: number | null }

/** Of the peers of the chosen departments, else of all. */
export const bandShown = (model: TrendModel): readonly Quartiles[] =>
  model.peers?.spreads.map((spread) => spread ?? { p25: null, p75: null }) ?? model.years.map((one) => one.spread)

/** Where the axis begins: a step below the lowest value, and not above 80 %. */
export function lowestShown(model: TrendModel): number {
  const lowest = Math.min(...values(model))
  return Math.max(0, Math.floor((lowest - 0.005) / step) * step)
}

function values(model: TrendModel): readonly number[] {
  return [
    ...model.years.flatMap((one) => [one.spread.median, one.ratio]),
    ...bandShown(model).flatMap((one) => [one.p25, one.p75]),
    ...model.lines.flatMap((line) => line.rates),
  ].filter((value) => value !== null)
}

interface Line {
  readonly id: string
  readonly name: string
  readonly rates: readonly (number | null)[]
  readonly isMerged?: readonly boolean[]
  readonly breaks?: readonly number[]
  readonly colour: string
  readonly width: number
  readonly dashed?: boolean
  readonly bold?: boolean
  readonly department?: string
}

function drawnLines(model: TrendModel, context: ViewContext): readonly Line[] {
  const theme = themeOf(context)
  return [
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
      isMerged: line.isMerged,
      breaks: line.breaks,
      colour: theme.hues[index % theme.hues.length] ?? theme.inkSecond,
      width: 2,
      department: line.code,
    })),
  ]
}

export function option(model: TrendModel, context: ViewContext): EChartsOption {
  const lines = drawnLines(model, context)
  const nameRoom = Math.min(150, context.width * 0.28)
  const labels = new Map(lines.map((line) => [line.id, endLabel(line, nameRoom, context)]))
  const room = Math.max(...[...labels.values()].map((label) => textWidth(label, fontSizes.label)))
  const low = lowestShown(model)
  const high = Math.max(1, Math.ceil((Math.max(...values(model)) - 1e-9) / step) * step)
  const interval = high - low > 0.3 ? 2 * step : step
  const top = topOf(model)
  const shifts = labelShifts(lines, (rate) => ((high - rate) / (high - low)) * (pictureHeight(context) - top - bottom))
  // Years in a narrow picture: as many as have room, the last one always.
  const stride = Math.max(1, Math.ceil((model.years.length * 36) / Math.max(1, context.width - room - 66)))
  const isNamed = (index: number) => (model.years.length - 1 - index) % stride === 0
  return {
    ...ground(context),
    grid: { left: 46, right: room + 20, top, bottom },
    xAxis: {
      ...categoryAxis(context, {
        id: 'year',
        labels: model.years.map((one, index) => (isNamed(index) ? String(one.year) : '')),
        line: true,
      }),
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
      band(context, 'quartiles', bandSteps(bandShown(model))),
      policyBreaks(model, low, context),
      ...lines.flatMap((line, index) =>
        segments(line, { text: labels.get(line.id) ?? '', shift: shifts[index] ?? 0 }, model, context),
      ),
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
  return `${cutInMiddle(line.name, room, fontSizes.label)} ${formatValue(last, 'fraction', context)}`
}

interface EndLabel {
  readonly text: string
  readonly shift: number
}

/** One series from break to break: lines are joined within, never across. */
function segments(line: Line, label: EndLabel, model: TrendModel, context: ViewContext): readonly LineSeriesOption[] {
  const starts = [0, ...(line.breaks ?? [])]
  return starts.map((start, place) => {
    const end = starts[place + 1] ?? line.rates.length
    const rates = line.rates.map((rate, index) => (index >= start && index < end ? rate : null))
    return series({ ...line, id: place === 0 ? line.id : `${line.id}-${place}` }, rates, label, model, context)
  })
}

function series(
  line: Line,
  rates: readonly (number | null)[],
  label: EndLabel,
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
    data: rates.map((rate, index) => {
      const year = model.years[index]?.year ?? null
      const merged = line.isMerged?.[index] === true
      return {
        value: rate ?? '-',
        key: line.department === undefined ? { year } : { department: line.department, year },
        tip: [
          `${line.name} ${year}`,
          formatValue(rate, 'fraction', context),
          ...(merged ? [say(context, '合并口径', 'sums of the merged departments')] : []),
        ],
        ...(merged
          ? { symbolSize: 8, itemStyle: { color: themeOf(context).card, borderColor: line.colour, borderWidth: 1.5 } }
          : {}),
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

/** A vertical line between the two years with its number above; the words stand in the notes. */
function policyBreaks(model: TrendModel, low: number, context: ViewContext): CustomSeriesOption {
  const theme = themeOf(context)
  const places = [...new Set(model.breaks.map((one) => one.at))]
  return {
    id: 'breaks',
    type: 'custom',
    silent: true,
    z: 2,
    encode: { x: 0, y: 1 },
    data: places.map((at) => [at, low]),
    renderItem: (params, api) => {
      const at = places[params.dataIndex] ?? 0
      const area = params.coordSys as unknown as { y: number; height: number }
      const x = ((api.coord([at - 1, low])[0] ?? 0) + (api.coord([at, low])[0] ?? 0)) / 2
      const marks = model.breaks.filter((one) => one.at === at).map((one) => one.mark)
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1: x, x2: x, y1: area.y - 4, y2: area.y + area.height },
            style: { stroke: theme.inkThird, lineWidth: 1, lineDash: [3, 3] },
          },
          {
            type: 'text',
            style: {
              text: marks.join(''),
              x,
              y: area.y - 13,
              align: 'center',
              verticalAlign: 'middle',
              fill: theme.inkSecond,
              font: `${fontSizes.label}px ${fontStack}`,
            },
          },
        ],
      }
    },
  }
}

function bandSteps(spreads: readonly Quartiles[]): readonly BandStep[] {
  return spreads.flatMap((one, index): BandStep[] => {
    const next = spreads[index + 1]
    if (next === undefined || one.p25 === null || one.p75 === null || next.p25 === null || next.p75 === null) return []
    return [{ from: [index, one.p25, one.p75], to: [index + 1, next.p25, next.p75] }]
  })
}
