import { AppError } from '../../domain/errors'
import type { Metric } from '../Metric'
import { budgetMetrics } from './budget'
import { findingMetrics } from './findings'
import { fundMetrics } from './funds'
import { indicatorMetrics } from './indicators'
import { issueMetrics } from './issues'
import { issueTextMetrics } from './issueTexts'
import { scoreMetrics } from './scores'
import { submissionMetrics } from './submission'

/** Every metric, in the order of metrics.csv. */
export const metrics: readonly Metric[] = [
  ...budgetMetrics,
  ...fundMetrics,
  ...indicatorMetrics,
  ...scoreMetrics,
  ...issueMetrics,
  ...issueTextMetrics,
  ...submissionMetrics,
  ...findingMetrics,
]

const byId = new Map(metrics.map((metric) => [metric.id, metric]))

/** The catalog's entry of `id`, also where it is asked for as `id.median` or `id.n`. Throws `metric.unknown`. */
export function metricById(id: string): Metric {
  const metric = byId.get(id) ?? byId.get(id.split('.')[0] ?? '')
  if (metric === undefined) throw new AppError('metric.unknown', { id })
  return metric
}
