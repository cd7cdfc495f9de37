import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { completionSpec } from '../completion'
import { narrowing } from '../measured'
import { dueSpec } from '../reported'
import { shownYears } from '../scope'
import type { DatasetFacts } from '../View'

/** Chosen departments are drawn as lines of their own over the band of all. */
const own = ['departments', 'years'] as const

/** The year before the first one shown is asked for too: it stands beside the first in the table. */
export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = shownYears(selection, facts)
  const [first] = years
  if (first === undefined) return []
  const withBefore = [first - 1, ...years]
  const all = [completionSpec(withBefore, own), dueSpec(years, own)]
  return selection.departments.length === 0 ? all : [...all, completionSpec(years, [...narrowing, 'years'])]
}
