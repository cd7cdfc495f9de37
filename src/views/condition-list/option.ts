// A row a department, a panel a condition: how far each value lies from the bound.
import type { EChartsOption } from 'echarts'
import { formatValue } from '../../metrics/format'
import { backdrop, box, circle, type DrawnMark, drawnMarks, lineFrom, type Shape, stackedText, textAt } from '../chart/drawing'
import { ground, themeOf } from '../chart/parts'
import { picturedRows } from '../chart/room'
import { type RowSizes, rowLabels, rowsHeight } from '../chart/rowLabels'
import { cutToWidth, wrapToWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import { type AskedCondition, conditionWords } from './conditions'
import type { Candidate, ConditionModel } from './model'
import { table } from './table'

const headHeight = 40
const sizes: RowSizes = { top: headHeight, bottom: 4, row: 24, least: 24, most: 24 }
const leastPanel = 92
const gap = 12
/** Room of a value before its bar. */
const valueRoom = 66

const pictured = (model: ConditionModel, context: ViewContext): readonly Candidate[] =>
  [...model.members, ...model.unknown].slice(0, picturedRows(context, sizes.row, headHeight))

const labelled = (model: ConditionModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model, context).map((one) => one.name),
    { share: 0.34, most: 250 },
    sizes,
  )

export const height = (model: ConditionModel, context: ViewContext): number => rowsHeight(context, labelled(model, context))

const nameRoom = (model: ConditionModel, context: ViewContext): number => Math.max(80, labelled(model, context).room + 12)

/** As many as find room beside each other. */
export function shownConditions(model: ConditionModel, context: ViewContext): readonly AskedCondition[] {
  const room = context.width - nameRoom(model, context)
  return model.asked.slice(0, Math.max(1, Math.floor(room / (leastPanel + gap))))
}

interface Panel {
  readonly condition: AskedCondition
  readonly index: number
  readonly left: number
  readonly width: number
  /** Px of a value; null where there is no room for bars. */
  readonly place: ((value: number) => number) | null
}

export function option(model: ConditionModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const {
    lines: names,
    sizes: { row },
  } = labelled(model, context)
  const room = nameRoom(model, context)
  const panels = panelsOf(model, rows, room, context)
  const tips = tipsOf(model, context)
  const middle = (index: number) => headHeight + (index + 0.5) * row
  const bottom = headHeight + rows.length * row
  const empty = say(context, '没有部门同时符合各条件', 'No department meets all conditions')
  return {
    ...ground(context),
    series: [
      backdrop('frame', [
        box(0, 0, context.width, headHeight - 4, theme.lineFaint),
        ...panels.flatMap((panel) => headShapes(panel, bottom, context)),
        ...(rows.length === 0 ? [textAt(empty, 6, middle(0), theme.inkSecond)] : []),
      ]),
      drawnMarks(
        'departments',
        rows.map(
          (one, index): DrawnMark => ({
            key: { department: one.code, year: model.year },
            tip: tips[index] ?? [],
            area: { x: 0, y: middle(index) - row / 2, width: context.width, height: row },
            shapes: [
              ...stackedText(
                names[index] ?? [],
                6,
                middle(index),
                one.verdict === 'met' ? theme.ink : theme.inkThird,
                one.faded ? { opacity: 0.5 } : {},
              ),
              lineFrom([0, middle(index) + row / 2], [context.width, middle(index) + row / 2], theme.lineFaint),
              ...panels.flatMap((panel) => valueShapes(one, panel, middle(index), context)),
            ],
          }),
        ),
      ),
    ],
  }
}

function panelsOf(model: ConditionModel, rows: readonly Candidate[], room: number, context: ViewContext): readonly Panel[] {
  const shown = shownConditions(model, context)
  const left = room + gap
  const width = (context.width - left - (shown.length - 1) * gap) / shown.length
  return shown.map((condition, index) => {
    const from = left + index * (width + gap)
    return { condition, index, left: from, width, place: placing(condition, index, rows, from, width) }
  })
}

/** From the least to the largest of bound and values. */
function placing({ value: bound }: AskedCondition, index: number, rows: readonly Candidate[], left: number, width: number) {
  const from = left + valueRoom + 8
  const to = left + width - 8
  if (to - from < 30) return null
  const values = [bound, ...rows.flatMap((one) => one.judged[index]?.beside.value ?? [])]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = high - low || 1
  return (value: number) => (high === low ? (from + to) / 2 : from + ((value - low) / span) * (to - from))
}

function headShapes({ condition, left, width, place }: Panel, bottom: number, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  // Bold type is a little wider.
  const room = width / 1.04
  const [first = '', ...more] = wrapToWidth(conditionWords(condition, context), room, fontSizes.label)
  const lines = more.length === 0 ? [first] : [first, cutToWidth(more.join(''), room, fontSizes.label)]
  const at = place?.(condition.value)
  return [
    ...lines.map((line, index) =>
      textAt(line, left, headHeight / 2 - 2 + (index - (lines.length - 1) / 2) * 16, theme.ink, { isBold: true }),
    ),
    ...(at === undefined ? [] : [lineFrom([at, headHeight], [at, bottom], theme.inkThird)]),
  ]
}

/** The value, and a bar from the bound to it; a missing one is a dash. */
function valueShapes(one: Candidate, { condition, index, left, place }: Panel, y: number, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  const judged = one.judged[index]
  const value = judged?.beside.value ?? null
  const opacity = one.faded ? 0.4 : 1
  const text = textAt(
    formatValue(value, condition.of.unit, context),
    left + valueRoom,
    y,
    value === null ? theme.inkThird : theme.ink,
    {
      align: 'right',
      opacity,
    },
  )
  if (value === null || place === null) return [text]
  const [bound, at] = [place(condition.value), place(value)]
  const colour = one.verdict === 'met' ? theme.accent : theme.rest
  return [
    text,
    box(Math.min(bound, at), y - 3, Math.max(1, Math.abs(at - bound)), 6, colour),
    circle(
      at,
      y,
      4,
      one.verdict === 'met' ? { fill: theme.accent, opacity } : { fill: theme.card, stroke: theme.inkThird, opacity },
    ),
  ]
}

/** What the table says of each department. */
function tipsOf(model: ConditionModel, context: ViewContext): readonly (readonly string[])[] {
  const { columns, rows } = table(model, context)
  return rows.map(({ cells }) => [
    `${cells[0]?.text ?? ''} ${cells[1]?.text ?? ''}`,
    ...columns.slice(2).map((column, index) => `${column.label} ${cells[index + 2]?.text ?? ''}`),
  ])
}
