import type { Origin, RecordOrigin } from '../../domain/origin'
import type { Cell } from '../../domain/row'
import { columnsOf, type TableId } from '../../domain/schema'

const labels = new Map<string, string>()

function labelOf(table: TableId, column: string): string {
  const key = `${table}.${column}`
  let label = labels.get(key)
  if (label === undefined) {
    label = columnsOf(table).find((one) => one.id === column)?.label['zh-CN'] ?? column
    labels.set(key, label)
  }
  return label
}

/**
 * The place of one value of a record: its own where it was read elsewhere (united, form, narrative), else the record's line.
 * `column` is the header as written, the schema's label where there was none; `raw` the untouched text.
 */
export function originOf(record: RecordOrigin, table: TableId, column: string, value: Cell): Origin {
  const place = record.places?.[column]
  const sheet = place?.source === undefined ? record.sheet : place.sheet
  return {
    source: place?.source ?? record.source,
    ...(sheet === undefined ? {} : { sheet }),
    line: place?.line ?? record.line,
    column: place?.column ?? record.headers?.[column] ?? labelOf(table, column),
    raw: place?.raw ?? place?.quote ?? record.raw[column] ?? (value === null ? '' : String(value)),
  }
}
