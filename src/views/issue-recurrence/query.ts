import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { namedSpec, wroteSpec } from '../categoryShare'
import { shownYears } from '../scope'
import type { DatasetFacts } from '../View'

const own = ['issueCategories', 'years'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = shownYears(selection, facts)
  if (years.length === 0) return []
  return [namedSpec(years, own), wroteSpec(years, own)]
}
