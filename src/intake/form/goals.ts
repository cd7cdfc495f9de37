import type { FormRecords } from './FormRecords'
import type { Grid, Spot } from './Grid'
import { valueBeside } from './head'
import { withoutPrompt } from './items'
import { goalSpots } from './rowParts'
import type { Vocabulary } from './Vocabulary'

/** Goals and their completion: below their labels, or beside a label that stands alone. `below`: rows before the next part. */
export function readGoals(grid: Grid, row: number, below: readonly number[], vocabulary: Vocabulary, records: FormRecords): Goals {
  const labels = goalSpots(grid, row, vocabulary)
  const [only, another] = labels
  const beside = only !== undefined && another === undefined ? valueBeside(grid, only.spot, vocabulary) : null
  if (only !== undefined && beside !== null) {
    records.label(only.spot, columnOf(only.id))
    return { texts: [{ id: only.id, spots: [beside] }], used: [row] }
  }
  const texts = labels.map(({ id, spot }, at) => {
    records.label(spot, columnOf(id))
    const end = labels[at + 1]?.spot.column ?? Number.POSITIVE_INFINITY
    const under = (one: Spot) => one.column >= spot.column && one.column < end && one.text !== ''
    return { id, spots: below.flatMap((one) => grid.own(one).filter(under)) }
  })
  return { texts, used: below.filter((one) => grid.own(one).length > 0) }
}

export interface Goals {
  readonly texts: readonly { readonly id: string; readonly spots: readonly Spot[] }[]
  readonly used: readonly number[]
}

const columnOf = (id: string) => (id === 'adjusted' ? null : `evaluations.${id}`)

/** Goals 1 and 2 of a form are one text of two lines. A goal after its adjustment has no column and is not kept. */
export function takeGoals(goals: readonly Goals[], records: FormRecords): void {
  const byColumn = new Map<string, Spot[]>()
  for (const { texts } of goals) {
    for (const { id, spots } of texts) if (id !== 'adjusted') byColumn.set(id, [...(byColumn.get(id) ?? []), ...spots])
  }
  for (const [column, spots] of byColumn) {
    const texts = spots.map((spot) => withoutPrompt(spot.text)).filter((text) => text !== null)
    const [first] = spots
    if (first !== undefined && texts.length > 0) {
      for (const spot of spots) records.touch(spot.row)
      records.put('evaluations', column, { value: texts.join('\n'), spot: first, raw: spots.map((spot) => spot.text).join('\n') })
    }
  }
}
