import type { EChartsOption } from 'echarts'
import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { ground, themeOf, valueAxis } from '../chart/parts'
import { isNarrow } from '../chart/room'
import { rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { whiskers } from '../chart/whiskers'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { ParetoModel } from './model'
import { drawn, recurringMark, recurringWords, rowSizes } from './summary'

function labelled(model: ParetoModel, context: ViewContext) {
  const { shown, rest } = drawn(model, context)
  const names = shown.map((one) => textIn(one.label, context.locale))
  const all = rest.categories > 0 ? [...names, restLabel(rest.categories, context)] : names
  return rowLabels(context, all, { share: isNarrow(context) ? 0.28 : 0.36, most: 220, cutsEnd: true }, rowSizes)
}

const restLabel = (categories: number, context: ViewContext) => say(context, `余下 ${categories} 类`, `${categories} more`)

export const height = (model: ParetoModel, context: ViewContext): number => rowsHeight(context, labelled(model, context))

export function option(model: ParetoModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const { shown, rest } = drawn(model, context)
  const rows = [
    ...shown.map((one) => ({
      label: textIn(one.label, context.locale),
      n: one.n,
      recurring: recurringWords(one, context),
      mark: recurringMark(one, context),
      colour: one.twoYears > 0 ? theme.accent : theme.accentMiddle,
      opacity: one.chosen ? 1 : 0.35,
      key: { issueCategory: one.id, year: model.year },
      isRest: false,
    })),
    ...(rest.categories === 0
      ? []
      : [
          {
            label: restLabel(rest.categories, context),
            n: rest.n,
            recurring: null,
            mark: null,
            colour: theme.rest,
            opacity: 1,
            key: {},
            isRest: true,
          },
        ]),
  ]
  const names = labelled(model, context)
  const words = rows.map((row) => `${formatCoverage(row.n, model.texts)}  ${row.mark ?? ''}`)
  const labels = Math.max(...words.map((text) => textWidth(text, fontSizes.label))) + 14
  // The rest stands without a bar: several categories together are no category beside others.
  const intervals = shown.map(({ interval }) =>
    interval === null ? null : { low: interval.low * model.texts, high: interval.high * model.texts },
  )
  const most = Math.max(...shown.map((one) => one.n), ...intervals.map((interval) => interval?.high ?? 0), 1)
  return {
    ...ground(context),
    grid: { left: names.room + 12, right: Math.min(labels, context.width * 0.5), ...rowsGrid(context, names) },
    xAxis: { ...valueAxis(context, { id: 'departments', min: 0, max: most, format: () => '' }), show: false },
    yAxis: rowAxis(context, 'category', names),
    series: [
      {
        id: 'departments',
        type: 'bar',
        barWidth: 16,
        data: rows.map((row) => ({
          value: row.isRest ? 0 : row.n,
          key: row.key,
          tip: [
            row.label,
            `${formatCoverage(row.n, model.texts)}（${formatValue(row.n / model.texts, 'fraction', context)}）`,
            ...(row.recurring === null ? [] : [row.recurring]),
          ],
          itemStyle: { color: row.colour, opacity: row.opacity, borderRadius: [0, 2, 2, 0] },
        })),
      },
      whiskers(context, intervals, most),
      {
        // In a column of their own: beside the bars they would cover the whiskers.
        id: 'figures',
        type: 'scatter',
        symbolSize: 0,
        silent: true,
        label: {
          show: true,
          position: 'right',
          distance: 4,
          color: theme.ink,
          rich: { mark: { color: theme.attentionInk, fontSize: fontSizes.label, padding: [0, 0, 0, 8] } },
        },
        data: rows.map((row, index) => ({
          value: [most, index],
          label: {
            formatter:
              row.mark === null ? formatCoverage(row.n, model.texts) : `${formatCoverage(row.n, model.texts)}  {mark|${row.mark}}`,
          },
        })),
      },
    ],
  }
}
