import type { Problem } from '../domain/errors'
import { tableIds } from '../domain/schema'
import { type Block, filledCount } from './blocks'
import type { MappedColumn, Mapping } from './mapping'
import type { RawRow } from './RawTable'
import type { BlockReading, FileReport, Ignored, Question } from './Reading'
import type { BlockContext } from './readBlock'
import { withoutPersons } from './rowKinds'
import { looseRowText } from './rowText'
import { columnLabel, tableLabel } from './tableColumns'

/** The report of a block, as the page and import.json show it. */

const sampleRows = 20
const sampleLength = 300

export function openReport(
  block: Block,
  { table, number }: BlockContext,
  { fed }: Mapping,
  columns: readonly MappedColumn[],
  personal: ReadonlySet<number>,
): FileReport {
  return {
    source: table.source,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    block: number,
    format: table.format === 'xlsx' ? 'xlsx' : 'csv',
    status: 'ok',
    problem: null,
    question: null,
    table: fed[0] ?? null,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerLine: block.header.line,
    unit: null,
    unitEvidence: null,
    rowsRead: 0,
    loaded: 0,
    returned: 0,
    ignored: 0,
    columns: columns.map(({ header, targets: [first] }) => ({
      header,
      column: first === undefined ? null : `${first.table}.${first.column}`,
    })),
    warnings: [],
    sample: [...block.above, block.header, ...block.rows].slice(0, sampleRows).map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, at) =>
        personal.has(at) && line > block.header.line ? '' : withoutPersons(cell.slice(0, sampleLength)),
      ),
    })),
  }
}

export function problemOf(
  code: string,
  { source, sheet, headerLine }: FileReport,
  params: Record<string, string>,
  column?: string,
): Problem {
  const origin = {
    source,
    ...(sheet === undefined ? {} : { sheet }),
    line: headerLine ?? 1,
    ...(column === undefined ? {} : { column }),
    raw: '',
  }
  return { code, origin, params }
}

export function asking(question: Question, report: FileReport): Partial<FileReport> {
  const { what, column, evidence, choices } = question
  const params = { name: column ?? '', evidence, choices: choices.map(choiceLabel).join('、') }
  return { status: 'ask', question, problem: problemOf(`ask.${what}`, report, params, column ?? undefined) }
}

/** `evaluations.budget_adjusted` by its Chinese name; any other choice as it is. */
function choiceLabel(choice: string): string {
  const [table, column] = choice.split('.')
  const known = tableIds.find((id) => id === table)
  return known === undefined || column === undefined ? choice : `${tableLabel(known)}·${columnLabel(known, column)}`
}

export function ignoredAbove(
  rows: readonly RawRow[],
  place: { readonly source: string },
  personal: ReadonlySet<number>,
): Ignored[] {
  return rows.map(({ line, cells }) => ({
    origin: { ...place, line, raw: '' },
    reason: filledCount(cells) === 0 ? ('blank' as const) : ('title' as const),
    rowText: looseRowText(cells, personal),
  }))
}

export function headersOf(columns: readonly MappedColumn[]): BlockReading['headers'] {
  const headers: Record<string, Record<string, string>> = {}
  for (const { header, targets } of columns) {
    for (const { table, column } of targets) headers[table] = { ...headers[table], [column]: header }
  }
  return headers
}

export function emptyReading(report: FileReport): BlockReading {
  return { report, kind: 'CSV', drafts: [], returned: [], ignored: [], headers: {}, year: null, titleYear: null }
}
