import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { subjectOf, yearsUpTo } from '../department'
import { measuredSpec, narrowing } from '../measured'
import type { DatasetFacts } from '../View'
import { spineQuestions } from './metrics'

/** Of everybody, since the peers are; of all years up to the view's, for the trend. */
export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const subject = subjectOf(selection, facts)
  if (subject === null) return []
  const years = yearsUpTo(subject.year, facts)
  return spineQuestions.map((metrics) => measuredSpec(metrics, years, narrowing))
}
