import type { Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { Query } from '../engine/Engine'
import { compileMany, type Statement } from '../metrics'
import type { QuerySpec } from '../metrics/Metric'

type Rows = (query: Query, signal?: AbortSignal) => Promise<readonly Row[]>

/** Answers `specs` in their order. */
export type Ask = (specs: readonly QuerySpec[], selection: Selection, signal?: AbortSignal) => Promise<readonly (readonly Row[])[]>

interface Asked {
  readonly specs: readonly QuerySpec[]
  readonly selection: Selection
  readonly signal: AbortSignal | undefined
  readonly resolve: (answers: readonly (readonly Row[])[]) => void
  readonly reject: (fault: unknown) => void
}

/**
 * What the cards of a page ask in one turn of the event loop goes out in as few statements as possible: a screen of nine cards
 * reads each relation once for each set of filters, not nine times.
 */
export function createAsker(rows: Rows): Ask {
  let waiting: Asked[] = []

  function flush(): void {
    const turn = waiting
    waiting = []
    const bySelection = new Map<string, Asked[]>()
    for (const one of turn) {
      const key = JSON.stringify(one.selection)
      bySelection.set(key, [...(bySelection.get(key) ?? []), one])
    }
    for (const group of bySelection.values()) answerTogether(group, rows)
  }

  return (specs, selection, signal) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(flush)
      waiting.push({ specs, selection, signal, resolve, reject })
    })
}

function answerTogether(group: readonly Asked[], rows: Rows): void {
  const [first] = group
  if (first === undefined) return
  const distinct = new Map<string, QuerySpec>()
  for (const { specs } of group) for (const spec of specs) distinct.set(JSON.stringify(spec), spec)
  const places = new Map([...distinct.keys()].map((key, place) => [key, place]))
  const placesOf = (one: Asked) => one.specs.map((spec) => places.get(JSON.stringify(spec)) ?? -1)
  let statements: readonly Statement[]
  try {
    statements = compileMany([...distinct.values()], first.selection)
  } catch (fault) {
    // One card's faulty question is its own failure, not that of the cards beside it.
    if (group.length === 1) first.reject(fault)
    else for (const one of group) answerTogether([one], rows)
    return
  }
  for (const one of group) gather(placesOf(one), statements, rows, one.signal).then(one.resolve, one.reject)
}

/** The answers at `places`, from the statements that hold them. */
async function gather(places: readonly number[], statements: readonly Statement[], rows: Rows, signal: AbortSignal | undefined) {
  const needed = statements.filter((statement) => statement.answers.some((place) => places.includes(place)))
  const found = new Map<number, readonly Row[]>()
  await Promise.all(
    needed.map(async (statement) => {
      const parts = statement.split(await rows(statement.query, signal))
      for (const [index, place] of statement.answers.entries()) found.set(place, parts[index] ?? [])
    }),
  )
  return places.map((place) => found.get(place) ?? [])
}
