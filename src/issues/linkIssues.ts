import type { Classifier } from './classify'
import { compose } from './composed'
import type { Decision } from './decide'
import { groupBy } from './groupBy'
import { certain, type MatchedIssue, type MatchedMeasure, type MeasureLink, matchMeasures } from './matchMeasures'
import type { IssueRecord, MeasureRecord } from './records'

export interface Decided {
  readonly issue: IssueRecord
  readonly decision: Decision
}

/** A link that a person set. */
export interface ManualLink {
  readonly issueId: string
  readonly measureId: string
}

/** Links of all evaluations, by issue_id. `step` is awaited before each measure. */
export async function linkIssues(
  classifier: Classifier,
  decisions: readonly Decided[],
  measures: readonly MeasureRecord[],
  manual: readonly ManualLink[],
  step: () => Promise<void>,
): Promise<Map<string, readonly MeasureLink[]>> {
  const issuesOf = groupBy(decisions, ({ issue }) => issue.evalId)
  const links: MeasureLink[] = []
  for (const [evalId, ofEvaluation] of groupBy(measures, (measure) => measure.evalId)) {
    const matched: MatchedMeasure[] = []
    for (const measure of byNumber(ofEvaluation)) {
      await step()
      matched.push(readWith(classifier, measure))
    }
    links.push(...matchMeasures(byNumber((issuesOf.get(evalId) ?? []).map(toMatched)), matched))
  }
  return groupBy(withManual(links, manual), (link) => link.issueId)
}

function byNumber<T extends { readonly no: number }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => a.no - b.no)
}

function toMatched({ issue, decision }: Decided): MatchedIssue {
  return { id: issue.id, no: issue.no, text: compose(issue).text, p: decision.p }
}

function readWith(classifier: Classifier, measure: MeasureRecord): MatchedMeasure {
  const { text } = compose(measure)
  return { id: measure.id, no: measure.no, issueNoRef: measure.issueNoRef, text, p: classifier.readMeasure(text) }
}

function withManual(links: readonly MeasureLink[], manual: readonly ManualLink[]): MeasureLink[] {
  const isManual = (link: ManualLink) => manual.some((one) => one.issueId === link.issueId && one.measureId === link.measureId)
  const set = manual.map(({ issueId, measureId }): MeasureLink => ({ issueId, measureId, method: 'manual', score: certain }))
  return manual.length === 0 ? [...links] : [...set, ...links.filter((link) => !isManual(link))]
}
