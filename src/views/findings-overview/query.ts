import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { findingYears } from '../findingScope'
import { dueSpec } from '../reported'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = findingYears(selection, facts)
  if (years.length === 0) return []
  return [{ metrics: ['finding_n', 'finding_open_n'], by: ['checkGroup', 'severity', 'department'], years }, dueSpec(years)]
}
