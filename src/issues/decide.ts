import { issueCategories } from '../reference/categories'
import type { Classification, Classifier, IssueKind, IssueWords, Label } from './classify'
import { readClauses } from './clauses'
import { round6 } from './combine'
import { compose } from './composed'
import type { ConfirmedIndex, Nearest } from './confirmed'
import { clauseOf } from './explain'
import { normaliseText } from './normalise'

/** Labels that a person set for this issue. No labels and kind ISSUE: of no category. */
export interface ManualLabels {
  readonly kind: IssueKind
  readonly labels: readonly string[]
}

export interface DecidableIssue extends IssueWords {
  readonly manual: ManualLabels | null
  /** `category_reported` as it stands in the record. */
  readonly reported: string | null
}

export interface Decision {
  readonly decidedBy: 'manual' | 'reported' | 'similar' | 'rules'
  readonly kind: IssueKind
  readonly labels: readonly Label[]
  /** What the rules say, whoever decided. */
  readonly rules: Classification
  /** By category, what linking measures goes by: of the labels where a person decided, else before acceptance. */
  readonly p: readonly number[]
  /** Reported words that are no category: kept as text, they decide nothing. */
  readonly unknownReported: readonly string[]
}

const mostLabels = 3

/** manual, else reported, else the nearest confirmed sentence, else the rules: the first that speaks decides all labels. */
export function decide(classifier: Classifier, confirmed: ConfirmedIndex, issue: DecidableIssue): Decision {
  const rules = classifier.classify(issue)
  const reported = readReported(issue.reported)
  const rest = { rules, unknownReported: reported.unknown }
  const said = (decidedBy: Decision['decidedBy'], kind: IssueKind, labels: readonly Label[]): Decision => ({
    decidedBy,
    kind,
    labels,
    p: classifier.categoryIds.map((id) => labels.find((label) => label.category === id)?.p ?? 0),
    ...rest,
  })
  if (issue.manual !== null) {
    return said(
      'manual',
      issue.manual.kind,
      issue.manual.labels.slice(0, mostLabels).map((id) => personal(id, 'manual')),
    )
  }
  if (reported.categories.length > 0) {
    return said(
      'reported',
      'ISSUE',
      reported.categories.slice(0, mostLabels).map((id) => personal(id, 'reported')),
    )
  }
  const nearest = confirmed.nearest(issue.text, classifier.thresholds.similar)
  if (nearest !== null) return said('similar', nearest.confirmed.kind, likeConfirmed(issue, nearest))
  return { decidedBy: 'rules', kind: rules.kind, labels: rules.labels, p: rules.p, ...rest }
}

function personal(category: string, origin: 'manual' | 'reported'): Label {
  return { category, p: 1, origin, cues: [], grams: [], quote: null }
}

function likeConfirmed(issue: IssueWords, { confirmed, likeness, shared }: Nearest): Label[] {
  const composed = compose({ title: null, text: issue.text })
  const quote = clauseOf(composed, readClauses(composed.text), new Map([...shared].map((gram) => [gram, 1])))
  return confirmed.labels.slice(0, mostLabels).map((category) => ({
    category,
    p: round6(likeness),
    origin: 'similar',
    cues: [],
    grams: [],
    quote,
    reason: confirmed.text,
  }))
}

const idOfName = new Map(
  issueCategories.flatMap(({ id, label }) =>
    [id, label['zh-CN'], label.en ?? id].map((name) => [normaliseText(name), id] as const),
  ),
)

function wordsOf(cell: string | null): string[] {
  return (cell ?? '')
    .split(/[|｜、]/)
    .map(normaliseText)
    .filter((word) => word !== '')
}

/** `category_reported`: ids or names of categories, and the words that are neither. */
export function readReported(cell: string | null): { readonly categories: readonly string[]; readonly unknown: readonly string[] } {
  const words = wordsOf(cell)
  const categories = new Set(words.flatMap((word) => idOfName.get(word) ?? []))
  return { categories: [...categories], unknown: words.filter((word) => !idOfName.has(word)) }
}

const kindOfWord = new Map<string, IssueKind>([
  ['OTHER', 'ISSUE'],
  ['其他', 'ISSUE'],
  ['NOT_ISSUE', 'NOT_ISSUE'],
  ['非问题表述', 'NOT_ISSUE'],
  ['NONE', 'NONE'],
  ['无问题', 'NONE'],
  ['PLACEHOLDER', 'PLACEHOLDER'],
  ['模板提示语', 'PLACEHOLDER'],
])

/** `category_manual`: category ids, or one word for an issue of no category or for no issue; null where it says neither. */
export function readManual(cell: string | null): ManualLabels | null {
  const words = wordsOf(cell)
  const labels = [...new Set(words.flatMap((word) => idOfName.get(word) ?? []))]
  if (labels.length > 0) return { kind: 'ISSUE', labels }
  const kind = words.flatMap((word) => kindOfWord.get(word) ?? [])[0]
  return kind === undefined ? null : { kind, labels: [] }
}
