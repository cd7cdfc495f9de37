import type { FormRecords } from './FormRecords'
import { columnLetter, type Grid, type Spot } from './Grid'
import { issuesAndMeasures, itemsOf, withoutPrompt } from './items'
import { inlineTail, tailSpot } from './rowParts'
import type { Vocabulary } from './Vocabulary'

/** A text at the foot: its label's meaning and the spots that it stands in. */
export interface TailText {
  readonly id: string
  readonly label: Spot
  readonly texts: readonly { readonly spot: Spot; readonly text: string }[]
}

/** Text right of its label, behind its colon, and in the rows below that have no label of their own. */
export function readTail(grid: Grid, row: number, below: readonly number[], vocabulary: Vocabulary): TailText | null {
  const label = tailSpot(grid, row, vocabulary)
  if (label === null) return null
  const inline = inlineTail(label.text, vocabulary)
  const id = vocabulary.tail(label.text) ?? inline?.id
  if (id === undefined) return null
  const right = grid.own(row).filter((spot) => spot.column > label.lastColumn)
  const under = below.flatMap((one) => grid.own(one))
  const texts = [...right, ...under].map((spot) => ({ spot, text: spot.text }))
  return { id, label, texts: inline === null ? texts : [{ spot: label, text: inline.text }, ...texts] }
}

const columns: Readonly<Record<string, string | null>> = {
  issues: 'issues.issue_text',
  measures: 'measures.measure_text',
  both: 'issues.issue_text',
  conclusion_text: 'evaluations.conclusion_text',
}

/** Hands in issues, measures and the conclusion. A prompt left in its place is one item, whose status says so. */
export function takeTail({ id, label, texts }: TailText, grid: Grid, records: FormRecords): void {
  records.label(label, columns[id] ?? null)
  if (id === 'none') return
  for (const { spot, text } of texts) {
    if (id === 'conclusion_text') takeConclusion(spot, text, records)
    else if (id === 'both') {
      const parts = issuesAndMeasures(text)
      takeItems('issues', spot, parts.issues, grid, records)
      takeItems('measures', spot, parts.measures, grid, records)
    } else takeItems(id === 'measures' ? 'measures' : 'issues', spot, text, grid, records)
  }
}

function takeConclusion(spot: Spot, text: string, records: FormRecords): void {
  const said = withoutPrompt(text)
  if (said !== null) records.put('evaluations', 'conclusion_text', { value: said, spot, raw: text })
}

function takeItems(table: 'issues' | 'measures', spot: Spot, text: string, grid: Grid, records: FormRecords): void {
  const said = withoutPrompt(text)
  const items = said === null ? [text.trim()] : itemsOf(said)
  const column = table === 'issues' ? 'issue_text' : 'measure_text'
  const anchor = `${columnLetter(spot.column)}${grid.rows[spot.row]?.line ?? 1}`
  for (const item of items) {
    if (item === '') continue
    records.add(table, spot.row, {
      [column]: { value: item, spot, raw: item },
      source_anchor: { value: anchor, spot, raw: anchor },
    })
  }
}
