import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { namedSpec, wroteSpec } from '../categoryShare'
import { narrowing } from '../measured'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

const own: readonly FilterKey[] = ['issueCategories']

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const both = [year - 1, year]
  const everybody = [...own, ...narrowing]
  return [
    namedSpec(both, own),
    wroteSpec(both, own),
    { metrics: ['department_n'], by: ['year'], years: [year], ignore: own },
    ...(selection.compareWith === 'peers' ? [namedSpec([year], everybody), wroteSpec([year], everybody)] : []),
  ]
}
