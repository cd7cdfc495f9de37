import type { EChartsOption } from 'echarts'
import { backdrop, circle, type DrawnMark, drawnMarks, lineFrom, type Shape, textAt } from '../chart/drawing'
import { ground, themeOf } from '../chart/parts'
import { cutInMiddle, cutToWidth, evenLines, textWidth, wrapToWidth } from '../chart/textWidth'
import { type ChartTheme, fontSizes } from '../chart/theme'
import { measureWords, quoted } from '../issueRecords'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { Lane, TimelineModel } from './model'
import { categoryName, isPromisedBefore, laneName, laneWord, runWord, stateWord, yearWords } from './words'

const headHeight = 26
const line = 16
const leastColumn = 104
const gap = 10
/** With the category's two and the word beneath as high as a lane. */
const mostNameLines = 3
/** Beyond these the table is the better list. */
const mostLanes = { page: 40, file: 6 }

interface Layout {
  readonly names: number
  readonly column: number
  /** Places in `model.years` of the years that there is room for: the latest. */
  readonly from: number
  /** Lines of the issue and of the measure. */
  readonly issueLines: number
  readonly measureLines: number
  readonly laneHeight: number
}

function layoutOf(model: TimelineModel, context: ViewContext): Layout {
  const names = Math.round(Math.min(190, Math.max(110, context.width * 0.17)))
  const fit = Math.max(1, Math.floor((context.width - names) / leastColumn))
  const shown = Math.min(model.years.length, fit)
  const column = (context.width - names) / shown
  const issueLines = column > 170 ? 2 : 3
  const measureLines = 2
  return {
    names,
    column,
    from: model.years.length - shown,
    issueLines,
    measureLines,
    laneHeight: 24 + line * (issueLines + measureLines) + 12,
  }
}

/** Lanes that the picture holds: a file carries few, a page scrolls. */
export function pictured(model: TimelineModel, context: ViewContext): readonly Lane[] {
  if (!context.forExport) return model.lanes.slice(0, mostLanes.page)
  const { laneHeight } = layoutOf(model, context)
  const fit = context.height === undefined ? mostLanes.file : Math.floor((context.height - headHeight) / laneHeight)
  return model.lanes.slice(0, Math.max(1, fit))
}

export const firstPictured = (model: TimelineModel, context: ViewContext): number => layoutOf(model, context).from

export function height(model: TimelineModel, context: ViewContext): number {
  return headHeight + Math.max(1, pictured(model, context).length) * layoutOf(model, context).laneHeight
}

export function option(model: TimelineModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const layout = layoutOf(model, context)
  const lanes = pictured(model, context)
  const heads = model.years.slice(layout.from).flatMap((year, at): Shape[] => [
    textAt(String(year), layout.names + at * layout.column, headHeight / 2, year === model.focus ? theme.ink : theme.inkSecond, {
      isBold: year === model.focus,
    }),
  ])
  const rules = lanes.map((_, row) => {
    const y = headHeight + row * layout.laneHeight - 4
    return lineFrom([0, y], [context.width, y], theme.line)
  })
  const marks = lanes.flatMap((lane, row) => laneMarks(lane, row, layout, context))
  return {
    ...ground(context),
    series: [
      backdrop('frame', [...heads, ...rules, ...lanes.flatMap((lane, row) => nameShapes(lane, row, layout, context))]),
      drawnMarks('years', marks),
    ],
  }
}

function nameShapes(lane: Lane, row: number, { names, laneHeight }: Layout, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  const top = headHeight + row * laneHeight + 9
  const width = names - 14
  const shown = wrapped(laneName(lane, context), mostNameLines, width)
  const category = wrapped(categoryName(lane, context), 2, width)
  const word = cutToWidth(laneWord(lane, context), width, fontSizes.label)
  return [
    ...shown.map((words, at) => textAt(words, 0, top + at * line, theme.ink, { isBold: at === 0 })),
    ...category.map((words, at) => textAt(words, 0, top + (shown.length + at) * line, theme.inkSecond)),
    textAt(word, 0, top + (shown.length + category.length) * line, lane.streak >= 2 ? theme.attentionInk : theme.inkThird),
  ]
}

/** Whole where `most` lines hold it. */
function wrapped(name: string, most: number, width: number): readonly string[] {
  const whole = evenLines(name, width, fontSizes.label)
  if (whole.length <= most) return whole
  return evenLines(cutInMiddle(name, (most - 0.2) * width, fontSizes.label), width, fontSizes.label).slice(0, most)
}

function laneMarks(lane: Lane, row: number, layout: Layout, context: ViewContext): readonly DrawnMark[] {
  const theme = themeOf(context)
  const y = headHeight + row * layout.laneHeight + 9
  return lane.years.slice(layout.from).map((year, shown): DrawnMark => {
    const at = shown + layout.from
    const x = layout.names + shown * layout.column
    const width = layout.column - gap
    const isNamed = year.is === 'named'
    const next = lane.years[at + 1]
    const running = isNamed && next?.is === 'named'
    const word = isNamed ? runWord(year, context) : stateWord(year.is, context)
    const thread: readonly Shape[] =
      next === undefined ? [] : [threadTo(x + 12 + wordRoom(word), x + layout.column - 2, y, running, theme)]
    return {
      key: { department: codeOf(lane, at), entity: lane.entity, issueCategory: lane.category, year: year.year },
      tip: tipOf(lane, at, context),
      area: { x, y: headHeight + row * layout.laneHeight, width: layout.column - 2, height: layout.laneHeight - 6 },
      shapes: [
        ...thread,
        circle(x + 4, y, 4, isNamed ? { fill: theme.accent } : { fill: theme.card, stroke: theme.inkThird, lineWidth: 1 }),
        textAt(cutToWidth(word, width - 12, fontSizes.label), x + 13, y, wordColour(year.streak, isNamed, theme)),
        ...(isNamed ? quoteShapes(lane, at, x, y + 20, width, layout, context) : []),
      ],
    }
  })
}

/** The state in a year is read where the lane is drawn; the code is the one that it had then. */
const codeOf = (lane: Lane, at: number): string => lane.years[at]?.issues[0]?.code ?? lane.code

const wordColour = (streak: number, isNamed: boolean, theme: ChartTheme) =>
  !isNamed ? theme.inkThird : streak >= 2 ? theme.attentionInk : theme.inkSecond

const wordRoom = (word: string) => textWidth(word, fontSizes.label) + 6

function threadTo(from: number, to: number, y: number, running: boolean, theme: ChartTheme): Shape {
  const shape = lineFrom([Math.min(from, to), y], [to, y], running ? theme.accent : theme.line, running ? 2 : 1)
  return running ? shape : { ...shape, style: { ...(shape.style as object), lineDash: [3, 3] } }
}

function quoteShapes(
  lane: Lane,
  at: number,
  x: number,
  top: number,
  width: number,
  { issueLines }: Layout,
  context: ViewContext,
): readonly Shape[] {
  const theme = themeOf(context)
  const issues = lane.years[at]?.issues ?? []
  const measures = issues.flatMap((issue) => issue.measures)
  const issue = cutLines(quoted(issues.map(({ text }) => text)), issueLines, width)
  const answer = measures.length === 0 ? say(context, '未见对应措施', 'no measure seen') : quoted(measures.map(({ text }) => text))
  const tags = [say(context, '去年承诺，今年仍在', 'promised, named again'), say(context, '承诺后仍在', 'named again')]
  const fitting = tags.find((words) => textWidth(words, fontSizes.label) <= width) ?? tags[1] ?? ''
  const tag = isPromisedBefore(lane, at) ? [fitting] : []
  const below = [...tag, `${say(context, '措施：', 'Measure: ')}${answer}`]
  return [
    ...issue.map((words, n) => textAt(words, x, top + n * line, theme.ink)),
    ...below.map((words, n) =>
      textAt(
        cutToWidth(words, width, fontSizes.label),
        x,
        top + (issue.length + n) * line + 3,
        n < tag.length ? theme.attentionInk : theme.inkSecond,
      ),
    ),
  ]
}

/** At most `most` lines, the last one cut; the whole text stands in the tooltip and in the table. */
function cutLines(text: string, most: number, width: number): readonly string[] {
  const lines = wrapToWidth(text, width, fontSizes.label)
  if (lines.length <= most) return lines
  const last = lines.slice(most - 1).join('')
  return [...lines.slice(0, most - 1), cutToWidth(last, width, fontSizes.label)]
}

function tipOf(lane: Lane, at: number, context: ViewContext): readonly string[] {
  const year = lane.years[at]
  return [
    `${laneName(lane, context)} · ${categoryName(lane, context)} · ${year?.year ?? ''}`,
    yearWords(lane, at, context),
    ...(year?.issues ?? []).flatMap((issue) => [
      ...folded(`“${issue.text}”`),
      ...(issue.measures.length === 0
        ? [say(context, '未见对应措施', 'no matching measure seen')]
        : issue.measures.flatMap((measure) =>
            folded(say(context, `措施：${measureWords(measure, context)}`, `Measure: ${measureWords(measure, context)}`)),
          )),
    ]),
  ]
}

const folded = (text: string): readonly string[] => wrapToWidth(text, 440, fontSizes.label)
