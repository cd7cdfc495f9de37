import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { completionSpec } from '../completion'
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
    { metrics: ['met_rate', 'met_rate.num', 'met_rate.den', 'claimed_n'], by: ['department', 'entity', 'year'], years: both },
    { metrics: ['issue_dept_n'], by: ['entity', 'issueCategory', 'streak'], years: [year], ignore: ['issueCategories'] },
    { metrics: ['text_dept_n'], by: ['year'], years: [year] },
    { metrics: ['adjust_rate'], by: ['year'], years: [year] },
    { metrics: ['fund_share'], by: ['fundAxis', 'fundSource'], years: [year], ignore: ['fundAxis', 'fundTypes'] },
    // Amounts leave contradicting records out (DOMAIN 6.7): who handed in and has no row here has several that differ.
    { metrics: ['budget_adjusted'], by: ['department', 'year'], years: [year], ignore: ['excludeFlagged'] },
  ]
}
