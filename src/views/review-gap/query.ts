import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { measuredSpec, narrowing } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import { scoreRecordSpec } from '../scoreRecords'
import type { DatasetFacts } from '../View'

export const reviewGap = metricById('review_gap')

/** A chart ignores its own filter (DOMAIN 6.9). */
const own = ['departments'] as const

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    scoreRecordSpec([year], own),
    dueSpec([year], own),
    measuredSpec([reviewGap], [year], own),
    measuredSpec([reviewGap], [year - 1, year], narrowing),
  ]
}
