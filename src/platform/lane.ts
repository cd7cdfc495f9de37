// One connection of DuckDB-WASM, blocking or in a worker: one statement at a time, each through `send()`.
import type { RecordBatch, Schema } from 'apache-arrow'
import { stopIfAborted } from '../domain/abort'
import type { Row } from '../domain/row'
import { EngineError } from '../engine/Engine'
import { appendRows, columnsOf } from './arrowRows'

interface Answer extends AsyncIterable<RecordBatch> {
  readonly schema: Schema
  open(): unknown
}

/** What the connections of both builds have in common. */
export interface Connection {
  send(sql: string): Promise<unknown>
  cancelSent(): boolean | Promise<boolean>
}

export class Lane {
  readonly #connection: Connection
  #last: Promise<unknown> = Promise.resolve()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Runs `sql` once the statements before it have ended. */
  run(sql: string): Promise<void> {
    return this.#queued(async () => {
      for await (const _batch of await this.#send(sql));
    }, sql)
  }

  rows(sql: string, signal?: AbortSignal): Promise<Row[]> {
    return this.#queued(() => this.#ask(sql, signal), sql, signal)
  }

  async #ask(sql: string, signal: AbortSignal | undefined): Promise<Row[]> {
    const cancel = () => {
      // A cancel that comes too late, or to a dead worker, changes nothing.
      Promise.resolve(this.#connection.cancelSent()).catch(() => false)
    }
    signal?.addEventListener('abort', cancel)
    try {
      const answer = await this.#send(sql)
      const columns = columnsOf(answer.schema, sql)
      const rows: Row[] = []
      for await (const batch of answer) appendRows(rows, batch, columns)
      return rows
    } finally {
      signal?.removeEventListener('abort', cancel)
    }
  }

  async #send(sql: string): Promise<Answer> {
    const answer = (await this.#connection.send(sql)) as Answer
    await answer.open()
    return answer
  }

  /** In turn; an abort while waiting or under way is an AbortError, and the connection goes on to the next. */
  async #queued<T>(work: () => Promise<T>, sql: string, signal?: AbortSignal): Promise<T> {
    const before = this.#last
    const turn = before.then(async () => {
      stopIfAborted(signal)
      try {
        const result = await work()
        stopIfAborted(signal)
        return result
      } catch (cause) {
        stopIfAborted(signal)
        throw cause instanceof EngineError ? cause : new EngineError(codeOf(cause), sql, cause)
      }
    })
    this.#last = turn.catch(() => undefined)
    return signal === undefined ? turn : Promise.race([turn, rejectedBy(signal)])
  }
}

/** At once, also where the question still waits for its turn or the engine is slow to give up. */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => reject(new DOMException('aborted', 'AbortError'))
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true })
  })
}

/** What V8 and Emscripten say of wasm that cannot go on. */
const diedOf = /memory access out of bounds|unreachable|null function|table index is out of bounds|^Aborted\(/

function codeOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : ''
  if (/out of memory/i.test(message)) return 'engine.outOfMemory'
  return diedOf.test(message) ? 'engine.died' : 'engine.query'
}
