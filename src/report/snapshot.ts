import type { Locale } from '../domain/text'
import { drawSvg } from '../views/chart/echarts'
import { cutToWidth } from '../views/chart/textWidth'
import { fontStack, themes } from '../views/chart/theme'
import type { ViewAnswer } from '../views/View'
import { type Block, escapeXml, round, textBlock } from './svgText'

/** What stands around the picture, so that it explains itself without the page. */
export interface SnapshotFrame {
  readonly bureau: string
  /** The filters in words; empty where there are none. */
  readonly filters: string
  /** Where the numbers come from, in words; the bureau's self-evaluation data where it is left out. */
  readonly source?: string
  /** Short hash of the data. */
  readonly version: string
  /** ISO date of the export, or empty. */
  readonly date: string
  readonly sample: boolean
  readonly locale?: Locale
}

export interface SnapshotPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** 156 mm, the text width of an A4 report, at 300 dpi. */
export const snapshotWidth = 1843

/** Pixels of the file per unit of the layout: 12 units of type are 7.4 pt on paper. */
const scale = 2.56
const margin = 24
const theme = themes.light
const defaultPictureHeight = 340

/** Width to give a view as `context.width` for a picture of `width` px. */
export function pictureWidth(width = snapshotWidth): number {
  return Math.round(width / scale - 2 * margin)
}

/**
 * A white page of a fixed width drawn off screen with its own layout, as high as its parts need: title, 口径, picture, notes,
 * source. The same answer and frame give the same bytes.
 */
export function snapshotSvg(answer: ViewAnswer, frame: SnapshotFrame, width: number = snapshotWidth): SnapshotPicture {
  const inner = pictureWidth(width)
  const parts: string[] = []
  let y = margin
  const place = (block: Block, gap: number) => {
    parts.push(block.svg)
    y += block.height + gap
  }
  place(textBlock([answer.title], margin, y, inner, { size: 20, lineHeight: 29, colour: theme.ink, bold: true }), 4)
  const subtitle = frame.filters === '' ? [answer.subtitle] : [answer.subtitle, filtersLine(frame)]
  place(textBlock(subtitle, margin, y, inner, { size: 12.5, lineHeight: 20, colour: theme.inkSecond }), 12)
  place(hasPicture(answer) ? chart(answer, y, inner) : words(answer, y, inner), 10)
  parts.push(`<line x1="${margin}" x2="${margin + inner}" y1="${round(y)}" y2="${round(y)}" stroke="${theme.line}"/>`)
  y += 9
  place(foot(answer.notes, frame, y, inner), margin - 6)
  const height = Math.ceil(y * scale)
  const logicalHeight = round(height / scale)
  const logicalWidth = round(width / scale)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${logicalWidth} ${logicalHeight}" role="img" font-family="${escapeXml(fontStack)}">` +
    `<title>${escapeXml(answer.title)}</title><desc>${escapeXml(answer.summary)}</desc>` +
    `<rect width="${logicalWidth}" height="${logicalHeight}" fill="${theme.card}"/>${parts.join('')}</svg>`
  return { svg, width, height }
}

function hasPicture(answer: ViewAnswer): boolean {
  const series = answer.option.series
  return Array.isArray(series) ? series.length > 0 : series !== undefined
}

function chart(answer: ViewAnswer, y: number, inner: number): Block {
  const height = answer.height ?? defaultPictureHeight
  const drawn = drawSvg(answer.option, inner, height, answer.view)
  const nested = drawn.replace(
    /^<svg [^>]*>/,
    `<svg x="${margin}" y="${round(y)}" width="${inner}" height="${height}" viewBox="0 0 ${inner} ${height}">`,
  )
  return { svg: nested, height }
}

/** An answer in words has no chart: its sentence, and each row of its table as a tile (name, value, remark). */
function words(answer: ViewAnswer, y: number, inner: number): Block {
  const sentence = textBlock([answer.summary], margin, y, inner, { size: 15, lineHeight: 27, colour: theme.ink })
  const columns = Math.max(1, Math.floor(inner / 210))
  const tileWidth = inner / columns
  const tileHeight = 88
  const top = y + sentence.height + 12
  const rows = answer.table.rows.filter((row) => row.kind !== 'note')
  const tiles = rows.map((row, index) => {
    const x = margin + (index % columns) * tileWidth
    const tileTop = top + Math.floor(index / columns) * tileHeight
    const [name, value, ...remarks] = row.cells.map((cell) => cell.text)
    const remark = remarks.filter((text) => text !== '').join(' · ')
    const rule =
      index % columns === 0
        ? ''
        : `<line x1="${round(x)}" x2="${round(x)}" y1="${round(tileTop + 8)}" y2="${round(tileTop + tileHeight - 8)}" stroke="${theme.line}"/>`
    const left = index % columns === 0 ? x : x + 14
    const room = tileWidth - 20
    return [
      rule,
      textBlock([name ?? ''], left, tileTop + 6, room, { size: 12.5, lineHeight: 18, colour: theme.inkSecond }).svg,
      textBlock([cutToWidth(value ?? '', room, 22)], left, tileTop + 25, room, {
        size: 22,
        lineHeight: 28,
        colour: theme.ink,
        bold: true,
      }).svg,
      textBlock([cutToWidth(remark, room * 1.9, 12)], left, tileTop + 54, room, {
        size: 12,
        lineHeight: 16,
        colour: theme.inkSecond,
      }).svg,
    ].join('')
  })
  const height = sentence.height + 12 + Math.ceil(rows.length / columns) * tileHeight
  return { svg: sentence.svg + tiles.join(''), height }
}

/** Notes on the left, source on the right, each with its own room. */
function foot(notes: readonly string[], frame: SnapshotFrame, y: number, inner: number): Block {
  const style = { size: 12, lineHeight: 19, colour: theme.inkSecond } as const
  const english = frame.locale === 'en'
  const colon = english ? ': ' : '：'
  const source = frame.source ?? (english ? `${frame.bureau}, self-evaluation data` : `${frame.bureau}绩效自评数据`)
  const lines = [
    `${english ? 'Source' : '来源'}${colon}${source}`,
    `${english ? 'Data version' : '数据版本'} ${frame.version}${exported(frame)}`,
    ...(frame.sample ? [english ? 'Sample data (fictitious)' : '示例数据（虚构）'] : []),
  ]
  const right = inner * 0.36
  const left = inner - right - 24
  const note = textBlock(
    notes.map((text, index) => (index === 0 ? `${english ? 'Notes' : '注'}${colon}${text}` : text)),
    margin,
    y,
    left,
    style,
  )
  const origin = textBlock(lines, margin + inner, y, right, { ...style, anchor: 'end' })
  return { svg: note.svg + origin.svg, height: Math.max(note.height, origin.height) }
}

function filtersLine(frame: SnapshotFrame): string {
  return frame.locale === 'en' ? `Filters: ${frame.filters}` : `筛选：${frame.filters}`
}

/** Empty without a date: a batch writes the same bytes whenever it runs. */
function exported({ date, locale }: SnapshotFrame): string {
  if (date === '') return ''
  return locale === 'en' ? `, exported ${date}` : ` · ${longDate(date)}导出`
}

function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
