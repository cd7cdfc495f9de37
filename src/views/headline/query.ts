import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { namedSpec, wroteSpec } from '../categoryShare'
import { completionSpec } from '../completion'
import { measuredSpec, narrowing } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** About the whole selection; but which category is named most can only be said of all categories. */
export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const both = [year - 1, year]
  return [
    dueSpec([year]),
    completionSpec(both, []),
    { metrics: ['total_score_reported', 'self_score_gap'], by: ['department', 'scheme', 'grade'], years: [year] },
    measuredSpec(['met_rate', 'claimed_n'].map(metricById), both),
    namedSpec([year], ['issueCategories']),
    wroteSpec([year], ['issueCategories']),
    { metrics: ['adjust_rate'], by: ['year'], years: [year] },
    { metrics: ['fund_share'], by: ['fundAxis', 'fundSource'], years: [year], ignore: ['fundAxis', 'fundTypes'] },
    // Amounts leave contradicting records out (DOMAIN 6.7): who handed in and has no row here has several that differ.
    completionSpec([year], ['excludeFlagged']),
    // Of one department: everybody, for its peers.
    ...(selection.compareWith === 'peers' && selection.departments.length === 1
      ? [completionSpec(both, narrowing), measuredSpec([metricById('met_rate')], [year], narrowing)]
      : []),
  ]
}
