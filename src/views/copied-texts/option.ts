import type { EChartsOption } from 'echarts'
import { formatAxis } from '../../metrics/format'
import { legend } from '../chart/legend'
import { figureColumn, ground, themeOf, valueAxis } from '../chart/parts'
import { picturedRows } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { CopiedModel, CopyingDepartment } from './model'

const sizes: RowSizes = { top: 28, bottom: 24, row: 22, least: 20, most: 32 }

const pictured = (model: CopiedModel, context: ViewContext) => model.departments.slice(0, picturedRows(context))

const labelled = (model: CopiedModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model, context).map((one) => one.name),
    { share: 0.38, most: 240 },
    sizes,
  )

export const height = (model: CopiedModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: CopiedModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const labels = labelled(model, context)
  const most = Math.max(1, ...rows.map((one) => one.lastYear + one.elsewhere))
  const bar = (id: string, name: string, of: (one: CopyingDepartment) => number, colour: string) => ({
    id,
    name,
    type: 'bar' as const,
    stack: 'copied',
    barMaxWidth: 14,
    itemStyle: { color: colour },
    data: rows.map((one) => ({
      value: of(one),
      key: { department: one.code, year: model.year },
      tip: [one.name, ...figures(one, context)],
    })),
  })
  const lastYear = say(context, '与上年雷同', 'as last year')
  const elsewhere = say(context, '与其他部门雷同', 'as another department')
  const key = legend(
    context,
    [
      { label: lastYear, symbol: 'square', colour: theme.accent },
      { label: elsewhere, symbol: 'square', colour: theme.accentMiddle },
    ],
    { left: 8, width: context.width - 16 },
  )
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 48, ...rowsGrid(context, labels) },
    xAxis: {
      ...valueAxis(context, { id: 'copied', min: 0, max: most, format: (value) => formatAxis(value, 'count', context) }),
      minInterval: 1,
    },
    yAxis: rowAxis(context, 'department', labels),
    series: [
      bar('lastYear', lastYear, (one) => one.lastYear, theme.accent),
      bar('elsewhere', elsewhere, (one) => one.elsewhere, theme.accentMiddle),
      figureColumn(
        context,
        rows.map((one) => ({ at: most, text: String(one.lastYear + one.elsewhere) })),
        8,
      ),
      key.series,
    ],
  }
}

function figures(one: CopyingDepartment, context: ViewContext): readonly string[] {
  return [
    say(context, `与上年雷同 ${one.lastYear} 条`, `${one.lastYear} as last year`),
    say(context, `与其他部门雷同 ${one.elsewhere} 条`, `${one.elsewhere} as another department`),
  ]
}
