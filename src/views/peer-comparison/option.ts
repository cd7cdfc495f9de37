// The comparison as a picture: a matrix of measures and departments, each value with its rank, earlier year and peers.
import type { EChartsOption } from 'echarts'
import { formatRank, formatValue, noValue } from '../../metrics/format'
import { backdrop, box, type DrawnMark, drawnMarks, lineFrom, type Shape, stackedText, textAt } from '../chart/drawing'
import { ground, themeOf } from '../chart/parts'
import { cutToWidth, textLineHeight, textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import {
  type ComparedFigure,
  type ComparedModel,
  type ComparedRow,
  earlierLabel,
  markedName,
  metricLabel,
  metricUnit,
  thisYearLabel,
} from '../compared'
import { comparedTips } from '../comparedTips'
import { say } from '../say'
import type { ViewContext } from '../View'
import { headLines, type Layout, type Line, layoutOf, lineHeight, margin, panelGap, twoLines } from './layout'
import { table } from './table'

export function height(model: ComparedModel, context: ViewContext): number {
  const { panels, panelHeight } = layoutOf(model, context)
  return Math.ceil(panels.length * panelHeight + (panels.length - 1) * panelGap)
}

interface Drawn {
  readonly layout: Layout
  readonly model: ComparedModel
  readonly context: ViewContext
}

export function option(model: ComparedModel, context: ViewContext): EChartsOption {
  const layout = layoutOf(model, context)
  const drawn: Drawn = { layout, model, context }
  const tips = comparedTips(model, table(model, context))
  const panels = layout.panels.map((places, panel) => ({ places, top: panel * (layout.panelHeight + panelGap) }))
  return {
    ...ground(context),
    series: [
      backdrop(
        'frame',
        panels.flatMap(({ places, top }) => [
          ...headShapes(places, top, drawn),
          ...model.rows.flatMap((row, index) => rowShapes(row, places.length, rowTop(top, index, layout), drawn)),
        ]),
      ),
      drawnMarks(
        'figures',
        panels.flatMap(({ places, top }) =>
          places.flatMap((place, column) =>
            model.rows.map((row, index): DrawnMark => {
              const area = {
                x: layout.label + column * layout.column,
                y: rowTop(top, index, layout),
                width: layout.column,
                height: layout.row,
              }
              return {
                key: { department: model.departments[place]?.code ?? '', year: model.year, metric: row.metric.id },
                tip: tips(row.metric.id, place),
                area,
                shapes: figureShapes(row, place, area, drawn),
              }
            }),
          ),
        ),
      ),
    ],
  }
}

const rowTop = (top: number, index: number, { head, row }: Layout) => top + head + index * row

/** Middle of a line of a row; 0 is the line of the value, and the rank has one of its own where the column is narrow. */
function lineAt(line: number, top: number, { lines, isWide, row }: Layout): number {
  const count = 1 + lines.length + (isWide ? 0 : 1)
  return top + row / 2 + (line - (count - 1) / 2) * lineHeight
}

function headShapes(places: readonly number[], top: number, { layout, model, context }: Drawn): readonly Shape[] {
  const theme = themeOf(context)
  const { label, column, common, head, isBeside } = layout
  const right = label + places.length * column + common
  const middle = top + head / 2 - 1
  const end = { align: 'right' as const }
  const under = (words: string, x: number) => textAt(words, x, middle + lineHeight, theme.inkSecond, end)
  return [
    box(0, top, right, head - 2, theme.lineFaint),
    ...places.flatMap((place, index) => {
      const lines = headLines(markedName(model.departments[place], place), column, context)
      const x = label + (index + 1) * column - margin
      return [
        ...stackedText(lines, x, isBeside ? middle - textLineHeight / 2 : middle, theme.ink, { ...end, isBold: true }),
        ...(isBeside
          ? [
              under(earlierLabel(model, context), x - rankRoom - valueRoom),
              under(thisYearLabel(model, context), x - rankRoom),
              under(say(context, '位次', 'Rank'), x),
            ]
          : []),
      ]
    }),
    ...(common === 0
      ? []
      : stackedText([lineLabel('median', model, context), 'P25–P75'], right - margin, middle, theme.inkSecond, end)),
    lineFrom([0, top + layout.panelHeight], [right, top + layout.panelHeight], theme.line),
  ]
}

function rowShapes(row: ComparedRow, columns: number, top: number, { layout, model, context }: Drawn): readonly Shape[] {
  const theme = themeOf(context)
  const { label, column, common, lines, isWide } = layout
  const room = label - 2 * margin
  const right = label + columns * column + common
  const from = isWide ? 1 : 2
  const peers = row.figures[0]?.peers ?? null
  const text = (value: number | null | undefined) => formatValue(value ?? null, row.metric.unit, context)
  return [
    ...labelLines(row, room, isWide ? 1 : 2, context).map((line, index) =>
      textAt(line, margin, lineAt(index, top, layout), theme.ink),
    ),
    ...lines.map((line, index) =>
      textAt(
        cutToWidth(lineLabel(line, model, context), room - 10, fontSizes.label),
        margin + 10,
        lineAt(from + index, top, layout),
        theme.inkThird,
      ),
    ),
    ...(common === 0
      ? []
      : [
          textAt(text(peers?.median), right - margin, lineAt(0, top, layout), theme.inkSecond, { align: 'right' }),
          ...quartileText(row, 0, common, context).map((words) =>
            textAt(words, right - margin, lineAt(1, top, layout), theme.inkThird, { align: 'right' }),
          ),
        ]),
    lineFrom([0, top + layout.row], [right, top + layout.row], theme.lineFaint),
  ]
}

/** The unit is left out where there is no room for it. */
function labelLines({ metric }: ComparedRow, room: number, most: 1 | 2, context: ViewContext): readonly string[] {
  const label = metricLabel(metric, context)
  const unit = metricUnit(metric, context)
  const whole = metric.unit === 'fraction' ? label : say(context, `${label}（${unit}）`, `${label} (${unit})`)
  if (most === 2) return twoLines(twoLines(whole, room).join('') === whole ? whole : label, room)
  return [textWidth(whole, fontSizes.label) <= room ? whole : cutToWidth(label, room, fontSizes.label)]
}

function lineLabel(line: Line, model: ComparedModel, context: ViewContext): string {
  switch (line) {
    case 'former':
      return earlierLabel(model, context)
    case 'median':
      return say(context, '同类中位', 'Peers’ median')
    case 'quartiles':
      return say(context, '同类 P25–P75', 'P25–P75')
  }
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
}

const rankRoom = 40
const valueRoom = 62

function figureShapes(row: ComparedRow, place: number, { x, y, width }: Area, { layout, context }: Drawn): readonly Shape[] {
  const theme = themeOf(context)
  const figure = row.figures[place]
  if (figure === undefined) return []
  const { isWide, isBeside, lines } = layout
  const right = x + width - margin
  const valueAt = isWide ? right - rankRoom : right
  const text = (value: number | null) => formatValue(value, row.metric.unit, context)
  const end = { align: 'right' as const }
  const value = text(figure.value)
  return [
    textAt(value, valueAt, lineAt(0, y, layout), value === noValue ? theme.inkThird : inkOf(figure, context), {
      ...end,
      isBold: value !== noValue,
    }),
    ...rankShape(figure.peers, right, lineAt(isWide ? 0 : 1, y, layout), theme.inkSecond, context),
    ...(isBeside ? [textAt(text(figure.former.value), valueAt - valueRoom, lineAt(0, y, layout), theme.inkSecond, end)] : []),
    ...lines.flatMap((line, index): readonly Shape[] => {
      const at = lineAt((isWide ? 1 : 2) + index, y, layout)
      if (line === 'former')
        return [
          textAt(text(figure.former.value), valueAt, at, theme.inkSecond, end),
          ...(isWide ? rankShape(figure.former.peers, right, at, theme.inkThird, context) : []),
        ]
      if (line === 'median') return [textAt(text(figure.peers?.median ?? null), valueAt, at, theme.inkSecond, end)]
      return quartileText(row, place, width, context).map((words) => textAt(words, right, at, theme.inkThird, end))
    }),
  ]
}

/** Only a place in the first or last quarter is coloured; the table says it in words. */
function inkOf({ standing }: ComparedFigure, context: ViewContext): string {
  const theme = themeOf(context)
  return standing === 'front' ? theme.accent : standing === 'back' ? theme.attentionInk : theme.ink
}

function rankShape(peers: ComparedFigure['peers'], x: number, y: number, fill: string, context: ViewContext): readonly Shape[] {
  if (peers === null || peers.rank === null) return []
  const words = formatRank(peers.rank, peers.ranked, context).replace('第 ', '').replace(' of ', '/')
  return [textAt(words, x, y, fill, { align: 'right' })]
}

/** Nothing below eight peers, or where two amounts find no room. */
function quartileText({ metric, figures }: ComparedRow, place: number, width: number, context: ViewContext): readonly string[] {
  const peers = figures[place]?.peers ?? null
  if (peers === null || peers.p25 === null || peers.p75 === null) return []
  const words = [peers.p25, peers.p75].map((value) => formatValue(value, metric.unit, context)).join('–')
  return textWidth(words, fontSizes.label) <= width - 2 * margin ? [words] : []
}
