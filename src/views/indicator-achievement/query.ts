import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** More departments than this are shown by type. */
const mostDepartments = 20

export type RowDimension = 'department' | 'departmentType'

/** Chosen departments, few enough to be read singly, where all of them together are too many. */
export function isOfChosen(selection: Selection, facts: DatasetFacts): boolean {
  const { length } = selection.departments
  return length > 0 && length <= mostDepartments && isTooMany(selection, facts)
}

export const rowDimension = (selection: Selection, facts: DatasetFacts): RowDimension =>
  isTooMany(selection, facts) && !isOfChosen(selection, facts) ? 'departmentType' : 'department'

function isTooMany(selection: Selection, facts: DatasetFacts): boolean {
  const year = viewYear(selection, facts)
  const due = facts.departments.filter((department) => year !== null && department.years.includes(year))
  return due.length > mostDepartments
}

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const rows = rowDimension(selection, facts)
  const rowFilter: FilterKey = rows === 'department' ? 'departments' : 'departmentTypes'
  const own = isOfChosen(selection, facts) ? [] : [rowFilter]
  const ask = (by: readonly string[]): QuerySpec => ({
    metrics: ['score_rate', 'score_rate.expected'],
    by,
    years: [year],
    ignore: own,
  })
  return [ask([rows, 'level2']), ask(['level2']), ask([rows]), ask(['year'])]
}
