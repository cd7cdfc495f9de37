import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { wroteSpec } from '../categoryShare'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const both = [year - 1, year]
  return [
    { metrics: ['cause_dept_n'], by: ['entity', 'issueCause', 'year'], years: both },
    wroteSpec(both, []),
    { metrics: ['department_n'], by: ['year'], years: [year] },
  ]
}
