import type { Row } from '../../domain/row'
import { enums } from '../../domain/schema/enums'
import type { Selection } from '../../domain/selection'
import { count, num, text } from '../rows'
import { departmentIndex, nameOf, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { isOfChosen, type RowDimension, rowDimension } from './query'

export interface RateCell {
  /** Fraction; null where no indicator has both score and weight. */
  readonly rate: number | null
  /** Indicators counted, and all. */
  readonly n: number
  readonly expected: number
}

export interface AchievementRow {
  /** Code of the department or of the type; null is the type not known. */
  readonly id: string | null
  /** Name of the department; null where rows are types. */
  readonly name: string | null
  readonly cells: readonly RateCell[]
  readonly all: RateCell
  readonly chosen: boolean
}

export interface AchievementModel {
  readonly year: number
  readonly rowsAre: RowDimension
  /** Codes of level 2, in the order of the forms. */
  readonly levels: readonly string[]
  readonly rows: readonly AchievementRow[]
  readonly totals: readonly RateCell[]
  readonly all: RateCell
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): AchievementModel | null {
  const year = viewYear(selection, facts)
  const [cells = [], levelTotals = [], rowTotals = [], all = []] = answers
  if (year === null) return null
  const levels = Object.keys(enums.level2_category).filter((level) => rated(levelTotals.find((row) => row.level2 === level)))
  if (levels.length === 0) return null
  const rowsAre = rowDimension(selection, facts)
  const departments = departmentIndex(facts)
  const filter = rowsAre === 'department' ? selection.departments : selection.departmentTypes
  const chosen = isOfChosen(selection, facts) ? [] : filter
  const byKey = new Map(cells.map((row) => [`${text(row, rowsAre)} ${text(row, 'level2')}`, row]))
  const rows = rowTotals.filter(rated).map((row): AchievementRow => {
    const id = text(row, rowsAre)
    return {
      id,
      name: rowsAre === 'department' && id !== null ? nameOf(departments, id) : null,
      cells: levels.map((level) => cellOf(byKey.get(`${id} ${level}`))),
      all: cellOf(row),
      chosen: chosen.length === 0 || (id !== null && chosen.includes(id)),
    }
  })
  return {
    year,
    rowsAre,
    levels,
    rows: rows.sort(
      (left, right) => (left.all.rate ?? 0) - (right.all.rate ?? 0) || String(left.id).localeCompare(String(right.id)),
    ),
    totals: levels.map((level) => cellOf(levelTotals.find((row) => row.level2 === level))),
    all: cellOf(all[0]),
  }
}

const rated = (row: Row | undefined) => row !== undefined && num(row, 'score_rate') !== null

function cellOf(row: Row | undefined): RateCell {
  return {
    rate: row === undefined ? null : num(row, 'score_rate'),
    n: count(row, 'score_rate.n'),
    expected: count(row, 'score_rate.expected'),
  }
}
