// Grades beside grades: a matrix of counts, one for each scheme, since grades of different schemes are not pooled (DOMAIN 5).
import type { EChartsOption } from 'echarts'
import type { Row } from '../domain/row'
import { formatValue, noValue } from '../metrics/format'
import { categoryAxis, ground, type HeatCell, heatCells, themeOf } from './chart/parts'
import { cutToWidth } from './chart/textWidth'
import { countColour, fontSizes } from './chart/theme'
import { listNames, say } from './say'
import type { ViewContext } from './View'

export interface MatrixCell {
  readonly row: string
  readonly column: string
  readonly names: readonly string[]
}

export interface GradeMatrix {
  readonly scheme: string
  /** Grades, best first; those that nobody has too. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Only those with somebody in them. */
  readonly cells: readonly MatrixCell[]
}

export interface MatrixWords {
  /** Over a matrix; empty where there is only one. */
  heading(matrix: GradeMatrix): string
  row(grade: string): string
  column(grade: string): string
  /** Behind the count: an arrow, or nothing. */
  mark(cell: MatrixCell, matrix: GradeMatrix): string
  readonly key: Row
}

const rowHeight = { most: 68, least: 26 } as const
const above = 30
const headingHeight = 20
const gap = 12

const headed = (matrices: readonly GradeMatrix[]) => (matrices.length > 1 ? headingHeight : 0)
const rowsOf = (matrices: readonly GradeMatrix[]) => matrices.reduce((sum, one) => sum + one.rows.length, 0)
const edgesOf = (matrices: readonly GradeMatrix[]) => matrices.length * (above + headed(matrices) + gap)

export function matrixHeight(matrices: readonly GradeMatrix[], context: ViewContext): number {
  const row = context.height === undefined ? 40 : rowHeight.least
  return Math.max(1, rowsOf(matrices)) * row + Math.max(1, edgesOf(matrices))
}

/** One grid under another, their cells of one height and one scale of colours. */
export function matrixOption(matrices: readonly GradeMatrix[], words: MatrixWords, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const whole = Math.max(context.height ?? 0, matrixHeight(matrices, context))
  const row = Math.min(rowHeight.most, (whole - edgesOf(matrices)) / Math.max(1, rowsOf(matrices)))
  const left = 64
  const tops = matrices.map(
    (_, place) => place * (above + headed(matrices) + gap) + headed(matrices) + above + rowsOf(matrices.slice(0, place)) * row,
  )
  const most = Math.max(1, ...matrices.flatMap((one) => one.cells.map((cell) => cell.names.length)))
  const columnWidth = (matrix: GradeMatrix) => (context.width - left - 12) / matrix.columns.length
  return {
    ...ground(context),
    grid: matrices.map((matrix, place) => ({ left, right: 12, top: tops[place] ?? 0, height: matrix.rows.length * row })),
    xAxis: matrices.map((matrix, place) => {
      const labels = matrix.columns.map((grade) => cutToWidth(words.column(grade), columnWidth(matrix) - 4, fontSizes.axis))
      return {
        ...categoryAxis(context, { id: `columns-${place}`, labels, position: 'top' }),
        gridIndex: place,
      }
    }),
    yAxis: matrices.map((matrix, place) => ({
      ...categoryAxis(context, { id: `rows-${place}`, labels: matrix.rows.map(words.row), inverse: true, labelWidth: left - 12 }),
      gridIndex: place,
      name: matrices.length > 1 ? cutToWidth(words.heading(matrix), context.width - 24, fontSizes.label) : '',
      nameLocation: 'start' as const,
      nameGap: above - 2,
      nameTextStyle: { align: 'left' as const, color: theme.inkSecond, fontSize: fontSizes.label, padding: [0, 0, 0, -left + 8] },
    })),
    series: matrices.map((matrix, place) => ({
      ...heatCells(context, `grades-${place}`, heatsOf(matrix, words, most, context)),
      xAxisIndex: place,
      yAxisIndex: place,
    })),
  }
}

function heatsOf(matrix: GradeMatrix, words: MatrixWords, most: number, context: ViewContext): readonly HeatCell[] {
  const theme = themeOf(context)
  return matrix.rows.flatMap((from, row) =>
    matrix.columns.map((to, column): HeatCell => {
      const cell = matrix.cells.find((one) => one.row === from && one.column === to) ?? { row: from, column: to, names: [] }
      const n = cell.names.length
      const count = formatValue(n, 'count', context)
      return {
        row,
        column,
        key: words.key,
        tip: [
          `${words.row(from)} → ${words.column(to)}`,
          say(context, `${count} 个部门`, `${count} departments`),
          ...(n === 0 ? [] : [listNames(context, cell.names, 8)]),
        ],
        colour: countColour(theme, n, most),
        text: n === 0 ? noValue : `${count}${words.mark(cell, matrix)}`,
        empty: n === 0,
      }
    }),
  )
}
