import type { DocumentPart } from './documentParts'
import type { GridCell, GridRow } from './documentTable'
import type { Numbering } from './docxNumbering'
import { outlineLevel, type ParagraphStyle } from './docxStyles'
import type { Refusal } from './Format'
import { type Attributes, attribute, isOn, readXml } from './xml'

/** One paragraph while it is read. */
interface OpenParagraph {
  readonly line: number
  text: string
  style: string | null
  outline: number | null
  list: string | null
  level: number | null
}

interface OpenTable {
  readonly order: number
  /** Paragraphs that stand around it: those of a text box. */
  readonly depth: number
  readonly rows: GridRow[]
  line: number
  skipped: number
  cells: GridCell[]
  isDeleted: boolean
  columns: number
  rowSpan: GridCell['rows']
  texts: string[]
}

export interface DocxContext {
  readonly styleOf: (id: string | null) => ParagraphStyle
  readonly numbering: Numbering
}

/** Tables stand in tables to lay out a page; nobody lays one out this deep. */
const deepestTable = 12
/** Taken out of the text by a correction, or said twice for older programs. */
const leftOut = new Set([
  ...['del', 'moveFrom', 'Fallback'],
  ...['pPrChange', 'rPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange', 'numberingChange'],
])
/** Signs of the fonts Wingdings and Wingdings 2. */
const signs: Readonly<Record<string, string>> = {
  F052: '☑',
  F0FE: '☑',
  F0FC: '✓',
  F06F: '☐',
  F0A3: '☐',
  F0A8: '☐',
  F0FD: '☒',
}

/** Paragraphs and tables of word/document.xml in their order. `line` is the number of a paragraph, those in tables counted. */
export function readDocxBody(part: Uint8Array, context: DocxContext): readonly DocumentPart[] | Refusal {
  const parts: { readonly order: number; readonly part: DocumentPart }[] = []
  const paragraphs: OpenParagraph[] = []
  const tables: OpenTable[] = []
  let count = 0
  let tooDeep = 0
  let silence = 0
  let isRunText = false
  let isOfParagraph = false

  const table = () => tables[tables.length - 1]
  const paragraph = () => paragraphs[paragraphs.length - 1]

  function endParagraph(): void {
    const ended = paragraphs.pop()
    if (ended === undefined) return
    const style = context.styleOf(ended.style)
    const marker = markerOf(ended, style, context.numbering)
    const text = marker + ended.text.replace(/^\s+|\s+$/g, '')
    const inside = table()
    if (inside !== undefined && inside.depth === paragraphs.length) {
      if (text !== '') inside.texts.push(text)
    } else if (text !== '' && !style.isContents) {
      const heading = outlineLevel(ended.outline) ?? style.heading
      const made = { line: ended.line, text, ...(heading === null ? {} : { heading }) }
      parts.push({ order: ended.line, part: { kind: 'paragraph', paragraph: made } })
    }
  }

  function openTable(): void {
    if (tables.length >= deepestTable) tooDeep += 1
    else tables.push({ order: count + 0.5, depth: paragraphs.length, rows: [], line: 0, ...emptyRow(), ...emptyCell() })
  }

  function endTable(): void {
    if (tooDeep > 0) tooDeep -= 1
    else {
      const ended = tables.pop()
      if (ended !== undefined && ended.rows.length > 0) {
        parts.push({ order: ended.order, part: { kind: 'table', rows: ended.rows } })
      }
    }
  }

  function openInTable(name: string, attributes: Attributes): void {
    const inside = table()
    if (inside === undefined || tooDeep > 0) return
    const number = () => Math.max(0, Math.min(Number(attribute(attributes, 'val') ?? 1) || 0, 1_000_000))
    if (name === 'tr') Object.assign(inside, { line: count + 1, ...emptyRow() })
    else if (name === 'tc') Object.assign(inside, emptyCell())
    else if (name === 'gridSpan') inside.columns = Math.max(1, number())
    else if (name === 'gridBefore') inside.skipped = number()
    else if (name === 'vMerge') inside.rowSpan = attribute(attributes, 'val') === 'restart' ? Number.POSITIVE_INFINITY : 'above'
  }

  function closeInTable(name: string): void {
    const inside = table()
    if (inside === undefined || tooDeep > 0) return
    if (name === 'tc') inside.cells.push({ text: inside.texts.join('\n'), columns: inside.columns, rows: inside.rowSpan })
    else if (name === 'tr' && !inside.isDeleted && inside.cells.length > 0) {
      inside.rows.push({ line: inside.line, skipped: inside.skipped, cells: inside.cells })
    }
  }

  function openInParagraph(name: string, attributes: Attributes): void {
    const inside = paragraph()
    if (inside === undefined) return
    const value = attribute(attributes, 'val') ?? null
    if (name === 't') isRunText = true
    else if (name === 'tab') inside.text += isOfParagraph ? '' : '\t'
    else if (name === 'cr' || (name === 'br' && attribute(attributes, 'type') === undefined)) inside.text += '\n'
    else if (name === 'noBreakHyphen') inside.text += '-'
    else if (name === 'sym') inside.text += signs[(attribute(attributes, 'char') ?? '').toUpperCase()] ?? ''
    else if (!isOfParagraph) return
    else if (name === 'pStyle') inside.style = value
    else if (name === 'outlineLvl') inside.outline = Number(value)
    else if (name === 'numId') inside.list = value
    else if (name === 'ilvl') inside.level = Number(value)
  }

  const refusal = readXml(part, {
    open(name, attributes) {
      const inside = table()
      // <w:del/> among the properties of a row: the row was taken out.
      if (name === 'del' && inside?.depth === paragraphs.length) inside.isDeleted ||= isOn(attributes)
      if (leftOut.has(name) || silence > 0) silence += 1
      else if (name === 'p') {
        count += 1
        paragraphs.push({ line: count, text: '', style: null, outline: null, list: null, level: null })
      } else if (name === 'pPr') isOfParagraph = true
      else if (name === 'tbl') openTable()
      else {
        openInTable(name, attributes)
        openInParagraph(name, attributes)
      }
    },
    close(name) {
      if (silence > 0) silence -= 1
      else if (name === 'p') endParagraph()
      else if (name === 'pPr') isOfParagraph = false
      else if (name === 't') isRunText = false
      else if (name === 'tbl') endTable()
      else closeInTable(name)
    },
    text(text) {
      const inside = paragraph()
      if (isRunText && silence === 0 && inside !== undefined) inside.text += text
    },
  })
  if (refusal !== null) return refusal
  // A text box ends before the paragraph that holds it.
  return parts.sort((a, b) => a.order - b.order).map((one) => one.part)
}

const emptyRow = () => ({ skipped: 0, cells: [] as GridCell[], isDeleted: false })
const emptyCell = () => ({ columns: 1, rowSpan: 1 as GridCell['rows'], texts: [] as string[] })

function markerOf({ list, level, text }: OpenParagraph, style: ParagraphStyle, numbering: Numbering): string {
  const id = list ?? style.list
  return id === null || id === '0' || text.trim() === '' ? '' : numbering.next(id, level ?? style.level ?? 0)
}
