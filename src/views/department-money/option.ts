import type { EChartsOption } from 'echarts'
import type { Row } from '../../domain/row'
import { formatAxis, formatValue } from '../../metrics/format'
import { legend } from '../chart/legend'
import { categoryAxis, ground, labelRoom, themeOf, valueAxis } from '../chart/parts'
import { isNarrow, type RowSizes, rowsGrid, rowsHeight } from '../chart/room'
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

export const height = (model: MoneyModel, context: ViewContext) => rowsHeight(context, model.lines.length, sizes)

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
  const names = model.lines.map((line) => sourceName(line.source, context))
  const room = labelRoom(names, context.width * 0.3)
  const colours: Readonly<Record<Stage, string>> = { initial: theme.rest, adjusted: theme.accentMiddle, actual: theme.accent }
  const figures = model.lines.flatMap((line) => stages.map((stage) => formatValue(line[stage], 'wan', context)))
  const figureRoom = Math.ceil(Math.max(...figures.map((figure) => textWidth(figure, fontSizes.label)))) + 10
  const head = legend(
    context,
    stages.map((stage) => ({ label: stageName(stage, context), symbol: 'square', colour: colours[stage] })),
    { left: room + 12, width: context.width - room - 12 },
  )
  return {
    ...ground(context),
    grid: {
      left: room + 12,
      right: figureRoom,
      ...rowsGrid(context, model.lines.length, sizes),
    },
    xAxis: {
      ...valueAxis(context, { id: 'amount', format: (value) => formatAxis(value, 'wan', context) }),
      splitNumber: isNarrow(context) ? 2 : 4,
    },
    yAxis: categoryAxis(context, { id: 'source', labels: names, inverse: true, labelWidth: room }),
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
