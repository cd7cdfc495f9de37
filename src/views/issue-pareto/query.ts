import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

const own = ['issueCategories'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    { metrics: ['issue_dept_n'], by: ['entity', 'issueCategory', 'streak'], years: [year], ignore: own },
    { metrics: ['text_dept_n'], by: ['year'], years: [year], ignore: own },
    { metrics: ['department_n'], by: ['year'], years: [year] },
  ]
}
