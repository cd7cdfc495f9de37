import type { Problem } from '../../domain/errors'
import { columnsOf, type TableId } from '../../domain/schema'
import { hasOwnValue } from './keyColumns'
import { type NumberedTable, shapes } from './numbered'
import { originOfRecord, type SourceRecord, warn } from './Source'

function isNumbered(table: TableId): table is NumberedTable {
  return table in shapes
}

/** Fault of a record without the ★ value that only the source can give. */
export function missing(record: SourceRecord, table: TableId, column: string): Problem {
  const field = columnsOf(table).find((one) => one.id === column)?.label['zh-CN'] ?? column
  const header = record.block.headers[table]?.[column] ?? field
  return { code: 'row.required', origin: originOfRecord(record, header), params: { field } }
}

function hasContent(record: SourceRecord, table: NumberedTable): boolean {
  const values = record.draft.values[table]
  if ((values?.[shapes[table].content] ?? null) !== null) return true
  return table === 'funds' && (values?.fund_source_reported ?? null) !== null
}

/**
 * A record without the ★ column of the table that it stands for is returned. Where another table is fed on the side
 * (改进措施 beside 存在问题), an empty cell makes no row there; what stands beside the empty cell is named in a warning.
 */
export function checkRequired(records: readonly SourceRecord[]): void {
  for (const record of records) {
    const { primary, feeds } = record
    if (primary === 'departments') {
      if (record.deptCode === null) record.faults.push(missing(record, 'departments', 'dept_code'))
      if (record.nameWritten === null) record.faults.push(missing(record, 'departments', 'dept_name'))
      continue
    }
    for (const table of feeds) {
      if (!isNumbered(table) || hasContent(record, table)) continue
      const isFilled = hasOwnValue(table, record.draft.values[table])
      const isAlone = table === primary && feeds.every((other) => other === primary || other === 'departments')
      if (table === primary && (isFilled || isAlone)) record.faults.push(missing(record, table, shapes[table].content))
      else if (isFilled)
        warn(record, 'row.partUnused', { field: missing(record, table, shapes[table].content).params.field ?? null })
    }
  }
}
