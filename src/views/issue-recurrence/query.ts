import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { shownYears } from '../scope'
import type { DatasetFacts } from '../View'

const own = ['issueCategories', 'years'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = shownYears(selection, facts)
  if (years.length === 0) return []
  return [
    { metrics: ['issue_dept_n'], by: ['entity', 'issueCategory', 'year', 'streak', 'returned'], years, ignore: own },
    { metrics: ['text_dept_n'], by: ['entity', 'year'], years, ignore: own },
  ]
}
