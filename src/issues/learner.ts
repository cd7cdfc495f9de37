import type { IssueModel } from '../reference/issueModel'

/** What the learner reads of a clause. */
export interface Weighted {
  readonly text: string
  readonly weight: number
}

export const shortestGram = 2
export const longestGram = 4

/** The 2-, 3- and 4-character pieces of the clauses that count, each with the largest weight of a clause it stands in. */
export function gramsOf(clauses: readonly Weighted[]): Map<string, number> {
  const grams = new Map<string, number>()
  for (const { text, weight } of clauses) {
    if (weight <= 0) continue
    for (const gram of piecesOf(text)) if ((grams.get(gram) ?? 0) < weight) grams.set(gram, weight)
  }
  return grams
}

/** A number is a 0, whatever its size. */
export function piecesOf(clause: string): string[] {
  const text = clause.replace(/\d+(?:\.\d+)?/g, '0')
  const pieces: string[] = []
  for (let at = 0; at < text.length; at++) {
    for (let size = shortestGram; size <= longestGram && at + size <= text.length; size++) pieces.push(text.slice(at, at + size))
  }
  return pieces
}

interface KnownGram {
  readonly idf: number
  /** Category index and weight · idf in turn. */
  readonly weights: readonly number[]
}

export interface Learner {
  readonly bias: readonly number[]
  readonly known: ReadonlyMap<string, KnownGram>
}

export function readLearner(model: IssueModel): Learner {
  const known = new Map<string, KnownGram>()
  for (const [gram, [idf = 0, ...weights]] of Object.entries(model.grams)) {
    known.set(gram, { idf: idf / 100, weights: weights.map((one, i) => (i % 2 === 0 ? one : one / model.scale)) })
  }
  return { bias: model.bias, known }
}

export interface Reading {
  /** Log odds by category. */
  readonly z: readonly number[]
  /** The pieces that speak for a category, strongest first: what it adds to z. */
  contributions(category: number): { readonly gram: string; readonly contribution: number }[]
}

export function readGrams(learner: Learner, clauses: readonly Weighted[]): Reading {
  const found: { gram: string; value: number; known: KnownGram }[] = []
  let square = 0
  for (const [gram, value] of gramsOf(clauses)) {
    const known = learner.known.get(gram)
    if (known === undefined) continue
    found.push({ gram, value, known })
    square += (value * known.idf) ** 2
  }
  const norm = square === 0 ? 1 : Math.sqrt(square)
  const z = [...learner.bias]
  for (const { value, known } of found) {
    for (let i = 0; i < known.weights.length; i += 2) {
      const category = known.weights[i] ?? 0
      z[category] = (z[category] ?? 0) + (value * (known.weights[i + 1] ?? 0)) / norm
    }
  }
  return {
    z,
    contributions: (category) =>
      found
        .map(({ gram, value, known }) => ({ gram, contribution: (value * weightOf(known, category)) / norm }))
        .filter(({ contribution }) => contribution > 0)
        .sort((a, b) => b.contribution - a.contribution || (a.gram < b.gram ? -1 : 1)),
  }
}

function weightOf(known: KnownGram, category: number): number {
  for (let i = 0; i < known.weights.length; i += 2) if (known.weights[i] === category) return known.weights[i + 1] ?? 0
  return 0
}
