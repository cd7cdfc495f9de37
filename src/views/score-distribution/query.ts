import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { narrowing } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

const scores = (years: readonly number[], ignore: readonly FilterKey[] = []): QuerySpec => ({
  metrics: ['total_score_reported'],
  by: ['department', 'entity', 'scoreBin', 'scheme', 'grade', 'year'],
  years,
  ignore,
})

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  // Last year comes from everybody: a department may have been of another band or office then.
  return [scores([year]), dueSpec([year]), scores([year - 1, year], narrowing)]
}
