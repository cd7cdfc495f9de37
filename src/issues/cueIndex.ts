import type { Cue, IssueCategory } from '../reference/categories'
import { labeling, lexicon } from '../reference/issueRules'

/**
 * Cues ready to be found in a clause: every word of every cue is looked up by its first two characters, so that reading a
 * clause costs what stands in it, not the three thousand words that could (CLASSIFY 7).
 */
export interface CueIndex {
  readonly categoryCount: number
  readonly terms: readonly string[]
  /** startKey of the first two characters (or the only one) -> ids of the terms that begin so. */
  readonly byStart: ReadonlyMap<number, readonly number[]>
  /** Term -> the sides (lists of synonyms) it stands in. */
  readonly sidesOf: readonly (readonly number[])[]
  /** Side -> its terms in the order of the taxonomy. */
  readonly sides: readonly (readonly number[])[]
  /** Side -> the cues whose first side it is. */
  readonly cuesOf: readonly (readonly CompiledCue[])[]
}

export interface CompiledCue {
  readonly category: number
  readonly cue: string
  readonly weight: number
  readonly parts: readonly Part[]
  /** `A&B`: both may lie on the same words. */
  readonly mayOverlap: boolean
}

/** A list of synonyms, or (`A~B`) one that is soon followed by a second. */
export interface Part {
  readonly side: number
  readonly followedBy: number | null
}

/** A cue found in one clause. `start`, `end`: the place of its first side. */
export interface CueMatch {
  readonly cue: CompiledCue
  readonly start: number
  readonly end: number
  /** The words that were found, one for each side. */
  readonly words: readonly string[]
}

type CueLists = (category: IssueCategory) => readonly Cue[]

export function indexCues(categories: readonly IssueCategory[], cuesOfCategory: CueLists): CueIndex {
  const terms: string[] = []
  const termIds = new Map<string, number>()
  const byStart = new Map<number, number[]>()
  const sidesOf: number[][] = []
  const sides: number[][] = []
  const sideIds = new Map<string, number>()
  const cuesOf: CompiledCue[][] = []

  const termId = (term: string): number => {
    const known = termIds.get(term)
    if (known !== undefined) return known
    const id = terms.push(term) - 1
    termIds.set(term, id)
    sidesOf.push([])
    const start = startKey(term, 0, term.length > 1)
    byStart.set(start, [...(byStart.get(start) ?? []), id])
    return id
  }
  const sideId = (list: string): number => {
    const known = sideIds.get(list)
    if (known !== undefined) return known
    const id = sides.push([...new Set(synonyms(list).map(termId))]) - 1
    sideIds.set(list, id)
    cuesOf.push([])
    for (const term of sides[id] ?? []) sidesOf[term]?.push(id)
    return id
  }
  const part = (text: string): Part => {
    const [side = '', followedBy] = text.split('~')
    return { side: sideId(side), followedBy: followedBy === undefined ? null : sideId(followedBy) }
  }

  categories.forEach((category, index) => {
    for (const { cue, weight } of cuesOfCategory(category)) {
      const parts = cue.split(/[+&]/).map(part)
      const first = parts[0]
      if (first !== undefined) cuesOf[first.side]?.push({ category: index, cue, weight, parts, mayOverlap: cue.includes('&') })
    }
  })
  return { categoryCount: categories.length, terms, byStart, sidesOf, sides, cuesOf }
}

/** One or two characters as a number: a clause is read without cutting it into strings. */
function startKey(text: string, at: number, pair: boolean): number {
  const first = text.charCodeAt(at) * 0x10000
  return pair ? first + text.charCodeAt(at + 1) : first
}

function synonyms(list: string): string[] {
  return list
    .split('|')
    .flatMap((word) => (word.startsWith('@') ? (lexicon[word.slice(1)] ?? '').split('|') : [word]))
    .filter((word) => word !== '')
}

/** Where each term of the index stands in a clause. */
interface Sighting {
  readonly places: ReadonlyMap<number, readonly number[]>
  /** Side -> its terms that were seen. */
  readonly seen: ReadonlyMap<number, readonly number[]>
}

/** At most one match for each cue. */
export function findCues(index: CueIndex, clause: string): CueMatch[] {
  const sighting = look(index, clause)
  const found: CueMatch[] = []
  for (const side of sighting.seen.keys()) {
    for (const cue of index.cuesOf[side] ?? []) {
      const match = matchCue(index, cue, sighting)
      if (match !== null) found.push(match)
    }
  }
  return found
}

function look(index: CueIndex, clause: string): Sighting {
  const places = new Map<number, number[]>()
  const seen = new Map<number, number[]>()
  const see = (start: number, at: number) => {
    for (const term of index.byStart.get(start) ?? []) {
      if (!clause.startsWith(index.terms[term] ?? '', at)) continue
      const known = places.get(term)
      if (known !== undefined) {
        known.push(at)
        continue
      }
      places.set(term, [at])
      for (const side of index.sidesOf[term] ?? []) {
        const terms = seen.get(side)
        if (terms === undefined) seen.set(side, [term])
        else terms.push(term)
      }
    }
  }
  for (let at = 0; at < clause.length; at++) {
    see(startKey(clause, at, false), at)
    if (at + 1 < clause.length) see(startKey(clause, at, true), at)
  }
  return { places, seen }
}

interface Place {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

function matchCue(index: CueIndex, cue: CompiledCue, sighting: Sighting): CueMatch | null {
  const [first, second] = cue.parts
  const found: Place[] = []
  for (const part of cue.parts) {
    const place = firstPlace(index, part, sighting)
    if (place === null) return null
    found.push(place)
  }
  const [own, partner, ...fillers] = found
  if (first === undefined || own === undefined) return null
  if (second === undefined || partner === undefined) return matchAt(cue, own, [])
  if (cue.mayOverlap || !overlap(own, partner)) return matchAt(cue, own, [partner, ...fillers])
  for (const place of placesOf(index, first, sighting)) {
    for (const other of placesOf(index, second, sighting)) {
      if (!overlap(place, other)) return matchAt(cue, place, [other, ...fillers])
    }
  }
  return null
}

function matchAt(cue: CompiledCue, { start, end, words }: Place, others: readonly Place[]): CueMatch {
  return { cue, start, end, words: [words, ...others.map((other) => other.words)].flat() }
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end
}

/** The first of placesOf; where one term alone was seen there is nothing to order. */
function firstPlace(index: CueIndex, part: Part, sighting: Sighting): Place | null {
  const seen = sighting.seen.get(part.side)
  if (seen === undefined) return null
  const [term = 0] = seen
  if (seen.length > 1 || part.followedBy !== null) return placesOf(index, part, sighting).next().value ?? null
  const word = index.terms[term] ?? ''
  const start = sighting.places.get(term)?.[0] ?? 0
  return { start, end: start + word.length, words: [word] }
}

/** Term by term: the one that occurs first, all its places, then the next; equal ones in the order of the taxonomy. */
function* placesOf(index: CueIndex, part: Part, sighting: Sighting): Generator<Place, undefined> {
  const order = index.sides[part.side] ?? []
  const firstPlace = (term: number) => sighting.places.get(term)?.[0] ?? 0
  const terms = [...(sighting.seen.get(part.side) ?? [])].sort(
    (a, b) => firstPlace(a) - firstPlace(b) || order.indexOf(a) - order.indexOf(b),
  )
  for (const term of terms) {
    const word = index.terms[term] ?? ''
    for (const start of sighting.places.get(term) ?? []) {
      const end = start + word.length
      if (part.followedBy === null) {
        yield { start, end, words: [word] }
        continue
      }
      const follower = nextWithin(index, part.followedBy, end, sighting)
      if (follower !== null) yield { start, end: follower.end, words: [word, follower.word] }
    }
  }
  return undefined
}

/** The nearest word of `side` that begins at most gap_chars characters after `from`. */
function nextWithin(index: CueIndex, side: number, from: number, sighting: Sighting): { end: number; word: string } | null {
  let nearest = Number.POSITIVE_INFINITY
  let word = ''
  for (const term of sighting.seen.get(side) ?? []) {
    for (const at of sighting.places.get(term) ?? []) {
      if (at < from || at > from + labeling.gapChars || at >= nearest) continue
      nearest = at
      word = index.terms[term] ?? ''
    }
  }
  return word === '' ? null : { end: nearest + word.length, word }
}
