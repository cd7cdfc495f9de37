import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { besideTheSubject, subjectOf } from '../department'
import type { DatasetFacts } from '../View'

/** The axis is chosen by the picture itself, its lines stay together: a total without one of them would be wrong. */
const own: readonly FilterKey[] = [...besideTheSubject, 'fundAxis', 'fundTypes']

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const subject = subjectOf(selection, facts)
  if (subject === null) return []
  return [
    {
      metrics: ['fund_initial', 'fund_budget', 'fund_actual', 'fund_exec_rate'],
      by: ['department', 'entity', 'year', 'fundAxis', 'fundSource'],
      years: [subject.year - 1, subject.year],
      ignore: own,
    },
    {
      metrics: ['budget_initial', 'budget_adjusted', 'expenditure_actual'],
      by: ['department', 'entity', 'year'],
      years: [subject.year],
      ignore: own,
    },
  ]
}
