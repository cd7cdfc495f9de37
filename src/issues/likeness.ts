import { round6 } from './combine'
import { groupBy } from './groupBy'
import type { Breathe } from './pacing'

/** An issue whose text may stand elsewhere too (DOMAIN 15). */
export interface LikenessInput {
  readonly id: string
  readonly text: string
  readonly entity: string
  readonly year: number
  readonly labels: readonly string[]
}

export interface TextPair {
  /** ISSUE_YOY: left this year, right the same entity's year before. ISSUE_CROSS: same year, another entity, both ways. */
  readonly kind: 'ISSUE_YOY' | 'ISSUE_CROSS'
  readonly left: string
  readonly right: string
  readonly similarity: number
}

const gramSize = 3
const sizeRatio = 0.7
const least = 0.5

/** A text as its grams, rarest first; ids count upward with how common a gram is. */
type Grams = Int32Array

interface Prepared extends LikenessInput {
  readonly position: number
  readonly grams: Grams
}

/** `onCompare` is told of every two texts that are looked at: blocking (DOMAIN 15) keeps them few. */
export async function textPairs(
  issues: readonly LikenessInput[],
  breathe: Breathe,
  onCompare: () => void = () => undefined,
): Promise<TextPair[]> {
  const prepared = prepare(issues)
  const byYear = groupBy(prepared, (issue) => issue.year)
  const pairs: TextPair[] = []
  for (const ofYear of byYear.values()) {
    const before = groupBy(byYear.get((ofYear[0]?.year ?? 0) - 1) ?? [], (issue) => issue.entity)
    for (const left of ofYear) {
      for (const right of before.get(left.entity) ?? []) {
        onCompare()
        const similarity = likeness(left.grams, right.grams)
        if (similarity >= least) pairs.push({ kind: 'ISSUE_YOY', left: left.id, right: right.id, similarity: round6(similarity) })
      }
    }
  }
  for (const ofYear of byYear.values()) pairs.push(...(await crossPairs(ofYear, breathe, onCompare)))
  return pairs
}

function prepare(issues: readonly LikenessInput[]): Prepared[] {
  const sets = new Map<string, Set<string>>()
  const frequency = new Map<string, number>()
  for (const { text } of issues) {
    if (sets.has(text)) continue
    const grams = gramsOf(text)
    sets.set(text, grams)
    for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  }
  const byRarity = [...frequency].sort((a, b) => a[1] - b[1]).map(([gram], id) => [gram, id] as const)
  const ids = new Map(byRarity)
  const encoded = new Map([...sets].map(([text, grams]) => [text, Int32Array.from(grams, (gram) => ids.get(gram) ?? 0).sort()]))
  return issues.map((issue, position) => ({ ...issue, position, grams: encoded.get(issue.text) ?? new Int32Array(0) }))
}

function gramsOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const grams = new Set<string>()
  for (let at = 0; at + gramSize <= plain.length; at++) grams.add(plain.slice(at, at + gramSize))
  return grams
}

function withinSize(a: number, b: number): boolean {
  return Math.min(a, b) >= sizeRatio * Math.max(a, b)
}

/** Jaccard of two sets, 0 where their sizes are too far apart or one is empty. */
function likeness(a: Grams, b: Grams): number {
  if (a.length === 0 || !withinSize(a.length, b.length)) return 0
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) common++
    if (left <= right) i++
    if (right <= left) j++
  }
  return common / (a.length + b.length - common)
}

/** Issues of one year that say the same, letter for letter, are compared once. */
async function crossPairs(issues: readonly Prepared[], breathe: Breathe, onCompare: () => void): Promise<TextPair[]> {
  const groups = [...groupBy(issues, (issue) => issue.text).values()].filter((group) => (group[0]?.grams.length ?? 0) > 0)
  const rows: { left: Prepared; right: Prepared; similarity: number }[] = []
  const both = (one: Prepared, other: Prepared, similarity: number) => {
    if (one.entity === other.entity || !haveCommonLabel(one, other)) return
    rows.push({ left: one, right: other, similarity }, { left: other, right: one, similarity })
  }
  const holders = new Map<number, number[]>()
  for (const [index, group] of groups.entries()) {
    await breathe()
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) both(one, other, 1)
    })
    const grams = group[0]?.grams ?? new Int32Array(0)
    for (const candidate of candidatesFor(grams, index, holders)) {
      const others = groups[candidate] ?? []
      onCompare()
      const similarity = likeness(grams, others[0]?.grams ?? new Int32Array(0))
      if (similarity < least) continue
      for (const one of group) for (const other of others) both(one, other, round6(similarity))
    }
  }
  rows.sort((a, b) => a.left.position - b.left.position || a.right.position - b.right.position)
  return rows.map(({ left, right, similarity }) => ({ kind: 'ISSUE_CROSS', left: left.id, right: right.id, similarity }))
}

/**
 * Two sets that are alike enough share at least (a + b) / 3 grams, and b is at least 0.7 a: so they share one of the rarest
 * a − 1.7 a / 3 + 1 of each. Only these are looked up and entered, which keeps 8,000 issues far from every pair.
 */
function candidatesFor(grams: Grams, index: number, holders: Map<number, number[]>): Set<number> {
  const mustShare = Math.ceil((least / (1 + least)) * (1 + sizeRatio) * grams.length - 1e-9)
  const candidates = new Set<number>()
  for (const gram of grams.subarray(0, grams.length - mustShare + 1)) {
    const known = holders.get(gram)
    if (known === undefined) {
      holders.set(gram, [index])
      continue
    }
    for (const other of known) candidates.add(other)
    known.push(index)
  }
  return candidates
}

function haveCommonLabel(one: Prepared, other: Prepared): boolean {
  if (one.labels.length === 0 && other.labels.length === 0) return true
  return one.labels.some((label) => other.labels.includes(label))
}
