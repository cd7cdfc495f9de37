import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { everybodySpecs } from '../everybody'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { readReview } from './conditions'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [...everybodySpecs(metricsOf(selection), { year, earlier: year - 1 }), dueSpec([year], ['departments'])]
}

/** Each measure once, however many conditions it is in. */
export const metricsOf = ({ reviewConditions }: Selection) => [...new Set(readReview(reviewConditions).asked.map((one) => one.of))]
