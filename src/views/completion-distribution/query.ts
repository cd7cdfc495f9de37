import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { completionSpec } from '../completion'
import { narrowing } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

const own = ['departments'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [completionSpec([year], own), dueSpec([year], own), completionSpec([year - 1, year], narrowing)]
}
