// The comparison as a picture: a table of values with their ranks, in as many panels as the width makes necessary.
import type { EChartsOption } from 'echarts'
import { formatRank, formatValue, noValue } from '../../metrics/format'
import { backdrop, box, type DrawnMark, drawnMarks, lineFrom, type Shape, type TextStyle, textAt } from '../chart/drawing'
import { ground, themeOf } from '../chart/parts'
import { cutToWidth, textWidth, wrapToWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { type ComparedModel, type ComparedRow, commonGroup, markedName, metricLabel, metricUnit } from '../compared'
import { say } from '../say'
import type { ViewContext } from '../View'
import { table } from './table'

const headHeight = 38
const panelGap = 14
const margin = 6
const leastColumn = 80
/** From here a value and its rank stand on one line. */
const wideColumn = 112

interface Layout {
  readonly label: number
  readonly column: number
  /** Room of the peers' median at the right edge; 0 where departments have groups of their own. */
  readonly median: number
  readonly row: number
  /** Places of the departments, panel by panel. */
  readonly panels: readonly (readonly number[])[]
  readonly panelHeight: number
}

function layoutOf(model: ComparedModel, { width, height }: ViewContext): Layout {
  const label = width < 480 ? 84 : 132
  const median = commonGroup(model) ? leastColumn : 0
  const count = model.departments.length
  const perPanel = Math.max(1, Math.min(count, Math.floor((width - label - median) / leastColumn)))
  const panels = Array.from({ length: Math.ceil(count / perPanel) }, (_, panel) =>
    model.departments.slice(panel * perPanel, (panel + 1) * perPanel).map((_one, index) => panel * perPanel + index),
  )
  const column = Math.min(190, (width - label - median) / perPanel)
  const least = column < wideColumn ? 34 : 20
  const room = height === undefined ? 0 : (height / panels.length - headHeight - panelGap) / model.rows.length
  const row = Math.min(34, Math.max(least, room, height === undefined && least === 20 ? 24 : 0))
  return { label, column, median, row, panels, panelHeight: headHeight + row * model.rows.length }
}

export function height(model: ComparedModel, context: ViewContext): number {
  const { panels, panelHeight } = layoutOf(model, context)
  return Math.ceil(panels.length * panelHeight + (panels.length - 1) * panelGap)
}

export function option(model: ComparedModel, context: ViewContext): EChartsOption {
  const layout = layoutOf(model, context)
  const tops = layout.panels.map((_, panel) => panel * (layout.panelHeight + panelGap))
  const tips = tipsOf(model, context)
  return {
    ...ground(context),
    series: [
      backdrop(
        'frame',
        layout.panels.flatMap((places, panel) => frameShapes(places, tops[panel] ?? 0, layout, model, context)),
      ),
      drawnMarks(
        'figures',
        layout.panels.flatMap((places, panel) =>
          places.flatMap((place, column) =>
            model.rows.map((row, index) =>
              figureMark(row, place, layout.label + column * layout.column, (tops[panel] ?? 0) + headHeight + index * layout.row, {
                layout,
                model,
                tips,
                context,
              }),
            ),
          ),
        ),
      ),
    ],
  }
}

function frameShapes(
  places: readonly number[],
  top: number,
  { label, column, median, row, panelHeight }: Layout,
  model: ComparedModel,
  context: ViewContext,
): readonly Shape[] {
  const theme = themeOf(context)
  const middle = (index: number) => top + headHeight + row * (index + 0.5)
  const right = label + places.length * column + median
  return [
    box(0, top, right, headHeight - 2, theme.lineFaint),
    ...places.flatMap((place, index) => {
      const name = markedName(model.departments[place] ?? { name: '' }, place)
      const x = label + (index + 1) * column - margin
      return stacked(twoLines(name, column - 2 * margin), x, top + headHeight / 2 - 1, theme.ink, {
        align: 'right',
        isBold: true,
      })
    }),
    ...(median === 0
      ? []
      : [
          textAt(say(context, '同类中位', 'Peers’ median'), right - margin, top + headHeight / 2, theme.inkSecond, {
            align: 'right',
          }),
        ]),
    ...model.rows.flatMap((one, index) => [
      ...stacked(labelLines(one, label, row, context), margin, middle(index), theme.ink),
      lineFrom([0, middle(index) + row / 2], [right, middle(index) + row / 2], theme.lineFaint),
      ...(median === 0
        ? []
        : [textAt(medianText(one, context), right - margin, middle(index), theme.inkSecond, { align: 'right' })]),
    ]),
    lineFrom([0, top + panelHeight], [right, top + panelHeight], theme.line),
  ]
}

const lineHeight = 16

const stacked = (lines: readonly string[], x: number, y: number, fill: string, style: TextStyle = {}): readonly Shape[] =>
  lines.map((line, at) => textAt(line, x, y + (at - (lines.length - 1) / 2) * lineHeight, fill, style))

/** What is long takes two lines. */
function twoLines(text: string, width: number): readonly string[] {
  const [first = '', ...more] = wrapToWidth(text, width, fontSizes.label)
  return more.length === 0 ? [first] : [first, cutToWidth(more.join(''), width, fontSizes.label)]
}

/** The unit is left out where there is no room for it. */
function labelLines({ metric }: ComparedRow, width: number, row: number, context: ViewContext): readonly string[] {
  const label = metricLabel(metric, context)
  const unit = metricUnit(metric, context)
  const whole = metric.unit === 'fraction' ? label : say(context, `${label}（${unit}）`, `${label} (${unit})`)
  const room = width - 2 * margin
  if (row >= 2 * lineHeight) return twoLines(whole, room)
  return [textWidth(whole, fontSizes.label) <= room ? whole : cutToWidth(label, room, fontSizes.label)]
}

const medianText = ({ metric, figures }: ComparedRow, context: ViewContext) =>
  formatValue(figures[0]?.peers?.median ?? null, metric.unit, context)

interface Drawn {
  readonly layout: Layout
  readonly model: ComparedModel
  readonly tips: Tips
  readonly context: ViewContext
}

function figureMark(row: ComparedRow, place: number, x: number, y: number, { layout, model, tips, context }: Drawn): DrawnMark {
  const theme = themeOf(context)
  const figure = row.figures[place]
  const value = formatValue(figure?.value ?? null, row.metric.unit, context)
  const rank = figure?.peers?.rank == null ? '' : shortRank(figure.peers.rank, figure.peers.ranked, context)
  const isWide = layout.column >= wideColumn
  const middle = y + layout.row / 2
  const right = x + layout.column - margin
  const valueAt = isWide ? right - 42 : right
  return {
    key: { department: model.departments[place]?.code ?? '', year: model.year, metric: row.metric.id },
    tip: tips(row.metric.id, place),
    area: { x, y, width: layout.column, height: layout.row },
    shapes: [
      textAt(value, valueAt, isWide || rank === '' ? middle : middle - 8, value === noValue ? theme.inkThird : theme.ink, {
        align: 'right',
        isBold: value !== noValue,
      }),
      ...(rank === '' ? [] : [textAt(rank, right, isWide ? middle : middle + 8, theme.inkSecond, { align: 'right' })]),
    ],
  }
}

const shortRank = (rank: number, n: number, context: ViewContext) =>
  formatRank(rank, n, context).replace('第 ', '').replace(' of ', '/')

type Tips = (metric: string, place: number) => readonly string[]

/** What the table says of a department in a row. */
function tipsOf(model: ComparedModel, context: ViewContext): Tips {
  const { columns, rows } = table(model, context)
  return (metric, place) => {
    const row = rows.find(({ key }) => key?.metric === metric)
    if (row === undefined) return []
    const own = columns.flatMap(({ id, label }, index) => {
      const [kind, of] = id.split(':')
      const isOwn = of === undefined ? index > 1 : Number(of) === place + 1
      return isOwn && kind !== 'value' ? [`${label.replace(/^[①-⑥] /, '')} ${row.cells[index]?.text ?? ''}`] : []
    })
    const value = columns.findIndex(({ id }) => id === `value:${place + 1}`)
    const name = markedName(model.departments[place] ?? { name: '' }, place)
    return [`${name} ${row.cells[0]?.text ?? ''} ${row.cells[value]?.text ?? ''}`, ...own]
  }
}
