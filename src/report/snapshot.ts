// A view as a finished document: title, 口径, picture, notes, source, on a white page of a fixed width, drawn off screen.
import { drawSvg } from '../views/chart/echarts'
import { fontStack, themes } from '../views/chart/theme'
import type { ViewAnswer } from '../views/View'
import { type PictureSize, pictureSizes, pictureWidth } from './PictureSize'
import { filtersLine, notesOf, type SnapshotFrame, sourceLines } from './SnapshotFrame'
import { type Block, escapeXml, firstLines, lineBlock, linesOf, round, textBlock } from './svgText'
import { wordsPicture } from './wordsPicture'

export interface SnapshotPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const theme = themes.light
const defaultPictureHeight = 340
/** However long the notes of a slide are, the picture keeps this much. */
const leastPictureHeight = 220
const gaps = { afterTitle: 4, beforePicture: 12, afterPicture: 10, beforeFoot: 9, beforeGlossary: 5 } as const

/**
 * The same answer, frame and size give the same bytes. The page is as high as its parts need; a slide has a fixed height, and
 * the picture gets what the words leave.
 */
export function snapshotSvg(
  answer: ViewAnswer,
  frame: SnapshotFrame,
  size: PictureSize = pictureSizes.page,
  zoom = 1,
): SnapshotPicture {
  const { margin, scale, widthPx } = size
  const inner = pictureWidth(size)
  const head = headOf(answer, frame, size)
  const top = margin + head.height + gaps.beforePicture
  const room = pictureRoom(answer, frame, size)
  const picture = pictureBlock(answer, margin, top, inner, room, zoom)
  const line = top + (room ?? picture.height) + gaps.afterPicture
  const foot = footOf(answer, frame, size, line + gaps.beforeFoot)
  const height = size.heightPx ?? Math.ceil((line + gaps.beforeFoot + foot.height + margin - 6) * scale)
  const [unitsHigh, unitsWide] = [round(height / scale), round(widthPx / scale)]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${height}" viewBox="0 0 ${unitsWide} ${unitsHigh}" role="img" text-rendering="geometricPrecision" font-family="${escapeXml(fontStack)}">` +
    `<title>${escapeXml(answer.title)}</title><desc>${escapeXml(answer.summary)}</desc>` +
    `<rect width="${unitsWide}" height="${unitsHigh}" fill="${theme.card}"/>${head.svg}${picture.svg}` +
    `<line x1="${margin}" x2="${margin + inner}" y1="${round(line)}" y2="${round(line)}" stroke="${theme.line}"/>${foot.svg}</svg>`
  return { svg, width: widthPx, height }
}

/** Height that title, notes and source leave to the picture of a slide; null where a page is as high as it needs. */
export function pictureRoom(answer: ViewAnswer, frame: SnapshotFrame, size: PictureSize): number | null {
  if (size.heightPx === undefined) return null
  const words = headOf(answer, frame, size).height + footOf(answer, frame, size, 0).height
  const between = gaps.beforePicture + gaps.afterPicture + gaps.beforeFoot
  return Math.max(leastPictureHeight, Math.floor(size.heightPx / size.scale - 2 * size.margin + 6 - words - between))
}

function headOf(answer: ViewAnswer, frame: SnapshotFrame, { margin, title, subtitle, ...size }: PictureSize): Block {
  const inner = pictureWidth({ margin, title, subtitle, ...size })
  const heading = textBlock([answer.title], margin, margin, inner, { ...title, colour: theme.ink, bold: true })
  const under = margin + heading.height + gaps.afterTitle
  const lines = frame.filters === '' ? [answer.subtitle] : [answer.subtitle, filtersLine(frame)]
  const block = textBlock(lines, margin, under, inner, { ...subtitle, colour: theme.inkSecond })
  return { svg: heading.svg + block.svg, height: heading.height + gaps.afterTitle + block.height }
}

function hasPicture(answer: ViewAnswer): boolean {
  const series = answer.option.series
  return Array.isArray(series) ? series.length > 0 : series !== undefined
}

function pictureBlock(answer: ViewAnswer, x: number, y: number, width: number, room: number | null, zoom: number): Block {
  if (hasPicture(answer)) return chart(answer, x, y, width, room, zoom)
  const words = wordsPicture(answer, 0, 0, width, theme)
  const fitted = room === null ? 1 : Math.min(1, room / words.height)
  const move = `translate(${round(x)} ${round(y)})${fitted < 1 ? ` scale(${round(fitted)})` : ''}`
  return { svg: `<g transform="${move}">${words.svg}</g>`, height: words.height * fitted }
}

/** A chart that needs more than its room is drawn as large as it needs and made smaller as a whole, so that nothing is cut. */
function chart(answer: ViewAnswer, x: number, y: number, width: number, room: number | null, least: number): Block {
  const needed = answer.height ?? room ?? defaultPictureHeight
  const shown = room ?? needed
  const zoom = Math.max(least, needed / shown)
  const [drawnWidth, drawnHeight] = [Math.round(width * zoom), Math.round(shown * zoom)]
  const drawn = drawSvg(answer.option, drawnWidth, drawnHeight, answer.view)
  const nested = drawn.replace(
    /^<svg [^>]*>/,
    `<svg x="${x}" y="${round(y)}" width="${width}" height="${shown}" viewBox="0 0 ${drawnWidth} ${drawnHeight}">`,
  )
  return { svg: nested, height: shown }
}

/** Notes on the left and source on the right, each with its own room; in a narrow picture under each other. */
function footOf(answer: ViewAnswer, frame: SnapshotFrame, size: PictureSize, y: number): Block {
  const { margin, small, sourceShare } = size
  const inner = pictureWidth(size)
  const english = frame.locale === 'en'
  const style = { ...small, colour: theme.inkSecond }
  const beside = sourceShare > 0
  const right = beside ? Math.round(inner * sourceShare) : inner
  const left = beside ? inner - right - 24 : inner
  const numbered = notesOf(answer.notes, frame).map((text, index) =>
    index === 0 ? `${english ? 'Notes: ' : '注：'}${text}` : text,
  )
  const glossaryLines = linesOf(frame.glossary ?? [], inner, small)
  const forNotes = Math.max(3, size.mostNoteLines - glossaryLines.length)
  const more = english ? ' … (all notes: sheet “说明”)' : '……（其余说明见表格的“说明”页）'
  const notes = lineBlock(firstLines(linesOf(numbered, left, small), forNotes, more, left, small.size), margin, y, style)
  const sourceTop = beside ? y : y + notes.height
  const source = lineBlock(
    sourceLines(frame).flatMap((text) => firstLines(linesOf([text], right, small), 2, '…', right, small.size)),
    beside ? margin + inner : margin,
    sourceTop,
    { ...style, anchor: beside ? 'end' : 'start' },
  )
  const bodyHeight = beside ? Math.max(notes.height, source.height) : notes.height + source.height
  if (glossaryLines.length === 0) return { svg: notes.svg + source.svg, height: bodyHeight }
  const mostTerms = Math.max(3, size.mostNoteLines)
  const terms = lineBlock(
    firstLines(glossaryLines, mostTerms, more, inner, small.size),
    margin,
    y + bodyHeight + gaps.beforeGlossary,
    style,
  )
  return { svg: notes.svg + source.svg + terms.svg, height: bodyHeight + gaps.beforeGlossary + terms.height }
}
