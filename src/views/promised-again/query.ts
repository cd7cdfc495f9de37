import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { namedSpec, wroteSpec } from '../categoryShare'
import { issuesSpec, measuresSpec } from '../issueRecords'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

const own: readonly FilterKey[] = ['issueCategories', 'years']

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const both = [year - 1, year]
  return [namedSpec(both, own), wroteSpec(both, own), issuesSpec(both, own), measuresSpec(both, own)]
}
