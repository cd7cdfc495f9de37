import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { issuesSpec } from '../issueRecords'
import { narrowing } from '../measured'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

const own: readonly FilterKey[] = ['issueCategories']

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    issuesSpec([year], own),
    // The other text of a pair may be of a department that the filters leave out.
    issuesSpec([year - 1, year], [...own, ...narrowing]),
    { metrics: ['copied_last_year_n', 'copied_elsewhere_n'], by: ['year'], years: [year], ignore: own },
    { metrics: ['department_n'], by: ['year'], years: [year], ignore: own },
  ]
}
