import { type PeerCandidate, peerGroupOf } from '../domain/peers'
import { ifEnough } from '../metrics/minimum'
import { median } from '../metrics/statistics'
import { peerBands } from '../reference/peerBands'

const bands = peerBands.map((band) => band.id)

export interface PeerValue {
  readonly code: string
  readonly type: string | null
  readonly band: string | null
  readonly rate: number | null
}

/** The median of each department's peer group of the same year; absent below three members with a value. */
export function medianOfPeers(departments: readonly PeerValue[]): ReadonlyMap<string, number> {
  const candidates: readonly PeerCandidate[] = departments.map((one) => ({
    code: one.code,
    type: one.type,
    band: one.band,
    hasMeasure: one.rate !== null,
  }))
  const rates = new Map(departments.map((one) => [one.code, one.rate]))
  const medians = new Map<string, number | null>()
  return new Map(
    candidates.flatMap((candidate) => {
      const group = peerGroupOf(candidate, candidates, bands)
      if (!medians.has(group.id)) {
        const values = group.members.flatMap((code) => rates.get(code) ?? [])
        medians.set(group.id, ifEnough(median(values), values.length, 'median'))
      }
      const value = medians.get(group.id) ?? null
      return value === null ? [] : [[candidate.code, value] as const]
    }),
  )
}
