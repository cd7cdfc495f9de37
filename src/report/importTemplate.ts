// 导入模板: seven sheets to fill in, one that explains them; or each as a CSV. `hucre` is loaded only when one is written.
import type { CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'
import { type Column, enums, type TableId, tables } from '../domain/schema'
import { themes } from '../views/chart/theme'

export interface TemplateSheet {
  readonly id: TableId
  readonly columns: readonly { readonly column: Column; readonly example: string }[]
}

/** Begins a row that shows how to fill in and that the import leaves out. */
export const exampleMark = '示例：'
/** Sheets and files of this name explain the others; the import leaves them out. */
export const guideName = '填报说明'

/** Not the time of writing: the same tables are the same bytes. */
const written = new Date('2026-01-01T00:00:00Z')

/** Rows that a drop-down covers: more departments than any bureau has, thirty indicators each. */
const filledRows = 5000

const { ink, inkSecond, line, accentSoft } = themes.light
const rgb = (colour: string) => ({ rgb: colour.slice(1) })
const thin = { style: 'thin', color: rgb(line) } as const
const head: CellStyle = {
  font: { bold: true, color: rgb(ink) },
  fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(accentSoft) },
  border: { top: thin, bottom: thin },
  alignment: { vertical: 'center', wrapText: true },
  numFmt: '@',
}
const example: CellStyle = { font: { italic: true, color: rgb(inkSecond) }, numFmt: '@' }
const plain: CellStyle = { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' }

/** 年初预算数（万元）, 部门编码 *. */
export function templateHeader({ type, label, unit, required }: Column): string {
  const words = type === 'amount' ? `${label['zh-CN']}（万元）` : unit === null ? label['zh-CN'] : `${label['zh-CN']}（${unit}）`
  return required ? `${words} *` : words
}

export function allowedValues({ type, values }: Column): readonly string[] {
  if (type === 'bool') return ['是', '否']
  return values === null ? [] : Object.values(enums[values]).map((one) => one['zh-CN'])
}

/** The bytes of the .xlsx, the guide last. The same tables give the same bytes. */
export async function templateWorkbook(sheets: readonly TemplateSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [...sheets.map(tableSheet), guideSheet(sheets)],
    defaultFont: { name: '微软雅黑', size: 10 },
    properties: { created: written, modified: written },
  })
}

/** The same table as a CSV: UTF-8 with BOM, CRLF, a header and the example. */
export function templateCsv({ columns }: TemplateSheet): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = [columns.map((one) => templateHeader(one.column)), exampleRow(columns)]
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const exampleRow = (columns: TemplateSheet['columns']) =>
  columns.map((one, index) => (index === 0 ? `${exampleMark}${one.example}` : one.example))

function tableSheet({ id, columns }: TemplateSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [at, { column }] of columns.entries())
    cells.set(`0,${at}`, { value: templateHeader(column), type: 'string', style: head })
  for (const [at, text] of exampleRow(columns).entries()) cells.set(`1,${at}`, { value: text, type: 'string', style: example })
  return {
    name: tables[id].label['zh-CN'],
    rows: [columns.map(() => null), columns.map(() => null)],
    cells,
    columns: columns.map(({ column, example: text }) => ({
      width: Math.min(40, Math.max(12, templateHeader(column).length * 2 + 2, text.length * 2 + 2)),
      ...(keepsText(column) ? { numFmt: '@' } : {}),
    })),
    dataValidations: columns.flatMap(({ column }, at) => dropDown(column, at)),
    freezePane: { rows: 1, columns: 1 },
  }
}

/** A code keeps its leading zeros only in a cell of texts. */
const keepsText = ({ type, id }: Column) => type === 'text' && /code|no$/.test(id)

function dropDown(column: Column, at: number): DataValidation[] {
  const values = [...allowedValues(column)]
  if (values.length === 0) return []
  const letter = columnLetter(at)
  return [
    {
      type: 'list',
      values,
      range: `${letter}2:${letter}${filledRows}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: column.label['zh-CN'],
      errorMessage: `应为：${values.join('、')}`.slice(0, 220),
    },
  ]
}

function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest === 0 ? '' : columnLetter(rest - 1)}${String.fromCharCode(65 + (index % 26))}`
}

function guideSheet(sheets: readonly TemplateSheet[]): WriteSheet {
  const rows: string[][] = [
    [`${guideName}（本页只供阅读，导入时不读）`, '', '', '', ''],
    ['表', '列', '必填', '含义与口径', '可填内容'],
    ...sheets.flatMap(({ id, columns }) =>
      columns.map(({ column }) => [
        tables[id].label['zh-CN'],
        column.label['zh-CN'],
        column.required ? '必填' : '',
        column.definition['zh-CN'],
        allowedText(column),
      ]),
    ),
  ]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [row, texts] of rows.entries()) {
    for (const [at, text] of texts.entries())
      cells.set(`${row},${at}`, { value: text, type: 'string', style: row < 2 ? head : plain })
  }
  return {
    name: guideName,
    rows: rows.map((texts) => texts.map(() => null)),
    cells,
    columns: [{ width: 14 }, { width: 20 }, { width: 8 }, { width: 64 }, { width: 44 }],
    freezePane: { rows: 2 },
  }
}

function allowedText(column: Column): string {
  const values = allowedValues(column)
  if (values.length > 0) return values.join('、')
  if (column.type === 'amount') return '数字，单位万元'
  if (column.type === 'ratio') return '如 95%'
  if (column.type === 'year') return '四位年份，如 2023'
  if (column.type === 'date') return '如 2024-04-12'
  if (column.type === 'int' || column.type === 'number') return column.unit === null ? '数字' : `数字，单位${column.unit}`
  return '文字'
}
