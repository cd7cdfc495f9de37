import type { Row } from '../../src/domain/row'
import type { Engine } from '../../src/engine/Engine'
import { loadTables } from '../../src/engine/load'
import { tableText } from '../../src/engine/tableText'
import { openNodeEngine } from '../../src/platform/node/engine'

/** Rows of any table of engine/ddl.ts; a column that is left out is NULL, a table that is left out is empty. */
export type TableRows = Readonly<Record<string, readonly Row[]>>

/** The wasm that is shipped, with these rows loaded and the derived views made. Opening takes about a second: once a file. */
export async function engineWith(tables: TableRows): Promise<Engine> {
  const engine = await openNodeEngine()
  await loadTables(engine, textsOf(tables))
  return engine
}

export function textsOf(tables: TableRows): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, tableText(table, rows)]))
}
