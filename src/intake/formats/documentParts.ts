import type { RawRow, RawTable } from '../RawTable'
import type { Encoding } from '../Reading'
import { isNote } from '../rowKinds'
import { cellLimit, columnLimit, type GridRow, placeCells } from './documentTable'
import type { FormatResult, Paragraph } from './Format'

/** A document in its order: paragraphs outside of tables, and tables. */
export type DocumentPart =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'table'; readonly rows: readonly GridRow[] }

/** A title, a year, a unit above a table: short, and no sentence. */
const longestCaption = 60
const mostCaptions = 4
/** Characters of running text: a shelf of reports. Sentences are weighed one by one. */
export const textLimit = 1_000_000
/** A document whose running text is longer is a report and not a form with its title. */
const longestFormText = 400

/**
 * Tables with the captions above them, and the running text. Where the document is its tables and what stands around them (a
 * form, its title, who filled it in), there is no running text: every paragraph is a row of the table that it belongs to.
 */
export function documentResult(source: string, encoding: Encoding | null, written: readonly DocumentPart[]): FormatResult {
  const parts = written.flatMap(withoutFrames)
  const paragraphs = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.paragraph] : []))
  const hasTables = parts.some((part) => part.kind === 'table')
  if (!hasTables && paragraphs.length === 0) return { refusal: { code: 'document.empty' } }
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (length > textLimit) return { refusal: { code: 'document.tooLong', params: { length, limit: textLimit } } }
  const isReport = !hasTables || speaks(paragraphs)
  const tables: RawTable[] = []
  let cellBudget = cellLimit
  let above: Paragraph[] = []
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'paragraph') {
      above.push(part.paragraph)
      continue
    }
    const placed = placeCells(part.rows, cellBudget)
    if (placed === null) return { refusal: { code: 'document.tooWide', params: { columns: columnLimit, cells: cellLimit } } }
    cellBudget -= placed.cellCount
    const titles = (isReport ? captionsOf(above) : above).map(rowOf)
    const notes = isReport ? [] : notesAfter(parts, at).map(rowOf)
    const rows = [...titles, ...placed.rows, ...notes]
    above = []
    tables.push({
      source,
      format: 'document',
      merges: placed.merges,
      encoding,
      delimiter: null,
      rows,
      damagedLines: rows.filter(({ cells }) => cells.some((cell) => cell.includes('\ufffd'))).map(({ line }) => line),
    })
  }
  return isReport ? { tables, text: { source, encoding, paragraphs } } : { tables: withoutTwice(tables) }
}

/** A table of one column is a frame around text (or around another table), and holds no records. */
function withoutFrames(part: DocumentPart): readonly DocumentPart[] {
  if (part.kind === 'paragraph' || part.rows.some(({ cells }) => cells.length > 1)) return [part]
  return part.rows.flatMap(({ line, cells }): DocumentPart[] => {
    const text = cells[0]?.text ?? ''
    return text === '' ? [] : [{ kind: 'paragraph', paragraph: { line, text } }]
  })
}

const rowOf = ({ line, text }: Paragraph): RawRow => ({ line, cells: [text] })

function speaks(paragraphs: readonly Paragraph[]): boolean {
  const text = paragraphs.filter((one) => !isNote(one.text)).map((one) => one.text)
  return text.join('').length > longestFormText || text.some((one) => one.length > longestCaption && /[。;；]/.test(one))
}

/** The short paragraphs right above a table. */
function captionsOf(above: readonly Paragraph[]): Paragraph[] {
  const captions: Paragraph[] = []
  for (const one of [...above].reverse()) {
    if (captions.length === mostCaptions || one.text.length > longestCaption || /[。;；]$/.test(one.text)) break
    captions.unshift(one)
  }
  return captions
}

/** 填表人：…, 注：… behind a table; behind the last one, all that is left. */
function notesAfter(parts: readonly DocumentPart[], at: number): Paragraph[] {
  const notes: Paragraph[] = []
  for (const part of parts.slice(at + 1)) {
    if (part.kind === 'table') return upToLastNote(notes)
    notes.push(part.paragraph)
  }
  return notes
}

function upToLastNote(paragraphs: readonly Paragraph[]): Paragraph[] {
  let count = paragraphs.length
  while (count > 0 && !isNote(paragraphs[count - 1]?.text ?? '')) count -= 1
  return paragraphs.slice(0, count)
}

/** A paragraph between two tables that is a note of the first is no title of the second. */
function withoutTwice(tables: readonly RawTable[]): RawTable[] {
  const seen = new Set<number>()
  return tables.map((table) => {
    const rows = table.rows.filter(({ line, cells }) => cells.length > 1 || !seen.has(line))
    for (const { line } of rows) seen.add(line)
    return { ...table, rows }
  })
}
