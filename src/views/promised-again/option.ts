import type { EChartsOption } from 'echarts'
import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { figureColumn, ground, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { PromisedModel } from './model'

const sizes: RowSizes = { top: 8, bottom: 8, row: 26, least: 20, most: 32 }

const labelled = (model: PromisedModel, context: ViewContext) =>
  rowLabels(
    context,
    model.categories.map((one) => textIn(one.label, context.locale)),
    { share: 0.36, cutsEnd: true },
    sizes,
  )

export const height = (model: PromisedModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

/** Bars are as long as what was promised; the strong part came again. */
export function option(model: PromisedModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const names = model.categories.map((one) => textIn(one.label, context.locale))
  const labels = labelled(model, context)
  const words = model.categories.map(({ again, promised }) => formatCoverage(again, promised))
  const figures = Math.max(20, ...words.map((one) => textWidth(one, fontSizes.label))) + 14
  const tips = model.categories.map((one, at) => [
    names[at] ?? '',
    say(
      context,
      `去年有措施 ${one.promised} 项，今年仍在 ${one.again} 项（${formatValue(one.again / one.promised, 'fraction', context)}）`,
      `${one.promised} promised, ${one.again} named again (${formatValue(one.again / one.promised, 'fraction', context)})`,
    ),
  ])
  const bar = (id: string, of: (one: PromisedModel['categories'][number]) => number, colour: string) => ({
    id,
    type: 'bar' as const,
    stack: 'promised',
    barWidth: 14,
    data: model.categories.map((one, at) => ({
      value: of(one),
      key: { issueCategory: one.id, year: model.year },
      tip: tips[at] ?? [],
      itemStyle: { color: colour },
    })),
  })
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: figures, ...rowsGrid(context, labels) },
    xAxis: { ...valueAxis(context, { id: 'promised', min: 0, format: () => '' }), show: false },
    yAxis: rowAxis(context, 'category', labels),
    series: [
      bar('again', (one) => one.again, theme.accent),
      bar('gone', (one) => one.promised - one.again, theme.barSoft),
      figureColumn(
        context,
        model.categories.map((one, at) => ({ at: one.promised, text: words[at] ?? '' })),
        6,
      ),
    ],
  }
}
