import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { besideTheSubject, subjectOf } from '../department'
import { indicatorSpec } from '../indicatorRows'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const subject = subjectOf(selection, facts)
  if (subject === null) return []
  const list = indicatorSpec(subject.year, {}, besideTheSubject)
  return [{ ...list, by: [...list.by, 'indicatorState', 'scoreRecomputed'], order: [{ by: 'evaluation' }, { by: 'indicatorNo' }] }]
}
