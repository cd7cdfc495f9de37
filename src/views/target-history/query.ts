import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { coverageSpecs, indicatorSpec } from '../indicatorRows'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    // Whether a name occurs twice is seen only with every level at hand; the model keeps the chosen ones.
    indicatorSpec(year, { hasLastYear: true }, ['indicatorLevels']),
    { metrics: ['indicator_n'], by: ['year'], years: [year] },
    ...coverageSpecs(year),
  ]
}
