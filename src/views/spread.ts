import { ifEnough } from '../metrics/minimum'
import { quantile } from '../metrics/statistics'

/** Quartiles of values; null below the minimum number (DOMAIN 6.6), where the values are shown instead. */
export interface Spread {
  readonly n: number
  readonly p25: number | null
  readonly median: number | null
  readonly p75: number | null
}

export function spreadOf(values: readonly number[]): Spread {
  const n = values.length
  return {
    n,
    p25: ifEnough(quantile(values, 0.25), n, 'p25'),
    median: ifEnough(quantile(values, 0.5), n, 'median'),
    p75: ifEnough(quantile(values, 0.75), n, 'p75'),
  }
}

/** Ranks of values that stand best first, ties sharing one (1, 1, 3). */
export const ranksOf = (values: readonly number[]): readonly number[] => values.map((value) => values.indexOf(value) + 1)
