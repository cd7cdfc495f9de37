// 请确认: what of the labels a person should look at (CLASSIFY 4).
import type { Label, Quote } from './classify'
import type { Decision } from './decide'
import type { LabelledIssue } from './label'

export type WaitingReason = 'other' | 'notIssue' | 'unsure'

/** A category with its confidence. */
export interface Proposed {
  readonly category: string
  readonly p: number
}

export interface WaitingIssue {
  readonly issueId: string
  readonly department: string
  readonly year: number
  readonly title: string | null
  readonly text: string
  readonly reason: WaitingReason
  /** What the rules say, or might say: confirmed at one go. Empty where there is nothing to propose, or it is no issue. */
  readonly proposed: readonly Proposed[]
  /** The clause that speaks for the first of them. */
  readonly quote: Quote | null
  /** Words that the cues found. */
  readonly words: readonly string[]
  /** Other waiting issues with the very same text: one answer is theirs too. */
  readonly repeats: number
}

/** From here on a label of the rules was right in 99 of 100 (CLASSIFY 8). */
export const sureFrom = 0.95

/** A label of the rules below that; what a person, the export or a confirmed sentence decided is confirmed. */
export function isUnsure({ decidedBy, kind, labels }: Decision): boolean {
  return decidedBy === 'rules' && kind === 'ISSUE' && labels.some(({ p }) => p < sureFrom)
}

const order: readonly WaitingReason[] = ['other', 'notIssue', 'unsure']

/** OTHER, those with a suggestion first; NOT_ISSUE; then labels below 0.95, the least sure first. Newer years before older. */
export function waitingIssues(details: readonly LabelledIssue[]): WaitingIssue[] {
  const same = new Map<string, number>()
  const waiting = details.flatMap((detail) => {
    const reason = reasonOf(detail.decision)
    if (reason === null) return []
    same.set(detail.text, (same.get(detail.text) ?? 0) + 1)
    return [{ detail, reason }]
  })
  return waiting
    .map(({ detail, reason }) => waitingIssue(detail, reason, (same.get(detail.text) ?? 1) - 1))
    .sort(
      (a, b) =>
        order.indexOf(a.reason) - order.indexOf(b.reason) ||
        Number(a.proposed.length === 0) - Number(b.proposed.length === 0) ||
        b.year - a.year ||
        leastSure(a) - leastSure(b),
    )
}

const leastSure = ({ reason, proposed }: WaitingIssue) => (reason === 'unsure' ? Math.min(...proposed.map(({ p }) => p)) : 0)

function reasonOf(decision: Decision): WaitingReason | null {
  if (decision.decidedBy !== 'rules') return null
  if (decision.kind !== 'ISSUE') return 'notIssue'
  if (decision.labels.length === 0) return 'other'
  return isUnsure(decision) ? 'unsure' : null
}

function waitingIssue(detail: LabelledIssue, reason: WaitingReason, repeats: number): WaitingIssue {
  const { issueId, department, fiscalYear, title, text, decision } = detail
  const labels: readonly Label[] = reason === 'other' ? decision.rules.suggestions.slice(0, 1) : decision.labels
  const [first] = labels
  return {
    issueId,
    department,
    year: fiscalYear,
    title,
    text,
    reason,
    proposed: (reason === 'other' ? decision.rules.suggestions : decision.labels).map(({ category, p }) => ({ category, p })),
    quote: first?.quote ?? null,
    words: [...new Set(labels.flatMap(({ cues }) => cues.flatMap((cue) => cue.words)))].slice(0, 6),
    repeats,
  }
}
