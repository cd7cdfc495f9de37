// A department beside its peers: quartiles, median, position (DOMAIN 8, 9).
import { ownPeerGroup, type PeerCandidate, type PeerGroup, peerGroupOf } from '../domain/peers'
import type { Polarity } from './Metric'
import { ifEnough } from './minimum'
import { type Ranking, rankBy } from './rank'
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
  return peerComparer(departments, polarity, bands)(code)
}

/** As compareWithPeers for many departments of one year: what a group has in common is worked out once. */
export function peerComparer(
  departments: readonly Compared[],
  polarity: Polarity,
  bands: readonly string[],
  /** 自选同类 in place of the automatic groups; empty is the same as none. */
  chosen: readonly string[] = [],
): (code: string) => PeerComparison | null {
  const known = departments.filter((one) => !one.code.startsWith('U:'))
  const candidates = known.map((one): PeerCandidate => ({ ...one, hasMeasure: one.value !== null }))
  const byCode = new Map(candidates.map((one) => [one.code, one]))
  const found = new Map<string, GroupFigures>()
  const groups = new Map<string, PeerGroup>()
  /** Type and band decide the automatic group. */
  const groupOf = (own: PeerCandidate): PeerGroup => {
    if (chosen.length > 0) return ownPeerGroup(own.code, chosen, candidates)
    const kind = `${own.type}/${own.band}`
    const group = groups.get(kind) ?? peerGroupOf(own, candidates, bands)
    groups.set(kind, group)
    return group
  }
  return (code) => {
    const own = byCode.get(code)
    if (own === undefined) return null
    const group = groupOf(own)
    const figures = found.get(group.id) ?? figuresOf(group, known, polarity)
    found.set(group.id, figures)
    const { ranking, ...shown } = figures
    return { ...shown, group, rank: ranking.of.get(code)?.rank ?? null, ranked: ranking.n }
  }
}

type GroupFigures = Pick<PeerComparison, 'p25' | 'median' | 'p75' | 'n'> & { readonly ranking: Ranking }

function figuresOf(group: PeerGroup, known: readonly Compared[], polarity: Polarity): GroupFigures {
  const members = new Set(group.members)
  const peers = known.filter((one) => members.has(one.code))
  const values = peers.flatMap((one) => one.value ?? [])
  return {
    p25: ifEnough(quantile(values, 0.25), values.length, 'p25'),
    median: ifEnough(quantile(values, 0.5), values.length, 'median'),
    p75: ifEnough(quantile(values, 0.75), values.length, 'p75'),
    n: values.length,
    ranking: rankBy(peers, polarity),
  }
}
