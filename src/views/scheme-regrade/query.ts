import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import { scoreRecordSpec } from '../scoreRecords'
import type { DatasetFacts } from '../View'

/** A chart ignores its own filter (DOMAIN 6.9). */
const own = ['departments'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  return year === null ? [] : [scoreRecordSpec([year], own), dueSpec([year], own)]
}
