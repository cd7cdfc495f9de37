import type { EChartsOption } from 'echarts'
import { textIn } from '../../domain/text'
import { formatAxis } from '../../metrics/format'
import { figureColumn, ground, referenceLine, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { whiskers } from '../chart/whiskers'
import type { ViewContext } from '../View'
import type { CategoryResponse, ResponseModel } from './model'
import { differenceWords, intervalWords, partWords, shareOf } from './summary'

const sizes: RowSizes = { top: 4, bottom: 26, row: 26, least: 20, most: 34 }

const labelled = (model: ResponseModel, context: ViewContext) =>
  rowLabels(
    context,
    model.categories.map((one) => textIn(one.label, context.locale)),
    { share: 0.3, cutsEnd: true },
    sizes,
  )

export const height = (model: ResponseModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: ResponseModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const { categories } = model
  const whole = shareOf(model.response)
  const labels = labelled(model, context)
  const figures = categories.map((one) => partWords(one.answered, context))
  const figureRoom = Math.max(0, ...figures.map((text) => textWidth(text, fontSizes.label))) + 18
  return {
    ...ground(context),
    grid: { left: labels.room + 14, right: figureRoom, ...rowsGrid(context, labels) },
    xAxis: {
      ...valueAxis(context, { id: 'share', min: 0, max: 1, format: (value) => formatAxis(value, 'fraction', context) }),
      splitNumber: context.width < 420 ? 2 : 5,
    },
    yAxis: rowAxis(context, 'category', labels),
    series: [
      {
        id: 'answered',
        type: 'bar',
        barWidth: 14,
        data: categories.map((one) => ({
          value: shareOf(one.answered) ?? 0,
          key: keyOf(one, model),
          tip: [
            textIn(one.label, context.locale),
            partWords(one.answered, context),
            ...(one.answered.interval === null ? [] : [intervalWords(one.answered, context)]),
            differenceWords(one, context),
          ],
          itemStyle: {
            color: one.id === null ? theme.rest : one.differs === 'below' ? theme.attention : theme.accentMiddle,
            opacity: one.chosen ? 1 : 0.35,
            borderRadius: [0, 2, 2, 0],
          },
        })),
        ...(whole === null ? {} : { markLine: referenceLine(context, { xAxis: whole }, '') }),
      },
      whiskers(
        context,
        categories.map((one) => one.answered.interval),
        1,
      ),
      figureColumn(
        context,
        figures.map((text) => ({ at: 1, text })),
        8,
      ),
    ],
  }
}

const keyOf = ({ id }: CategoryResponse, { year }: ResponseModel) => (id === null ? { year } : { issueCategory: id, year })
