import type { FilterKey, Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { narrowing } from '../measured'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

const own: readonly FilterKey[] = ['issueCategories']

const named = (years: readonly number[], ignore: readonly FilterKey[]): QuerySpec => ({
  metrics: ['issue_dept_n'],
  by: ['entity', 'issueCategory', 'streak', 'year'],
  years,
  ignore,
})
const wrote = (years: readonly number[], ignore: readonly FilterKey[]): QuerySpec => ({
  metrics: ['text_dept_n'],
  by: ['entity', 'year'],
  years,
  ignore,
})

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  const both = [year - 1, year]
  const everybody = [...own, ...narrowing]
  return [
    named(both, own),
    wrote(both, own),
    { metrics: ['department_n'], by: ['year'], years: [year], ignore: own },
    ...(selection.compareWith === 'peers' ? [named([year], everybody), wrote([year], everybody)] : []),
  ]
}
