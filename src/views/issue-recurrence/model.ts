import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { besideLastYear, namingOf, type ShareLastYear } from '../categoryShare'
import type { CompareMode } from '../comparing'
import { count, num, text } from '../rows'
import { shownYears, viewYear } from '../scope'
import { unlabelledOf } from '../unlabelled'
import type { DatasetFacts, UnlabelledFact } from '../View'

/** Departments naming a category in a year. */
export interface YearCount {
  readonly n: number
  /** Of these for two years running or more; for three or more. */
  readonly twoYears: number
  readonly threeYears: number
  /** Back after exactly one year without. */
  readonly returned: number
}

export interface RecurringCategory {
  readonly id: string
  readonly label: Text
  /** One per year of the model. */
  readonly years: readonly YearCount[]
  readonly chosen: boolean
  /** The headline's year beside the year before. */
  readonly lastYear: ShareLastYear | null
}

export interface RecurrenceModel {
  readonly years: readonly number[]
  /** Place of the headline's year in `years`. */
  readonly focus: number
  /** Departments that wrote about issues, one per year; 0 is a year without reports. */
  readonly texts: readonly number[]
  /** Most recurring in the headline's year first. */
  readonly categories: readonly RecurringCategory[]
  readonly compareWith: CompareMode
  /** Of all the years. */
  readonly unlabelled: UnlabelledFact
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): RecurrenceModel | null {
  const years = shownYears(selection, facts)
  const [rows = [], wrote = []] = answers
  const year = viewYear(selection, facts) ?? Number.NaN
  const focus = years.indexOf(year)
  const texts = years.map((one) => namingOf(rows, wrote, one).wrote.size)
  const [now, before] = [namingOf(rows, wrote, year), namingOf(rows, wrote, year - 1)]
  if (focus < 0 || texts.every((n) => n === 0)) return null
  const chosen = selection.issueCategories
  const categories = facts.categories
    .map(({ id, label }): RecurringCategory => {
      const own = rows.filter((row) => text(row, 'issueCategory') === id)
      return {
        id,
        label,
        years: years.map((one) => yearCount(own.filter((row) => num(row, 'year') === one))),
        chosen: chosen.length === 0 || chosen.includes(id),
        lastYear: besideLastYear(id, now, before),
      }
    })
    .filter((category) => category.years.some((one) => one.n > 0))
  if (categories.length === 0) return null
  const weight = ({ years: counts }: RecurringCategory) => (counts[focus]?.twoYears ?? 0) * 1000 + (counts[focus]?.n ?? 0)
  return {
    years,
    focus,
    texts,
    categories: categories.sort((left, right) => weight(right) - weight(left)),
    compareWith: selection.compareWith,
    unlabelled: unlabelledOf(facts, years),
  }
}

function yearCount(rows: readonly Row[]): YearCount {
  const departments = (of: (row: Row) => boolean) => rows.filter(of).reduce((sum, row) => sum + count(row, 'issue_dept_n'), 0)
  const streak = (row: Row) => num(row, 'streak') ?? 1
  return {
    n: departments(() => true),
    twoYears: departments((row) => streak(row) >= 2),
    threeYears: departments((row) => streak(row) >= 3),
    returned: departments((row) => row.returned === true),
  }
}

/** The headline's year of a category. */
export function focused(category: RecurringCategory, model: RecurrenceModel): YearCount {
  return category.years[model.focus] ?? { n: 0, twoYears: 0, threeYears: 0, returned: 0 }
}
