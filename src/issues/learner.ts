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

export interface KnownGram {
  readonly gram: string
  readonly idf: number
  /** Weight · idf by category. */
  readonly weights: Float64Array
}

export interface Learner {
  readonly bias: readonly number[]
  readonly known: ReadonlyMap<string, KnownGram>
}

export function readLearner(model: IssueModel): Learner {
  const known = new Map<string, KnownGram>()
  for (const [gram, [idf = 0, ...stored]] of Object.entries(model.grams)) {
    const weights = new Float64Array(model.categories.length)
    for (let i = 0; i < stored.length; i += 2) weights[stored[i] ?? 0] = (stored[i + 1] ?? 0) / model.scale
    known.set(gram, { gram, idf: idf / 100, weights })
  }
  return { bias: model.bias, known }
}

/** The pieces of a clause that the learner knows, each once. */
export function knownGrams(learner: Learner, clause: string): KnownGram[] {
  const found = new Set<KnownGram>()
  for (const piece of piecesOf(clause)) {
    const known = learner.known.get(piece)
    if (known !== undefined) found.add(known)
  }
  return [...found]
}

export interface Reading {
  /** Log odds by category. */
  readonly z: readonly number[]
  /** The pieces that speak for a category, strongest first: what it adds to z. */
  contributions(category: number): { readonly gram: string; readonly contribution: number }[]
}

/** `clauses`: those that count, with their pieces. */
export function readGrams(
  learner: Learner,
  clauses: readonly { readonly grams: readonly KnownGram[]; readonly weight: number }[],
): Reading {
  const values = new Map<KnownGram, number>()
  for (const { grams, weight } of clauses) {
    for (const gram of grams) if ((values.get(gram) ?? 0) < weight) values.set(gram, weight)
  }
  const norm = Math.sqrt([...values].reduce((sum, [gram, value]) => sum + (value * gram.idf) ** 2, 0)) || 1
  const z = Float64Array.from(learner.bias)
  for (const [{ weights }, value] of values) {
    const share = value / norm
    for (let category = 0; category < z.length; category++) z[category] = (z[category] ?? 0) + share * (weights[category] ?? 0)
  }
  return {
    z: [...z],
    contributions: (category) =>
      [...values]
        .map(([{ gram, weights }, value]) => ({ gram, contribution: (value * (weights[category] ?? 0)) / norm }))
        .filter(({ contribution }) => contribution > 0)
        .sort((a, b) => b.contribution - a.contribution || (a.gram < b.gram ? -1 : 1)),
  }
}
