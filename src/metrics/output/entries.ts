// metrics.csv as data: which metrics, in which order, at which grains and with which statistics (BATCH.md).
import { metricById } from '../catalog'
import type { Metric } from '../Metric'

export type Grain = 'D' | 'S' | 'G' | 'A'

/** Columns that make the member behind the slash: each list is one kind of member, `/<level1>` and `/<level1>.<level2>`. */
export type Members = readonly (readonly string[])[]

export interface Entry {
  readonly metric: Metric
  readonly grains: readonly Grain[]
  /** Whether the metric stands without a member too. */
  readonly isWhole: boolean
  readonly members: Members
  /** `.p25` to `.max` of the departments' values. */
  readonly hasStatistics: boolean
  /** `.low` and `.high`, of shares that are counts over counts. */
  readonly hasInterval: boolean
  /** `.peer_p25` to `.rank`: the measures of DOMAIN 9 that have a polarity. */
  readonly hasPeers: boolean
  /** Merged departments have rows for the years before. */
  readonly isMerged: boolean
}

type Options = Partial<Omit<Entry, 'metric' | 'grains' | 'hasPeers'>>

function entries(ids: string, grains: string, options: Options = {}): readonly Entry[] {
  return ids.split(' ').map((id) => {
    const metric = metricById(id)
    return {
      metric,
      grains: [...grains] as Grain[],
      isWhole: true,
      members: [],
      hasStatistics: false,
      hasInterval: false,
      isMerged: false,
      ...options,
      hasPeers: grains.includes('D') && metric.polarity !== 'none',
    }
  })
}

const levels: Members = [['level1'], ['level1', 'level2']]

/** In the order of the file. n, N and what they are counted from (`department_n`, `text_dept_n` …) stand in `n`, `expected_n`. */
export const outputEntries: readonly Entry[] = [
  ...entries(
    'budget_initial budget_adjusted expenditure_actual carryover_end basic_expenditure project_expenditure three_public_budget three_public_actual procurement_budget procurement_actual self_evaluated_amount adjust_amount unspent',
    'DSGA',
    { isMerged: true },
  ),
  ...entries(
    'exec_rate_adjusted exec_rate_initial adjust_rate basic_share procurement_rate three_public_rate staff_control_rate self_eval_coverage',
    'DSGA',
    { isMerged: true, hasStatistics: true },
  ),
  ...entries('fund_budget fund_actual fund_share fund_exec_rate', 'DS', {
    isWhole: false,
    members: [['fundAxis', 'fundSource']],
  }),
  ...entries('score_rate mean_attainment', 'DSG', { members: levels, hasStatistics: true }),
  ...entries('met_rate', 'DSG', { members: levels, hasStatistics: true, hasInterval: true }),
  ...entries('indicator_n met_n claimed_n issue_n measure_n', 'DSG'),
  ...entries('finding_n', 'DSG', { isWhole: false }),
  ...entries(
    'total_score_reported score_execution_recomputed score_total_recomputed self_score_gap review_score review_gap',
    'DSG',
    { hasStatistics: true },
  ),
  ...entries('grade_n', 'SG', { isWhole: false, members: [['scheme', 'grade']] }),
  ...entries('grade_share', 'SG', { isWhole: false, members: [['scheme', 'grade']], hasInterval: true }),
  ...entries('issue_dept_n', 'SG', { isWhole: false, members: [['issueCategory']] }),
  ...entries('issue_share', 'SG', { isWhole: false, members: [['issueCategory']], hasInterval: true }),
  ...entries('recurring_dept_n', 'SG', { isWhole: false, members: [['issueCategory']] }),
  ...entries('recurring_share', 'SG', { isWhole: false, members: [['issueCategory']], hasInterval: true }),
  ...entries('response_rate', 'DSG', { hasInterval: true }),
  ...entries('specific_measure_rate', 'DSG'),
  ...entries('submitted_n', 'SG'),
  ...entries('submission_rate', 'SG', { hasInterval: true }),
  ...entries('late_n', 'SG'),
  ...entries('late_rate', 'SG', { hasInterval: true }),
]
