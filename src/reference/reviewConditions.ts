import { conditionText } from '../domain/condition'
import { ruleThreshold } from './ruleThreshold'

/** What speaks for a 重点评价, each with the threshold of the check that it leans on; where none is set by the user. */
export const reviewConditions: readonly string[] = [
  conditionText({ metric: 'finding_error_n', operator: '>=', value: 1 }),
  conditionText({ metric: 'self_score_gap', operator: '>', value: ruleThreshold('C051', 'gap_score') }),
  conditionText({ metric: 'copied_last_year_n', operator: '>=', value: 1 }),
  conditionText({ metric: 'copied_elsewhere_n', operator: '>=', value: 1 }),
  conditionText({ metric: 'longest_streak', operator: '>=', value: ruleThreshold('C059', 'min_streak') }),
  conditionText({ metric: 'exec_rate_adjusted', operator: '<', value: ruleThreshold('C028', 'low_rate') }),
]

/** So many of them must hold. */
export const leastReviewConditions = 2
