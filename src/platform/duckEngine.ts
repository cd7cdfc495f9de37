import type { Row } from '../domain/row'
import { copyFromCsv, createTable } from '../engine/ddl'
import { expand } from '../engine/dialect'
import type { Engine, Query } from '../engine/Engine'
import { inline } from '../engine/sql'
import { headerOf } from '../engine/tableText'
import type { Lane } from './lane'

/** What the two builds of DuckDB-WASM do each in their own way. */
export interface DuckHost {
  registerFile(name: string, bytes: Uint8Array): Promise<void>
  dropFile(name: string): Promise<unknown>
  close(): Promise<void>
}

/**
 * First statements of an engine. Extensions would be fetched from a remote host. 3 GB of the 4 GB that wasm can address leave
 * room for the CSV texts, which are not counted.
 */
export const sessionSettings = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  "SET memory_limit = '3GB'",
  'SET lock_configuration = true',
]

/**
 * DuckDB behind the interface. Questions and changes have a connection each: between `BEGIN` and `COMMIT` (load.ts) questions
 * are answered from the former tables.
 */
export class DuckEngine implements Engine {
  readonly version: string
  readonly #reader: Lane
  readonly #writer: Lane
  readonly #host: DuckHost

  constructor(version: string, reader: Lane, writer: Lane, host: DuckHost) {
    this.version = version
    this.#reader = reader
    this.#writer = writer
    this.#host = host
  }

  async run(sql: string): Promise<void> {
    await this.#writer.run(expand(sql, 'duckdb'))
  }

  async rows(query: Query, signal?: AbortSignal): Promise<Row[]> {
    return this.#reader.rows(inline(expand(query.sql, 'duckdb'), query.params), signal)
  }

  async load(table: string, csv: Uint8Array): Promise<void> {
    const file = `${table}.csv`
    const copy = copyFromCsv(table, file, headerOf(csv))
    await this.run(createTable(table))
    await this.#host.registerFile(file, csv)
    try {
      await this.#writer.run(copy)
    } finally {
      await this.#host.dropFile(file)
    }
  }

  close(): Promise<void> {
    return this.#host.close()
  }
}
