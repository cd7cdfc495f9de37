import { columnsOf, type TableId, tableIds, tables } from '../domain/schema'
import type { Candidate } from './headerIndex'

/** Keys say whom a row is about; they alone feed no table (DOMAIN 12). */
const keys: Readonly<Record<TableId, ReadonlySet<string>>> = {
  departments: new Set(['dept_code', 'dept_name']),
  evaluations: new Set([
    'eval_id',
    'dept_code',
    'dept_name_reported',
    'fiscal_year',
    'title_year',
    'eval_scope',
    'project_code',
    'project_name',
    'source_kind',
  ]),
  funds: new Set(['eval_id', 'line_no']),
  indicators: new Set(['eval_id', 'indicator_no']),
  issues: new Set(['eval_id', 'issue_id', 'issue_no']),
  measures: new Set(['eval_id', 'measure_id', 'measure_no']),
  lineage: new Set(['event_id']),
}

/** Columns one of which must be there for a row of the table, in alternatives; the rest of the ★ columns can be made. */
const needed: Readonly<Record<TableId, readonly (readonly string[])[]>> = {
  departments: [['dept_code', 'dept_name']],
  evaluations: [],
  funds: [['fund_source', 'fund_source_reported']],
  indicators: [['indicator_name']],
  issues: [['issue_text']],
  measures: [['measure_text']],
  lineage: [['effective_year'], ['event_type'], ['from_code', 'from_name', 'to_code', 'to_name']],
}

export function isKey({ table, column }: { readonly table: TableId; readonly column: string }): boolean {
  return keys[table].has(column)
}

/** ★ columns of a table for which no header stands, by Chinese name; empty where a row can be made. */
export function missingColumns(table: TableId, has: (column: string) => boolean): string[] {
  return needed[table].filter((choice) => !choice.some(has)).map((choice) => columnLabel(table, choice[0] ?? ''))
}

/** ★ columns that a row of `table` lacks, as ids. */
export function missingIn(table: TableId, values: Readonly<Record<string, unknown>>): string[] {
  const isThere = (column: string) => values[column] !== null && values[column] !== undefined
  return needed[table].filter((choice) => !choice.some(isThere)).map((choice) => choice[0] ?? '')
}

export function columnLabel(table: TableId, column: string): string {
  return columnsOf(table).find((one) => one.id === column)?.label['zh-CN'] ?? column
}

export function tableLabel(table: TableId): string {
  return tables[table].label['zh-CN']
}

/** How many headers speak for a table, keys left out: a header that several claim goes to the table with most. */
export function claimsByTable(headers: readonly (readonly Candidate[])[]): Readonly<Record<TableId, number>> {
  const counts = Object.fromEntries(tableIds.map((table) => [table, 0])) as Record<TableId, number>
  for (const candidates of headers) {
    if (candidates.some(isKey)) continue
    const claiming = new Set(candidates.map((one) => one.table))
    for (const table of claiming) counts[table] += 1
  }
  return counts
}

/** The table that a block is named after where it feeds several: whose rows it lists, not whose departments they are. */
export function primaryTable(fed: readonly TableId[]): TableId | null {
  return fed.find((table) => table !== 'departments') ?? fed[0] ?? null
}
