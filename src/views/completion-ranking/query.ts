import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { completionSpec } from '../completion'
import { narrowing } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** A chart ignores its own filter (DOMAIN 6.9): every department stays in the ranking, those not chosen are dimmed. */
const own = ['departments'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    completionSpec([year], own),
    dueSpec([year], own),
    // Peers and last year come from everybody: a department may have been of another band or office then.
    completionSpec([year - 1, year], narrowing),
  ]
}
