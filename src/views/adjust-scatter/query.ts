import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { executionRate } from '../completion'
import { measuredSpec, narrowing } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export const adjustmentRate = metricById('adjust_rate')
export const adjustedBudget = metricById('budget_adjusted')

/** Departments and types are clicked here: those that are not chosen are dimmed and stay (DOMAIN 6.9). */
const own = ['departments', 'departmentTypes'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    measuredSpec([adjustmentRate, executionRate, adjustedBudget], [year - 1, year], own),
    dueSpec([year], own),
    measuredSpec([executionRate], [year], narrowing),
  ]
}
