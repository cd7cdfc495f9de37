// Whether two measures move together: ranks, so that a few extreme departments do not decide it.
import { median } from '../../metrics/statistics'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Association {
  /** Spearman's rank correlation, −1 to 1. */
  readonly rho: number
  /** 95 % interval by Fisher's z with the standard error of Bonett and Wright (2000). */
  readonly low: number
  readonly high: number
  /** Theil–Sen line: the median of the slopes between all pairs. */
  readonly slope: number
  readonly intercept: number
}

/** No trend below ten values (DOMAIN 6.6). */
export const leastForTrend = 10

/** Null below ten points, and where one of the measures is the same everywhere. */
export function associationOf(points: readonly Point[]): Association | null {
  if (points.length < leastForTrend) return null
  const rho = pearson(midRanks(points.map((one) => one.x)), midRanks(points.map((one) => one.y)))
  const slope = rho === null ? null : median(slopes(points))
  if (rho === null || slope === null) return null
  const within = Math.max(-0.999999, Math.min(0.999999, rho))
  const half = 1.959963984540054 * Math.sqrt((1 + (within * within) / 2) / (points.length - 3))
  const intercept = median(points.map((one) => one.y - slope * one.x)) ?? 0
  return { rho, low: Math.tanh(Math.atanh(within) - half), high: Math.tanh(Math.atanh(within) + half), slope, intercept }
}

/** Whether the interval leaves out zero: otherwise no line is drawn. */
export const isClear = ({ low, high }: Association): boolean => low > 0 || high < 0

function slopes(points: readonly Point[]): number[] {
  const found: number[] = []
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1)) if (other.x !== one.x) found.push((other.y - one.y) / (other.x - one.x))
  }
  return found
}

/** Ranks from 1; equal values share the mean of theirs. */
export function midRanks(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return values.map((value) => {
    const first = sorted.indexOf(value)
    return (first + sorted.lastIndexOf(value)) / 2 + 1
  })
}

function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(xs), mean(ys)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [index, x] of xs.entries()) {
    const y = (ys[index] ?? 0) - meanY
    xy += (x - meanX) * y
    xx += (x - meanX) ** 2
    yy += y * y
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy)
}
