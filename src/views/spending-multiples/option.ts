import type { EChartsOption, SeriesOption } from 'echarts'
import { textIn } from '../../domain/text'
import { formatAxis, formatValue } from '../../metrics/format'
import { legend } from '../chart/legend'
import { type BandStep, band, categoryAxis, ground, themeOf, valueAxis } from '../chart/parts'
import { cutToWidth, textWidth } from '../chart/textWidth'
import { fontSizes, fontStack } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import { lastTwo, type MultiplesModel, type Panel } from './model'
import { panelMetrics } from './query'

/** A rate beyond is drawn at the upper edge: a budget of next to nothing would press all else together. */
export const shownUpTo = 2

const panelHeight = { least: 132, most: 184 } as const
const around = { left: 48, right: 14, above: 32, below: 24 } as const

const columnsOf = (model: MultiplesModel, context: ViewContext) => (context.width < 480 || model.panels.length === 1 ? 1 : 2)
const rowsOf = (model: MultiplesModel, context: ViewContext) => Math.ceil(model.panels.length / columnsOf(model, context))

function legendOf(model: MultiplesModel, context: ViewContext) {
  const theme = themeOf(context)
  return legend(
    context,
    [
      ...(hasMedian(model) ? [{ label: say(context, '中位数', 'Median'), symbol: 'line' as const, colour: theme.accent }] : []),
      { label: say(context, '总额之比', 'Ratio of sums'), symbol: 'dashes', colour: theme.inkThird },
      ...(hasBand(model) ? [{ label: 'P25–P75', symbol: 'square' as const, colour: theme.band }] : []),
      ...(hasPoints(model) ? [{ label: say(context, '部门', 'Departments'), symbol: 'dot' as const, colour: theme.rest }] : []),
    ],
    { left: 8, width: context.width - 16 },
  )
}

const hasMedian = (model: MultiplesModel) => model.panels.some((panel) => panel.years.some((one) => one.spread.median !== null))
const hasBand = (model: MultiplesModel) => model.panels.some((panel) => panel.years.some((one) => one.spread.p25 !== null))
const hasPoints = (model: MultiplesModel) => model.panels.some((panel) => panel.years.some((one) => one.points.length > 0))

export const height = (model: MultiplesModel, context: ViewContext) =>
  legendOf(model, context).height + rowsOf(model, context) * (context.height === undefined ? panelHeight.most : panelHeight.least)

export function option(model: MultiplesModel, context: ViewContext): EChartsOption {
  const key = legendOf(model, context)
  const [columns, rows] = [columnsOf(model, context), rowsOf(model, context)]
  const whole = Math.max(context.height ?? 0, height(model, context))
  const cell = { width: context.width / columns, height: Math.min((whole - key.height) / rows, 360) }
  // As many grids as there are measures, always: an update of the picture takes no grid away.
  const places = panelMetrics.map((_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    return {
      id: `panel-${index}`,
      left: column * cell.width + around.left,
      top: key.height + row * cell.height + around.above,
      width: cell.width - around.left - around.right,
      height: cell.height - around.above - around.below,
    }
  })
  const shown = (index: number) => index < model.panels.length
  const stride = Math.max(1, Math.ceil((model.years.length * 36) / Math.max(1, places[0]?.width ?? 1)))
  return {
    ...ground(context),
    grid: places,
    xAxis: panelMetrics.map((_, index) => ({
      ...categoryAxis(context, {
        id: `years-${index}`,
        labels: model.years.map((year, place) => ((model.years.length - 1 - place) % stride === 0 ? String(year) : '')),
        line: true,
      }),
      gridIndex: index,
      boundaryGap: true,
      show: shown(index),
    })),
    yAxis: panelMetrics.map((metric, index) => {
      const panel = model.panels[index]
      return {
        ...valueAxis(context, {
          id: `rate-${metric.id}-${index}`,
          ...(panel === undefined ? { min: 0, max: 1, interval: 1 } : scaleOf(panel)),
          format: (value) => formatAxis(value, 'fraction', context),
        }),
        gridIndex: index,
        show: shown(index),
      }
    }),
    series: [...model.panels.flatMap((panel, index) => panelSeries(panel, index, cell.width, context)), key.series],
  }
}

/** Round bounds around what is drawn, in three or four steps; zero stays on the axis where it is near. */
export function scaleOf(panel: Panel): { readonly min: number; readonly max: number; readonly interval: number } {
  const values = panel.years
    .flatMap((one) => [one.ratio, one.spread.median, one.spread.p25, one.spread.p75, ...one.points.map((point) => point.value)])
    .flatMap((value) => (value === null ? [] : [Math.min(value, shownUpTo)]))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const from = low >= 0 && low < high * 0.5 ? 0 : low
  const interval = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1].find((step) => (high - from) / step <= 3.2) ?? 1
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  const [min, max] = [Math.floor(from / interval + 1e-9) * interval, Math.ceil(high / interval - 1e-9) * interval]
  return { min: round(min), max: round(max > min ? max : min + interval), interval }
}

function panelSeries(panel: Panel, index: number, width: number, context: ViewContext): readonly SeriesOption[] {
  const theme = themeOf(context)
  const name = textIn(panel.metric.label, context.locale)
  const at = { xAxisIndex: index, yAxisIndex: index }
  const line = (id: 'median' | 'ratio', label: string, colour: string): SeriesOption => ({
    id: `${panel.metric.id}-${id}`,
    type: 'line',
    ...at,
    z: id === 'median' ? 4 : 3,
    symbol: 'circle',
    symbolSize: 5,
    showAllSymbol: true,
    connectNulls: false,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: id === 'median' ? 2.5 : 1.5, type: id === 'median' ? 'solid' : 'dashed' },
    data: panel.years.map((one) => {
      const value = id === 'median' ? one.spread.median : one.ratio
      return {
        value: value === null ? '-' : Math.min(value, shownUpTo),
        key: { year: one.year, metric: panel.metric.id },
        tip: [`${name} ${one.year}`, `${label} ${formatValue(value, 'fraction', context)}`, `n ${one.spread.n}`],
      }
    }),
  })
  return [
    { ...band(context, `${panel.metric.id}-quartiles`, bandSteps(panel)), ...at },
    {
      id: `${panel.metric.id}-points`,
      type: 'scatter',
      ...at,
      silent: true,
      symbolSize: 5,
      z: 2,
      itemStyle: { color: theme.rest },
      data: panel.years.flatMap((one, place) => one.points.map((point) => [place, Math.min(point.value, shownUpTo)])),
    },
    line('ratio', say(context, '总额之比', 'Ratio of sums'), theme.inkThird),
    line('median', say(context, '中位数', 'Median'), theme.accent),
    { ...heading(panel, name, width, context), ...at },
  ]
}

/** The panel's name, and its latest median or ratio. */
function heading(panel: Panel, name: string, width: number, context: ViewContext): SeriesOption {
  const theme = themeOf(context)
  const { last } = lastTwo(panel)
  const year = last === null || last === panel.years.at(-1) ? '' : say(context, `（${last.year}）`, ` (${last.year})`)
  const value = last === null ? '' : ` ${formatValue(last.spread.median ?? last.ratio, 'fraction', context)}${year}`
  return {
    id: `${panel.metric.id}-heading`,
    type: 'custom',
    silent: true,
    data: [[0, 0]],
    renderItem: (params) => {
      const area = params.coordSys as unknown as { x: number; y: number }
      return {
        type: 'text',
        style: {
          text: `${cutToWidth(name, width - 20 - textWidth(value, fontSizes.strong), fontSizes.strong)}${value}`,
          x: area.x - around.left + 10,
          y: area.y - 19,
          verticalAlign: 'middle',
          fill: theme.ink,
          font: `${fontSizes.strong}px ${fontStack}`,
        },
      }
    },
  }
}

function bandSteps(panel: Panel): readonly BandStep[] {
  const cut = (value: number) => Math.min(value, shownUpTo)
  return panel.years.flatMap(({ spread }, index): BandStep[] => {
    const next = panel.years[index + 1]?.spread
    if (next === undefined || spread.p25 === null || spread.p75 === null || next.p25 === null || next.p75 === null) return []
    return [{ from: [index, cut(spread.p25), cut(spread.p75)], to: [index + 1, cut(next.p25), cut(next.p75)] }]
  })
}
