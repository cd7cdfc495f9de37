import { type PeerCandidate, peerGroupOf } from '../domain/peers'
import { ifEnough } from '../metrics/minimum'
import { median } from '../metrics/statistics'
import { peerBands } from '../reference/peerBands'

const bands = peerBands.map((band) => band.id)

export interface PeerValue {
  readonly code: string
  readonly type: string | null
  readonly band: string | null
  readonly value: number | null
}

/** The median of each department's peer group of one year; absent below three members, and for codes not yet matched (`U:`). */
export function medianOfPeers(departments: readonly PeerValue[]): ReadonlyMap<string, number> {
  const known = departments.filter((one) => !one.code.startsWith('U:'))
  const candidates: readonly PeerCandidate[] = known.map((one) => ({
    code: one.code,
    type: one.type,
    band: one.band,
    hasMeasure: one.value !== null,
  }))
  const values = new Map(known.map((one) => [one.code, one.value]))
  const medians = new Map<string, number | null>()
  return new Map(
    candidates.flatMap((candidate) => {
      const group = peerGroupOf(candidate, candidates, bands)
      if (!medians.has(group.id)) {
        const members = group.members.flatMap((code) => values.get(code) ?? [])
        medians.set(group.id, ifEnough(median(members), members.length, 'median'))
      }
      const value = medians.get(group.id) ?? null
      return value === null ? [] : [[candidate.code, value] as const]
    }),
  )
}
