import type { Labelled, LabelledIssue } from './label'

/** An issue that other cues, labels or thresholds would label otherwise. */
export interface LabelChange {
  readonly issueId: string
  readonly department: string
  readonly year: number
  readonly text: string
  /** Category ids; none for OTHER or no issue. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Where it has no label: the first suggestion. */
  readonly suggestedBefore: string | null
  readonly suggestedAfter: string | null
}

export interface LabelTrial {
  readonly changes: readonly LabelChange[]
  /** Issues of no category, now and then. */
  readonly otherBefore: number
  readonly otherAfter: number
}

const idsOf = ({ decision }: LabelledIssue) => decision.labels.map(({ category }) => category)
const suggestionOf = (detail: LabelledIssue | undefined) =>
  detail === undefined || !isOther(detail) ? null : (detail.decision.rules.suggestions[0]?.category ?? null)
const isOther = ({ decision }: LabelledIssue) => decision.kind === 'ISSUE' && decision.labels.length === 0

/** What would be another label: of the same records, in their order. */
export function labelChanges(before: Labelled, after: Labelled): LabelTrial {
  const former = new Map(before.details.map((detail) => [detail.issueId, detail]))
  const changes = after.details.flatMap((detail): LabelChange[] => {
    const known = former.get(detail.issueId)
    const [was, is] = [known === undefined ? [] : idsOf(known), idsOf(detail)]
    const [suggestedBefore, suggestedAfter] = [suggestionOf(known), suggestionOf(detail)]
    const isSameKind = known?.decision.kind === detail.decision.kind && suggestedBefore === suggestedAfter
    const isSame = was.length === is.length && was.every((id) => is.includes(id)) && isSameKind
    if (isSame) return []
    const { issueId, department, fiscalYear, text } = detail
    return [{ issueId, department, year: fiscalYear, text, before: was, after: is, suggestedBefore, suggestedAfter }]
  })
  return {
    changes,
    otherBefore: before.details.filter(isOther).length,
    otherAfter: after.details.filter(isOther).length,
  }
}
