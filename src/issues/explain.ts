import type { Clause } from './clauses'
import type { Evidence } from './combine'
import type { Composed, Quote } from './composed'
import { piecesOf } from './learner'

export type LabelOrigin = 'manual' | 'reported' | 'similar' | 'cue' | 'learner'

/** A cue that speaks for the label, in the clause where it was found. */
export interface ExplainedCue extends Quote {
  /** As the taxonomy writes it. */
  readonly cue: string
  /** The words of the text that it found. */
  readonly words: readonly string[]
  readonly value: number
}

export interface Label {
  readonly category: string
  /** Confidence, not a probability of truth; likeness for `similar`, 1 for `manual` and `reported`. */
  readonly p: number
  readonly origin: LabelOrigin
  /** Strongest first. */
  readonly cues: readonly ExplainedCue[]
  /** The five pieces of text that speak most for the label, and what each adds to its log odds. */
  readonly grams: readonly { readonly gram: string; readonly contribution: number }[]
  /** The clause with the strongest evidence; null where a person or the export decided. */
  readonly quote: Quote | null
  /** `similar`: the confirmed sentence. */
  readonly reason?: string
}

const cueScore = 4
const shownGrams = 5

export function explain(
  id: string,
  category: number,
  composed: Composed,
  clauses: readonly Clause[],
  { p, cues, reading }: Evidence,
): Label {
  const hits = clauses.flatMap((clause, i) =>
    (cues.hits[i] ?? [])
      .filter((hit) => hit.cue.category === category && hit.value > 0)
      .map(({ cue, words, value }) => ({ cue: cue.cue, words, value, ...composed.quote(clause.start, clause.end) })),
  )
  const explained = hits.sort((a, b) => b.value - a.value)
  const contributions = reading.contributions(category)
  const byCue = (cues.score[category] ?? 0) >= cueScore
  const [strongest] = explained
  const quote =
    byCue && strongest !== undefined
      ? { field: strongest.field, quote: strongest.quote, start: strongest.start, end: strongest.end }
      : clauseOf(composed, clauses, new Map(contributions.map((one) => [one.gram, one.contribution])))
  return {
    category: id,
    p: p[category] ?? 0,
    origin: byCue ? 'cue' : 'learner',
    cues: explained,
    grams: contributions.slice(0, shownGrams),
    quote,
  }
}

/** The clause whose pieces weigh most; of equals the first, praise and measures last. */
export function clauseOf(composed: Composed, clauses: readonly Clause[], weightOf: ReadonlyMap<string, number>): Quote | null {
  let best: Clause | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const clause of clauses) {
    const sum = [...new Set(piecesOf(clause.text))].reduce((total, piece) => total + (weightOf.get(piece) ?? 0), 0)
    const weight = clause.weight === 0 ? -1 : sum * clause.weight
    if (weight <= most) continue
    most = weight
    best = clause
  }
  return best === undefined ? null : composed.quote(best.start, best.end)
}
