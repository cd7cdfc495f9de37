// Where a department stands among its peers on a row of the spine, and where marks lie on the row's bar.
import type { Interval } from '../../metrics/interval'
import type { Polarity } from '../../metrics/Metric'
import { ifEnough, minimumOf } from '../../metrics/minimum'
import type { PeerComparison } from '../../metrics/peerComparison'
import { rankBy } from '../../metrics/rank'
import { quantile } from '../../metrics/statistics'

/** Better to the right: what a value is worth. Of a neutral measure the value itself. */
export function worthOf(value: number, polarity: Polarity): number {
  switch (polarity) {
    case 'lower':
      return -value
    case 'toOne':
      return -Math.abs(1 - value)
    case 'toZero':
      return -Math.abs(value)
    default:
      return value
  }
}

/** `front`, `middle`, `back`: quarters of the peers; `same`: the interval holds the peers' median. */
export type Standing = 'front' | 'middle' | 'back' | 'same'

/** Null where nothing is said: a neutral measure, fewer than eight peers, above 100 %. */
export function standingOf(
  value: number | null,
  peers: PeerComparison | null,
  values: readonly number[],
  polarity: Polarity,
  interval: Interval | null,
): Standing | null {
  if (value === null || peers === null || polarity === 'none' || peers.rank === null) return null
  const worths = values.map((one) => worthOf(one, polarity))
  const [low, high] = [quartile(worths, 0.25), quartile(worths, 0.75)]
  if (low === null || high === null) return null
  const own = worthOf(value, polarity)
  const standing = own > high ? 'front' : own < low ? 'back' : 'middle'
  const { median } = peers
  const isUncertain = interval !== null && median !== null && interval.low <= median && median <= interval.high
  return isUncertain && standing !== 'middle' ? 'same' : standing
}

const quartile = (values: readonly number[], share: number) => ifEnough(quantile(values, share), values.length, 'p25')

/** Share of the other ranked peers that stand behind; null below five. */
export function percentileOf(
  code: string,
  members: readonly { readonly code: string; readonly value: number | null }[],
  polarity: Polarity,
): number | null {
  const ranking = rankBy(members, polarity)
  const own = ranking.of.get(code)?.rank ?? null
  if (own === null || ranking.n < minimumOf.percentile) return null
  const behind = [...ranking.of.values()].filter(({ rank }) => rank !== null && rank > own).length
  return behind / (ranking.n - 1)
}

/** The bar of a row: places 0 to 1 of the peers' worths, their median in the middle. Null with fewer than three peers. */
export interface Scale {
  readonly band: readonly [number, number] | null
  readonly points: readonly number[]
  readonly own: number | null
  /** The department lies beyond the end of the bar. */
  readonly isBeyond: boolean
  readonly whisker: readonly [number, number] | null
}

/** However far away the outermost peers are, the quartiles stay to be seen. */
const mostQuartiles = 4

export function scaleOf(
  value: number | null,
  values: readonly number[],
  polarity: Polarity,
  interval: Interval | null,
): Scale | null {
  const worths = values.map((one) => worthOf(one, polarity))
  const middle = ifEnough(quantile(worths, 0.5), worths.length, 'median')
  if (middle === null) return null
  const [low, high] = [quartile(worths, 0.25), quartile(worths, 0.75)]
  const farthest = Math.max(...worths.map((one) => Math.abs(one - middle)))
  const spread = low === null || high === null ? 0 : Math.max(middle - low, high - middle)
  const half = (spread > 0 ? Math.min(farthest, mostQuartiles * spread) : farthest) || 1
  const place = (worth: number) => Math.min(1, Math.max(0, 0.5 + (worth - middle) / (2 * half)))
  const own = value === null ? null : worthOf(value, polarity)
  const ends = interval === null ? null : [interval.low, interval.high].map((end) => place(worthOf(end, polarity)))
  return {
    band: low === null || high === null ? null : [place(low), place(high)],
    points: low === null ? worths.map(place) : [],
    own: own === null ? null : place(own),
    isBeyond: own !== null && Math.abs(own - middle) > half * (1 + 1e-9),
    whisker: ends === null ? null : [ends[0] ?? 0, ends[1] ?? 0],
  }
}
