// Strips under each other: which lane and line each mark has, so that none covers another.

import { textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { type ComparedModel, type ComparedRow, commonGroup, markedName } from '../compared'
import type { ViewContext } from '../View'
import { type Lane, lanesOf, type StripMark } from './strip'

export const radius = 8
export const markLine = 2 * radius + 3
const rowMargin = 12
const leastRow = 32
const mostSpare = 16
const valueColumn = 68
const nameLine = 20
const nameGap = 18
const headWords = 22

export interface Placed<One> {
  readonly one: One
  /** Line of the mark in its lane. */
  readonly line: number
}

export interface DotLane {
  readonly lane: Lane
  readonly marks: readonly Placed<StripMark>[]
  /** Px from the row's top. */
  readonly top: number
  readonly height: number
}

export interface DotRow {
  readonly row: ComparedRow
  /** Its place among the model's rows. */
  readonly index: number
  readonly lanes: readonly DotLane[]
  readonly top: number
  readonly height: number
}

export interface DotName {
  readonly text: string
  readonly place: number
  readonly x: number
  readonly y: number
}

export interface DotLayout {
  readonly label: number
  readonly strip: { readonly from: number; readonly to: number }
  /** Right edges of the columns of values, one a department; none where there is no room. */
  readonly values: readonly number[]
  readonly names: readonly DotName[]
  readonly head: number
  readonly rows: readonly DotRow[]
  /** Measures that a picture of a fixed height has no room for. */
  readonly left: readonly ComparedRow[]
  /** Of departments with different peers a picture of a fixed height may show the marks alone. */
  readonly hasPeers: boolean
  readonly height: number
}

export function layoutOf(model: ComparedModel, { width, height, forExport }: ViewContext): DotLayout {
  const label = width < 480 ? 96 : 150
  const columns = width - label - model.departments.length * valueColumn >= 300 ? model.departments.length : 0
  const strip = { from: label + radius + 2, to: width - columns * valueColumn - radius - 6 }
  const names = namesOf(model, width)
  const head = (names.at(-1)?.y ?? 0) + nameLine / 2 + headWords
  const room = forExport && height !== undefined ? height * mostZoom : Number.POSITIVE_INFINITY
  const natural = rowsOf(model, strip, head, lanesOf)
  const isWhole = bottomOf(natural) <= room
  const closer = isWhole ? natural : rowsOf(model, strip, head, oneLane)
  const all = forExport ? closer : spread(closer, (height ?? 0) - head)
  const rows = all.filter((row) => row.top + row.height <= room)
  return {
    label,
    strip,
    values: Array.from({ length: columns }, (_, place) => width - (columns - 1 - place) * valueColumn - 6),
    names,
    head,
    rows,
    left: all.slice(rows.length).map(({ row }) => row),
    hasPeers: isWhole || commonGroup(model),
    height: Math.ceil(bottomOf(rows) || head),
  }
}

/** How much higher than its room a picture for a file may be drawn before its type becomes too small. */
const mostZoom = 1.3

/** Names from the left, on as many lines as they need. */
function namesOf(model: ComparedModel, width: number): readonly DotName[] {
  let [x, line] = [0, 0]
  return model.departments.map((one, place) => {
    const text = markedName(one, place).slice(1).trim()
    const wide = 2 * radius + 6 + textWidth(text, fontSizes.label)
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1]
    const name = { text, place, x: x + radius, y: line * nameLine + nameLine / 2 }
    x += wide + nameGap
    return name
  })
}

const bottomOf = (rows: readonly DotRow[]): number => (rows.at(-1)?.top ?? 0) + (rows.at(-1)?.height ?? 0)

/** Marks of departments with different peers together; whose band and median it were could not be told. */
function oneLane(row: ComparedRow): readonly Lane[] {
  const lanes = lanesOf(row)
  return lanes.length < 2 ? lanes : [{ marks: lanes.flatMap(({ marks }) => marks), median: null, band: null, points: [] }]
}

function rowsOf(
  model: ComparedModel,
  strip: DotLayout['strip'],
  head: number,
  lanesIn: (row: ComparedRow) => readonly Lane[],
): readonly DotRow[] {
  let top = head
  return model.rows.map((row, index) => {
    const lanes = stacked(lanesIn(row), strip)
    const inner = lanes.reduce((sum, lane) => sum + lane.height, 0)
    const height = Math.max(leastRow, inner + rowMargin)
    const spare = (height - inner) / 2
    const placed = { row, index, lanes: lanes.map((lane) => ({ ...lane, top: lane.top + spare })), top, height }
    top += height
    return placed
  })
}

/** Rows fill the card between readable bounds. */
function spread(rows: readonly DotRow[], room: number): readonly DotRow[] {
  const spare = (room - rows.reduce((sum, row) => sum + row.height, 0)) / Math.max(1, rows.length)
  const more = Math.min(mostSpare, Math.max(0, Math.floor(spare)))
  return rows.map((row, index) => ({
    ...row,
    top: row.top + index * more,
    height: row.height + more,
    lanes: row.lanes.map((lane) => ({ ...lane, top: lane.top + more / 2 })),
  }))
}

function stacked(lanes: readonly Lane[], { from, to }: DotLayout['strip']): readonly DotLane[] {
  let top = 0
  return lanes.map((lane) => {
    const marks = apart(lane.marks, to - from)
    const height = markLine * (1 + Math.max(0, ...marks.map(({ line }) => line)))
    const placed = { lane, marks, top, height }
    top += height
    return placed
  })
}

/** From the left, each mark on the first line on which it touches none. */
function apart(marks: readonly StripMark[], width: number): readonly Placed<StripMark>[] {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => a.at - b.at || a.place - b.place)
    .map((one) => {
      const x = one.at * width
      const free = ends.findIndex((end) => end <= x)
      const line = free < 0 ? ends.length : free
      ends[line] = x + markLine
      return { one, line }
    })
}
