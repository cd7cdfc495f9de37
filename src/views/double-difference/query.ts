import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { rankedMetrics } from '../compared'
import { everybodySpecs } from '../everybody'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** The list is of all departments that the other filters leave, also where some are chosen. */
export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  return year === null ? [] : [...everybodySpecs(rankedMetrics, { year, earlier: year - 1 }), dueSpec([year], ['departments'])]
}
