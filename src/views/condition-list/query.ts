import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { everybodySpecs } from '../everybody'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { readConditions } from './conditions'

/** The list is of all departments that the other filters leave, also where some are chosen. */
export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const metrics = metricsOf(selection)
  return [...everybodySpecs(metrics, { year, earlier: year - 1 }), dueSpec([year], ['departments'])]
}

/** Each measure once, however many conditions it is in. */
export const metricsOf = ({ conditions }: Selection) => [...new Set(readConditions(conditions).asked.map((one) => one.of))]
