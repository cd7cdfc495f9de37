// Names of rows: whole in a picture for a file, over as many lines as it takes; on a card one line, cut where it is too long.
import type { ViewContext } from '../View'
import { categoryAxis } from './parts'
import { cutInMiddle, cutToWidth, evenLines, textLineHeight, textWidth } from './textWidth'
import { fontSizes } from './theme'

export interface RowSizes {
  readonly top: number
  readonly bottom: number
  /** Height of a row in px where the picture may be as high as it needs, and the least and most of it on a card. */
  readonly row: number
  readonly least: number
  readonly most: number
}

export interface LabelRoom {
  /** Of the picture's width that the names may take on a card; a picture for a file gives them `exportShare` where it is more. */
  readonly share: number
  /** The share in a picture for a file, where the other columns need the room. */
  readonly inFile?: number
  /** Px at most on a card; absent where the share alone holds. */
  readonly most?: number
  /** Labels that differ at their beginning, as categories do: the end is what may go. */
  readonly cutsEnd?: boolean
}

export interface RowLabels {
  /** Px that the widest line takes. */
  readonly room: number
  /** Of each row, from the top. */
  readonly lines: readonly (readonly string[])[]
  /** The same with line breaks, as an axis takes them. */
  readonly texts: readonly string[]
  /** Rows as high as the names need. */
  readonly sizes: RowSizes
}

/** 20 characters in one line where the picture is 156 mm wide. */
const exportShare = 0.38
/** A name longer than that is no name; it is cut as on a card. */
const mostLines = 4
const edges = 5

export function rowLabels(context: ViewContext, names: readonly string[], room: LabelRoom, sizes: RowSizes): RowLabels {
  const width = roomOf(room, context)
  return stackedLabels(
    names.map((name) => (context.forExport ? wholeName(name, width) : [cutName(name, width, room)])),
    sizes,
  )
}

/** Labels that are broken into lines already. */
export function stackedLabels(lines: readonly (readonly string[])[], sizes: RowSizes): RowLabels {
  const tallest = Math.max(1, ...lines.map((one) => one.length))
  const height = tallest === 1 ? 0 : tallest * textLineHeight + edges
  return {
    room: Math.ceil(Math.max(0, ...lines.flat().map((line) => textWidth(line, fontSizes.axis)))),
    lines,
    texts: lines.map((one) => one.join('\n')),
    sizes: {
      ...sizes,
      row: Math.max(sizes.row, height),
      least: Math.max(sizes.least, height),
      most: Math.max(sizes.most, height),
    },
  }
}

/** Px for the names. */
export function roomOf({ share, inFile, most = Number.POSITIVE_INFINITY }: LabelRoom, { forExport, width }: ViewContext): number {
  return forExport ? (inFile ?? Math.max(share, exportShare)) * width : Math.min(most, share * width)
}

const cutName = (name: string, width: number, { cutsEnd = false }: LabelRoom) =>
  cutsEnd ? cutToWidth(name, width, fontSizes.axis) : cutInMiddle(name, width, fontSizes.axis)

/** A name beside its mark: whole in a picture for a file. */
export const nameLines = (context: ViewContext, name: string, width: number, most = mostLines): readonly string[] =>
  context.forExport ? wholeName(name, width, most) : [cutInMiddle(name, width, fontSizes.label)]

/** A name over as few lines as hold it, and these as even as may be. */
function wholeName(name: string, width: number, most = mostLines): readonly string[] {
  const lines = evenLines(name, width, fontSizes.axis)
  if (lines.length <= most) return lines
  const cut = cutInMiddle(name, (most - 0.2) * width, fontSizes.axis)
  return evenLines(cut, width, fontSizes.axis).slice(0, most)
}

/** Height in px that the rows need. On a card they are drawn closer before they scroll. */
export function rowsHeight(context: ViewContext, { lines, sizes }: RowLabels): number {
  const row = context.height === undefined ? sizes.row : sizes.least
  return Math.max(3, lines.length) * row + sizes.top + sizes.bottom
}

/** Top and bottom of the grid: rows fill the card's height, but few rows do not become blocks. */
export function rowsGrid(context: ViewContext, labels: RowLabels): { readonly top: number; readonly bottom: number } {
  const { lines, sizes } = labels
  const height = Math.max(context.height ?? 0, rowsHeight(context, labels))
  const spare = height - sizes.top - Math.max(1, lines.length) * sizes.most
  return { top: sizes.top, bottom: Math.max(sizes.bottom, spare) }
}

/** The axis of the rows, from the top down. */
export const rowAxis = (context: ViewContext, id: string, { texts }: RowLabels) =>
  categoryAxis(context, { id, labels: texts, inverse: true })
