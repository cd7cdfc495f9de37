import type { Cell } from '../../../../src/domain/row'
import type { TableId } from '../../../../src/domain/schema'
import { assemble } from '../../../../src/intake/assemble/assemble'
import type { BlockReading, Draft, FileReport, ImportChoices } from '../../../../src/intake/Reading'

type Values = { readonly [T in TableId]?: Record<string, Cell> }

interface BlockOptions {
  readonly table?: TableId
  readonly kind?: BlockReading['kind']
  readonly year?: number
  readonly sheet?: string
}

/** A block as reading hands it over: records from line 2, every column that any record has. */
export function block(source: string, records: readonly Values[], options: BlockOptions = {}): BlockReading {
  const drafts: Draft[] = records.map((values, at) => ({ line: at + 2, values, raw: {}, rowText: JSON.stringify(values) }))
  const headers: { [T in TableId]?: Record<string, string> } = {}
  for (const values of records) {
    for (const [table, cells] of Object.entries(values) as [TableId, Record<string, Cell>][]) {
      headers[table] = { ...headers[table], ...Object.fromEntries(Object.keys(cells).map((column) => [column, column])) }
    }
  }
  const report: FileReport = {
    source,
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    block: 1,
    format: 'csv',
    status: 'ok',
    problem: null,
    question: null,
    table: options.table ?? (Object.keys(headers)[0] as TableId),
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    unit: '万元',
    unitEvidence: null,
    rowsRead: records.length,
    loaded: records.length,
    returned: 0,
    ignored: 0,
    columns: [],
    warnings: [],
    sample: [],
  }
  return {
    report,
    kind: options.kind ?? 'CSV',
    drafts,
    returned: [],
    ignored: [],
    headers,
    year: options.year ?? null,
    titleYear: null,
  }
}

const tools = {
  textStatus: (text: string) =>
    (text === '无' ? 'NONE' : text.startsWith('（') ? 'PLACEHOLDER' : 'NORMAL') as 'NORMAL' | 'NONE' | 'PLACEHOLDER',
  suggestType: (name: string) => (name.includes('总工会') ? 'MASS_ORG' : name.endsWith('局') ? 'GOV' : null),
  fundSources: new Map([
    ['年度资金总额', 'TOTAL'],
    ['一般公共预算', 'GENERAL_PUBLIC'],
    ['政府性基金', 'GOV_FUND'],
    ['本年财政拨款', 'FISCAL_CURRENT'],
    ['基本支出', 'BASIC'],
  ]),
}

/** Blocks in the order of their file names, as intake hands them over. */
export function assembled(blocks: readonly BlockReading[], choices: ImportChoices = {}) {
  const sorted = [...blocks].sort((a, b) => (a.report.source < b.report.source ? -1 : 1))
  return assemble(sorted, choices, tools, async () => {})
}

/** Values of one column over the rows of a table. */
export function column(rows: readonly Readonly<Record<string, Cell>>[], id: string): Cell[] {
  return rows.map((row) => row[id] ?? null)
}
