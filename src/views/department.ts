// The one department that the views of 部门画像 are about: an entity, whatever codes and names it had.
import type { FilterKey, Selection } from '../domain/selection'
import { viewYear } from './scope'
import type { DatasetFacts, DepartmentFact } from './View'

export interface Subject {
  /** The code due in the year, else the one chosen. */
  readonly code: string
  readonly entity: string
  /** All its codes over the years. */
  readonly codes: readonly string[]
  /** In full. */
  readonly name: string
  readonly type: string | null
  readonly year: number
}

/** Null unless exactly one department is chosen, or no other is loaded. */
export function subjectOf(selection: Selection, facts: DatasetFacts): Subject | null {
  const year = viewYear(selection, facts)
  const chosen = chosenOf(selection, facts)
  if (year === null || chosen === null) return null
  const codes = facts.departments.filter((one) => one.entity === chosen.entity)
  const shown = codes.find((one) => one.years.includes(year)) ?? chosen
  return {
    code: shown.code,
    entity: chosen.entity,
    codes: codes.map((one) => one.code),
    name: shown.name,
    type: shown.type,
    year,
  }
}

/** Codes of one entity are one department. */
function chosenOf(selection: Selection, facts: DatasetFacts): DepartmentFact | null {
  const among =
    selection.departments.length === 0
      ? facts.departments
      : facts.departments.filter((one) => selection.departments.includes(one.code))
  return new Set(among.map((one) => one.entity)).size === 1 ? (among[0] ?? null) : null
}

/** Filters by kind of department and by its issues: the page shows its department whatever they say. */
export const besideTheSubject: readonly FilterKey[] = [
  'departmentTypes',
  'sizeBands',
  'financeOffices',
  'peerGroup',
  'issueCategories',
]

/** Years up to the year of the view, without holes. */
export function yearsUpTo(year: number, facts: DatasetFacts): readonly number[] {
  const first = facts.years[0] ?? year
  return Array.from({ length: Math.max(0, year - first + 1) }, (_, index) => first + index)
}
