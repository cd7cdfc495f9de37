import type { Row } from '../../domain/row'
import { enums } from '../../domain/schema/enums'
import type { Selection } from '../../domain/selection'
import type { CompareMode } from '../comparing'
import { type Basis, type Beside, basisOf, besideEach, historyOf, readMeasured } from '../measured'
import { count, num, text } from '../rows'
import { departmentIndex, nameOf, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { chosenRows, type RowDimension, rowDimension, scoreRate } from './query'

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
  /** Last year and peers of a department; of a type last year alone, on the same basis; null of a pale type. */
  readonly compared: { readonly beside: Beside } | { readonly basis: Basis } | null
}

export interface AchievementModel {
  readonly year: number
  readonly rowsAre: RowDimension
  readonly compareWith: CompareMode
  /** Codes of level 2, in the order of the forms. */
  readonly levels: readonly string[]
  /** The lowest first. */
  readonly rows: readonly AchievementRow[]
  readonly totals: readonly RateCell[]
  readonly all: RateCell
  /** Null where pale types are part of the total. */
  readonly basis: Basis | null
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): AchievementModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const [cells = []] = answers
  const of = (wanted: (row: Row) => boolean) => summed(cells.filter(wanted))
  const levels = Object.keys(enums.level2_category).filter((level) => of((row) => row.level2 === level).rate !== null)
  if (levels.length === 0) return null
  const rowsAre = rowDimension(selection, facts)
  const departments = departmentIndex(facts)
  const chosen = chosenRows(selection, facts)
  const { compared, basis } = comparedOf(answers, year, selection, facts)
  const ids = [...new Set(cells.map((row) => text(row, rowsAre)))]
  const rows = ids.map((id): AchievementRow => {
    const own = cells.filter((row) => text(row, rowsAre) === id)
    const all = summed(own)
    return {
      id,
      name: rowsAre === 'department' && id !== null ? nameOf(departments, id) : null,
      cells: levels.map((level) => summed(own.filter((row) => row.level2 === level))),
      all,
      chosen: chosen.length === 0 || (id !== null && chosen.includes(id)),
      compared: compared(id, all.rate),
    }
  })
  return {
    year,
    rowsAre,
    compareWith: selection.compareWith,
    levels,
    rows: rows
      .filter((row) => row.all.rate !== null)
      .sort((left, right) => (left.all.rate ?? 0) - (right.all.rate ?? 0) || String(left.id).localeCompare(String(right.id))),
    totals: levels.map((level) => of((row) => row.level2 === level)),
    all: summed(cells),
    basis,
  }
}

/** Σ scores ÷ Σ weights of the rows (DOMAIN 6.1). */
function summed(rows: readonly Row[]): RateCell {
  const sum = (id: string) => rows.reduce((total, row) => total + (num(row, id) ?? 0), 0)
  const weights = sum('score_rate.den')
  const known = rows.reduce((n, row) => n + count(row, 'score_rate.n'), 0)
  const [only] = rows
  return {
    rate:
      rows.length === 1 && only !== undefined ? num(only, 'score_rate') : weights === 0 ? null : sum('score_rate.num') / weights,
    n: known,
    expected: rows.reduce((n, row) => n + count(row, 'score_rate.expected'), 0),
  }
}

interface Compared {
  readonly compared: (id: string | null, rate: number | null) => AchievementRow['compared']
  readonly basis: Basis | null
}

function comparedOf(answers: readonly (readonly Row[])[], year: number, selection: Selection, facts: DatasetFacts): Compared {
  const index = departmentIndex(facts)
  const rowsAre = rowDimension(selection, facts)
  const known = readMeasured(answers[1] ?? [], scoreRate, index)
  const history = historyOf(scoreRate, known, facts)
  const current = known.filter((one) => one.year === year)
  if (rowsAre === 'departmentType') {
    const chosen = selection.departmentTypes
    const ofType = (id: string | null) => ({
      basis: basisOf(
        scoreRate,
        current.filter((one) => one.type === id),
        history,
      ),
    })
    const compared = (id: string | null) => (chosen.length > 0 && !chosen.includes(id ?? '') ? null : ofType(id))
    return { compared, basis: chosen.length > 0 ? null : basisOf(scoreRate, current, history) }
  }
  const shown = readMeasured(answers[2] ?? [], scoreRate, index)
  const beside = besideEach(scoreRate, shown, current, history, selection)
  return {
    compared: (id, rate) => ({ beside: { ...beside(id ?? ''), value: rate } }),
    basis: basisOf(scoreRate, shown, history),
  }
}
