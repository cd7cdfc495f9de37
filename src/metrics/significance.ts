// Whether a share of few cases differs from its reference, or could as well be chance (DESIGN, principle 8).
import { type Interval, wilsonInterval } from './interval'
import type { Metric } from './Metric'

/** Of `count` cases `successes` have what the share is about. */
export interface Counted {
  readonly successes: number
  readonly count: number
}

/** `none`: 无明显差别. */
export type Difference = 'higher' | 'lower' | 'none'

export interface ShareComparison {
  /** Wilson 95 %, of the share itself. */
  readonly interval: Interval
  /** The reference as a fraction. */
  readonly reference: number
  readonly difference: Difference
}

/** Each tail of 95 %. */
const tail = 0.025

/**
 * A share beside that of `others`, who must not contain it. It differs where its Wilson interval excludes their share and, both
 * being the same, a difference so large in that direction has a probability of at most 2.5 % (Fisher's exact test). The interval
 * alone is not enough: with 4 of 5 met against 97 % it excludes the reference by chance in one department of seven. The exact
 * test holds 5 % for any numbers, also where the reference itself is counted on few. Null where one side has no cases.
 */
export function shareAgainst(own: Counted, others: Counted): ShareComparison | null {
  if (others.count <= 0) return null
  const reference = others.successes / others.count
  return compared(own, reference, (successes) => hypergeometric(own, others, successes))
}

/** A share beside a value that is not counted, as a target: as shareAgainst with the exact binomial test. */
export function shareAgainstValue(own: Counted, reference: number): ShareComparison | null {
  return compared(own, reference, (successes) => binomial(own.count, reference, successes))
}

/** Whether the metric is a share of things counted (indicators, issues, departments), so that an interval can be given. */
export function isShare({ parts }: Pick<Metric, 'parts'>): boolean {
  return parts !== undefined && [parts.num, parts.den].every((sql) => /^@?count/.test(sql))
}

type Tails = (successes: number) => { readonly atMost: number; readonly atLeast: number }

function compared(own: Counted, reference: number, tails: Tails): ShareComparison | null {
  const interval = wilsonInterval(own.successes, own.count)
  if (interval === null) return null
  const { atMost, atLeast } = tails(own.successes)
  const difference =
    interval.high < reference && atMost <= tail ? 'lower' : interval.low > reference && atLeast <= tail ? 'higher' : 'none'
  return { interval, reference, difference }
}

/** Both groups being the same: how likely `own` has so few, or so many, of the successes of both. */
function hypergeometric(own: Counted, others: Counted, successes: number) {
  const all = own.successes + others.successes
  const total = own.count + others.count
  const least = Math.max(0, all - others.count)
  const most = Math.min(own.count, all)
  const mode = Math.floor(((own.count + 1) * (all + 1)) / (total + 2))
  const step = (k: number) => ((all - k) * (own.count - k)) / ((k + 1) * (total - all - own.count + k + 1))
  return tailsOf(successes, { least, most, mode, step })
}

function binomial(count: number, share: number, successes: number) {
  if (share <= 0) return { atMost: 1, atLeast: successes === 0 ? 1 : 0 }
  if (share >= 1) return { atMost: successes === count ? 1 : 0, atLeast: 1 }
  const step = (k: number) => ((count - k) / (k + 1)) * (share / (1 - share))
  return tailsOf(successes, { least: 0, most: count, mode: Math.floor((count + 1) * share), step })
}

interface Counts {
  readonly least: number
  readonly most: number
  readonly mode: number
  /** Probability of k + 1 over that of k. */
  step(k: number): number
}

/** Probabilities are reckoned from the likeliest count on both sides, so that none is too small for a number. */
function tailsOf(at: number, { least, most, mode, step }: Counts) {
  const middle = Math.min(most, Math.max(least, mode))
  let [below, above, exactly] = [0, 0, 0]
  const add = (k: number, weight: number) => {
    if (k < at) below += weight
    else if (k > at) above += weight
    else exactly = weight
  }
  for (let k = middle, weight = 1; k <= most; weight *= step(k), k++) add(k, weight)
  for (let k = middle - 1, weight = 1; k >= least; k--) {
    weight /= step(k)
    add(k, weight)
  }
  const total = below + exactly + above
  return { atMost: (below + exactly) / total, atLeast: (above + exactly) / total }
}
