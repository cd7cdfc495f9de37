// A department beside its peers: quartiles, median, position (DOMAIN 8, 9).
import { type PeerCandidate, type PeerGroup, peerGroupOf } from '../domain/peers'
import type { Polarity } from './Metric'
import { ifEnough } from './minimum'
import { rankBy } from './rank'
import { quantile } from './statistics'

export interface PeerComparison {
  readonly group: PeerGroup
  /** Null below the minimum n of each (DOMAIN 6.6). */
  readonly p25: number | null
  readonly median: number | null
  readonly p75: number | null
  /** Members with the measure. */
  readonly n: number
  readonly rank: number | null
  /** Members ranked. */
  readonly ranked: number
}

export interface Compared {
  readonly code: string
  readonly type: string | null
  readonly band: string | null
  readonly value: number | null
}

/** Compares `code` with the peers of its year. Departments without a code of their own (`U:`) are nobody's peers. */
export function compareWithPeers(
  code: string,
  departments: readonly Compared[],
  polarity: Polarity,
  bands: readonly string[],
): PeerComparison | null {
  const known = departments.filter((one) => !one.code.startsWith('U:'))
  const candidates = known.map((one): PeerCandidate => ({ ...one, hasMeasure: one.value !== null }))
  const own = candidates.find((one) => one.code === code)
  if (own === undefined) return null
  const group = peerGroupOf(own, candidates, bands)
  const members = new Set(group.members)
  const peers = known.filter((one) => members.has(one.code))
  const values = peers.flatMap((one) => one.value ?? [])
  const ranking = rankBy(peers, polarity)
  return {
    group,
    p25: ifEnough(quantile(values, 0.25), values.length, 'p25'),
    median: ifEnough(quantile(values, 0.5), values.length, 'median'),
    p75: ifEnough(quantile(values, 0.75), values.length, 'p75'),
    n: values.length,
    rank: ranking.of.get(code)?.rank ?? null,
    ranked: ranking.n,
  }
}
