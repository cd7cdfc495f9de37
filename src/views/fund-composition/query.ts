import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { measuredSpec } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export const fundBudget = metricById('fund_budget')
export const adjustedBudget = metricById('budget_adjusted')

/** What can be clicked here: all of it stays, and what is not chosen is dimmed (DOMAIN 6.9). */
const own = ['departments', 'departmentTypes', 'fundTypes', 'fundAxis'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    {
      metrics: ['fund_budget'],
      by: ['fundAxis', 'fundSource', 'department', 'entity', 'departmentType', 'year'],
      years: [year - 1, year],
      ignore: own,
    },
    measuredSpec([adjustedBudget], [year], own),
    dueSpec([year], own),
  ]
}
