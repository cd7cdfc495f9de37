import type { Origin, RecordOrigin } from '../domain/origin'
import type { Cell, Row } from '../domain/row'
import { columnsOf, type TableId, tables } from '../domain/schema'
import type { IntakeResult } from '../intake/Reading'
import type { OriginRequest } from './Platform'

export interface OriginIndex {
  find(requests: readonly OriginRequest[], limit: number): readonly Origin[]
}

const keyText = (values: readonly Cell[]) => values.map((value) => String(value ?? '')).join('\u0001')

/** Value as it would be written, where reading did not change the text. */
function written(value: Cell | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

/** The place of one cell: its own where it has one (united, form, narrative), else the record's. */
function cellOrigin(table: TableId, record: Row, origin: RecordOrigin, column: string): Origin {
  const place = origin.places?.[column]
  const label = columnsOf(table).find((one) => one.id === column)?.label['zh-CN'] ?? column
  return {
    source: place?.source ?? origin.source,
    ...(origin.sheet === undefined ? {} : { sheet: origin.sheet }),
    line: place?.line ?? origin.line,
    column: place?.column ?? origin.headers?.[column] ?? label,
    raw: place?.raw ?? place?.quote ?? origin.raw[column] ?? written(record[column]),
  }
}

/** Finds records by primary key; the map of a table is made when it is first asked for. */
export function createOriginIndex(result: IntakeResult): OriginIndex {
  const positions = new Map<TableId, ReadonlyMap<string, number>>()

  function positionsOf(table: TableId): ReadonlyMap<string, number> {
    const known = positions.get(table)
    if (known !== undefined) return known
    const made = new Map(
      result.records[table].map((record, at) => [keyText(tables[table].primaryKey.map((id) => record[id] ?? null)), at]),
    )
    positions.set(table, made)
    return made
  }

  return {
    find(requests, limit) {
      const found: Origin[] = []
      for (const request of requests) {
        const at = positionsOf(request.table).get(keyText(request.key))
        const record = at === undefined ? undefined : result.records[request.table][at]
        const origin = at === undefined ? undefined : result.origins[request.table][at]
        if (record === undefined || origin === undefined) continue
        for (const column of request.columns) {
          if (found.length >= limit) return found
          if (record[column] !== null && record[column] !== undefined) found.push(cellOrigin(request.table, record, origin, column))
        }
      }
      return found
    },
  }
}
