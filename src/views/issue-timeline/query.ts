import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { namedSpec, wroteSpec } from '../categoryShare'
import { issuesSpec, measuresSpec } from '../issueRecords'
import { dueSpec } from '../reported'
import { shownYears } from '../scope'
import type { DatasetFacts } from '../View'

const own: readonly FilterKey[] = ['issueCategories', 'years']

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = shownYears(selection, facts)
  if (years.length === 0) return []
  return [namedSpec(years, own), wroteSpec(years, own), dueSpec(years, own), issuesSpec(years, own), measuresSpec(years, own)]
}
