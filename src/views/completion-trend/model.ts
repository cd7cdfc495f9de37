import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { minimumOf } from '../../metrics/minimum'
import { type Completion, ratioOfSums, readCompletion } from '../completion'
import { readDue } from '../reported'
import { departmentIndex, nameOf, shownYears } from '../scope'
import { type Spread, spreadOf } from '../spread'
import type { DatasetFacts } from '../View'

export interface TrendYear {
  readonly year: number
  readonly spread: Spread
  readonly ratio: number | null
  /** Departments due in the year. */
  readonly due: number
}

export interface TrendLine {
  readonly code: string
  readonly name: string
  /** One per year of the model; null is a gap. */
  readonly rates: readonly (number | null)[]
}

export interface TrendModel {
  /** Without holes; a year without data has no statistics. */
  readonly years: readonly TrendYear[]
  /** Entities with a rate in every year that has data; null where they are too few and each year counts all it has. */
  readonly basis: number | null
  readonly lines: readonly TrendLine[]
  /** Chosen departments beyond the lines that a picture can carry. */
  readonly notDrawn: readonly string[]
}

export const mostLines = 6

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): TrendModel | null {
  const departments = departmentIndex(facts)
  const rated = readCompletion(answers[0] ?? [], departments).filter((one) => one.value !== null)
  if (rated.length === 0) return null
  const years = shownYears(selection, facts)
  const due = readDue(answers[1] ?? [], departments)
  const basis = entitiesOfEveryYear(rated)
  const same = basis.size >= minimumOf.median
  const counted = same ? rated.filter((one) => basis.has(one.entity)) : rated
  const entityOf = new Map(facts.departments.map((one) => [one.code, one.entity]))
  const chosen = selection.departments.map((code) => ({ code, entity: entityOf.get(code) ?? code }))
  return {
    years: years.map((year) => {
      const rows = counted.filter((one) => one.year === year)
      return {
        year,
        spread: spreadOf(rows.flatMap((one) => one.value ?? [])),
        ratio: ratioOfSums(rows),
        due: due.filter((one) => one.year === year).length,
      }
    }),
    basis: same ? basis.size : null,
    lines: chosen.slice(0, mostLines).map(({ code, entity }) => ({
      code,
      name: nameOf(departments, code),
      rates: years.map((year) => rated.find((one) => one.entity === entity && one.year === year)?.value ?? null),
    })),
    notDrawn: chosen.slice(mostLines).map(({ code }) => nameOf(departments, code)),
  }
}

function entitiesOfEveryYear(rated: readonly Completion[]): ReadonlySet<string> {
  const years = new Map<string, Set<number>>()
  for (const one of rated) years.set(one.entity, (years.get(one.entity) ?? new Set()).add(one.year))
  const all = new Set(rated.map((one) => one.year)).size
  return new Set([...years].filter(([, own]) => own.size === all).map(([entity]) => entity))
}

/** Years that have a number at all. */
export const yearsWithData = (model: TrendModel) => model.years.filter((one) => one.ratio !== null)
