import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { completionSpec } from '../completion'
import { dueSpec } from '../reported'
import { shownYears } from '../scope'
import type { DatasetFacts } from '../View'

/** Chosen departments are drawn as lines of their own over the band of all. */
const own = ['departments', 'years'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = shownYears(selection, facts)
  return years.length === 0 ? [] : [completionSpec(years, own), dueSpec(years, own)]
}
