import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { completionSpec } from '../completion'
import { dueSpec } from '../reported'
import { shownYears } from '../scope'
import type { DatasetFacts } from '../View'

const own = ['departments', 'departmentTypes', 'years'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = shownYears(selection, facts)
  if (years.length === 0) return []
  return [
    dueSpec(years, own),
    // Amounts leave contradicting records out (DOMAIN 6.7): who handed in and has no row here has several that differ.
    completionSpec(years, [...own, 'excludeFlagged']),
  ]
}
