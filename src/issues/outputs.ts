import type { Cell, Row } from '../domain/row'
import type { Label } from './classify'
import type { LabelledIssue } from './label'
import type { TextPair } from './likeness'

/** Cells of a CSV, null where it stays empty. */
export interface OutputTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** issue_labels.csv (BATCH.md): a row a label; an issue without one has one row OTHER or NOT_ISSUE. */
export function issueLabelTable(details: readonly LabelledIssue[]): OutputTable {
  return {
    header: ['issue_id', 'category_id', 'rank', 'score', 'origin', 'cue', 'quote'],
    rows: details.flatMap(({ issueId, decision }): Cell[][] => {
      if (decision.labels.length === 0) {
        const category = decision.kind === 'ISSUE' ? 'OTHER' : 'NOT_ISSUE'
        return [[issueId, category, 1, null, 'rule', null, null]]
      }
      return decision.labels.map((label, index) => [
        issueId,
        label.category,
        index + 1,
        label.p,
        label.origin,
        cueOf(label),
        label.quote?.quote ?? null,
      ])
    }),
  }
}

function cueOf(label: Label): string | null {
  if (label.origin === 'cue') return label.cues[0]?.cue ?? null
  return label.reason ?? null
}

/** issue_links.csv (BATCH.md). */
export function issueLinkTable(details: readonly LabelledIssue[]): OutputTable {
  return {
    header: ['issue_id', 'measure_id', 'method', 'score'],
    rows: details.flatMap(({ links }) => links.map((link) => [link.issueId, link.measureId, link.method, link.score])),
  }
}

/** Rows of the app table issue_labels: categories only, since views count every row of it. */
export function labelRows({ issueId, decision }: LabelledIssue): Row[] {
  return decision.labels.map((label) => ({
    issue_id: issueId,
    category_id: label.category,
    score: label.p,
    matched_cues: wordsFound(label),
    origin: label.origin,
  }))
}

/** The words that the cues found, 「预算编制+不精」 for a cue of two; a cue itself is a list of synonyms and not for reading. */
function wordsFound(label: Label): string | null {
  const found = new Set(label.cues.map((cue) => cue.words.join('+')))
  return found.size === 0 ? null : [...found].join('|')
}

/** Rows of the app table issue_measure_links. */
export function linkRows({ links }: LabelledIssue): Row[] {
  return links.map((link) => ({
    issue_id: link.issueId,
    measure_id: link.measureId,
    link_score: link.score,
    origin: link.method === 'manual' ? 'MANUAL' : 'AUTO',
  }))
}

/** Rows of the support table issue_causes: a second reading, beside the categories. */
export function causeRows({ issueId, decision }: LabelledIssue): Row[] {
  return decision.kind === 'ISSUE' ? decision.rules.causes.map((cause) => ({ issue_id: issueId, cause_id: cause })) : []
}

/** A row of the app table text_pairs. */
export function pairRow(pair: TextPair): Row {
  return { pair_kind: pair.kind, left_id: pair.left, right_id: pair.right, similarity: pair.similarity }
}
