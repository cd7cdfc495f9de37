// Stacked bars of findings by severity: shape and number inside, the total behind.
import type { EChartsOption } from 'echarts'
import type { Row } from '../domain/row'
import { formatAxis } from '../metrics/format'
import type { Severity } from '../reference/checks'
import { type LegendItem, type LegendSymbol, legend } from './chart/legend'
import { figureColumn, ground, themeOf, valueAxis } from './chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from './chart/rowLabels'
import { textWidth } from './chart/textWidth'
import { type ChartTheme, fontSizes, inkOn } from './chart/theme'
import { type SeverityCounts, severities, severityShapes, severityWord } from './findings'
import type { ViewContext } from './View'

export interface SeverityBar {
  readonly label: string
  readonly counts: SeverityCounts
  readonly key: Row
  readonly tip: readonly string[]
  /** Behind the total: 「未处理 3」. */
  readonly remark: string
  readonly faded?: boolean
}

const sizes: RowSizes = { top: 26, bottom: 26, row: 24, least: 20, most: 34 }

const labelled = (names: readonly string[], context: ViewContext) => rowLabels(context, names, { share: 0.34, most: 220 }, sizes)

export const severityBarsHeight = (names: readonly string[], context: ViewContext): number =>
  rowsHeight(context, labelled(names, context))

/** The legend shows each severity by its shape. */
const symbols: Readonly<Record<Severity, LegendSymbol>> = { 错误: 'square', 警告: 'triangle', 提示: 'dot' }

const colourOf = (severity: Severity, theme: ChartTheme): string =>
  ({ 错误: theme.attention, 警告: theme.accentMiddle, 提示: theme.rest })[severity]

const totalOf = (counts: SeverityCounts) => severities.reduce((sum, severity) => sum + counts[severity], 0)

export function severityBars(bars: readonly SeverityBar[], context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const labels = labelled(
    bars.map((bar) => bar.label),
    context,
  )
  const { room } = labels
  const figures = bars.map((bar) => `${totalOf(bar.counts)}${bar.remark === '' ? '' : `  ${bar.remark}`}`)
  const figureRoom = Math.max(0, ...figures.map((text) => textWidth(text, fontSizes.label))) + 16
  const most = Math.max(1, ...bars.map((bar) => totalOf(bar.counts)))
  const pxEach = Math.max(0, context.width - room - 12 - figureRoom) / most
  const grid = { left: room + 12, right: figureRoom, ...rowsGrid(context, labels) }
  const items = severities.map(
    (severity): LegendItem => ({
      label: severityWord(severity, context),
      symbol: symbols[severity],
      colour: colourOf(severity, theme),
    }),
  )
  return {
    ...ground(context),
    grid,
    xAxis: {
      ...valueAxis(context, {
        id: 'count',
        min: 0,
        max: most,
        format: (value) => (Number.isInteger(value) ? formatAxis(value, 'count', context) : ''),
      }),
      splitNumber: 3,
      minInterval: 1,
      axisLabel: { show: false },
    },
    yAxis: rowAxis(context, 'row', labels),
    series: [
      ...severities.map((severity) => ({
        id: severity,
        type: 'bar' as const,
        stack: 'severity',
        barMaxWidth: 18,
        data: bars.map((bar) => {
          const count = bar.counts[severity]
          const text = `${severityShapes[severity]} ${count}`
          const fits = count * pxEach >= textWidth(text, fontSizes.label) + 6
          return {
            value: count,
            key: { ...bar.key, severity },
            tip: bar.tip,
            itemStyle: { color: colourOf(severity, theme), opacity: bar.faded ? 0.35 : 1 },
            label: { show: count > 0 && fits, formatter: text, color: inkOn(theme, colourOf(severity, theme)) },
          }
        }),
      })),
      figureColumn(
        context,
        bars.map((bar, at) => ({ at: totalOf(bar.counts), text: figures[at] ?? '' })),
        6,
      ),
      legend(context, items, { left: room + 12, width: context.width - room - 24 }).series,
    ],
  }
}
