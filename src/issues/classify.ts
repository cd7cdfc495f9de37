import type { OwnCue } from '../domain/ownLabels'
import { type IssueCategory, issueCategories } from '../reference/categories'
import { type IssueModel, issueModel } from '../reference/issueModel'
import { labeling } from '../reference/issueRules'
import { causesOf } from './causes'
import { type Clause, isIssue, type Polarity, readClauses } from './clauses'
import { combine, type Evidence, type Judges } from './combine'
import { type Composed, compose, type IssueWords, type Quote } from './composed'
import { indexCues } from './cueIndex'
import { explain, type Label } from './explain'
import { readLearner } from './learner'
import { readMeasure } from './matchMeasures'
import { readWhole, type WholeTextKind, type WholeTextVerdict } from './wholeText'

export type { IssueWords, Quote } from './composed'
export type { ExplainedCue, Label, LabelOrigin } from './explain'
export { textStatus } from './wholeText'

/** Settings of the page: a bureau may lower them (CLASSIFY 8). */
export interface Thresholds {
  readonly accept: number
  readonly accept2: number
  readonly acceptNeutral: number
  readonly suggest: number
  /** Likeness to a confirmed sentence from which its labels are taken over. */
  readonly similar: number
}

export const defaultThresholds: Thresholds = {
  accept: labeling.acceptP,
  accept2: labeling.accept2P,
  acceptNeutral: labeling.acceptNeutralP,
  suggest: labeling.suggestP,
  similar: labeling.similarT,
}

export type IssueKind = 'ISSUE' | WholeTextKind

export interface Classification {
  readonly kind: IssueKind
  /** In the order of acceptance, three at most. An ISSUE without a label is OTHER. */
  readonly labels: readonly Label[]
  /** For an ISSUE without a label: what it might be, two at most. */
  readonly suggestions: readonly Label[]
  /** Ids of taxonomy.json#causes. */
  readonly causes: readonly string[]
  /** The whole-text rule that decided, else null. */
  readonly rule: WholeTextVerdict['rule'] | null
  readonly clauses: readonly { readonly polarity: Polarity; readonly quote: Quote }[]
  /** By category, before acceptance; all 0 where the text is no issue. */
  readonly p: readonly number[]
}

export type { OwnCue } from '../domain/ownLabels'

export interface ClassifierOptions {
  readonly thresholds?: Partial<Thresholds>
  /** Cues that a user added to their category, or switched off by a weight of 0. */
  readonly userCues?: readonly OwnCue[]
  readonly categories?: readonly IssueCategory[]
  readonly model?: IssueModel
}

export interface Classifier {
  /** Ids in the order of the taxonomy: the index into every list "by category". */
  readonly categoryIds: readonly string[]
  /** What reads the words of an issue, and of a measure. */
  readonly judges: Judges
  readonly measureJudges: Judges
  readonly thresholds: Thresholds
  classify(words: IssueWords): Classification
  /** Confidence by category that a measure answers such issues. `text`: normalised. */
  readMeasure(text: string): readonly number[]
}

export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const categories = (options.categories ?? issueCategories).map((category) => withOwn(category, options.userCues ?? []))
  const categoryIds = categories.map((category) => category.id)
  const judges: Judges = {
    cues: indexCues(categories, (category) => [...category.cues, ...category.negativeCues]),
    learner: readLearner(options.model ?? issueModel()),
  }
  const thresholds = { ...defaultThresholds, ...options.thresholds }
  const measureJudges: Judges = { ...judges, measureCues: indexCues(categories, (category) => category.measureCues) }
  return {
    categoryIds,
    judges,
    measureJudges,
    thresholds,
    readMeasure: (text) => readMeasure(measureJudges, text),
    classify: (words) => classify(words, categoryIds, judges, thresholds),
  }
}

function withOwn(category: IssueCategory, cues: readonly OwnCue[]): IssueCategory {
  const own = cues.filter((cue) => cue.category === category.id)
  if (own.length === 0) return category
  const off = new Set(own.filter((cue) => cue.weight === 0).map((cue) => cue.cue))
  return { ...category, cues: [...category.cues.filter(({ cue }) => !off.has(cue)), ...own.filter((cue) => cue.weight !== 0)] }
}

function classify(words: IssueWords, categoryIds: readonly string[], judges: Judges, thresholds: Thresholds): Classification {
  const composed = compose(words)
  const verdict = readWhole(composed.text)
  const clauses = readClauses(composed.text)
  const shown = {
    causes: causesOf(composed.text),
    rule: verdict?.rule ?? null,
    clauses: clauses.map(({ polarity, start, end }) => ({ polarity, quote: composed.quote(start, end) })),
  }
  if (verdict !== null || !isIssue(composed.text, clauses)) {
    const p = categoryIds.map(() => 0)
    return { kind: verdict?.kind ?? 'NOT_ISSUE', labels: [], suggestions: [], ...shown, p }
  }
  const evidence = combine(judges, clauses)
  const accepted = accept(evidence.p, clauses, thresholds)
  const suggested = accepted.length > 0 ? [] : suggest(evidence.p, thresholds)
  const label = labelWith(categoryIds, composed, clauses, evidence)
  return { kind: 'ISSUE', labels: accepted.map(label), suggestions: suggested.map(label), ...shown, p: evidence.p }
}

function labelWith(categoryIds: readonly string[], composed: Composed, clauses: readonly Clause[], evidence: Evidence) {
  return (category: number): Label => explain(categoryIds[category] ?? '', category, composed, clauses, evidence)
}

/** Categories by p, then in the order of the taxonomy. */
function ranked(p: readonly number[]): { category: number; p: number }[] {
  return p.map((one, category) => ({ category, p: one })).sort((a, b) => b.p - a.p || a.category - b.category)
}

function accept(p: readonly number[], clauses: readonly Clause[], thresholds: Thresholds): number[] {
  const isList = clauses.filter((clause) => clause.enumerated).length >= 2
  const isPhrase = !clauses.some(({ polarity }) => polarity === 'PROB' || polarity === 'CAUSE')
  const floor = isPhrase ? thresholds.acceptNeutral : 0
  const accepted: number[] = []
  for (const one of ranked(p)) {
    const needed = accepted.length === 0 || isList ? thresholds.accept : thresholds.accept2
    if (accepted.length === labeling.maxLabels || one.p < Math.max(needed, floor)) break
    accepted.push(one.category)
  }
  return accepted
}

const mostSuggestions = 2

function suggest(p: readonly number[], thresholds: Thresholds): number[] {
  return ranked(p)
    .filter((one) => one.p >= thresholds.suggest)
    .slice(0, mostSuggestions)
    .map((one) => one.category)
}
