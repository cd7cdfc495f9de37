import { AppError } from '../domain/errors'
import type { Cell, Row } from '../domain/row'

/** SQL in the portable subset with @macros (SCALE.md); each `?::TYPE` takes one of `params`, in order. */
export interface Query {
  readonly sql: string
  readonly params: readonly Cell[]
}

/**
 * A SQL engine holding the seven tables: DuckDB-WASM in a worker (browser), the same wasm in process (Node).
 * Every output column is VARCHAR, INTEGER, DOUBLE or BOOLEAN; anything else is refused as `engine.columnType`,
 * because Arrow hands other types back as something else.
 */
export interface Engine {
  readonly version: string
  run(sql: string): Promise<void>
  /** Rows in the query's order. Rejects with EngineError, or a DOMException AbortError once `signal` fires. */
  rows(query: Query, signal?: AbortSignal): Promise<Row[]>
  /** Replaces the rows of `table` (a name of ddl.ts) by CSV text: UTF-8, header row, RFC 4180, empty = NULL, texts quoted. */
  load(table: string, csv: Uint8Array): Promise<void>
  close(): Promise<void>
}

export class EngineError extends AppError {
  readonly sql: string

  constructor(code: string, sql: string, cause?: unknown) {
    super(code, { message: cause instanceof Error ? cause.message : String(cause ?? '') }, { cause })
    this.name = 'EngineError'
    this.sql = sql
  }
}
