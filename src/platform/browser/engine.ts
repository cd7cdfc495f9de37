import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url'
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url'
import type { Row } from '../../domain/row'
import type { Engine, Query } from '../../engine/Engine'
import { DuckEngine, sessionSettings } from '../duckEngine'
import { Lane } from '../lane'
import { WorkerLife } from './workerLife'

const silentMsByDefault = 15_000
/** Fetching and compiling 40 MB of wasm on an old machine says nothing for a while. */
const silentMsWhileOpening = 90_000

const absolute = (url: string) => new URL(url, document.baseURI).href

/**
 * DuckDB-WASM in a worker, from files of the page's own origin. The worker is an ordinary script file: no blob, so that a
 * Content-Security-Policy without `blob:` lets it start. Chromium before 95 gets the build without wasm exceptions.
 */
export async function openBrowserEngine(options: { readonly silentMs?: number } = {}): Promise<Engine> {
  const { AsyncDuckDB, selectBundle, VoidLogger } = await import('@duckdb/duckdb-wasm')
  const bundle = await selectBundle({
    mvp: { mainModule: absolute(mvpModule), mainWorker: absolute(mvpWorker) },
    eh: { mainModule: absolute(ehModule), mainWorker: absolute(ehWorker) },
  })
  const worker = new Worker(bundle.mainWorker ?? absolute(mvpWorker))
  const life = new WorkerLife(worker, silentMsWhileOpening)
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  const open = async () => {
    await database.instantiate(bundle.mainModule)
    await database.open({})
    const reader = new Lane(await database.connect())
    const writer = new Lane(await database.connect())
    for (const setting of sessionSettings) await writer.run(setting)
    return new DuckEngine(`DuckDB ${await database.getVersion()}`, reader, writer, {
      // The buffer moves into the worker: a copy, since the caller may load it again after a restart.
      registerFile: (name, bytes) => database.registerFileBuffer(name, bytes.slice()),
      dropFile: (name) => database.dropFile(name),
      close: async () => life.end('engine.closed'),
    })
  }
  try {
    const engine = await life.outlive(open, '')
    life.silentMs = options.silentMs ?? silentMsByDefault
    return new WatchedEngine(engine, life)
  } catch (fault) {
    life.end('engine.died')
    throw fault
  }
}

class WatchedEngine implements Engine {
  readonly version: string
  readonly #engine: DuckEngine
  readonly #life: WorkerLife

  constructor(engine: DuckEngine, life: WorkerLife) {
    this.version = engine.version
    this.#engine = engine
    this.#life = life
  }

  run(sql: string): Promise<void> {
    return this.#life.outlive(() => this.#engine.run(sql), sql)
  }

  rows(query: Query, signal?: AbortSignal): Promise<Row[]> {
    return this.#life.outlive(() => this.#engine.rows(query, signal), query.sql)
  }

  load(table: string, csv: Uint8Array): Promise<void> {
    return this.#life.outlive(() => this.#engine.load(table, csv), table)
  }

  close(): Promise<void> {
    return this.#engine.close()
  }
}
