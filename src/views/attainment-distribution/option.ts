import type { EChartsOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { figureColumn, ground, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import { type AttainmentModel, type Bar, keyOf, type State } from './model'
import { barLabel, shareOf } from './summary'

const sizes: RowSizes = { top: 4, bottom: 26, row: 24, least: 20, most: 32 }

/** All bands, empty ones too; of the bars without attainment only those that stand for something. */
const shown = (model: AttainmentModel): readonly Bar[] => model.bars.filter((bar) => bar.band !== null || bar.n > 0)

const labelled = (model: AttainmentModel, context: ViewContext) =>
  rowLabels(
    context,
    shown(model).map((bar) => barLabel(bar, context)),
    { share: 0.42 },
    sizes,
  )

export const height = (model: AttainmentModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: AttainmentModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const bars = shown(model)
  const labels = labelled(model, context)
  const ends = bars.map((bar) => `${formatValue(bar.n, 'count', context)}（${shareOf(bar.n, model.total.n, context)}）`)
  const endRoom = Math.max(...ends.map((end) => textWidth(end, fontSizes.label))) + 12
  const looks: Readonly<Record<State, object>> = {
    UNMET: { color: theme.attention },
    MET: { color: theme.accentMiddle },
    CLAIMED: { color: theme.accentSoft, borderColor: theme.accentMiddle, borderType: 'dashed', borderWidth: 1 },
    OPEN: { color: theme.lineFaint, borderColor: theme.inkThird, borderType: 'dashed', borderWidth: 1 },
  }
  const stack = (['UNMET', 'MET', 'CLAIMED', 'OPEN'] as const).map((state) => ({
    id: state,
    type: 'bar' as const,
    stack: 'indicators',
    barWidth: '68%',
    data: bars.map((bar) => ({
      // An empty piece of a stack would be drawn as its border.
      value: bar.byState[state] || null,
      key: keyOf(bar, model.year),
      tip: tip(bar, model, context),
      itemStyle: looks[state],
    })),
  }))
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: endRoom, ...rowsGrid(context, labels) },
    xAxis: {
      ...valueAxis(context, { id: 'n', min: 0, format: (value) => formatAxis(value, 'count', context) }),
      minInterval: 1,
      splitNumber: context.width < 400 ? 2 : 4,
    },
    yAxis: rowAxis(context, 'band', labels),
    series: [
      ...stack,
      figureColumn(
        context,
        bars.map((bar, index) => ({ at: bar.n, text: ends[index] ?? '' })),
        6,
      ),
    ],
  }
}

function tip(bar: Bar, model: AttainmentModel, context: ViewContext): readonly string[] {
  const piece = (state: State, zh: string, en: string) =>
    bar.byState[state] === 0 ? [] : [`${say(context, zh, en)} ${formatValue(bar.byState[state], 'count', context)}`]
  return [
    barLabel(bar, context),
    `${say(context, '指标', 'Indicators')} ${formatValue(bar.n, 'count', context)}（${shareOf(bar.n, model.total.n, context)}）`,
    ...piece('MET', '达标', 'Met'),
    ...piece('UNMET', '未达标', 'Not met'),
    ...piece('CLAIMED', '声称达成（无实际值）', 'Claimed'),
    ...piece('OPEN', '无法判断', 'Cannot be judged'),
  ]
}
