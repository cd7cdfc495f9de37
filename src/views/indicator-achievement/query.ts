import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** More departments than this are shown by type. */
const mostDepartments = 20

export type RowDimension = 'department' | 'departmentType'

export function rowDimension(selection: Selection, facts: DatasetFacts): RowDimension {
  const year = viewYear(selection, facts)
  const due = facts.departments.filter((department) => year !== null && department.years.includes(year))
  return due.length > mostDepartments ? 'departmentType' : 'department'
}

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const rows = rowDimension(selection, facts)
  const own: readonly FilterKey[] = [rows === 'department' ? 'departments' : 'departmentTypes']
  const ask = (by: readonly string[]): QuerySpec => ({
    metrics: ['score_rate', 'score_rate.expected'],
    by,
    years: [year],
    ignore: own,
  })
  return [ask([rows, 'level2']), ask(['level2']), ask([rows]), ask(['year'])]
}
