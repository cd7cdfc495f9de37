import type { MetricUnit } from '../../metrics/Metric'

export type Trend = 'rising' | 'falling' | 'steady' | 'mixed'

export const leastYears = 3

/** Movement within this is none: 1 个百分点, 1 分; of amounts and counts, 5 % of their mean. */
function tolerance(unit: MetricUnit, values: readonly number[]): number {
  if (unit === 'fraction') return 0.01
  if (unit === 'points') return 1
  return 0.05 * Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length)
}

/** The last years without a gap, oldest first; a missing year is not bridged. */
export function lastRun(series: readonly (number | null)[]): readonly number[] {
  const from = series.lastIndexOf(null) + 1
  return series.slice(from).flatMap((value) => (value === null ? [] : [value]))
}

/**
 * One word for the last years without a gap: every step the same way, all within the tolerance, or neither. Null with fewer than
 * three years (DESIGN: 数据不足).
 */
export function trendOf(series: readonly (number | null)[], unit: MetricUnit): Trend | null {
  const values = lastRun(series)
  if (values.length < leastYears) return null
  if (Math.max(...values) - Math.min(...values) <= tolerance(unit, values)) return 'steady'
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value))
  if (steps.every((step) => step >= 0)) return 'rising'
  return steps.every((step) => step <= 0) ? 'falling' : 'mixed'
}
