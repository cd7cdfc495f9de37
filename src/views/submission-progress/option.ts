import type { EChartsOption } from 'echarts'
import { formatCoverage, formatValue } from '../../metrics/format'
import { categoryAxis, ground, type HeatCell, heatCells, themeOf } from '../chart/parts'
import { isNarrow } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { type ChartTheme, heatColour } from '../chart/theme'
import { typeName } from '../scope'
import type { ViewContext } from '../View'
import { mostRows, reasonOf, type Status, type SubmissionModel } from './model'
import { statusText } from './summary'

const sizes: RowSizes = { top: 30, bottom: 8, row: 22, least: 20, most: 34 }

interface Line {
  readonly label: string
  readonly cells: readonly Omit<HeatCell, 'row' | 'column'>[]
}

const lines = (model: SubmissionModel, context: ViewContext) =>
  model.rows.length > mostRows ? typeLines(model, context) : departmentLines(model, context)

const labelled = (shown: readonly Line[], context: ViewContext) =>
  rowLabels(
    context,
    shown.map((line) => line.label),
    { share: isNarrow(context) ? 0.3 : 0.4, most: 240 },
    sizes,
  )

export const height = (model: SubmissionModel, context: ViewContext) =>
  rowsHeight(context, labelled(lines(model, context), context))

export function option(model: SubmissionModel, context: ViewContext): EChartsOption {
  const shown = lines(model, context)
  const labels = labelled(shown, context)
  const cells = shown.flatMap((line, row) => line.cells.map((cell, column) => ({ ...cell, row, column })))
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 12, ...rowsGrid(context, labels) },
    xAxis: categoryAxis(context, { id: 'year', labels: model.totals.map((one) => String(one.year)), position: 'top' }),
    yAxis: rowAxis(context, 'department', labels),
    series: [heatCells(context, 'status', cells)],
  }
}

function departmentLines(model: SubmissionModel, context: ViewContext): readonly Line[] {
  const theme = themeOf(context)
  return model.rows.map((row) => ({
    label: row.name,
    cells: row.statuses.map((status, index) => {
      const year = model.totals[index]?.year ?? null
      const text = statusText(status, context)
      return {
        key: { department: row.code, year },
        tip: [row.name, `${year} ${text}`, ...(reasonOf(model.totals[index], row.code) ?? [])],
        colour: statusColour(theme, status),
        text,
        empty: status === 'notDue' || status === 'exempt',
        faded: !row.chosen,
      }
    }),
  }))
}

function statusColour(theme: ChartTheme, status: Status): string {
  if (status === 'missing') return theme.attention
  if (status === 'contradicting') return theme.heat[0] ?? theme.card
  return status === 'late' ? (theme.heat[1] ?? theme.card) : theme.accentSoft
}

function typeLines(model: SubmissionModel, context: ViewContext): readonly Line[] {
  const theme = themeOf(context)
  return model.types.map(({ type, years, chosen }) => ({
    label: typeName(type, context.locale),
    cells: years.map(({ submitted, due }, index) => {
      const year = model.totals[index]?.year ?? null
      const share = due === 0 ? null : submitted / due
      return {
        key: { departmentType: type, year },
        tip: [`${typeName(type, context.locale)} ${year}`, formatCoverage(submitted, due), formatValue(share, 'fraction', context)],
        colour: share === null ? theme.card : heatColour(theme, share),
        text: share === null ? '—' : formatCoverage(submitted, due),
        empty: share === null,
        faded: !chosen,
      }
    }),
  }))
}
