import type { DocumentPart } from './documentParts'
import type { GridCell, GridRow } from './documentTable'
import { attributeOf, readHtml } from './htmlTokens'

interface OpenTable {
  readonly order: number
  readonly rows: GridRow[]
  row: { readonly line: number; readonly cells: GridCell[] } | null
  cell: { readonly columns: number; readonly rows: number } | null
  lines: string[]
}

const deepestTable = 12
/** As browsers have it. */
const widestSpan = 1000
const highestSpan = 65_534

const blocks = new Set([
  ...['p', 'div', 'li', 'br', 'hr', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre', 'blockquote', 'section', 'article', 'main'],
  ...['header', 'footer', 'nav', 'aside', 'figure', 'caption', 'form', 'body', 'head', 'center', 'address'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])

/** Paragraphs and tables of a page in their order. `line` counts the paragraphs, each cell of a table being at least one. */
export function readHtmlBody(html: string): readonly DocumentPart[] {
  const parts: { readonly order: number; readonly part: DocumentPart }[] = []
  const tables: OpenTable[] = []
  const lists: { next: number }[] = []
  let count = 0
  let tooDeep = 0
  let heading = 0
  let text = ''
  /** Number of a list item, until its text comes. */
  let marker = ''

  const table = () => tables[tables.length - 1]

  function endParagraph(): void {
    const own = text.replace(/\s+/g, ' ').trim()
    text = ''
    if (own === '') return
    const said = marker + own
    marker = ''
    const inside = table()
    if (inside !== undefined && inside.cell !== null) {
      if (inside.lines.length > 0) count += 1
      inside.lines.push(said)
      return
    }
    count += 1
    parts.push({
      order: count,
      part: { kind: 'paragraph', paragraph: { line: count, text: said, ...(heading > 0 ? { heading } : {}) } },
    })
  }

  function endCell(): void {
    endParagraph()
    const inside = table()
    if (inside === undefined || inside.cell === null) return
    inside.row?.cells.push({ text: inside.lines.join('\n'), ...inside.cell })
    inside.cell = null
    inside.lines = []
  }

  function endRow(): void {
    endCell()
    const inside = table()
    if (inside?.row == null) return
    if (inside.row.cells.length > 0) inside.rows.push({ ...inside.row, skipped: 0 })
    inside.row = null
  }

  function endTable(): void {
    if (tooDeep > 0) {
      tooDeep -= 1
      return
    }
    endRow()
    const ended = tables.pop()
    if (ended !== undefined && ended.rows.length > 0) {
      parts.push({ order: ended.order, part: { kind: 'table', rows: ended.rows } })
    }
  }

  function openTable(): void {
    endParagraph()
    if (tables.length >= deepestTable) tooDeep += 1
    else tables.push({ order: count + 0.5, rows: [], row: null, cell: null, lines: [] })
  }

  function openCell(attributes: string): void {
    const inside = table()
    if (inside === undefined || tooDeep > 0) return
    endCell()
    inside.row ??= { line: count + 1, cells: [] }
    count += 1
    inside.cell = { columns: span(attributes, 'colspan', widestSpan), rows: span(attributes, 'rowspan', highestSpan) }
  }

  readHtml(html, {
    open(name, attributes) {
      if (name === 'table') openTable()
      else if (name === 'tr' && tooDeep === 0) {
        endRow()
        const inside = table()
        if (inside !== undefined) inside.row = { line: count + 1, cells: [] }
      } else if (name === 'td' || name === 'th') openCell(attributes)
      else if (blocks.has(name)) {
        endParagraph()
        if (name === 'ol') lists.push({ next: Number(attributeOf(attributes, 'start') ?? 1) || 1 })
        else if (name === 'ul') lists.push({ next: Number.NaN })
        else if (name === 'li') marker = numberOf(lists[lists.length - 1])
        else if (/^h[1-6]$/.test(name)) heading = Number(name.slice(1))
      }
    },
    close(name) {
      if (name === 'table') endTable()
      else if (name === 'tr' && tooDeep === 0) endRow()
      else if ((name === 'td' || name === 'th') && tooDeep === 0) endCell()
      else if (blocks.has(name)) {
        endParagraph()
        if (name === 'ol' || name === 'ul') lists.pop()
        else if (/^h[1-6]$/.test(name)) heading = 0
      }
    },
    text(said) {
      text += said
    },
  })
  while (tables.length > 0) endTable()
  endParagraph()
  return parts.sort((a, b) => a.order - b.order).map((one) => one.part)
}

/** A browser numbers the items of a list; the page does not say the numbers. */
function numberOf(list: { next: number } | undefined): string {
  if (list === undefined || Number.isNaN(list.next)) return ''
  list.next += 1
  return `${list.next - 1}.`
}

function span(attributes: string, name: string, most: number): number {
  const said = Math.floor(Number(attributeOf(attributes, name) ?? 1))
  return said >= 1 ? Math.min(said, most) : 1
}
