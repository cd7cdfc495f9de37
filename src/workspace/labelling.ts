// Labels of issues as the dataset makes them: from the user's confirmed sentences, cues and threshold, and as tables of the engine.
import type { Confirmed } from '../domain/ownLabels'
import type { Cell, Row } from '../domain/row'
import type { IntakeHooks } from '../intake/Reading'
import type { Labelled, LabelledIssue, LabelMemory, LabelOptions, ManualLabels } from '../issues/label'
import { categoryNames } from '../reference/categoryNames'
import type { DataSettings } from './Platform'

/** The settings that change labels and nothing that was read. */
export type LabelSettings = Pick<DataSettings, 'labels' | 'cues' | 'acceptP'>

export function withoutLabels({ labels: _, cues: __, acceptP: ___, ...rest }: DataSettings): DataSettings {
  return rest
}

export function labelOptions(
  { labels: given = [], cues = [], acceptP }: LabelSettings,
  issues: readonly Row[],
  memory: LabelMemory,
  hooks?: IntakeHooks,
): LabelOptions {
  const labels = given.filter(isKnown)
  return {
    memory,
    confirmed: labels,
    manual: manualLabels(labels, issues),
    userCues: cues,
    ...(acceptP === undefined ? {} : { thresholds: { accept: acceptP, accept2: acceptP, acceptNeutral: acceptP } }),
    onProgress: (done) => hooks?.onProgress?.({ file: '', fileIndex: 0, fileCount: 0, rows: done, stage: 'classify' }),
    ...(hooks?.signal === undefined ? {} : { signal: hooks.signal }),
  }
}

const known = new Set(categoryNames.map(({ id }) => id))

/** A project of another version may name categories that are none here. */
const isKnown = ({ labels }: Confirmed) => labels.every((id) => known.has(id))

/** A label holds for its issue as long as that says the same; another text under the same number is another issue. */
function manualLabels(labels: NonNullable<LabelSettings['labels']>, issues: readonly Row[]): ReadonlyMap<string, ManualLabels> {
  const texts = new Map<Cell, Cell>(issues.map((row) => [row.issue_id ?? null, row.issue_text ?? null]))
  return new Map(
    labels.flatMap(({ issue, text, kind, labels: ids }) =>
      issue !== undefined && texts.get(issue) === text ? [[issue, { kind, labels: ids }] as const] : [],
    ),
  )
}

/** By table, what the labels alone make. */
export function labelTables(labelled: Labelled, issues: readonly Row[]): Readonly<Record<string, readonly Row[]>> {
  return {
    issues: decidedIssues(issues, labelled.details),
    issue_labels: labelled.labels,
    issue_measure_links: labelled.links,
    text_pairs: labelled.pairs,
    issue_causes: labelled.causes,
  }
}

/**
 * What a person says of an issue stands in its record: ids of categories, and what is no issue counts as none (CLASSIFY 1). Likeness
 * to a confirmed sentence says it too.
 */
function decidedIssues(issues: readonly Row[], details: readonly LabelledIssue[]): readonly Row[] {
  const decided = new Map(
    details.filter(({ decision }) => /^(manual|similar)$/.test(decision.decidedBy)).map((one) => [one.issueId, one.decision]),
  )
  if (decided.size === 0) return issues
  return issues.map((row) => {
    const decision = decided.get(String(row.issue_id))
    if (decision === undefined) return row
    const status = decision.kind === 'ISSUE' ? row.text_status : decision.kind
    const ids = decision.decidedBy === 'manual' ? decision.labels.map(({ category }) => category).join('|') || null : null
    return { ...row, text_status: status ?? null, category_manual: ids }
  })
}
