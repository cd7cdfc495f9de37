import { type Condition, readCondition } from '../../domain/condition'
import { leastReviewConditions, reviewConditions } from '../../reference/reviewConditions'
import { type ReadConditions, readConditions } from '../condition-list/conditions'

/** In the link it stands among the conditions: `condition_n>=2`. */
const leastMetric = 'condition_n'

export const leastCondition = (value: number): Condition => ({ metric: leastMetric, operator: '>=', value })

export interface ReadReview extends ReadConditions {
  /** So many of the conditions must hold; at most as many as there are. */
  readonly least: number
}

export function readReview(texts: readonly string[]): ReadReview {
  const isLeast = (text: string) => readCondition(text)?.metric === leastMetric
  const asked = readConditions(
    texts.filter((text) => !isLeast(text)),
    reviewConditions,
  )
  const own = texts.filter(isLeast).map((text) => readCondition(text)?.value ?? leastReviewConditions)[0]
  const least = Math.max(1, Math.min(asked.asked.length, Math.round(own ?? leastReviewConditions)))
  return { ...asked, isExample: texts.length === 0, least }
}
