import { type DenseWorkSheet, read, type WorkBook } from '@e965/xlsx'
import type { RawTable } from '../RawTable'
import type { Format, FormatResult, Refusal } from './Format'
import { cellLimit, columnLimit, lastRow, soundWorkbook } from './xlsxLimits'
import { filledRows, readSheet } from './xlsxSheet'

/** .xlsx, .xlsm, .xls and XML workbooks, sheet by sheet. Links, macros and pictures are not looked at. */
export const xlsx: Format = {
  id: 'xlsx',
  label: { 'zh-CN': '工作簿（.xlsx、.xls）', en: 'Workbook (.xlsx, .xls)' },
  recognises: ({ name }) => (/\.(?:xlsx|xlsm|xls|et)$/i.test(name) ? 1 : 0),
  async read({ name, bytes }): Promise<FormatResult> {
    const sound = soundWorkbook(bytes)
    if ('refusal' in sound) return sound
    const workbook = parse(sound.bytes)
    if (!('SheetNames' in workbook)) return { refusal: workbook }
    const twice = workbook.SheetNames.find((one, at, all) => all.indexOf(one) !== at)
    // The library keeps sheets by name: the first of two would be lost without a word.
    if (twice !== undefined) return { refusal: { code: 'workbook.sameNames', params: { sheet: twice } } }
    const tables = readSheets(name, workbook)
    if ('code' in tables) return { refusal: tables }
    return tables.length === 0 ? { refusal: { code: 'workbook.empty' } } : { tables }
  },
}

function parse(bytes: Uint8Array): WorkBook | Refusal {
  try {
    const options = {
      type: 'array',
      dense: true,
      sheetRows: lastRow,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
    } as const
    return read(bytes, options)
  } catch (cause) {
    // The reader throws plain errors for what it cannot read, an old workbook with a password among them.
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message)
    return { code: isLocked ? 'zip.encrypted' : 'workbook.broken' }
  }
}

function readSheets(source: string, workbook: WorkBook): readonly RawTable[] | Refusal {
  const isDate1904 = workbook.Workbook?.WBProps?.date1904 === true
  const tables: RawTable[] = []
  let budget = cellLimit
  for (const [at, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name] as DenseWorkSheet | undefined
    // Sheets of charts and macros have no cells.
    if (sheet?.['!data'] === undefined) continue
    const width = widthsOf(sheet)
    budget -= width.sum
    if (width.widest > columnLimit || budget < 0) {
      return { code: 'workbook.tooWide', params: { sheet: name, columns: columnLimit, cells: cellLimit } }
    }
    const isHidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    const table = readSheet(sheet, { source, name, isHidden, isDate1904 })
    if (table !== null) tables.push(table)
  }
  return tables
}

/** Cells that the rows would take as lists, before any is made. */
function widthsOf(sheet: DenseWorkSheet): { readonly sum: number; readonly widest: number } {
  let sum = 0
  let widest = 0
  for (const at of filledRows(sheet)) {
    const width = sheet['!data'][at]?.length ?? 0
    sum += width
    if (width > widest) widest = width
  }
  return { sum, widest }
}
