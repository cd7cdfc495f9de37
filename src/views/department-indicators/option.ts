import type { EChartsOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { ground, referenceLine, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { fontSizes } from '../chart/theme'
import { levelWords, quantity, targetWords } from '../indicatorWords'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { IndicatorsModel, OwnIndicator } from './model'
import { picturedRows, stateWord } from './summary'

const sizes: RowSizes = { top: 4, bottom: 26, row: 21, least: 20, most: 34 }
/** Bars end here: what lies above is read from its figure. */
const most = 1.5

const pictured = (model: IndicatorsModel) => model.rows.slice(0, picturedRows)

const labelled = (model: IndicatorsModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model).map((row) => row.name),
    { share: 0.4 },
    sizes,
  )

export const height = (model: IndicatorsModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: IndicatorsModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model)
  const labels = labelled(model, context)
  const colourOf = (row: OwnIndicator) => (row.state === 'UNMET' ? theme.attention : row.isFar ? theme.rest : theme.accentMiddle)
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 110, ...rowsGrid(context, labels) },
    xAxis: valueAxis(context, {
      id: 'attainment',
      min: 0,
      max: most,
      interval: context.width < 400 ? 1 : 0.5,
      format: (value) => formatAxis(value, 'fraction', context),
    }),
    yAxis: rowAxis(context, 'indicator', labels),
    series: [
      {
        id: 'attainment',
        type: 'bar',
        barMaxWidth: 13,
        data: rows.map((row) => ({
          value: row.attainment === null ? '-' : Math.min(row.attainment, most),
          key: row.key,
          tip: tip(row, context),
          itemStyle: { color: colourOf(row), borderRadius: [0, 2, 2, 0] },
        })),
        markLine: referenceLine(context, { xAxis: 1 }, ''),
      },
      {
        // Figures and words stand in a column of their own, also of rows without a bar.
        id: 'figures',
        type: 'scatter',
        symbolSize: 0,
        label: { show: true, position: 'right', distance: 6, color: theme.inkSecond, fontSize: fontSizes.label },
        data: rows.map((row, index) => ({
          value: [most, index],
          key: row.key,
          tip: tip(row, context),
          label: {
            color: row.state === 'UNMET' ? theme.attentionInk : theme.inkSecond,
            formatter:
              row.attainment === null
                ? stateWord(row.state, context)
                : `${formatValue(row.attainment, 'fraction', context)} ${stateWord(row.state, context)}`,
          },
        })),
      },
    ],
  }
}

function tip(row: OwnIndicator, context: ViewContext): readonly string[] {
  const points = (value: number | null) => formatValue(value, 'points', context)
  return [
    row.name,
    levelWords(row, context),
    `${say(context, '目标', 'Target')} ${row.targetText ?? targetWords(row)} · ${say(context, '实际', 'actual')} ${row.actualText ?? quantity(row.actual, row.unit)}`,
    `${say(context, '完成度', 'Attainment')} ${formatValue(row.attainment, 'fraction', context)} · ${stateWord(row.state, context)}`,
    `${say(context, '分值', 'Weight')} ${points(row.weight)} · ${say(context, '填报', 'reported')} ${points(row.score)} · ${say(context, '重算', 'recomputed')} ${points(row.recomputed)}`,
  ]
}
