import type { EChartsOption } from 'echarts'
import { formatCoverage, formatValue } from '../../metrics/format'
import { categoryAxis, ground, type HeatCell, heatCells, labelRoom, themeOf } from '../chart/parts'
import { isNarrow, type RowSizes, rowsGrid, rowsHeight } from '../chart/room'
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

export const height = (model: SubmissionModel, context: ViewContext) => rowsHeight(context, lines(model, context).length, sizes)

export function option(model: SubmissionModel, context: ViewContext): EChartsOption {
  const shown = lines(model, context)
  const labels = shown.map((line) => line.label)
  const room = labelRoom(labels, Math.min(240, context.width * (isNarrow(context) ? 0.3 : 0.4)))
  const cells = shown.flatMap((line, row) => line.cells.map((cell, column) => ({ ...cell, row, column })))
  return {
    ...ground(context),
    grid: { left: room + 12, right: 12, ...rowsGrid(context, shown.length, sizes) },
    xAxis: categoryAxis(context, { id: 'year', labels: model.totals.map((one) => String(one.year)), position: 'top' }),
    yAxis: categoryAxis(context, { id: 'department', labels, inverse: true, labelWidth: room }),
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
