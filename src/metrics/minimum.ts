import type { Statistic } from './Metric'

/** Least number of values for a statistic to be shown; below it the values are shown (DOMAIN 6.6). */
export const minimumOf: Readonly<Record<Statistic | 'rank' | 'percentile' | 'points', number>> = {
  p25: 8,
  median: 3,
  p75: 8,
  mean: 1,
  min: 1,
  max: 1,
  rank: 2,
  percentile: 5,
  /** From here to seven the points are drawn in place of quartiles. */
  points: 5,
}

/** The statistic, or null where it stands on too few values. */
export function ifEnough(value: number | null, n: number, statistic: keyof typeof minimumOf): number | null {
  return n >= minimumOf[statistic] ? value : null
}
