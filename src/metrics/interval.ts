/** 95 % of the normal distribution lies within this many standard deviations. */
const z = 1.959963984540054

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Wilson score interval of a share at 95 %, without continuity correction; null where nothing was counted. */
export function wilsonInterval(successes: number, count: number): Interval | null {
  if (count <= 0) return null
  const share = successes / count
  const spread = 1 + (z * z) / count
  const centre = (share + (z * z) / (2 * count)) / spread
  const half = (z / spread) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))
  return { low: share === 0 ? 0 : Math.max(0, centre - half), high: share === 1 ? 1 : Math.min(1, centre + half) }
}
