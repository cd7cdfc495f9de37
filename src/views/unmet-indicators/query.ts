import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics'
import type { QuerySpec } from '../../metrics/Metric'
import { coverageSpecs, indicatorSpec } from '../indicatorRows'
import { measuredSpec, narrowing } from '../measured'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export const unmetRate = metricById('unmet_rate')

/** The picture keeps every department (DOMAIN 6.9); the list shows the chosen ones. */
const own = ['departments'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    indicatorSpec(year, { indicatorState: 'UNMET' }),
    measuredSpec([unmetRate], [year], own),
    measuredSpec([unmetRate], [year - 1, year], narrowing),
    { metrics: ['unmet_rate', 'unmet_rate.num', 'unmet_rate.expected', 'claimed_n'], by: ['year'], years: [year] },
    ...coverageSpecs(year),
  ]
}
