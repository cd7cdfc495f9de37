import type { Row } from '../domain/row'
import type { Classifier, OwnCue, Thresholds } from './classify'
import { type Confirmed, indexConfirmed } from './confirmed'
import { type Decision, decide, type ManualLabels } from './decide'
import { textPairs } from './likeness'
import { type Decided, linkIssues, type ManualLink } from './linkIssues'
import type { MeasureLink } from './matchMeasures'
import { createLabelMemory, type LabelMemory } from './memory'
import { causeRows, labelRows, linkRows, pairRow } from './outputs'
import { type Breathe, createPacer } from './pacing'
import { type IssueRecord, type LabelInput, readIssues, readMeasures } from './records'
import { isUnsure } from './waiting'

export type { Confirmed } from './confirmed'
export type { Decision, ManualLabels } from './decide'
export type { LinkMethod, MeasureLink } from './matchMeasures'
export { createLabelMemory, type LabelMemory } from './memory'
export { issueLabelTable, issueLinkTable, type OutputTable } from './outputs'
export type { LabelInput } from './records'

export interface LabelOptions {
  /** In issues and measures. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  readonly thresholds?: Partial<Thresholds>
  /** Cues that a user added or switched off. */
  readonly userCues?: readonly OwnCue[]
  /** What was read before: the same texts are not classified again under the same cues and thresholds. */
  readonly memory?: LabelMemory
  /** Labels set on the page, by issue_id; they win over category_manual. */
  readonly manual?: ReadonlyMap<string, ManualLabels>
  /** Confirmed sentences from elsewhere, newest last; those in the data are found here. */
  readonly confirmed?: readonly Confirmed[]
  /** Links set on the page. */
  readonly manualLinks?: readonly ManualLink[]
}

/** One issue of text_status NORMAL and everything that was decided of it. */
export interface LabelledIssue {
  readonly issueId: string
  readonly evalId: string
  readonly department: string
  readonly fiscalYear: number
  readonly evalScope: string
  readonly title: string | null
  readonly text: string
  readonly decision: Decision
  readonly links: readonly MeasureLink[]
}

export interface UnlabelledCount {
  /** Issues of no category (OTHER). */
  readonly other: number
  /** Of these, with a suggestion. */
  readonly suggested: number
  /** With a label of the rules that nobody has confirmed and that is not sure (CLASSIFY 4). */
  readonly unsure: number
  /** All with text_status NORMAL. */
  readonly issues: number
}

export interface Labelled {
  /** Rows of the app tables issue_labels, issue_measure_links and text_pairs (schema.json#app_tables), and of the cause tags. */
  readonly labels: readonly Row[]
  readonly links: readonly Row[]
  readonly pairs: readonly Row[]
  readonly causes: readonly Row[]
  /** In the order of the issues. */
  readonly details: readonly LabelledIssue[]
  /** By year, of departments' evaluations (eval_scope DEPT). */
  readonly unlabelled: Readonly<Record<number, UnlabelledCount>>
}

/**
 * Labels all issues, links the measures to them and finds texts that repeat. Lets messages through every 200 ms; rejects with
 * AbortError once `signal` fires.
 */
export async function labelRecords(records: LabelInput, options: LabelOptions = {}): Promise<Labelled> {
  const breathe = createPacer(options.signal)
  const issues = readIssues(records, options.manual)
  const measures = readMeasures(records)
  const step = progress(issues.length + measures.length, breathe, options.onProgress)
  const classifier = (options.memory ?? createLabelMemory()).classifierOf(options)
  const decisions = await decideAll(classifier, issues, options.confirmed ?? [], step)
  const links = await linkIssues(classifier, decisions, measures, options.manualLinks ?? [], step)
  const details = decisions.map(({ issue, decision }): LabelledIssue => {
    const { id, evalId, department, fiscalYear, evalScope, title, text } = issue
    return { issueId: id, evalId, department, fiscalYear, evalScope, title, text, decision, links: links.get(id) ?? [] }
  })
  return {
    labels: details.flatMap(labelRows),
    links: details.flatMap(linkRows),
    pairs: (await textPairs(repeatable(decisions), breathe)).map(pairRow),
    causes: details.flatMap(causeRows),
    details,
    unlabelled: countUnlabelled(details),
  }
}

function progress(total: number, breathe: Breathe, onProgress: LabelOptions['onProgress']): () => Promise<void> {
  let done = 0
  return async () => {
    await breathe()
    done++
    if (done % 100 === 0 || done === total) onProgress?.(done, total)
  }
}

async function decideAll(
  classifier: Classifier,
  issues: readonly IssueRecord[],
  confirmedElsewhere: readonly Confirmed[],
  step: () => Promise<void>,
): Promise<Decided[]> {
  const confirmed = indexConfirmed([...confirmedIn(issues), ...confirmedElsewhere])
  const decided: Decided[] = []
  for (const issue of issues) {
    await step()
    decided.push({ issue, decision: decide(classifier, confirmed, issue) })
  }
  return decided
}

/** By year, so that of two equally alike the newer speaks. */
function confirmedIn(issues: readonly IssueRecord[]): Confirmed[] {
  return [...issues]
    .sort((a, b) => a.fiscalYear - b.fiscalYear)
    .flatMap(({ text, manual }) => (manual === null ? [] : [{ text, ...manual }]))
}

function repeatable(decisions: readonly Decided[]) {
  return decisions
    .filter(({ issue }) => issue.evalScope === 'DEPT')
    .map(({ issue, decision }) => ({
      id: issue.id,
      text: issue.text,
      entity: issue.entity,
      year: issue.fiscalYear,
      labels: decision.labels.map((label) => label.category),
    }))
}

function countUnlabelled(details: readonly LabelledIssue[]): Record<number, UnlabelledCount> {
  const counts: Record<number, UnlabelledCount> = {}
  for (const { fiscalYear, evalScope, decision } of details) {
    if (evalScope !== 'DEPT') continue
    const { other, suggested, unsure, issues } = counts[fiscalYear] ?? { other: 0, suggested: 0, unsure: 0, issues: 0 }
    const isOther = decision.kind === 'ISSUE' && decision.labels.length === 0
    const hasSuggestion = isOther && decision.rules.suggestions.length > 0
    counts[fiscalYear] = {
      other: other + Number(isOther),
      suggested: suggested + Number(hasSuggestion),
      unsure: unsure + Number(isUnsure(decision)),
      issues: issues + 1,
    }
  }
  return counts
}
