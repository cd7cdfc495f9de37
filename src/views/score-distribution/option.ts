import type { EChartsOption } from 'echarts'
import { formatAxis, formatValue, formatWithUnit } from '../../metrics/format'
import { categoryAxis, ground, stillLine, themeOf, valueAxis } from '../chart/parts'
import { fontSizes } from '../chart/theme'
import { listNames, say } from '../say'
import type { ViewContext } from '../View'
import type { ScoreModel } from './model'
import { binLabel } from './table'

export function option(model: ScoreModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const labels = model.bins.map((bin) =>
    bin.from > 0 ? `${bin.from}–` : context.width < 400 ? `<${bin.to}` : binLabel(bin.from, bin.to, context).replace(' ', ''),
  )
  const counts = model.bins.map((bin) => bin.names.length)
  const median = model.spread.median
  return {
    ...ground(context),
    grid: { left: 36, right: 12, top: 34, bottom: 28 },
    xAxis: [
      categoryAxis(context, { id: 'bin', labels, line: true }),
      // Bins are of unequal width: the median's place is reckoned inside its bin, on an axis that counts bins.
      { id: 'place', type: 'value', show: false, min: 0, max: labels.length },
    ],
    yAxis: valueAxis(context, {
      id: 'count',
      min: 0,
      format: (value) => (Number.isInteger(value) ? formatAxis(value, 'count', context) : ''),
    }),
    series: [
      {
        id: 'departments',
        type: 'bar',
        barCategoryGap: '16%',
        data: model.bins.map((bin) => ({
          value: bin.names.length,
          key: { year: model.year },
          tip: [
            say(context, `${binLabel(bin.from, bin.to, context)} 分`, `${binLabel(bin.from, bin.to, context)} points`),
            say(context, `${bin.names.length} 个部门`, `${bin.names.length} departments`),
            listNames(context, bin.names, 8),
          ],
          itemStyle: {
            color: bin.to <= 80 ? theme.attention : bin.from < 90 ? theme.barSoft : theme.accentMiddle,
            borderRadius: [2, 2, 0, 0],
          },
          label: { show: bin.names.length > 0, formatter: formatValue(bin.names.length, 'count', context) },
        })),
        label: { position: 'top', color: theme.ink, backgroundColor: theme.card, padding: [1, 3] },
        z: 4,
      },
      {
        id: 'median',
        type: 'line',
        xAxisIndex: 1,
        data: [],
        markLine: {
          ...stillLine,
          lineStyle: { color: theme.accent, type: 'solid', width: 1.5 },
          label: {
            formatter: median === null ? '' : `${say(context, '中位数', 'Median')} ${formatWithUnit(median, 'points', context)}`,
            color: theme.accent,
            fontSize: fontSizes.label,
            position: 'end',
            // Above the figure of the highest bar.
            distance: 19,
            align: median !== null && medianPlace(model, median) > labels.length - 1.5 ? 'right' : 'center',
          },
          data: median === null || Math.max(...counts) === 0 ? [] : [{ xAxis: medianPlace(model, median) }],
        },
      },
    ],
  }
}

function medianPlace(model: ScoreModel, median: number): number {
  const index = model.bins.findIndex((bin) => median < bin.to)
  const bin = model.bins[index]
  if (bin === undefined) return model.bins.length
  return index + (median - bin.from) / (bin.to - bin.from)
}
