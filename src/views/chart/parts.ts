import type { CustomSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import type { Row } from '../../domain/row'
import type { ViewContext } from '../View'
import { cutInMiddle, textLineHeight, textWidth } from './textWidth'
import { type ChartTheme, fontSizes, fontStack, inkOn, themes } from './theme'

/** What every data item carries beside its value: the way to its records, and what is said about it on hover. */
export interface Mark {
  readonly key: Row
  /** Lines of the tooltip, the first one its head. */
  readonly tip: readonly string[]
}

export const themeOf = (context: ViewContext): ChartTheme => themes[context.theme]

/** Ground of every option: font, ink, and no movement in a picture for a file. */
export function ground(context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  return {
    backgroundColor: 'transparent',
    animation: !context.forExport,
    animationDuration: 300,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: fontStack, color: theme.ink, fontSize: fontSizes.label },
    ...(context.forExport ? {} : { tooltip: tooltip(theme) }),
  }
}

function tooltip(theme: ChartTheme) {
  return {
    trigger: 'item' as const,
    confine: true,
    backgroundColor: theme.card,
    borderColor: theme.line,
    textStyle: { color: theme.ink, fontSize: fontSizes.label },
    formatter: (params: unknown) =>
      tipOf(params)
        .map((line, index) => (index === 0 ? `<b>${escapeHtml(line)}</b>` : escapeHtml(line)))
        .join('<br>'),
  }
}

function tipOf(params: unknown): readonly string[] {
  const data = (params as { data?: { tip?: readonly string[] } }).data
  return data?.tip ?? []
}

/** Names come out of the users' files. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export interface ValueAxis {
  readonly id: string
  readonly min?: number
  readonly max?: number
  readonly interval?: number
  readonly format: (value: number) => string
  readonly name?: string
}

export function valueAxis(context: ViewContext, axis: ValueAxis) {
  const theme = themeOf(context)
  return {
    id: axis.id,
    type: 'value' as const,
    ...(axis.min === undefined ? {} : { min: axis.min }),
    ...(axis.max === undefined ? {} : { max: axis.max }),
    ...(axis.interval === undefined ? {} : { interval: axis.interval }),
    ...(axis.name === undefined ? {} : { name: axis.name, nameTextStyle: { color: theme.inkThird, fontSize: fontSizes.axis } }),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: theme.inkSecond, fontSize: fontSizes.axis, formatter: axis.format },
    splitLine: { lineStyle: { color: theme.lineFaint } },
  }
}

export interface CategoryAxis {
  readonly id: string
  readonly labels: readonly string[]
  /** Rows from the top down. */
  readonly inverse?: boolean
  /** Room for a label in px; longer ones are cut with an ellipsis. */
  readonly labelWidth?: number
  readonly line?: boolean
  readonly position?: 'top' | 'bottom'
  readonly rotate?: number
}

export function categoryAxis(context: ViewContext, axis: CategoryAxis) {
  const theme = themeOf(context)
  const width = axis.labelWidth
  return {
    id: axis.id,
    type: 'category' as const,
    // Positions, not names: two departments may have the same name.
    data: axis.labels.map((_, index) => String(index)),
    inverse: axis.inverse ?? false,
    ...(axis.position === undefined ? {} : { position: axis.position }),
    axisLine: { show: axis.line ?? false, lineStyle: { color: theme.line } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: theme.inkSecond,
      fontSize: fontSizes.axis,
      interval: 0,
      hideOverlap: false,
      lineHeight: textLineHeight,
      ...(axis.rotate === undefined ? {} : { rotate: axis.rotate }),
      formatter: (value: string) => {
        const label = axis.labels[Number(value)] ?? ''
        if (width === undefined) return label
        return cutInMiddle(label, width, fontSizes.axis)
      },
    },
  }
}

/** Room in px that the longest label needs, at most `most`. */
export function labelRoom(labels: readonly string[], most: number): number {
  return Math.ceil(Math.min(most, Math.max(0, ...labels.map((label) => textWidth(label, fontSizes.axis)))))
}

/** A line of `markLine` where its value is: ECharts would round the place to two decimals. */
export const stillLine = { silent: true, symbol: 'none', animation: false, precision: 12 } as const

/** A vertical or horizontal line at a value, with its words. */
export function referenceLine(context: ViewContext, at: { xAxis: number } | { yAxis: number }, label: string, colour?: string) {
  const theme = themeOf(context)
  return {
    ...stillLine,
    lineStyle: { color: colour ?? theme.inkThird, type: 'solid' as const, width: 1 },
    label: {
      show: label !== '',
      formatter: label,
      color: colour ?? theme.inkSecond,
      fontSize: fontSizes.label,
      position: 'end' as const,
    },
    data: [at],
  }
}

/** Figures in a column of their own, or each behind the end of its bar: beside a mark they would cover it. */
export function figureColumn(
  context: ViewContext,
  figures: readonly { readonly at: number; readonly text: string }[],
  distance: number,
): ScatterSeriesOption {
  return {
    id: 'figures',
    type: 'scatter',
    symbolSize: 0,
    silent: true,
    label: { show: true, position: 'right', distance, color: themeOf(context).ink },
    data: figures.map(({ at, text }, row) => ({ value: [at, row], label: { formatter: text } })),
  }
}

export interface HeatCell extends Mark {
  readonly column: number
  readonly row: number
  readonly colour: string
  readonly text: string
  readonly faded?: boolean
  /** Where the cell has no value: drawn without ground. */
  readonly empty?: boolean
}

/** Cells with a colour and a word each; colour never stands alone. */
export function heatCells(context: ViewContext, id: string, cells: readonly HeatCell[]): CustomSeriesOption {
  const theme = themeOf(context)
  return {
    id,
    type: 'custom',
    encode: { x: 0, y: 1 },
    data: cells.map((cell) => ({ value: [cell.column, cell.row], key: cell.key, tip: cell.tip })),
    renderItem: (params, api) => {
      const cell = cells[params.dataIndex]
      if (cell === undefined || api.size === undefined) return null
      const centre = api.coord([cell.column, cell.row])
      const size = api.size([1, 1])
      const width = Array.isArray(size) ? (size[0] ?? 0) : size
      const height = Array.isArray(size) ? (size[1] ?? 0) : size
      const [x, y] = [centre[0] ?? 0, centre[1] ?? 0]
      const opacity = cell.faded ? 0.35 : 1
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: {
              x: x - width / 2 + 1,
              y: y - height / 2 + 1,
              width: Math.max(width - 2, 1),
              height: Math.max(height - 2, 1),
              r: 2,
            },
            style: cell.empty ? { fill: theme.card, stroke: theme.lineFaint, opacity } : { fill: cell.colour, opacity },
          },
          {
            type: 'text',
            silent: true,
            style: {
              text: textWidth(cell.text, fontSizes.label) > width - 2 ? '' : cell.text,
              x,
              y,
              align: 'center',
              verticalAlign: 'middle',
              fill: cell.empty ? theme.inkThird : inkOn(theme, cell.colour),
              font: `${fontSizes.label}px ${fontStack}`,
              opacity,
            },
          },
        ],
      }
    },
  }
}

/** Neighbouring pairs of values, so that a gap in the years stays a gap. */
export interface BandStep {
  readonly from: readonly [x: number, low: number, high: number]
  readonly to: readonly [x: number, low: number, high: number]
}

/** A filled band between a low and a high line, e.g. the quartiles. */
export function band(context: ViewContext, id: string, steps: readonly BandStep[]): CustomSeriesOption {
  const theme = themeOf(context)
  return {
    id,
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: [1, 2, 3, 4] },
    data: steps.map((step) => [step.from[0], step.from[1], step.from[2], step.to[1], step.to[2]]),
    renderItem: (params, api) => {
      const step = steps[params.dataIndex]
      if (step === undefined) return null
      const corners = [
        [step.from[0], step.from[1]],
        [step.from[0], step.from[2]],
        [step.to[0], step.to[2]],
        [step.to[0], step.to[1]],
      ]
      return {
        type: 'polygon',
        silent: true,
        shape: { points: corners.map((corner) => api.coord(corner)) },
        style: { fill: theme.band },
      }
    },
  }
}

/** The option of a view in words. */
export const noSeries = (context: ViewContext): EChartsOption => ({ ...ground(context), series: [] })
