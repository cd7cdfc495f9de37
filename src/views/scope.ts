import { enumLabel } from '../domain/schema/enums'
import type { Selection } from '../domain/selection'
import { type Locale, textIn } from '../domain/text'
import type { DatasetFacts, DepartmentFact } from './View'

/** The year of a view of one year: the last one chosen, else the latest there is. */
export function viewYear(selection: Selection, facts: DatasetFacts): number | null {
  return selection.years.at(-1) ?? facts.years.at(-1) ?? null
}

/** The years of a view over years: those chosen where there are several, else all; without holes, since a missing year is shown. */
export function shownYears(selection: Selection, facts: DatasetFacts): readonly number[] {
  const chosen = selection.years.length > 1 ? selection.years : facts.years
  const first = chosen[0]
  const last = chosen.at(-1)
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

export type DepartmentIndex = ReadonlyMap<string, DepartmentFact>

const indices = new WeakMap<DatasetFacts['departments'], DepartmentIndex>()

export function departmentIndex({ departments }: DatasetFacts): DepartmentIndex {
  const known = indices.get(departments)
  if (known !== undefined) return known
  const index = new Map(departments.map((department) => [department.code, department]))
  indices.set(departments, index)
  return index
}

/** The name that lists show: the short one where there is one. */
export const nameOf = (departments: DepartmentIndex, code: string): string => {
  const department = departments.get(code)
  return department?.shortName || department?.name || code
}

export function typeName(type: string | null, locale: Locale): string {
  if (type === null) return locale === 'en' ? 'Type not known' : '类型未定'
  return textIn(enumLabel('dept_type', type), locale)
}
