import { stopIfAborted } from '../domain/abort'
import type { Row } from '../domain/row'
import type { Query } from '../engine/Engine'

type Ask = (signal: AbortSignal) => Promise<readonly Row[]>

export interface AnswerCache {
  /**
   * The rows kept for `query`, else those that `ask` brings. Cards that ask the same at once ask once; the question is ended
   * when the last of them has lost interest. A failed question is not kept.
   */
  get(query: Query, ask: Ask, signal?: AbortSignal): Promise<readonly Row[]>
  clear(): void
}

interface Entry {
  readonly rows: Promise<readonly Row[]>
  readonly controller: AbortController
  interested: number
  settled: boolean
}

/** Keeps the `limit` newest answers of one revision of the data. */
export function createAnswerCache(limit: number): AnswerCache {
  const kept = new Map<string, Entry>()

  function start(key: string, ask: Ask): Entry {
    const controller = new AbortController()
    const entry: Entry = { rows: ask(controller.signal), controller, interested: 0, settled: false }
    kept.set(key, entry)
    entry.rows.then(
      () => {
        entry.settled = true
      },
      () => {
        entry.settled = true
        if (kept.get(key) === entry) kept.delete(key)
      },
    )
    const oldest = kept.keys().next()
    if (kept.size > limit && !oldest.done) kept.delete(oldest.value)
    return entry
  }

  function abandon(key: string, entry: Entry): void {
    entry.interested -= 1
    if (entry.interested > 0 || entry.settled) return
    if (kept.get(key) === entry) kept.delete(key)
    entry.controller.abort()
  }

  return {
    async get(query, ask, signal) {
      stopIfAborted(signal)
      const key = JSON.stringify([query.sql, query.params])
      const entry = kept.get(key) ?? start(key, ask)
      entry.interested += 1
      if (signal === undefined) return entry.rows
      return new Promise<readonly Row[]>((resolve, reject) => {
        const lost = () => {
          abandon(key, entry)
          reject(new DOMException('aborted', 'AbortError'))
        }
        signal.addEventListener('abort', lost, { once: true })
        entry.rows.then(resolve, reject).finally(() => signal.removeEventListener('abort', lost))
      })
    },
    clear() {
      kept.clear()
    },
  }
}
