import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { coverageSpecs } from '../indicatorRows'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const indicators: QuerySpec = {
    metrics: ['indicator_n'],
    by: ['attainmentBand', 'indicatorState', 'level1', 'year'],
    years: [year],
  }
  return [indicators, ...coverageSpecs(year)]
}
