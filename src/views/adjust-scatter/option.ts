import type { EChartsOption, SeriesOption } from 'echarts'
import { formatAxis, formatValue, formatWithUnit } from '../../metrics/format'
import { quantile } from '../../metrics/statistics'
import { type Legend, legend } from '../chart/legend'
import { ground, stillLine, themeOf, valueAxis } from '../chart/parts'
import { pictureHeight } from '../chart/room'
import { nameLines } from '../chart/rowLabels'
import { textLineHeight } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import { typeName } from '../scope'
import type { ViewContext } from '../View'
import { isClear } from './association'
import { placeLabels } from './labels'
import type { ScatterModel, ScatterPoint } from './model'

/** Rates beyond stand at the edge and are named in the notes: one of 400 % would press all others together. */
export const shownUpTo = { adjustment: 1, execution: 1.3 } as const

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
const shownX = (one: ScatterPoint) => clamp(one.adjustment, -shownUpTo.adjustment, shownUpTo.adjustment)
const shownY = (one: ScatterPoint) => clamp(one.execution, 0, shownUpTo.execution)
export const isBeyond = (one: ScatterPoint) => shownX(one) !== one.adjustment || shownY(one) !== one.execution

const edges = { left: 50, right: 22, bottom: 44, belowLegend: 26 } as const
const radius = { least: 3.5, most: 17 } as const

const legendOf = (model: ScatterModel, context: ViewContext): Legend => {
  const theme = themeOf(context)
  // A list to click on; in a file it says something only where types are chosen.
  const isOfUse = !context.forExport || model.types.some((one) => one.faded)
  const items = (isOfUse ? model.types : []).map(({ type, n, faded }) => ({
    label: `${typeName(type, context.locale)} ${n}`,
    symbol: 'dot' as const,
    colour: theme.accentMiddle,
    faded,
    ...(type === null ? {} : { key: { departmentType: type, year: model.year } }),
  }))
  return legend(context, items, { left: 8, width: context.width - 16, mostLines: 2 })
}

export const height = (model: ScatterModel, context: ViewContext) =>
  legendOf(model, context).height + (context.height === undefined ? (context.width < 480 ? 300 : 380) : 200)

export function option(model: ScatterModel, context: ViewContext): EChartsOption {
  const types = legendOf(model, context)
  const x = axisOf(model.points.map(shownX), { must: 0, step: 0.05, most: Math.floor((context.width - 72) / 60) })
  const top = types.height + edges.belowLegend
  const whole = Math.max(context.height ?? 0, height(model, context))
  const area = {
    width: context.width - edges.left - edges.right,
    height: (context.height === undefined ? height(model, context) : Math.max(whole, pictureHeight(context))) - top - edges.bottom,
  }
  const y = axisOf(model.points.map(shownY), { must: 1, step: 0.05, most: Math.floor(area.height / 34) })
  return {
    ...ground(context),
    grid: { left: edges.left, right: edges.right, top, bottom: edges.bottom },
    xAxis: {
      ...valueAxis(context, {
        id: 'adjustment',
        ...x,
        format: (value) => formatAxis(value, 'fraction', context),
        name: say(context, '预算调整率', 'Adjustment rate'),
      }),
      nameLocation: 'middle',
      nameGap: 26,
    },
    yAxis: {
      ...valueAxis(context, {
        id: 'execution',
        ...y,
        format: (value) => formatAxis(value, 'fraction', context),
        name: say(context, '预算执行率', 'Execution rate'),
      }),
      axisLine: { show: false, onZero: false },
      nameTextStyle: { align: 'left', color: themeOf(context).inkThird, fontSize: fontSizes.axis, padding: [0, 0, 0, -40] },
    },
    series: [marks(model, { x, y }, area, context), ...trend(model, { x, y }, context), types.series],
  }
}

interface Scale {
  readonly min: number
  readonly max: number
  readonly interval: number
}

/** Round bounds around the values, with `must` among them, in steps that leave room for their labels. */
export function axisOf(
  values: readonly number[],
  { must, step, most }: { readonly must: number; readonly step: number; readonly most: number },
): Scale {
  const [low, high] = [Math.min(must, ...values), Math.max(must, ...values)]
  const interval = [1, 2, 4, 5, 10].map((factor) => factor * step).find((one) => (high - low) / one <= most - 1) ?? step * 20
  // A mark on the edge would be cut in half by nothing but its own size: half a step is kept free.
  const round = (value: number) => Math.round(value / interval) * interval
  return {
    min: round(Math.floor((low - interval * 0.2) / interval) * interval),
    max: round(Math.ceil((high + interval * 0.2) / interval) * interval),
    interval,
  }
}

interface Scales {
  readonly x: Scale
  readonly y: Scale
}

function marks(model: ScatterModel, { x, y }: Scales, area: { width: number; height: number }, context: ViewContext): SeriesOption {
  const theme = themeOf(context)
  const largest = Math.max(...model.points.map((one) => one.budget ?? 0), Number.MIN_VALUE)
  const nameRoom = Math.min(150, context.width * (context.forExport ? 0.38 : 0.3))
  const placeables = model.points.map((one) => ({
    x: ((shownX(one) - x.min) / (x.max - x.min)) * area.width,
    y: ((y.max - shownY(one)) / (y.max - y.min)) * area.height,
    radius: Math.max(radius.least, radius.most * Math.sqrt((one.budget ?? 0) / largest)),
    lines: nameLines(context, one.name, nameRoom),
  }))
  const labels = placeLabels(placeables, outliers(model), {
    ...area,
    most: Math.max(3, Math.min(8, Math.floor(context.width / 85))),
    lines: { x: ((0 - x.min) / (x.max - x.min)) * area.width, y: ((y.max - 1) / (y.max - y.min)) * area.height },
  })
  const order = model.points.map((_, index) => index).sort((a, b) => (placeables[b]?.radius ?? 0) - (placeables[a]?.radius ?? 0))
  return {
    id: 'departments',
    type: 'scatter',
    z: 3,
    // Large marks lie below, so that small ones can be hit.
    data: order.flatMap((index) => {
      const [one, place] = [model.points[index], placeables[index]]
      if (one === undefined || place === undefined) return []
      const side = labels.get(index)
      return [
        {
          value: [shownX(one), shownY(one)],
          symbolSize: place.radius * 2,
          key: { department: one.code, year: model.year },
          tip: tip(one, context),
          itemStyle: isBeyond(one)
            ? { color: theme.card, borderColor: theme.accentMiddle, borderWidth: 1.5, opacity: one.faded ? 0.3 : 1 }
            : { color: theme.accentMiddle, borderColor: theme.card, borderWidth: 0.75, opacity: one.faded ? 0.2 : 0.72 },
          label: {
            show: side !== undefined,
            ...(side === undefined ? {} : { position: side }),
            distance: 4,
            formatter: place.lines.join('\n'),
            lineHeight: textLineHeight,
            color: theme.ink,
            fontSize: fontSizes.label,
          },
        },
      ]
    }),
    markLine: {
      ...stillLine,
      label: { show: false },
      lineStyle: { color: theme.inkThird, type: 'solid', width: 1 },
      data: [{ xAxis: 0 }, { yAxis: 1 }],
    },
  }
}

/** From here on a mark stands apart: quartile distances from the middle. */
const farOff = 1.5

/** Those furthest from the middle of both rates first; of a handful of departments all. */
export function outliers(model: ScatterModel): readonly number[] {
  const far = (values: readonly number[]) => {
    const [low = 0, middle = 0, high = 0] = [0.25, 0.5, 0.75].map((at) => quantile(values, at) ?? 0)
    const unit = Math.max(high - low, 0.01)
    return (value: number) => (value - middle) / unit
  }
  const [farX, farY] = [far(model.points.map(shownX)), far(model.points.map(shownY))]
  return model.points
    .map((one, index) => ({ index, one, distance: Math.hypot(farX(shownX(one)), farY(shownY(one))) }))
    .filter(({ one, distance }) => !one.faded && (distance > farOff || model.points.length <= 8))
    .sort((a, b) => b.distance - a.distance)
    .map(({ index }) => index)
}

/** Only where the interval of the rank correlation leaves out zero; from the 5th to the 95th percentile of the adjustments. */
function trend(model: ScatterModel, { y }: Scales, context: ViewContext): readonly SeriesOption[] {
  const found = model.association
  if (found === null || !isClear(found)) return []
  const xs = model.points.map(shownX)
  const ends = [quantile(xs, 0.05) ?? 0, quantile(xs, 0.95) ?? 0]
  return [
    {
      id: 'trend',
      type: 'line',
      silent: true,
      symbol: 'none',
      z: 4,
      lineStyle: { color: themeOf(context).inkSecond, width: 1.5, type: 'dashed' },
      data: ends.map((x) => [x, clamp(found.intercept + found.slope * x, y.min, y.max)]),
    },
  ]
}

function tip(one: ScatterPoint, context: ViewContext): readonly string[] {
  return [
    one.name,
    `${say(context, '调整率', 'Adjustment')} ${formatValue(one.adjustment, 'fraction', context)}`,
    `${say(context, '执行率', 'Execution')} ${formatValue(one.execution, 'fraction', context)}`,
    `${say(context, '调整后预算', 'Adjusted budget')} ${formatWithUnit(one.budget, 'wan', context)}`,
    typeName(one.type, context.locale),
  ]
}
