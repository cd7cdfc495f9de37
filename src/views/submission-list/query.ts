import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    {
      metrics: ['department_n', 'submitted_n', 'late_n'],
      by: ['department', 'financeOffice', 'year', 'submittedDate', 'dueDate'],
      years: [year],
    },
  ]
}
