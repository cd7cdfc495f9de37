import { labeling } from '../reference/issueRules'
import type { Polarity } from './clauses'
import type { CompiledCue, CueMatch } from './cueIndex'
import { patterns } from './patterns'

/** What the score needs of a clause. */
export interface Scorable {
  readonly text: string
  readonly polarity: Polarity
  readonly weight: number
  readonly problemAt: number
  /** The cues that stand in it. */
  readonly matches: readonly CueMatch[]
}

/** A cue that counts: `value` is its weight in this clause after the rules of CLASSIFY 2.4. */
export interface CueHit {
  readonly cue: CompiledCue
  readonly words: readonly string[]
  readonly start: number
  readonly end: number
  readonly value: number
}

export interface CueScores {
  /** By category. */
  readonly score: readonly number[]
  /** Words for the category were found, and words against it took everything back. */
  readonly veto: readonly boolean[]
  /** By clause. */
  readonly hits: readonly (readonly CueHit[])[]
}

const strongWeight = 4

interface ReadClause {
  readonly clause: Scorable
  readonly hits: CueHit[]
  /** Strong hits before the clause's problem: what the clause is about. */
  readonly topics: readonly CueHit[]
}

export function scoreCues(categoryCount: number, clauses: readonly Scorable[]): CueScores {
  const read: ReadClause[] = []
  for (const clause of clauses) read.push(readClause(clause, read))
  const perClause = read.map(({ hits }) => byCategory(hits))
  const score: number[] = []
  const veto: boolean[] = []
  for (let category = 0; category < categoryCount; category++) {
    const own = perClause.flatMap((hits) => hits.get(category) ?? [])
    const total = own.length === 0 ? 0 : textScore(perClause.map((hits) => clauseScore(hits.get(category) ?? [])))
    score.push(total)
    veto.push(total === 0 && own.some((hit) => hit.value > 0) && own.some((hit) => hit.value < 0))
  }
  return { score, veto, hits: read.map(({ hits }) => hits) }
}

function byCategory(hits: readonly CueHit[]): Map<number, CueHit[]> {
  const grouped = new Map<number, CueHit[]>()
  for (const hit of hits) {
    const known = grouped.get(hit.cue.category)
    if (known === undefined) grouped.set(hit.cue.category, [hit])
    else known.push(hit)
  }
  return grouped
}

/** The best clause, and a part of the others. */
function textScore(clauseScores: readonly number[]): number {
  const best = Math.max(...clauseScores)
  const sum = clauseScores.reduce((total, one) => total + one, 0)
  return best + labeling.extraHitFactor * (sum - best)
}

function readClause(clause: Scorable, earlier: readonly ReadClause[]): ReadClause {
  if (clause.weight === 0) return { clause, hits: [], topics: [] }
  const raw: CueHit[] = clause.matches.map(({ cue, start, end, words }) => ({
    cue,
    start,
    end,
    words,
    value: cue.weight * clause.weight,
  }))
  const topics = topicsOf(raw, clause)
  const hits = patterns.affect.test(clause.text)
    ? raw.map((hit) => ({ ...hit, value: hit.value * labeling.affectFactor }))
    : subjectFirst(listHead(raw, clause.text), clause, topics, earlier)
  return { clause, hits, topics }
}

function topicsOf(hits: readonly CueHit[], clause: Scorable): CueHit[] {
  const against = new Map<number, number>()
  for (const { cue, value } of hits) if (value < 0) against.set(cue.category, (against.get(cue.category) ?? 0) + value)
  const vetoed = (category: number) => (against.get(category) ?? 0) <= -strongWeight * clause.weight
  return hits.filter(({ cue, start }) => cue.weight >= strongWeight && start < clause.problemAt && !vetoed(cue.category))
}

/** 财务、采购、资产等制度: what is listed before 等 only illustrates what comes after it. */
function listHead(hits: readonly CueHit[], text: string): readonly CueHit[] {
  const found = patterns.listHead.exec(text)
  if (found === null) return hits
  const etc = found.index + found[0].length - 1
  return hits.map((hit) => {
    const named = hit.value > 0 && hit.start < etc
    const heads = named && hits.some((other) => other.value > 0 && other.start > etc && other.cue.category !== hit.cue.category)
    return heads ? { ...hit, value: hit.value * labeling.listHeadFactor } : hit
  })
}

/** 主语优先: a word after the problem describes how bad it is; the subject before it says what it is about. */
function subjectFirst(
  hits: readonly CueHit[],
  clause: Scorable,
  topics: readonly CueHit[],
  earlier: readonly ReadClause[],
): CueHit[] {
  const towards = patterns.towards.test(clause.text)
  const before = earlier.flatMap((one) => (one.clause.polarity === 'CAUSE' ? [] : one.topics))
  return hits.map((hit) => {
    if (hit.value <= 0 || !(towards || hit.start >= clause.problemAt)) return hit
    const other = (topic: CueHit) => topic.cue.category !== hit.cue.category
    const hasSubject = before.some(other) || topics.some((topic) => other(topic) && topic.start < hit.start)
    return hasSubject ? { ...hit, value: hit.value * labeling.lateTopicFactor } : hit
  })
}

/** The largest hit, a part of each further one beside it, less what speaks against the category. */
function clauseScore(hits: readonly CueHit[]): number {
  const positive = hits.filter((hit) => hit.value > 0).sort((a, b) => b.value - a.value || a.start - b.start)
  const taken: CueHit[] = []
  let score = 0
  for (const hit of positive) {
    if (taken.some((one) => one.start < hit.end && hit.start < one.end)) continue
    score += taken.length === 0 ? hit.value : labeling.extraHitFactor * hit.value
    taken.push(hit)
  }
  for (const hit of hits) if (hit.value < 0) score += hit.value
  return Math.max(0, score)
}
