import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { besideTheSubject, subjectOf } from '../department'
import { findingSpec } from '../findings'
import { dueSpec } from '../reported'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const subject = subjectOf(selection, facts)
  if (subject === null) return []
  return [findingSpec([subject.year], besideTheSubject), dueSpec([subject.year], besideTheSubject)]
}
