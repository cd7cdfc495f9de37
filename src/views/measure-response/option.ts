import type { EChartsOption } from 'echarts'
import { textIn } from '../../domain/text'
import { formatAxis } from '../../metrics/format'
import { categoryAxis, figureColumn, ground, labelRoom, referenceLine, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowsGrid, rowsHeight } from '../chart/room'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { whiskers } from '../chart/whiskers'
import type { ViewContext } from '../View'
import type { CategoryResponse, ResponseModel } from './model'
import { differenceWords, intervalWords, partWords, shareOf } from './summary'

const sizes: RowSizes = { top: 4, bottom: 26, row: 26, least: 20, most: 34 }

export const height = (model: ResponseModel, context: ViewContext) => rowsHeight(context, model.categories.length, sizes)

export function option(model: ResponseModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const { categories } = model
  const whole = shareOf(model.response)
  const names = categories.map((one) => textIn(one.label, context.locale))
  const room = labelRoom(names, context.width * 0.3)
  const figures = categories.map((one) => partWords(one.answered, context))
  const figureRoom = Math.max(0, ...figures.map((text) => textWidth(text, fontSizes.label))) + 18
  return {
    ...ground(context),
    grid: { left: room + 14, right: figureRoom, ...rowsGrid(context, categories.length, sizes) },
    xAxis: {
      ...valueAxis(context, { id: 'share', min: 0, max: 1, format: (value) => formatAxis(value, 'fraction', context) }),
      splitNumber: context.width < 420 ? 2 : 5,
    },
    yAxis: categoryAxis(context, { id: 'category', labels: names, inverse: true, labelWidth: room, cutsEnd: true }),
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
