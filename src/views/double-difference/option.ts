// A group a measure, a row a department: from last year's place to this year's, beside the peers' median, the good side right.
import type { EChartsOption } from 'echarts'
import { formatDifference, formatValue } from '../../metrics/format'
import type { Metric } from '../../metrics/Metric'
import {
  backdrop,
  box,
  circle,
  type DrawnMark,
  drawnMarks,
  lineFrom,
  polygon,
  type Shape,
  stackedText,
  textAt,
} from '../chart/drawing'
import { type Legend, legend } from '../chart/legend'
import { ground, themeOf } from '../chart/parts'
import { picturedRows } from '../chart/room'
import { type RowLabels, type RowSizes, rowLabels } from '../chart/rowLabels'
import { cutToWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { metricLabel } from '../compared'
import { say } from '../say'
import type { ViewContext } from '../View'
import { sizeOf, worseSide } from './behind'
import type { BehindRow, DoubleModel } from './model'
import { table } from './table'

/** Of the head of a group, and of a row at least. */
const rowHeight = 22
const headHeight = 24
const sizes: RowSizes = { top: headHeight, bottom: 4, row: rowHeight, least: rowHeight, most: rowHeight }
const valueRoom = 66
/** Of the two differences at the right edge, each. */
const differenceRoom = 76

/** Of each measure those farthest behind, as many of all as find room beside the heads of the groups. */
export function picturedRowsOf({ rows }: DoubleModel, context: ViewContext): readonly BehindRow[] {
  const groups = [...new Set(rows.map((row) => row.metric))].map((metric) => rows.filter((row) => row.metric === metric))
  const most = picturedRows(context, rowHeight, headHeight + legendOf(context).height)
  const room = context.forExport && context.height !== undefined ? most - groups.length : most
  let each = 1
  const taken = (count: number) => groups.flatMap((group) => group.slice(0, count))
  while (taken(each).length < rows.length && taken(each + 1).length <= room) each += 1
  return taken(each)
}

function legendOf(context: ViewContext): Legend {
  const theme = themeOf(context)
  return legend(
    context,
    [
      { label: say(context, '上年', 'Last year'), symbol: 'ring', colour: theme.inkThird },
      { label: say(context, '本年', 'This year'), symbol: 'dot', colour: theme.attention },
      { label: say(context, '同类中位', 'Peers’ median'), symbol: 'tick', colour: theme.inkSecond },
    ],
    { left: 6, width: context.width - 6 },
  )
}

interface Line {
  readonly metric: Metric
  /** Absent: the head of the group. */
  readonly row?: BehindRow
}

function linesOf(model: DoubleModel, context: ViewContext): readonly Line[] {
  return picturedRowsOf(model, context).flatMap((row, index, all): readonly Line[] =>
    all[index - 1]?.metric === row.metric ? [{ metric: row.metric, row }] : [{ metric: row.metric }, { metric: row.metric, row }],
  )
}

interface Laid {
  readonly lines: readonly (Line & { readonly middle: number; readonly height: number })[]
  readonly labels: RowLabels
  readonly height: number
}

/** Lines from the top down: heads are low, rows as high as the longest name needs. */
function laidOut(model: DoubleModel, context: ViewContext): Laid {
  const lines = linesOf(model, context)
  const names = lines.map(({ row }) => row?.name ?? '')
  const labels = rowLabels(context, names, { share: 0.34, most: 260 }, sizes)
  let top = legendOf(context).height + headHeight
  const placed = lines.map((line) => {
    const height = line.row === undefined ? rowHeight : labels.sizes.row
    top += height
    return { ...line, middle: top - height / 2, height }
  })
  return { lines: placed, labels, height: top + Math.max(0, 2 - lines.length) * rowHeight + 4 }
}

export const height = (model: DoubleModel, context: ViewContext): number => laidOut(model, context).height

interface Columns {
  readonly name: number
  readonly from: number
  readonly to: number
  /** Right edges of the two differences; null where the picture is narrow. */
  readonly toPeers: number | null
  readonly change: number | null
}

function columnsOf({ room }: RowLabels, { width }: ViewContext): Columns {
  const name = Math.max(84, room + 12)
  const isWide = width >= 480
  return {
    name,
    from: name + valueRoom + 18,
    to: isWide ? width - 2 * differenceRoom - 14 : width - 10,
    toPeers: isWide ? width - differenceRoom - 4 : null,
    change: isWide ? width - 4 : null,
  }
}

export function option(model: DoubleModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const { lines, labels } = laidOut(model, context)
  const columns = columnsOf(labels, context)
  const marks = legendOf(context)
  const tips = tipsOf(model, context)
  const scales = new Map([...new Set(lines.map((line) => line.metric))].map((metric) => [metric, scaleOf(metric, lines, columns)]))
  return {
    ...ground(context),
    series: [
      marks.series,
      backdrop('frame', [
        ...(lines.length === 0
          ? [
              textAt(
                say(context, '没有可列的部门', 'Nobody to be listed'),
                6,
                marks.height + headHeight + rowHeight / 2,
                theme.inkSecond,
              ),
            ]
          : headShapes(columns, marks.height + headHeight / 2 - 2, context)),
        ...lines.flatMap(({ metric, row, middle }) => (row === undefined ? groupShapes(metric, middle, columns, context) : [])),
      ]),
      drawnMarks(
        'departments',
        lines.flatMap(({ metric, row, middle, height: high }, index): readonly DrawnMark[] => {
          const scale = scales.get(metric)
          if (row === undefined || scale === undefined) return []
          return [
            {
              key: { department: row.code, year: model.year, metric: metric.id },
              tip: tips(row),
              area: { x: 0, y: middle - high / 2, width: context.width, height: high },
              shapes: [
                ...stackedText(labels.lines[index] ?? [], 6, middle, theme.ink, row.faded ? { opacity: 0.4 } : {}),
                lineFrom([0, middle + high / 2], [context.width, middle + high / 2], theme.lineFaint),
                ...rowShapes(row, middle, columns, scale, context),
              ],
            },
          ]
        }),
      ),
    ],
  }
}

/** From the worst to the best of what the group draws: what is listed lies left of the median and of last year. */
function scaleOf(metric: Metric, lines: readonly Line[], { from, to }: Columns): (value: number) => number {
  const { polarity } = metric
  const worth = (size: number) => -worseSide(polarity) * size
  const worths = lines
    .flatMap(({ row }) => (row?.metric === metric ? [row.median, sizeOf(row.value, polarity), sizeOf(row.before, polarity)] : []))
    .map(worth)
  const [low, high] = [Math.min(...worths), Math.max(...worths)]
  return (size) => from + ((worth(size) - low) / (high - low || 1)) * (to - from)
}

function headShapes({ name, to, toPeers, change }: Columns, y: number, context: ViewContext): readonly Shape[] {
  const quiet = themeOf(context).inkSecond
  const end = { align: 'right' as const }
  return [
    textAt(say(context, '部门', 'Department'), 6, y, quiet),
    textAt(say(context, '本年', 'Value'), name + valueRoom, y, quiet, end),
    textAt(say(context, '好 →', 'better →'), to, y, quiet, end),
    ...(toPeers === null ? [] : [textAt(say(context, '与同类差', 'To peers'), toPeers, y, quiet, end)]),
    ...(change === null ? [] : [textAt(say(context, '比上年', 'Last year'), change, y, quiet, end)]),
  ]
}

/** The measure, and the unit of its differences. */
function groupShapes(metric: Metric, y: number, { change }: Columns, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  const label = cutToWidth(metricLabel(metric, context), context.width - 72, fontSizes.label)
  return [
    box(0, y - rowHeight / 2 + 2, context.width, rowHeight - 3, theme.lineFaint),
    textAt(label, 6, y, theme.inkSecond, { isBold: true }),
    ...(change === null ? [] : [textAt(differenceUnit(metric, context), change, y, theme.inkSecond, { align: 'right' })]),
  ]
}

function rowShapes(
  row: BehindRow,
  y: number,
  { name, from, to, toPeers, change }: Columns,
  scale: (size: number) => number,
  context: ViewContext,
): readonly Shape[] {
  const theme = themeOf(context)
  const { unit, polarity } = row.metric
  const opacity = row.faded ? 0.4 : 1
  const [before, now, median] = [scale(sizeOf(row.before, polarity)), scale(sizeOf(row.value, polarity)), scale(row.median)]
  const end = { align: 'right' as const, opacity }
  // The unit is the group's: 百分点 of a rate, 分 of a score.
  const bare = (difference: number) => formatDifference(difference, unit, context).split(' ')[0] ?? ''
  return [
    textAt(formatValue(row.value, unit, context), name + valueRoom, y, theme.ink, end),
    lineFrom([from, y], [to, y], theme.line),
    box(median - 1, y - 7, 2, 14, theme.inkSecond),
    lineFrom([before, y], [now, y], theme.attention, 2),
    circle(before, y, 3.5, { fill: theme.card, stroke: theme.inkThird, opacity }),
    circle(now, y, 4.5, { fill: theme.attention, opacity }),
    ...(before - now < 16 ? [] : [arrowHead(now + 5, y, { fill: theme.attention, opacity })]),
    ...(toPeers === null ? [] : [textAt(bare(row.toPeers), toPeers, y, theme.attentionInk, end)]),
    ...(change === null ? [] : [textAt(bare(row.change), change, y, theme.attentionInk, end)]),
  ]
}

/** Points to the left. */
const arrowHead = (x: number, y: number, style: Shape): Shape =>
  polygon(
    [
      [x, y],
      [x + 6, y - 3.5],
      [x + 6, y + 3.5],
    ],
    style,
  )

/** Of the differences of a measure: 「百分点」「分」「年」. */
function differenceUnit({ unit }: Metric, context: ViewContext): string {
  if (unit === 'fraction') return say(context, '百分点', 'pp')
  return unit === 'points' ? say(context, '分', 'points') : say(context, '年', 'years')
}

/** What the table says of a row. */
function tipsOf(model: DoubleModel, context: ViewContext): (row: BehindRow) => readonly string[] {
  const { columns, rows } = table(model, context)
  return (row) => {
    const texts = rows[model.rows.indexOf(row)]?.cells.map((one) => one.text) ?? []
    return [
      `${row.name} ${texts[0] ?? ''}`,
      ...columns.slice(3).map((column, index) => `${column.label} ${texts[index + 3] ?? ''}`),
    ]
  }
}
