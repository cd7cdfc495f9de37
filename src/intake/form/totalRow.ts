import { readDecimal } from '../../domain/number'
import type { FormRecords } from './FormRecords'
import type { Grid, Spot } from './Grid'
import { gradeOf } from './head'
import { type HeaderRow, spotUnder } from './headerRow'
import type { Vocabulary } from './Vocabulary'

const isNumber = (spot: Spot) => typeof readDecimal(spot.text) !== 'string'

/** The row that the total stands in: 总分 before 合计, and of two alike the later. null: none. */
export function totalRowOf(grid: Grid, rows: readonly number[], vocabulary: Vocabulary): number | null {
  let best: { readonly row: number; readonly rank: number } | null = null
  for (const row of rows) {
    const rank = vocabulary.total(grid.own(row)[0]?.text ?? '')
    if (best === null || rank <= best.rank) best = { row, rank }
  }
  return best?.row ?? null
}

/** Full marks and score under the columns of the indicators, else the last two numbers of the row; a grade right of them. */
export function takeTotal(grid: Grid, row: number, header: HeaderRow | null, records: FormRecords): void {
  const [label, ...rest] = grid.own(row)
  const under = (id: string) => {
    const spot = spotUnder(
      grid,
      row,
      header?.columns.find((column) => column.id === id),
    )
    return spot === null || spot === label ? null : spot
  }
  const numbers = rest.filter(isNumber)
  const [last] = numbers.slice(-1)
  const score = under('score_reported') ?? (header !== null && last === under('weight') ? null : (last ?? null))
  const full = under('weight') ?? numbers.filter((spot) => spot !== score).pop() ?? null
  if (label !== undefined) records.label(label, 'evaluations.total_score_reported')
  const read = (column: string, spot: Spot) => ({ value: records.read('evaluations', column, spot), spot })
  const values = [
    ...(full === null ? [] : [['full_score', read('full_score', full)] as const]),
    ...(score === null ? [] : [['total_score_reported', read('total_score_reported', score)] as const]),
  ]
  if (records.hasFault(row)) return
  for (const [column, value] of values) records.put('evaluations', column, value)
  for (const spot of rest) {
    const grade = gradeOf(spot.text)
    if (grade !== null) records.put('evaluations', 'grade_reported', { value: grade, spot })
  }
}
