import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { measuredSpec } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** What is held against last year; the first is asked of the records, the second of their indicators. */
export const compared = [
  ['exec_rate_adjusted', 'adjust_rate', 'budget_adjusted', 'expenditure_actual', 'total_score_reported'].map(metricById),
  ['score_rate', 'met_rate'].map(metricById),
] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null || !facts.years.includes(year - 1)) return []
  const years = [year - 1, year]
  return [...compared.map((metrics) => measuredSpec(metrics, years)), dueSpec(years)]
}
