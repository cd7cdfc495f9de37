import type { Selection } from '../domain/selection'
import { shownYears, viewYear } from '../views/scope'
import type { DatasetFacts, View } from '../views/View'

/** The years that a view shows under a selection. */
export function coveredYears(
  { covers }: Pick<View<never>, 'covers'>,
  selection: Selection,
  facts: DatasetFacts,
): readonly number[] {
  if (covers === 'years') return shownYears(selection, facts)
  const latest = viewYear(selection, facts)
  const one = latest === null ? [] : [latest]
  return covers === 'year' || selection.years.length === 0 ? one : selection.years
}
