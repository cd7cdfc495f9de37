import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { measuredSpec } from '../measured'
import { dueSpec } from '../reported'
import { shownYears } from '../scope'
import type { DatasetFacts } from '../View'

/** One panel each, in this order. */
export const panelMetrics = ['three_public_rate', 'procurement_rate', 'carryover_rate', 'basic_share'].map(metricById)

/** A year that is clicked stays among the others (DOMAIN 6.9). */
const own = ['years'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = shownYears(selection, facts)
  return years.length === 0 ? [] : [measuredSpec(panelMetrics, years, own), dueSpec(years, own)]
}
