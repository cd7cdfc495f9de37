import type { Row } from '../domain/row'
import type { Query } from '../engine/Engine'

export interface AnswerCache {
  /** The rows kept for `query`, else those that `ask` brings. Two cards that ask the same at once ask once. A failed or aborted question is not kept. */
  get(query: Query, ask: () => Promise<readonly Row[]>): Promise<readonly Row[]>
  clear(): void
}

/** Keeps the `limit` newest answers of one revision of the data. */
export function createAnswerCache(limit: number): AnswerCache {
  const kept = new Map<string, Promise<readonly Row[]>>()
  return {
    get(query, ask) {
      const key = JSON.stringify([query.sql, query.params])
      const known = kept.get(key)
      if (known !== undefined) return known
      const asked = ask()
      kept.set(key, asked)
      asked.catch(() => {
        if (kept.get(key) === asked) kept.delete(key)
      })
      const oldest = kept.keys().next()
      if (kept.size > limit && !oldest.done) kept.delete(oldest.value)
      return asked
    },
    clear() {
      kept.clear()
    },
  }
}
