import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { measuredSpec, narrowing } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export const initialBudget = metricById('budget_initial')
export const adjustedBudget = metricById('budget_adjusted')
export const expenditure = metricById('expenditure_actual')
export const adjustment = metricById('adjust_amount')
export const unspent = metricById('unspent')
export const adjustmentRate = metricById('adjust_rate')

const asked = [initialBudget, adjustedBudget, expenditure, adjustment, unspent, adjustmentRate]

/** A chart ignores its own filter (DOMAIN 6.9): departments that are not chosen are dimmed. */
const own = ['departments'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [measuredSpec(asked, [year - 1, year], own), dueSpec([year], own), measuredSpec([adjustmentRate], [year], narrowing)]
}
