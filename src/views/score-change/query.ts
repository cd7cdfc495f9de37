import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import type { QuerySpec } from '../../metrics/Metric'
import { drilled } from '../changeModel'
import { measuredSpec } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export const scoreRate = metricById('score_rate')

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null || !facts.years.includes(year - 1)) return []
  const years = [year - 1, year]
  if (drilled(selection) === null) return [measuredSpec([scoreRate], years), dueSpec([year])]
  return [{ metrics: ['score_rate', 'score_rate.num', 'score_rate.den'], by: ['level1', 'level2', 'indicatorName', 'year'], years }]
}
