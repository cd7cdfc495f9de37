import { createRequire } from 'node:module'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createDuckDB, type DuckDBBindings, DuckDBConnection, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import type { Engine } from '../../engine/Engine'
import { DuckEngine, sessionSettings } from '../duckEngine'
import { Lane } from '../lane'

/** DuckDB-WASM in this process: the file that the page loads, so that tests, batch and page share one engine. */
export async function openNodeEngine(): Promise<Engine> {
  const database = await createDuckDB(bundles(), new VoidLogger(), NODE_RUNTIME)
  await database.instantiate()
  database.open({})
  const reader = new Lane(connect(database))
  const writer = new Lane(connect(database))
  for (const setting of sessionSettings) await writer.run(setting)
  return new DuckEngine(`DuckDB ${database.getVersion()}`, reader, writer, {
    registerFile: async (name, bytes) => database.registerFileBuffer(name, bytes),
    dropFile: async (name) => database.dropFile(name),
    close: async () => database.reset(),
  })
}

/** `send()` polls without leaving the microtask queue; a poll that is a promise lets an abort come in between. */
function connect(database: DuckDBBindings): DuckDBConnection {
  const paced: DuckDBBindings = Object.create(database, {
    pollPendingQuery: {
      value: async (connection: number) => {
        await nextTurn()
        return database.pollPendingQuery(connection)
      },
    },
  })
  return database.connect().useUnsafe((_, connection) => new DuckDBConnection(paced, connection))
}

function bundles() {
  const require = createRequire(import.meta.url)
  const dist = (file: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${file}`)
  return {
    mvp: { mainModule: dist('duckdb-mvp.wasm'), mainWorker: dist('duckdb-node-mvp.worker.cjs') },
    eh: { mainModule: dist('duckdb-eh.wasm'), mainWorker: dist('duckdb-node-eh.worker.cjs') },
  }
}
