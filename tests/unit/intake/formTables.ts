import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellsOf, formWorkbooks } from '../../../data/fixtures/make/formSheets'
import { readForms } from '../../../src/intake/form/readForms'
import { readFormat } from '../../../src/intake/formats'
import type { RawTable } from '../../../src/intake/RawTable'
import type { BlockReading, FileChoices } from '../../../src/intake/Reading'

const folder = join(import.meta.dirname, '../../../data/fixtures/forms')

/** Rows written in a test: cells apart by `|`, `<` merged with the cell to the left, `^` with the one above. */
export function tableOf(rows: readonly string[], { source = '自评表.xlsx', sheet = 'Sheet1' } = {}): RawTable {
  const cells = cellsOf({ name: sheet, rows })
  return {
    source,
    sheet,
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    damagedLines: [],
    rows: cells.rows.map((row, at) => ({ line: at + 1, cells: row })),
    merges: cells.merges.map(({ startRow, endRow, startCol, endCol }) => ({
      firstLine: startRow + 1,
      lastLine: endRow + 1,
      firstColumn: startCol,
      lastColumn: endCol,
    })),
  }
}

/** Rows as a CSV has them: no ranges. */
export function csvTableOf(rows: readonly string[], source = '自评表.csv'): RawTable {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  return {
    source,
    encoding: 'utf-8',
    delimiter: ',',
    damagedLines: [],
    rows: cells.map((row, at) => ({ line: at + 1, cells: row })),
  }
}

/** Blocks of a table in which forms must be. */
export function blocksIn(table: RawTable, choices: FileChoices = {}): readonly BlockReading[] {
  const blocks = readForms(table, choices, 0)
  if (blocks === null) throw new Error(`no form in ${table.source}`)
  return blocks
}

export function formIn(table: RawTable, choices: FileChoices = {}): BlockReading {
  const [block] = blocksIn(table, choices)
  if (block === undefined) throw new Error(`no block in ${table.source}`)
  return block
}

/** Blocks of a fixture, sheet by sheet. The workbooks are read from what they are written of. */
export async function fixtureForms(file: string, choices: FileChoices = {}): Promise<readonly BlockReading[]> {
  const sheets = formWorkbooks[file]
  if (sheets !== undefined)
    return sheets.flatMap((sheet) => blocksIn(tableOf(sheet.rows, { source: file, sheet: sheet.name }), choices))
  const result = await readFormat({ name: file, bytes: new Uint8Array(readFileSync(join(folder, file))) }, choices)
  if (!('tables' in result)) throw new Error(`${file}: ${result.refusal.code}`)
  return result.tables.flatMap((table) => blocksIn(table, choices))
}

/** Values of the head of a form. */
export const evaluationOf = (block: BlockReading) => block.drafts[0]?.values.evaluations ?? {}

/** Records of one table, in their order. */
export function recordsOf(block: BlockReading, table: 'funds' | 'indicators' | 'issues' | 'measures') {
  return block.drafts.flatMap(({ values }) => (values[table] === undefined ? [] : [values[table]]))
}
