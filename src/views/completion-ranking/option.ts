import type { EChartsOption } from 'echarts'
import { formatAxis, formatValue } from '../../metrics/format'
import { figureColumn, ground, referenceLine, themeOf, valueAxis } from '../chart/parts'
import { picturedRows } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsHeight } from '../chart/rowLabels'
import type { ViewContext } from '../View'
import type { RankedDepartment, RankingModel } from './model'
import { showsPeers } from './summary'
import { table } from './table'

const sizes: RowSizes = { top: 4, bottom: 26, row: 20, least: 20, most: 20 }

/** The lowest first; those above 100 % close the list where there is room for all, else the notes name them. */
function pictured(model: RankingModel, context: ViewContext): readonly RankedDepartment[] {
  const most = picturedRows(context)
  if (model.within.length > most) return model.within.slice(0, most)
  const all = [...model.within, ...model.above]
  return context.height !== undefined && all.length > most ? model.within : all
}

const labelled = (model: RankingModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model, context).map((one) => one.name),
    { share: 0.38, most: 240 },
    sizes,
  )

export const height = (model: RankingModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: RankingModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const labels = labelled(model, context)
  const tips = tipsOf(model, context)
  const most = Math.max(1, ...rows.map((one) => Math.min(one.rate, 1.5)))
  const faded = (one: RankedDepartment) => model.chosen.length > 0 && !model.chosen.includes(one.code)
  const axisEnd = Math.ceil(most * 10 - 1e-9) / 10
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 68, top: sizes.top, bottom: sizes.bottom },
    xAxis: valueAxis(context, {
      id: 'rate',
      min: 0,
      max: axisEnd,
      interval: context.width < 400 ? 0.5 : 0.2,
      format: (value) => formatAxis(value, 'fraction', context),
    }),
    yAxis: rowAxis(context, 'department', labels),
    series: [
      {
        id: 'rate',
        type: 'bar',
        barWidth: 14,
        data: rows.map((one) => ({
          value: Math.min(one.rate, 1.5),
          key: { department: one.code, year: model.year },
          tip: tips.get(one.code) ?? [one.name],
          itemStyle: {
            color: one.rate > 1 ? theme.attention : theme.accentMiddle,
            opacity: faded(one) ? 0.35 : 1,
            borderRadius: [0, 2, 2, 0],
          },
        })),
        markLine: referenceLine(context, { xAxis: 1 }, ''),
      },
      // At the bars' own ends they would cover the marks of the peers.
      figureColumn(
        context,
        rows.map((one) => ({ at: axisEnd, text: formatValue(one.rate, 'fraction', context) })),
        6,
      ),
      {
        id: 'peers',
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [2, 16],
        silent: true,
        z: 3,
        itemStyle: { color: theme.ink },
        data: rows.flatMap(({ beside: { peers } }, index) =>
          !showsPeers(model) || peers === null || peers.median === null ? [] : [[Math.min(peers.median, 1.5), index]],
        ),
      },
    ],
  }
}

/** What the table says of each department, whole also on a narrow card. */
function tipsOf(model: RankingModel, context: ViewContext): ReadonlyMap<string, readonly string[]> {
  const { columns, rows } = table(model, { ...context, forExport: true })
  return new Map(
    rows.flatMap(({ key, cells }) => {
      if (typeof key?.department !== 'string') return []
      const lines = cells.slice(1).map((one, index) => `${columns[index + 1]?.label ?? ''} ${one.text}`)
      return [[key.department, [cells[0]?.text ?? '', ...lines]] as const]
    }),
  )
}
