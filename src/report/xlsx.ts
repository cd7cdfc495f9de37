// Tables of views as a workbook that looks like the screen. `hucre` is loaded only when one is written.
import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { Locale } from '../domain/text'
import { textWidth } from '../views/chart/textWidth'
import { themes } from '../views/chart/theme'
import type { TableCell, TableModel, TableRow } from '../views/View'
import { sheetNames } from './sheetNames'
import { shownNumber } from './shownNumber'

export interface SheetContent {
  /** Name of the sheet, cut and made unique here. */
  readonly name: string
  readonly title: string
  readonly subtitle: string
  readonly table: TableModel
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[]
  /** Rows of the sheet 说明: what, and its words. */
  readonly remarks: readonly (readonly [string, string])[]
  readonly locale: Locale
}

const { ink, inkSecond, inkThird, line, accent, attentionInk, accentSoft } = themes.light
const rgb = (colour: string) => ({ rgb: colour.slice(1) })
const fill = (colour: string) => ({ type: 'pattern', pattern: 'solid', fgColor: rgb(colour) }) as const
const thin = { style: 'thin', color: rgb(line) } as const
/** A text that begins with = + - @ stays text in every program that opens the file. */
const asText = '@'
const headRow = 3

/** The bytes of an .xlsx. The same content gives the same bytes. */
export async function workbook(content: WorkbookContent): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const remarks = content.locale === 'en' ? 'Notes' : '说明'
  const names = sheetNames([...content.sheets.map((sheet) => sheet.name), remarks])
  const sheets = content.sheets.map((sheet, index) => tableSheet(sheet, names[index] ?? sheet.name))
  return writeXlsx({
    sheets: [...sheets, remarkSheet(content.remarks, names.at(-1) ?? remarks)],
    defaultFont: { name: '微软雅黑', size: 10 },
  })
}

/** Title, subtitle and unit line above the head, which stays in view with the first column. */
function tableSheet({ title, subtitle, table }: SheetContent, name: string): WriteSheet {
  const width = table.columns.length
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  const put = (row: number, column: number, value: string | number | null, style: CellStyle) =>
    cells.set(`${row},${column}`, {
      value,
      type: typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string',
      style,
    })
  put(0, 0, title, { font: { bold: true, size: 14, color: rgb(ink) }, numFmt: asText })
  put(1, 0, subtitle, { font: { color: rgb(inkSecond) }, numFmt: asText })
  put(2, Math.max(0, width - 1), table.unit ?? '', {
    font: { color: rgb(inkSecond) },
    alignment: { horizontal: width > 1 ? 'right' : 'left' },
    numFmt: asText,
  })
  for (const [column, { label, align }] of table.columns.entries()) {
    put(headRow, column, label, {
      font: { bold: true, color: rgb(ink) },
      fill: fill(accentSoft),
      border: { top: thin, bottom: thin },
      alignment: { horizontal: align === 'end' ? 'right' : 'left', vertical: 'center', wrapText: true },
      numFmt: asText,
    })
  }
  const merges: NonNullable<WriteSheet['merges']> = []
  for (const [index, row] of table.rows.entries()) {
    const at = headRow + 1 + index
    if (row.kind === 'note') {
      put(at, 0, row.cells[0]?.text ?? '', { font: { color: rgb(inkSecond) }, numFmt: asText })
      if (width > 1) merges.push({ startRow: at, endRow: at, startCol: 0, endCol: width - 1 })
      continue
    }
    for (const [column, cell] of row.cells.entries()) {
      const number = shownNumber(cell)
      put(
        at,
        column,
        number?.value ?? cell.text,
        cellStyle(row, cell, number?.format ?? asText, table.columns[column]?.align ?? 'start'),
      )
    }
  }
  const last = headRow + 1 + table.rows.length
  return {
    name,
    rows: Array.from({ length: last }, () => Array.from({ length: width }, () => null)),
    cells,
    merges,
    columns: table.columns.map((_, column) => ({ width: columnWidth(table, column) })),
    rowDefs: new Map([[0, { height: 24 }]]),
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: width > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
    },
  }
}

function cellStyle(row: TableRow, { tone, text }: TableCell, numFmt: string, align: 'start' | 'end'): CellStyle {
  const isTotal = row.kind === 'total'
  const colour = tone === 'good' ? accent : tone === 'bad' ? attentionInk : tone === 'quiet' || text === '—' ? inkThird : ink
  return {
    font: { color: rgb(colour), ...(isTotal || tone === 'strong' ? { bold: true } : {}) },
    ...(isTotal ? { fill: fill('#F6F7F9') } : {}),
    border: { bottom: thin, ...(isTotal ? { top: thin } : {}) },
    alignment: { horizontal: align === 'end' ? 'right' : 'left', vertical: 'top', ...(text.length > 40 ? { wrapText: true } : {}) },
    numFmt,
  }
}

/** In characters of the default font; long sentences are broken. */
function columnWidth(table: TableModel, column: number): number {
  const texts = [
    table.columns[column]?.label ?? '',
    ...table.rows.filter((row) => row.kind !== 'note').map((row) => row.cells[column]?.text ?? ''),
  ]
  const em = Math.max(0, ...texts.map((text) => textWidth(text, 1)))
  return Math.min(60, Math.max(8, Math.ceil(em * 2 + 2)))
}

function remarkSheet(remarks: WorkbookContent['remarks'], name: string): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [index, [what, words]] of remarks.entries()) {
    cells.set(`${index},0`, {
      value: what,
      type: 'string',
      style: { font: { bold: true, color: rgb(ink) }, alignment: { vertical: 'top' }, numFmt: asText },
    })
    cells.set(`${index},1`, {
      value: words,
      type: 'string',
      style: { font: { color: rgb(ink) }, alignment: { vertical: 'top', wrapText: true }, numFmt: asText },
    })
  }
  return {
    name,
    rows: remarks.map(() => [null, null]),
    cells,
    columns: [{ width: 22 }, { width: 100 }],
    view: { showGridLines: false },
  }
}
