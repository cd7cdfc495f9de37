import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [{ metrics: ['total_score_reported'], by: ['department', 'scoreBin', 'scheme', 'grade'], years: [year] }, dueSpec([year])]
}
