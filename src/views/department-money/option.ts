import type { EChartsOption } from 'echarts'
import type { Row } from '../../domain/row'
import { formatAxis, formatValue } from '../../metrics/format'
import { legend } from '../chart/legend'
import { ground, themeOf, valueAxis } from '../chart/parts'
import { isNarrow } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { MoneyLine, MoneyModel } from './model'
import { sourceName } from './summary'

const legendRoom = 26
const sizes: RowSizes = { top: legendRoom, bottom: 26, row: 46, least: 38, most: 120 }
const stages = ['initial', 'adjusted', 'actual'] as const
type Stage = (typeof stages)[number]

const labelled = (model: MoneyModel, context: ViewContext) =>
  rowLabels(
    context,
    model.lines.map((line) => sourceName(line.source, context)),
    { share: 0.3 },
    sizes,
  )

export const height = (model: MoneyModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export const stageName = (stage: Stage, context: ViewContext): string => {
  const names = {
    initial: say(context, '年初预算', 'Initial budget'),
    adjusted: say(context, '调整后预算', 'Adjusted budget'),
    actual: say(context, '执行数', 'Spent'),
  }
  return names[stage]
}

export const keyOf = ({ source }: MoneyLine, { subject, axis }: MoneyModel): Row => ({
  department: subject.code,
  year: subject.year,
  fundAxis: axis,
  fundSource: source,
})

export function option(model: MoneyModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const labels = labelled(model, context)
  const colours: Readonly<Record<Stage, string>> = { initial: theme.rest, adjusted: theme.accentMiddle, actual: theme.accent }
  const figures = model.lines.flatMap((line) => stages.map((stage) => formatValue(line[stage], 'wan', context)))
  const figureRoom = Math.ceil(Math.max(...figures.map((figure) => textWidth(figure, fontSizes.label)))) + 10
  const head = legend(
    context,
    stages.map((stage) => ({ label: stageName(stage, context), symbol: 'square', colour: colours[stage] })),
    { left: labels.room + 12, width: context.width - labels.room - 12 },
  )
  return {
    ...ground(context),
    grid: {
      left: labels.room + 12,
      right: figureRoom,
      ...rowsGrid(context, labels),
    },
    xAxis: {
      ...valueAxis(context, { id: 'amount', format: (value) => formatAxis(value, 'wan', context) }),
      splitNumber: isNarrow(context) ? 2 : 4,
    },
    yAxis: rowAxis(context, 'source', labels),
    series: [
      head.series,
      ...stages.map((stage) => ({
        id: stage,
        type: 'bar' as const,
        barGap: '8%',
        barMaxWidth: 22,
        itemStyle: { color: colours[stage] },
        label: {
          show: true,
          position: 'right' as const,
          color: theme.inkSecond,
          fontSize: fontSizes.label,
          formatter: (params: { dataIndex: number }) => formatValue(model.lines[params.dataIndex]?.[stage], 'wan', context),
        },
        data: model.lines.map((line) => ({
          value: line[stage] ?? '-',
          key: keyOf(line, model),
          tip: tip(line, context),
        })),
      })),
    ],
  }
}

function tip(line: MoneyLine, context: ViewContext): readonly string[] {
  return [
    sourceName(line.source, context),
    ...stages.map((stage) => `${stageName(stage, context)} ${formatValue(line[stage], 'wan', context)}`),
    `${say(context, '执行率', 'Rate')} ${formatValue(line.rate, 'fraction', context)}`,
  ]
}
