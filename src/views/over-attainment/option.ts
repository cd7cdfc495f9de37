import type { EChartsOption } from 'echarts'
import { formatAxis, formatCoverage } from '../../metrics/format'
import { figureColumn, ground, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { whiskers } from '../chart/whiskers'
import { typeName } from '../scope'
import type { ViewContext } from '../View'
import type { OverModel, TypeShare } from './model'
import { intervalWords, percent } from './summary'

const sizes: RowSizes = { top: 4, bottom: 26, row: 26, least: 22, most: 40 }

const labelled = (model: OverModel, context: ViewContext) =>
  rowLabels(
    context,
    model.types.map((one) => typeName(one.type, context.locale)),
    { share: 0.36 },
    sizes,
  )

export const height = (model: OverModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: OverModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const { types } = model
  const labels = labelled(model, context)
  const figures = types.map((one) => figure(one, context))
  const figureRoom = Math.max(0, ...figures.map((text) => textWidth(text, fontSizes.label))) + 18
  const widest = Math.max(0.05, ...types.map((one) => one.interval?.high ?? one.share))
  const end = widest > 0.2 ? Math.ceil(widest * 10 - 1e-9) / 10 : Math.ceil(widest * 20 - 1e-9) / 20
  return {
    ...ground(context),
    grid: { left: labels.room + 14, right: figureRoom, ...rowsGrid(context, labels) },
    xAxis: {
      ...valueAxis(context, { id: 'share', min: 0, max: end, format: (value) => formatAxis(value, 'fraction', context) }),
      splitNumber: context.width < 420 ? 2 : 5,
    },
    yAxis: rowAxis(context, 'type', labels),
    series: [
      {
        id: 'share',
        type: 'bar',
        barWidth: 14,
        data: types.map((one) => ({
          value: one.share,
          key: { departmentType: one.type, year: model.year, overAttained: true },
          tip: [
            typeName(one.type, context.locale),
            `${percent(one.share, context)}（${formatCoverage(one.over, one.n)}）`,
            intervalWords(one, context),
          ],
          itemStyle: { color: theme.accentMiddle, opacity: one.chosen ? 1 : 0.35, borderRadius: [0, 2, 2, 0] },
        })),
      },
      whiskers(
        context,
        types.map((one) => one.interval),
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

const figure = (one: TypeShare, context: ViewContext) => `${percent(one.share, context)}（${formatCoverage(one.over, one.n)}）`
