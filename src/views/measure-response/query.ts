import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { issuesSpec, measuresSpec } from '../issueRecords'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** The whole is of all categories; the list shows the chosen ones. */
const own: readonly FilterKey[] = ['issueCategories', 'years']

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const years = [year - 1, year]
  return [
    issuesSpec(years, own),
    measuresSpec(years, own),
    { metrics: ['response_rate', 'response_rate.num'], by: ['year'], years, ignore: own },
    { metrics: ['specific_measure_rate', 'specific_measure_rate.num'], by: ['year'], years, ignore: own },
    { metrics: ['department_n'], by: ['year'], years: [year], ignore: ['issueCategories'] },
  ]
}
