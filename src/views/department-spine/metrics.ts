import { metricById } from '../../metrics/catalog'
import type { Metric } from '../../metrics/Metric'

export type SpineGroup = 'money' | 'result' | 'issues'

export interface SpineMetric {
  readonly metric: Metric
  readonly group: SpineGroup
  /** A share of counted things: it carries its interval. */
  readonly isShare: boolean
}

const shares = ['met_rate', 'response_rate', 'specific_measure_rate']

const inGroup = (group: SpineGroup, ids: readonly string[]): readonly SpineMetric[] =>
  ids.map((id) => ({ metric: metricById(id), group, isShare: shares.includes(id) }))

/** In the order of the table. */
export const spineMetrics: readonly SpineMetric[] = [
  ...inGroup('money', [
    'budget_adjusted',
    'exec_rate_adjusted',
    'adjust_rate',
    'basic_share',
    'three_public_rate',
    'procurement_rate',
    'staff_control_rate',
    'self_eval_coverage',
  ]),
  ...inGroup('result', ['total_score_reported', 'self_score_gap', 'score_rate', 'met_rate', 'mean_attainment']),
  ...inGroup('issues', ['issue_n', 'response_rate', 'specific_measure_rate']),
]

/** What can be asked together: metrics of one table that treat contradicting records alike. */
export const spineQuestions: readonly (readonly Metric[])[] = [
  ...spineMetrics
    .reduce((groups, { metric }) => {
      const key = `${metric.relation} ${metric.keepsContradicting === true}`
      return groups.set(key, [...(groups.get(key) ?? []), metric])
    }, new Map<string, readonly Metric[]>())
    .values(),
]
