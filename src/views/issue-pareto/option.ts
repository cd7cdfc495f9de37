import type { EChartsOption } from 'echarts'
import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { categoryAxis, ground, labelRoom, themeOf, valueAxis } from '../chart/parts'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import { type ParetoModel, shownCategories } from './model'
import { recurringWords } from './summary'

const rowHeight = 28
const margins = 16

const bars = (model: ParetoModel) => shownCategories(model).length + (model.rest.categories > 0 ? 1 : 0)

export const height = (model: ParetoModel) => Math.max(3, bars(model)) * rowHeight + margins

export function option(model: ParetoModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const shown = shownCategories(model)
  const rows = [
    ...shown.map((one) => ({
      label: textIn(one.label, context.locale),
      n: one.n,
      recurring: recurringWords(one, context),
      colour: one.twoYears > 0 ? theme.accent : theme.accentMiddle,
      opacity: one.chosen ? 1 : 0.35,
      key: { issueCategory: one.id, year: model.year },
    })),
    ...(model.rest.categories === 0
      ? []
      : [
          {
            label: say(context, `其他 ${model.rest.categories} 类`, `${model.rest.categories} others`),
            n: model.rest.n,
            recurring: null,
            colour: theme.rest,
            opacity: 1,
            key: {},
          },
        ]),
  ]
  const room = labelRoom(
    rows.map((row) => row.label),
    Math.min(220, context.width * 0.36),
  )
  const words = rows.map((row) => `${formatCoverage(row.n, model.texts)}  ${row.recurring ?? ''}`)
  const labels = Math.max(...words.map((text) => textWidth(text, fontSizes.label))) + 16
  const most = Math.max(...rows.map((row) => row.n))
  return {
    ...ground(context),
    grid: { left: room + 12, right: Math.min(labels, context.width * 0.5), top: 6, bottom: 6 },
    xAxis: { ...valueAxis(context, { id: 'departments', min: 0, max: most, format: () => '' }), show: false },
    yAxis: categoryAxis(context, { id: 'category', labels: rows.map((row) => row.label), inverse: true, labelWidth: room }),
    series: [
      {
        id: 'departments',
        type: 'bar',
        barWidth: 16,
        label: {
          show: true,
          position: 'right',
          color: theme.ink,
          rich: { mark: { color: theme.attentionInk, fontSize: fontSizes.label, padding: [0, 0, 0, 8] } },
        },
        data: rows.map((row) => ({
          value: row.n,
          key: row.key,
          tip: [
            row.label,
            `${formatCoverage(row.n, model.texts)}（${formatValue(row.n / model.texts, 'fraction', context)}）`,
            ...(row.recurring === null ? [] : [row.recurring]),
          ],
          itemStyle: { color: row.colour, opacity: row.opacity, borderRadius: [0, 2, 2, 0] },
          label: {
            formatter:
              row.recurring === null
                ? formatCoverage(row.n, model.texts)
                : `${formatCoverage(row.n, model.texts)}  {mark|${row.recurring}}`,
          },
        })),
      },
    ],
  }
}
