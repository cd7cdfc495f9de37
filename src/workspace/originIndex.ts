import { type Correction, cellKey } from '../domain/correction'
import type { Cell } from '../domain/row'
import { type TableId, tables } from '../domain/schema'
import { originOf } from '../intake/intake'
import type { IntakeResult } from '../intake/Reading'
import type { OriginRequest, TracedValue } from './Platform'

export interface OriginIndex {
  /** `corrections` that hold, by `cellKey`: a value that was added by hand has its record's place. */
  find(requests: readonly OriginRequest[], limit: number, corrections: ReadonlyMap<string, Correction>): readonly TracedValue[]
}

const keyText = (values: readonly Cell[]) => values.map((value) => String(value ?? '')).join('\u0001')

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
    find(requests, limit, corrections) {
      const found: TracedValue[] = []
      for (const request of requests) {
        const at = positionsOf(request.table).get(keyText(request.key))
        const record = at === undefined ? undefined : result.records[request.table][at]
        const origin = at === undefined ? undefined : result.origins[request.table][at]
        if (record === undefined || origin === undefined) continue
        for (const column of request.columns) {
          if (found.length >= limit) return found
          const { table, key } = request
          const value = record[column] ?? null
          const correction = corrections.get(cellKey({ table, key, column }))
          if (value === null && correction === undefined) continue
          const place = { ...originOf(origin, table, column, value), table, key, columnId: column, value }
          found.push(correction === undefined ? place : { ...place, correction })
        }
      }
      return found
    },
  }
}
