import type { Row } from '../domain/row'
import type { TableId } from '../domain/schema'
import type { Selection } from '../domain/selection'
import type { Query } from '../engine/Engine'
import { metricById, recordsQuery } from '../metrics'
import type { OriginRequest } from './Platform'

type Ask = (query: Query) => Promise<readonly Row[]>

/** Columns of one table that the metrics read. */
function inputsOf(metrics: readonly string[], table: TableId): readonly string[] {
  const inputs = metrics.flatMap((id) => metricById(id).inputs).map((input) => input.split('.'))
  return [...new Set(inputs.filter(([of]) => of === table).map(([, column]) => column ?? ''))]
}

/**
 * Which cells of which records stand behind the row or mark `key` of a view that shows `metrics`; a key that names one of them as
 * `metric` is traced to that one's cells alone.
 */
export async function originRequests(
  metrics: readonly string[],
  key: Row,
  selection: Selection,
  limit: number,
  ask: Ask,
): Promise<readonly OriginRequest[]> {
  const requests = new Map<string, OriginRequest>()
  const asked = typeof key.metric === 'string' && metrics.includes(key.metric) ? [key.metric] : metrics
  for (const metric of asked) {
    const records = recordsQuery(metric, key, selection, limit)
    if (records === null) continue
    const columns = inputsOf(asked, records.table)
    if (columns.length === 0) continue
    for (const row of await ask(records.query)) {
      const values = Object.values(row)
      const keys = records.joined
        ? String(values[0] ?? '')
            .split('|')
            .map((id) => [id])
        : [values]
      for (const one of keys) {
        const found = one.map((value) => (typeof value === 'number' ? value : String(value ?? '')))
        requests.set(`${records.table} ${found.join(' ')}`, { table: records.table, key: found, columns })
      }
    }
  }
  return [...requests.values()]
}
