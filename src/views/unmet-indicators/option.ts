import type { EChartsOption } from 'echarts'
import { formatAxis, formatCoverage } from '../../metrics/format'
import { figureColumn, ground, themeOf, valueAxis } from '../chart/parts'
import { picturedRows } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { whiskers } from '../chart/whiskers'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { UnmetDepartment, UnmetModel } from './model'
import { againstWords, intervalWords, peersWords, percent } from './summary'

const sizes: RowSizes = { top: 4, bottom: 26, row: 22, least: 20, most: 30 }

const pictured = (model: UnmetModel, context: ViewContext) => model.departments.slice(0, picturedRows(context))

const labelled = (model: UnmetModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model, context).map((one) => one.name),
    { share: 0.34, most: 240 },
    sizes,
  )

export const height = (model: UnmetModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: UnmetModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const labels = labelled(model, context)
  const figures = rows.map((one) => figure(one, context))
  const figureRoom = Math.max(0, ...figures.map((text) => textWidth(text, fontSizes.label))) + 14
  const farthest = Math.max(0.1, ...rows.map((one) => one.interval?.high ?? one.share))
  const step = farthest > 0.5 ? 0.2 : 0.1
  const end = Math.ceil(farthest / step - 1e-9) * step
  const colour = (one: UnmetDepartment) =>
    one.against === 'higher' ? theme.attention : one.against === 'lower' ? theme.accent : theme.accentMiddle
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: figureRoom, ...rowsGrid(context, labels) },
    xAxis: {
      ...valueAxis(context, {
        id: 'share',
        min: 0,
        max: end,
        interval: context.width < 480 ? end / 2 : step,
        format: (value) => formatAxis(value, 'fraction', context),
      }),
      splitNumber: context.width < 400 ? 2 : 5,
    },
    yAxis: rowAxis(context, 'department', labels),
    series: [
      {
        id: 'share',
        type: 'bar',
        barWidth: 12,
        data: rows.map((one) => ({
          value: one.share,
          key: { department: one.code, year: model.year },
          tip: tip(one, context),
          itemStyle: { color: colour(one), opacity: one.chosen ? 1 : 0.35, borderRadius: [0, 2, 2, 0] },
        })),
      },
      {
        id: 'peers',
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [2, 15],
        silent: true,
        z: 3,
        itemStyle: { color: theme.ink },
        data: rows.flatMap((one, row) => (one.peerShare === null ? [] : [[Math.min(one.peerShare, end), row]])),
      },
      whiskers(
        context,
        rows.map((one) => one.interval),
        end,
      ),
      figureColumn(
        context,
        figures.map((text) => ({ at: end, text })),
        8,
      ),
    ],
  }
}

function figure(one: UnmetDepartment, context: ViewContext): string {
  const sign = one.against === 'higher' ? '▲ ' : one.against === 'lower' ? '▼ ' : ''
  const share = `${sign}${percent(one.share, context)}`
  return context.width < 400 ? share : `${share}（${formatCoverage(one.unmet, one.judged)}）`
}

function tip(one: UnmetDepartment, context: ViewContext): readonly string[] {
  return [
    one.name,
    `${say(context, '未达标率', 'Not met')} ${percent(one.share, context)}（${formatCoverage(one.unmet, one.judged)}）`,
    intervalWords(one, context),
    peersWords(one, context),
    againstWords(one, context),
  ].filter((line) => line !== '')
}
