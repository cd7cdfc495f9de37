import type { CustomSeriesOption, EChartsOption, SeriesOption } from 'echarts'
import type { Row } from '../../domain/row'
import { formatAxis, formatPercentWhole, formatValue, formatWithUnit, unitLabel } from '../../metrics/format'
import { type Legend, legend } from '../chart/legend'
import { ground, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { type ChartTheme, fontSizes, fontStack, inkOn } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { CompositionModel, CompositionRow } from './model'
import { axisName, rowName, sourceName } from './summary'

const barWidth = 14
const belowLegends = 24

/** Preferred place in the hues, so that a kind of fund keeps its colour; 其他 is always grey. */
const preferred: Readonly<Record<string, number>> = {
  TOTAL: 4,
  FISCAL_CURRENT: 4,
  CARRYOVER: 0,
  GENERAL_PUBLIC: 1,
  GOV_FUND: 2,
  STATE_CAPITAL: 6,
  SPECIAL_ACCOUNT: 3,
  UNIT_OWN: 7,
  SPECIAL_BOND: 6,
  SUPERIOR_TRANSFER: 2,
  BASIC: 4,
  PROJECT: 1,
}

export function coloursOf(sources: readonly string[], theme: ChartTheme): readonly string[] {
  const free = theme.hues.map((_, place) => place)
  return sources.map((source) => {
    if (source === 'OTHER') return theme.rest
    const wish = preferred[source] ?? 0
    const place = free.includes(wish) ? wish : free[0]
    if (place === undefined) return theme.rest
    free.splice(free.indexOf(place), 1)
    return theme.hues[place] ?? theme.rest
  })
}

/** The total stands first: what every other row is held against. It says nothing beside a single row. */
const pictured = (model: CompositionModel): readonly CompositionRow[] =>
  model.rows.length === 1 ? model.rows : [model.total, ...model.rows]

function legends(
  model: CompositionModel,
  context: ViewContext,
): { readonly height: number; readonly series: readonly SeriesOption[] } {
  const theme = themeOf(context)
  const colours = coloursOf(
    model.sources.map((source) => source.id),
    theme,
  )
  const place = { left: 8, width: context.width - 16 }
  const axes: Legend | null =
    context.forExport || model.axes.length < 2
      ? null
      : legend(
          context,
          model.axes.map(({ axis }) => ({
            label: axisName(axis, context),
            symbol: axis === model.axis ? ('dot' as const) : ('ring' as const),
            colour: theme.accent,
            key: { fundAxis: axis, year: model.year },
          })),
          { ...place, id: 'axes' },
        )
  const sources = legend(
    context,
    model.sources.map((source, index) => ({
      label: sourceName(source.id, context),
      symbol: 'square' as const,
      colour: colours[index] ?? theme.rest,
      faded: source.faded,
      key: { fundAxis: model.axis, fundSource: source.id, year: model.year },
    })),
    { ...place, id: 'sources', top: axes?.height ?? 0 },
  )
  return { height: (axes?.height ?? 0) + sources.height, series: axes === null ? [sources.series] : [axes.series, sources.series] }
}

const sizesOf = (model: CompositionModel, context: ViewContext): RowSizes => ({
  top: legends(model, context).height + belowLegends,
  bottom: 26,
  row: 22,
  least: 19,
  most: 36,
})

const labelled = (model: CompositionModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model).map((row) => rowName(row, context)),
    { share: 0.34, most: 190 },
    sizesOf(model, context),
  )

export const height = (model: CompositionModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: CompositionModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model)
  const labels = labelled(model, context)
  const sums = rows.map((row) => formatValue(row.sum, 'wan', context))
  const side = Math.ceil(Math.max(...sums.map((text) => textWidth(text, fontSizes.label)))) + 12
  const above = legends(model, context)
  const colours = coloursOf(
    model.sources.map((source) => source.id),
    theme,
  )
  const plot = context.width - labels.room - 14 - side - 12
  return {
    ...ground(context),
    grid: { left: labels.room + 14, right: side + 12, ...rowsGrid(context, labels) },
    xAxis: valueAxis(context, {
      id: 'share',
      min: 0,
      max: 1,
      interval: context.width < 480 ? 0.5 : 0.25,
      format: (value) => formatAxis(value, 'fraction', context),
    }),
    yAxis: rowAxis(context, 'row', labels),
    series: [
      ...model.sources.map((source, index): SeriesOption => {
        const colour = colours[index] ?? theme.rest
        return {
          id: source.id,
          name: sourceName(source.id, context),
          type: 'bar',
          stack: 'share',
          barWidth,
          data: rows.map((row) => {
            const part = row.parts[index]
            const share = part?.share ?? null
            const text = share === null ? '' : formatPercentWhole(share)
            return {
              value: share ?? '-',
              key: { ...keyOf(row, model), fundAxis: model.axis, fundSource: source.id },
              tip: [
                `${rowName(row, context)} ${sourceName(source.id, context)}`,
                formatWithUnit(part?.amount, 'wan', context),
                formatValue(share, 'fraction', context),
              ],
              itemStyle: { color: colour, opacity: row.faded || source.faded ? 0.3 : 1 },
              label: {
                show: share !== null && share * plot > textWidth(text, fontSizes.label) + 6,
                position: 'inside',
                formatter: text,
                fontSize: fontSizes.label,
                color: row.faded || source.faded ? theme.ink : inkOn(theme, colour),
              },
            }
          }),
        }
      }),
      sumColumn(sums, context),
      ...above.series,
    ],
  }
}

/** Where the row leads: a department, the departments of a type, or all of the year. */
export function keyOf(row: CompositionRow, model: CompositionModel): Row {
  if (row.kind === 'department') return { department: row.department, year: model.year }
  return row.kind === 'type' ? { departmentType: row.type, year: model.year } : { year: model.year }
}

function sumColumn(sums: readonly string[], context: ViewContext): CustomSeriesOption {
  const theme = themeOf(context)
  const font = `${fontSizes.label}px ${fontStack}`
  const head = say(
    context,
    `合计（${unitLabel('wan', context.moneyUnit, context.locale)}）`,
    `Sum (${unitLabel('wan', context.moneyUnit, context.locale)})`,
  )
  return {
    id: 'sums',
    type: 'custom',
    silent: true,
    encode: { x: 0, y: 1 },
    data: sums.map((_, index) => [0, index]),
    renderItem: (params, api) => {
      const area = params.coordSys as unknown as { y: number }
      const words = (text: string, y: number, fill: string) => ({
        type: 'text' as const,
        style: { text, x: context.width - 4, y, align: 'right' as const, verticalAlign: 'middle' as const, fill, font },
      })
      const y = api.coord([0, params.dataIndex])[1] ?? 0
      return {
        type: 'group',
        children: [
          words(sums[params.dataIndex] ?? '', y, theme.ink),
          ...(params.dataIndex === 0 ? [words(head, area.y - 10, theme.inkThird)] : []),
        ],
      }
    },
  }
}
