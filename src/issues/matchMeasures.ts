import { linking } from '../reference/issueRules'
import { readClauses } from './clauses'
import { combine, type Judges, round6 } from './combine'

/** How a measure was found to answer an issue; `manual` and `ref` are said by a person, the others by likeness. */
export type LinkMethod = 'manual' | 'ref' | 'category' | 'text' | 'number'

export interface MeasureLink {
  readonly issueId: string
  readonly measureId: string
  readonly method: LinkMethod
  readonly score: number
}

export interface MatchedIssue {
  readonly id: string
  readonly no: number
  /** Title and text, normalised. */
  readonly text: string
  /** Confidence by category before acceptance. */
  readonly p: readonly number[]
}

export interface MatchedMeasure {
  readonly id: string
  readonly no: number
  readonly text: string
  /** Confidence by category, of the part that speaks most for it. */
  readonly p: readonly number[]
  readonly issueNoRef: number | null
}

/** Score of a link that a person stated. */
export const certain = 9

/** Confidence by category that a measure answers such issues (CLASSIFY 9). `text`: normalised. */
export function readMeasure(judges: Judges, text: string): number[] {
  const parts = text.split(/[。;]|(?=[二三四五]是)/).filter((part) => part !== '')
  const best: number[] = []
  for (const part of parts) {
    const clauses = readClauses(part).map((clause) => ({
      ...clause,
      polarity: 'PROB' as const,
      sentenceWeight: 1,
      weight: 1,
      problemAt: Number.POSITIVE_INFINITY,
    }))
    if (clauses.length === 0) continue
    combine(judges, clauses).p.forEach((p, category) => {
      best[category] = Math.max(best[category] ?? 0, p)
    })
  }
  return best
}

/** The links within one evaluation: `issues` and `measures` are its NORMAL rows in the order of their numbers. */
export function matchMeasures(issues: readonly MatchedIssue[], measures: readonly MatchedMeasure[]): MeasureLink[] {
  const sameCount = issues.length === measures.length
  const answers = measures.map((measure) => ({ measure, grams: gramsOf(measure.text), named: namedIssues(measure, issues) }))
  return issues.flatMap((issue, position) => {
    const own = gramsOf(issue.text)
    const links = answers.flatMap(({ measure, grams, named }, place): MeasureLink[] => {
      const link = { issueId: issue.id, measureId: measure.id }
      if (named.size > 0) return named.has(issue.no) ? [{ ...link, method: 'ref', score: certain }] : []
      const terms: [LinkMethod, number][] = [
        ['category', linking.cat * agreement(issue.p, measure.p)],
        ['text', linking.lex * Math.min(linking.lexCap, cosine(own, grams))],
        ['number', sameCount && position === place ? linking.sameNo : 0],
      ]
      const score = round6(terms.reduce((sum, [, value]) => sum + value, 0))
      const method = terms.reduce((best, term) => (term[1] > best[1] ? term : best))[0]
      return [{ ...link, method, score }]
    })
    const best = Math.max(0, ...links.map((link) => link.score))
    return links.filter((link) => link.score >= linking.threshold && link.score >= linking.relative * best)
  })
}

function agreement(issue: readonly number[], measure: readonly number[]): number {
  return issue.reduce((best, p, category) => (p >= linking.minP ? Math.max(best, Math.min(p, measure[category] ?? 0)) : best), 0)
}

/** Numbers of the issues that the measure names, as far as there are such issues. */
function namedIssues(measure: MatchedMeasure, issues: readonly MatchedIssue[]): Set<number> {
  const known = new Set(issues.map((issue) => issue.no))
  if (measure.issueNoRef !== null && known.has(measure.issueNoRef)) return new Set([measure.issueNoRef])
  return new Set(numbersNamed(measure.text).filter((number) => known.has(number)))
}

/** The taxonomy's pattern, reading a number whole (问题12); 存在问题一是… only counts. */
const reference = new RegExp(
  `${linking.refPattern.replace('([一二三四五六七八九十]|\\d)', '([一二三四五六七八九十]+|\\d+)')}(?!是)`,
  'g',
)
const numerals = '零一二三四五六七八九'

/** 针对问题一, 第2个问题, 问题12 … in the order of the text. */
export function numbersNamed(text: string): number[] {
  return [...text.matchAll(reference)]
    .filter(([words]) => words.includes('问题'))
    .flatMap(([, number = '']) => readNumber(number) ?? [])
}

/** 1 to 99, in digits or as 十二; null where the numerals are no number (一一). */
function readNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const found = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (found === null) return null
  const [, tens = '一', ten, ones = '零'] = found
  return (ten === undefined ? 0 : numerals.indexOf(tens) * 10) + numerals.indexOf(ones)
}

const bigramWeight = 1
const trigramWeight = 1.5

interface Grams {
  readonly weights: ReadonlyMap<string, number>
  readonly norm: number
}

function gramsOf(text: string): Grams {
  const weights = new Map<string, number>()
  for (const words of text.split(/[^\p{L}\p{N}]+/u)) {
    for (let at = 0; at + 2 <= words.length; at++) {
      add(weights, words.slice(at, at + 2), bigramWeight)
      if (at + 3 <= words.length) add(weights, words.slice(at, at + 3), trigramWeight)
    }
  }
  let square = 0
  for (const weight of weights.values()) square += weight * weight
  return { weights, norm: Math.sqrt(square) }
}

const stopped = new RegExp(`[${linking.stopChars}]`)

function add(grams: Map<string, number>, gram: string, weight: number): void {
  if (linking.stopBigrams.has(gram) || stopped.test(gram)) return
  grams.set(gram, weight)
}

function cosine(a: Grams, b: Grams): number {
  let shared = 0
  for (const [gram, weight] of a.weights) shared += weight * (b.weights.get(gram) ?? 0)
  return shared === 0 ? 0 : shared / (a.norm * b.norm)
}
