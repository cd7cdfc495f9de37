import type { Cell } from '../../domain/row'
import { type TableId, tableIds } from '../../domain/schema'
import type { BlockReading, Draft } from '../Reading'

/** Columns that say whom a record is about. They alone feed no table (DOMAIN 12: shared keys say nothing). */
export const keyColumns: Readonly<Record<TableId, ReadonlySet<string>>> = {
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
    'source_file',
    'source_row',
  ]),
  funds: new Set(['eval_id', 'line_no']),
  indicators: new Set(['eval_id', 'indicator_no']),
  issues: new Set(['eval_id', 'issue_id', 'issue_no']),
  measures: new Set(['eval_id', 'measure_id', 'measure_no']),
  lineage: new Set(),
}

export function hasOwnValue(table: TableId, values: Readonly<Record<string, Cell>> | undefined): boolean {
  if (values === undefined) return false
  const keys = keyColumns[table]
  for (const column in values) if (values[column] !== null && !keys.has(column)) return true
  return false
}

/** Tables that a block of one header feeds: those with a column of their own, and the one it was recognised as. */
export function feedsOfBlock(reading: BlockReading): readonly TableId[] {
  return tableIds.filter((table) => {
    if (table === reading.report.table) return true
    return Object.keys(reading.headers[table] ?? {}).some((column) => !keyColumns[table].has(column))
  })
}

export function feedsOfDraft(draft: Draft): readonly TableId[] {
  return tableIds.filter((table) => hasOwnValue(table, draft.values[table]))
}

/** A list of indicators that also names the type of department is a list of indicators. */
export function primaryOf(feeds: readonly TableId[]): TableId {
  return feeds.find((table) => table !== 'departments') ?? 'departments'
}
