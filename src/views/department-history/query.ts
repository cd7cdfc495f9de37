import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { besideTheSubject, subjectOf, yearsUpTo } from '../department'
import { dueSpec } from '../reported'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const subject = subjectOf(selection, facts)
  if (subject === null) return []
  const years = yearsUpTo(subject.year, facts)
  return [
    {
      metrics: ['budget_adjusted'],
      by: ['department', 'entity', 'year', 'sizeBand', 'reportedName'],
      years,
      ignore: besideTheSubject,
    },
    dueSpec(years, besideTheSubject),
  ]
}
