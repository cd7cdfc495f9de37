import type { PolarityWeights } from '../reference/issueRules'
import { labeling } from '../reference/issueRules'
import { numberingLength } from './normalise'
import { maskNegated, maskNegatedInPlace, patterns } from './patterns'

/** What a clause does: states a problem, a cause, praise, a measure, background, or none of these. */
export type Polarity = keyof PolarityWeights

export interface Clause {
  readonly text: string
  /** Place in the normalised text, numbering left out. */
  readonly start: number
  readonly end: number
  readonly polarity: Polarity
  /** Opens with 一是, 2. or （三）. */
  readonly enumerated: boolean
  /** Counts from 0. */
  readonly sentence: number
  /** 1, or less where the sentence comes after the one that states the problem. */
  readonly sentenceWeight: number
  /** 0: nothing in this clause can become a label. */
  readonly weight: number
  /** Where the first word of a problem stands; Infinity where there is none. */
  readonly problemAt: number
}

type Cut = Omit<Clause, 'sentenceWeight' | 'weight'>

export function readClauses(text: string): Clause[] {
  const cuts = cut(text)
  const hasProblem = cuts.some((clause) => clause.polarity === 'PROB')
  const firstProblem = cuts.find((clause) => clause.polarity === 'PROB')?.sentence ?? Number.POSITIVE_INFINITY
  const enumerated = new Set(cuts.filter((clause) => clause.enumerated).map((clause) => clause.sentence))
  return cuts.map((clause) => {
    const full = clause.sentence <= firstProblem || enumerated.has(clause.sentence)
    const sentenceWeight = full ? 1 : labeling.laterSentenceWeight
    const zone = clause.polarity === 'CAUSE' && !hasProblem ? 1 : labeling.zoneWeight[clause.polarity]
    return { ...clause, sentenceWeight, weight: zone * sentenceWeight }
  })
}

function cut(text: string): Cut[] {
  const clauses: Cut[] = []
  let sentence = 0
  for (const found of text.matchAll(/([^,。;!?:]*)([,。;!?:]|$)/g)) {
    const [, raw = '', mark = ''] = found
    const numbering = numberingLength(raw)
    const words = raw.slice(numbering)
    if (words !== '') {
      clauses.push({
        text: words,
        start: found.index + numbering,
        end: found.index + raw.length,
        polarity: polarityOf(words),
        enumerated: patterns.enumerated.test(raw),
        sentence,
        problemAt: problemPlace(words),
      })
    }
    if (mark === '。' || mark === '!' || mark === '?') sentence++
  }
  return clauses
}

function problemPlace(clause: string): number {
  const masked = maskNegatedInPlace(clause)
  const lead = patterns.resultLead.exec(masked)?.[0].length ?? 0
  const place = lead === 0 ? masked.search(patterns.problem) : ('※'.repeat(lead) + masked.slice(lead)).search(patterns.problem)
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

function polarityOf(clause: string): Polarity {
  const affirmed = maskNegated(clause)
  const problem = patterns.problem.test(affirmed)
  const measure = patterns.measure.test(clause)
  const is = (pattern: RegExp) => pattern.test(clause)
  if (is(patterns.headingClause)) return 'BACK'
  if (is(patterns.concede) && !is(patterns.concedeVeto)) return 'BACK'
  if (is(patterns.background) && !problem) return 'BACK'
  if (is(patterns.measureTarget) || (is(patterns.measureTarget2) && !is(patterns.measureTarget2Veto))) return 'MEAS'
  if (measure && !problem) return 'MEAS'
  if (measure && is(patterns.measureStrong) && !is(patterns.measureTailVeto)) return 'MEAS'
  if (problem) return is(patterns.cause) ? 'CAUSE' : 'PROB'
  if (affirmed !== clause || patterns.positive.test(affirmed)) return 'POS'
  return is(patterns.cause) ? 'CAUSE' : 'NEU'
}

/** Whether the clauses of `text` state an issue at all. */
export function isIssue(text: string, clauses: readonly Clause[]): boolean {
  const has = (polarity: Polarity) => clauses.some((clause) => clause.polarity === polarity)
  const endsOpen = text.endsWith(':')
  if (!has('PROB')) {
    if (has('CAUSE')) return !(endsOpen || has('POS'))
    return !(has('MEAS') || has('POS') || has('BACK') || endsOpen)
  }
  if (endsOpen && clauses.length <= 2) return false
  const [first, ...later] = clauses
  if (first?.polarity !== 'MEAS') return true
  return later.some((clause) => clause.polarity === 'PROB' && patterns.butLead.test(clause.text))
}
