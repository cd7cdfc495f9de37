import type { FilterKey, Selection } from '../../domain/selection'
import { metricById } from '../../metrics'
import type { QuerySpec } from '../../metrics/Metric'
import { measuredSpec, narrowing } from '../measured'
import { viewYear } from '../scope'
import type { DatasetFacts, DepartmentFact } from '../View'

export const scoreRate = metricById('score_rate')

/** More departments than this are shown by type. */
const mostDepartments = 20
/** Of one type that is looked into: as many as a picture has rows. */
const mostOfOneType = 30

export type RowDimension = 'department' | 'departmentType'

/** `all`: few enough to be read singly. `chosen`: of too many, those chosen. `ofType`: of too many, those of the one type chosen. */
type Scope = 'all' | 'chosen' | 'ofType' | 'types'

function scopeOf(selection: Selection, facts: DatasetFacts): Scope {
  const year = viewYear(selection, facts)
  const due = facts.departments.filter((department) => year !== null && department.years.includes(year))
  if (due.length <= mostDepartments) return 'all'
  const { length } = selection.departments
  if (length > 0 && length <= mostDepartments) return 'chosen'
  return length === 0 && isFewOfOneType(selection, due) ? 'ofType' : 'types'
}

function isFewOfOneType({ departmentTypes }: Selection, due: readonly DepartmentFact[]): boolean {
  const [type, another] = departmentTypes
  if (type === undefined || another !== undefined) return false
  const own = due.filter((department) => department.type === type).length
  return own > 0 && own <= mostOfOneType
}

export const rowDimension = (selection: Selection, facts: DatasetFacts): RowDimension =>
  scopeOf(selection, facts) === 'types' ? 'departmentType' : 'department'

/** Of the filter that the rows stand for, all of them are shown and those not chosen are pale. */
const own: Readonly<Record<Scope, readonly FilterKey[]>> = {
  all: ['departments'],
  chosen: [],
  ofType: [],
  types: ['departmentTypes'],
}

/** What is chosen among the rows; nothing where all rows are chosen. */
export function chosenRows(selection: Selection, facts: DatasetFacts): readonly string[] {
  const scope = scopeOf(selection, facts)
  if (scope === 'all') return selection.departments
  return scope === 'types' ? selection.departmentTypes : []
}

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const ignore = own[scopeOf(selection, facts)]
  const rows = rowDimension(selection, facts)
  const cells: QuerySpec = {
    metrics: ['score_rate', 'score_rate.num', 'score_rate.den', 'score_rate.expected'],
    by: [rows, 'level2'],
    years: [year],
    ignore,
  }
  const both = [year - 1, year]
  const compared: readonly QuerySpec[] = {
    // Everybody, for peers and for those of whom a department was merged.
    department: [measuredSpec([scoreRate], both, narrowing), measuredSpec([scoreRate], [year], ignore)],
    // In the words of year-slope, so that 总览 asks once; pale rows are not compared.
    departmentType: [measuredSpec([scoreRate, metricById('met_rate')], both)],
  }[rows]
  const { compareWith } = selection
  const isCompared = compareWith === 'lastYear' || (compareWith === 'peers' && rows === 'department')
  return isCompared ? [cells, ...compared] : [cells]
}
