import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { coverageSpecs, indicatorSpec } from '../indicatorRows'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** The picture keeps every type (DOMAIN 6.9); the list shows the chosen ones. */
const own: readonly FilterKey[] = ['departmentTypes']
const metrics = ['over_attained_rate', 'over_attained_rate.num', 'over_attained_rate.expected']

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    indicatorSpec(year, { overAttained: true }),
    { metrics, by: ['departmentType', 'year'], years: [year], ignore: own },
    { metrics, by: ['year'], years: [year] },
    ...coverageSpecs(year),
  ]
}
