import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { measuredSpec } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export const scoreRate = metricById('score_rate')

/** The one department whose indicators are looked into; null for a change over departments. */
export const drilled = (selection: Selection): string | null =>
  selection.departments.length === 1 ? (selection.departments[0] ?? null) : null

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null || !facts.years.includes(year - 1)) return []
  const years = [year - 1, year]
  if (drilled(selection) === null) return [measuredSpec([scoreRate], years), dueSpec([year])]
  return [{ metrics: ['score_rate', 'score_rate.num', 'score_rate.den'], by: ['level1', 'level2', 'indicatorName', 'year'], years }]
}
