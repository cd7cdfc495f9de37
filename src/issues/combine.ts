import { labeling } from '../reference/issueRules'
import type { Clause } from './clauses'
import { type CueIndex, findCues } from './cueIndex'
import { type CueScores, type Scorable, scoreCues } from './cues'
import { type KnownGram, knownGrams, type Learner, type Reading, readGrams } from './learner'
import { patterns } from './patterns'

/** What cues and learner together say of some clauses (CLASSIFY 2.4–2.6). */
export interface Evidence {
  /** By category, 0 to 1, rounded to 6 decimals so that every engine compares the same number. */
  readonly p: readonly number[]
  readonly cues: CueScores
  readonly reading: Reading
}

export interface Judges {
  readonly cues: CueIndex
  readonly learner: Learner
  /** Where the clauses are of a measure: cues whose weight is the least score of their category. */
  readonly measureCues?: CueIndex
}

const largestZ = 6
const largestScore = 10
const halfScore = 5
const zSpread = 3

export const round6 = (value: number): number => Math.round(value * 1e6) / 1e6

function weigh(judges: Judges, clauses: readonly Perceived[]): Evidence {
  const cues = scoreCues(judges.cues.categoryCount, clauses)
  const reading = readGrams(judges.learner, clauses)
  const least = judges.measureCues === undefined ? [] : bestWeights(judges.measureCues, clauses)
  const score = cues.score.map((one, category) => Math.max(one, least[category] ?? 0))
  const z = reading.z.map((one, category) => (cues.veto[category] === true ? Math.min(one, labeling.vetoZ) : one))
  const topScore = Math.max(0, ...score)
  const topZ = Math.max(...z)
  const p = z.map((one, category) => {
    const own = score[category] ?? 0
    const features = [
      1,
      Math.min(largestZ, Math.max(-largestZ, one)),
      Math.min(own, largestScore) / halfScore,
      topScore === 0 ? 0 : own / topScore,
      (one - topZ) / zSpread,
    ]
    const logit = features.reduce((sum, feature, i) => sum + feature * (labeling.pairWeights[i] ?? 0), 0)
    return round6(1 / (1 + Math.exp(-logit)))
  })
  return { p, cues: { ...cues, score }, reading }
}

function bestWeights(index: CueIndex, clauses: readonly Clause[]): number[] {
  const best: number[] = []
  for (const { text } of clauses) {
    for (const { cue } of findCues(index, text)) best[cue.category] = Math.max(best[cue.category] ?? 0, cue.weight)
  }
  return best
}

/** A clause with what was found in it: looked for once, weighed with the others and alone. */
interface Perceived extends Clause, Scorable {
  readonly grams: readonly KnownGram[]
}

function perceive(judges: Judges, clause: Clause): Perceived {
  if (clause.weight === 0) return { ...clause, matches: [], grams: [] }
  return { ...clause, matches: findCues(judges.cues, clause.text), grams: knownGrams(judges.learner, clause.text) }
}

/** All clauses together; then each clause that states a problem of its own may raise its best category. */
export function combine(judges: Judges, clauses: readonly Clause[]): Evidence {
  const perceived = clauses.map((clause) => perceive(judges, clause))
  const whole = weigh(judges, perceived)
  const voters = perceived.filter((clause) => clause.polarity === 'PROB' && clause.sentenceWeight === 1)
  return voters.length < 2 ? whole : withVotes(judges, whole, voters)
}

function withVotes(judges: Judges, whole: Evidence, voters: readonly Perceived[]): Evidence {
  const p = [...whole.p]
  for (const clause of voters) {
    if (clause.problemAt <= 1 && !patterns.clauseVoteLead.test(clause.text)) continue
    const alone = weigh(judges, [{ ...clause, weight: 1 }])
    const category = alone.p.indexOf(Math.max(...alone.p))
    const own = alone.p[category] ?? 0
    if (own < labeling.clauseP || (alone.cues.score[category] ?? 0) < labeling.clauseMinScore) continue
    p[category] = Math.max(p[category] ?? 0, round6(labeling.clauseDiscount * own))
  }
  return { ...whole, p }
}
