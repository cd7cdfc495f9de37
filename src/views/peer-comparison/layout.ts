// How much room the picture has: columns of departments in as many panels as the width makes necessary, lines in each row.
import { nameLines } from '../chart/rowLabels'
import { cutToWidth, textLineHeight, wrapToWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'
import { type ComparedModel, commonGroup, markedName, showsEarlier } from '../compared'
import type { ViewContext } from '../View'

export const panelGap = 14
export const margin = 6
export const lineHeight = 16
const leastColumn = 80
/** From here a value and its rank stand on one line, and two quartiles on one. */
const wideColumn = 132
/** 20 characters and a number in the narrowest column. */
const mostHeadLines = 5
/** Two departments do not stand a screen apart. */
const mostColumn = 330
/** From here the earlier year stands before the value. */
const widestColumn = 168

/** Lines under a value. */
export type Line = 'former' | 'median' | 'quartiles'

export interface Layout {
  readonly label: number
  readonly column: number
  readonly head: number
  /** Values and ranks on one line. */
  readonly isWide: boolean
  /** The earlier year on the line of the value. */
  readonly isBeside: boolean
  /** Room at the right edge of the peers' figures that all departments have in common; 0 where each has its own. */
  readonly common: number
  readonly lines: readonly Line[]
  readonly row: number
  /** Places of the departments, panel by panel. */
  readonly panels: readonly (readonly number[])[]
  readonly panelHeight: number
}

/** How much higher than its room a picture for a file may be drawn before its type becomes too small. */
const mostZoom = 1.3
/** Height of a panel that fits on a page with its title and notes. */
const mostPanel = 800

/** The name of a column: whole in a picture for a file, two lines on a card. Bold type is a little wider. */
export function headLines(name: string, column: number, context: ViewContext): readonly string[] {
  const width = (column - 2 * margin) / 1.04
  return context.forExport ? nameLines(context, name, width, mostHeadLines) : twoLines(name, width)
}

/** What is long takes two lines. */
export function twoLines(text: string, width: number): readonly string[] {
  const [first = '', ...more] = wrapToWidth(text, width, fontSizes.label)
  return more.length === 0 ? [first] : [first, cutToWidth(more.join(''), width, fontSizes.label)]
}

export function layoutOf(model: ComparedModel, context: ViewContext): Layout {
  const { width, height, forExport } = context
  const label = width < 480 ? 88 : 140
  const isCommon = commonGroup(model)
  const common = isCommon ? (width < 480 ? leastColumn : wideColumn) : 0
  const count = model.departments.length
  const perPanel = Math.max(1, Math.min(count, Math.floor((width - label - common) / leastColumn)))
  const panels = Array.from({ length: Math.ceil(count / perPanel) }, (_, panel) =>
    model.departments.slice(panel * perPanel, (panel + 1) * perPanel).map((_one, index) => panel * perPanel + index),
  )
  const column = Math.min(mostColumn, (width - label - common) / perPanel)
  const isWide = column >= wideColumn
  const isBeside = showsEarlier(model) && column >= widestColumn
  const names = model.departments.map((one, place) => headLines(markedName(one, place), column, context).length)
  const head = Math.max(2, ...names) * textLineHeight + (isBeside ? 24 : 8)
  const wanted: readonly Line[] = [
    ...(showsEarlier(model) && !isBeside ? ['former' as const] : []),
    ...(isCommon ? [] : ['median' as const]),
    ...(isWide && !isCommon && hasQuartiles(model) ? ['quartiles' as const] : []),
  ]
  const rowOf = (lines: number) => Math.max((1 + lines + (isWide ? 0 : 1)) * lineHeight + (lines > 0 ? 8 : 4), 24)
  const panelOf = (lines: number) => head + rowOf(lines) * model.rows.length
  const mostHigh = (height === undefined ? mostPanel : height * (forExport ? mostZoom : 2)) - panelGap
  const panelRoom = height === undefined ? mostHigh : mostHigh / panels.length
  const lines = wanted.filter((_, index) => panelOf(index + 1) <= panelRoom)
  return {
    label,
    column,
    head,
    isWide,
    isBeside,
    common,
    lines,
    row: rowOf(lines.length),
    panels,
    panelHeight: panelOf(lines.length),
  }
}

/** Below eight peers there are none (DOMAIN 6.6): no line for them then. */
const hasQuartiles = ({ rows }: ComparedModel) =>
  rows.some(({ figures }) => figures.some(({ peers }) => peers !== null && peers.p25 !== null))

/** Whether the picture has the earlier year at all. */
export const picturesEarlier = ({ isBeside, lines }: Layout): boolean => isBeside || lines.includes('former')
