import type { EChartsOption } from 'echarts'
import { textIn } from '../../domain/text'
import { formatAxis } from '../../metrics/format'
import { figureColumn, ground, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { whiskers } from '../chart/whiskers'
import type { ViewContext } from '../View'
import type { CausesModel } from './model'
import { intervalWords, shareWords } from './summary'

const sizes: RowSizes = { top: 4, bottom: 26, row: 26, least: 22, most: 34 }

const labelled = (model: CausesModel, context: ViewContext) =>
  rowLabels(
    context,
    model.causes.map((one) => textIn(one.label, context.locale)),
    { share: 0.36, cutsEnd: true },
    sizes,
  )

export const height = (model: CausesModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: CausesModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const { causes, texts, year } = model
  const names = causes.map((one) => textIn(one.label, context.locale))
  const labels = labelled(model, context)
  const figures = causes.map((one) => shareWords(one.n, model, context))
  const figureRoom = Math.max(0, ...figures.map((text) => textWidth(text, fontSizes.label))) + 18
  const widest = Math.max(0.05, ...causes.map((one) => one.interval?.high ?? one.n / texts))
  const end = Math.min(1, Math.ceil(widest * 10 - 1e-9) / 10)
  return {
    ...ground(context),
    grid: { left: labels.room + 14, right: figureRoom, ...rowsGrid(context, labels) },
    xAxis: {
      ...valueAxis(context, { id: 'share', min: 0, max: end, format: (value) => formatAxis(value, 'fraction', context) }),
      splitNumber: context.width < 420 ? 2 : 5,
    },
    yAxis: rowAxis(context, 'cause', labels),
    series: [
      {
        id: 'share',
        type: 'bar',
        barWidth: 14,
        data: causes.map((one, at) => ({
          value: one.n / texts,
          key: { issueCause: one.id, year },
          tip: [names[at] ?? '', figures[at] ?? '', intervalWords(one, context)],
          itemStyle: { color: theme.accentMiddle, borderRadius: [0, 2, 2, 0] },
        })),
      },
      whiskers(
        context,
        causes.map((one) => one.interval),
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
