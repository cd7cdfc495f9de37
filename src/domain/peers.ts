// Fair comparison groups (DOMAIN 8): same type and size band, widened until five have the measure.

/** Size bands from small to large; `fromWan` is the lower bound in 万元, included. */
export interface SizeBand {
  readonly id: string
  readonly fromWan: number
}

export interface PeerCandidate {
  readonly code: string
  readonly type: string | null
  /** Null without an adjusted budget: compared by type only. */
  readonly band: string | null
  /** Whether it has the measure that is compared. */
  readonly hasMeasure: boolean
}

/** `own`: a list that the user chose. */
export type Widening = 'none' | 'bands' | 'type' | 'all' | 'own'

export interface PeerGroup {
  /** `GOV/MEDIUM`, `GOV/SMALL-MEDIUM-LARGE`, `GOV/*`, or all departments: a star for both. */
  readonly id: string
  /** Codes that have the measure, the department itself among them where it has it. */
  readonly members: readonly string[]
  /** All codes of the group, with the measure or not. */
  readonly all: readonly string[]
  readonly widened: Widening
}

export const leastPeers = 5

/** The band of a budget in 万元; null where the budget is not known or below every band. */
export function bandOf(budgetAdjusted: number | null, bands: readonly SizeBand[]): string | null {
  if (budgetAdjusted === null) return null
  return bands.filter((band) => budgetAdjusted >= band.fromWan).at(-1)?.id ?? null
}

/** The narrowest group with five members that have the measure, else all departments. `bands` from small to large. */
export function peerGroupOf(own: PeerCandidate, candidates: readonly PeerCandidate[], bands: readonly string[]): PeerGroup {
  const steps = widenings(own, bands)
  for (const step of steps) {
    const all = candidates.filter((one) => belongs(one, step))
    const members = all.filter((one) => one.hasMeasure).map((one) => one.code)
    if (members.length >= leastPeers || step.widened === 'all') {
      return { id: groupId(step), members, all: all.map((one) => one.code), widened: step.widened }
    }
  }
  return { id: '*/*', members: [], all: [], widened: 'all' }
}

/** 自选同类: the chosen codes and the department itself, which is a member of its group (DOMAIN 8). */
export function ownPeerGroup(code: string, chosen: readonly string[], candidates: readonly PeerCandidate[]): PeerGroup {
  const all = candidates.filter((one) => one.code === code || chosen.includes(one.code))
  return {
    id: chosen.includes(code) ? 'own' : `own+${code}`,
    members: all.filter((one) => one.hasMeasure).map((one) => one.code),
    all: all.map((one) => one.code),
    widened: 'own',
  }
}

/** The parts of a group's id; null stands for the star. */
export function parsePeerGroup(id: string): { readonly type: string | null; readonly bands: readonly string[] | null } {
  const [type = '*', bands = '*'] = id.split('/')
  return { type: type === '*' || type === '' ? null : type, bands: bands === '*' || bands === '' ? null : bands.split('-') }
}

interface Step {
  readonly type: string | null
  readonly bands: readonly string[] | null
  readonly widened: Widening
}

function widenings(own: PeerCandidate, bands: readonly string[]): readonly Step[] {
  const everybody: Step = { type: null, bands: null, widened: 'all' }
  if (own.type === null) return [everybody]
  const sameType: Step = { type: own.type, bands: null, widened: own.band === null ? 'none' : 'type' }
  const place = own.band === null ? -1 : bands.indexOf(own.band)
  if (place < 0) return [sameType, everybody]
  const adjacent = bands.slice(Math.max(0, place - 1), place + 2)
  return [
    { type: own.type, bands: bands.slice(place, place + 1), widened: 'none' },
    { type: own.type, bands: adjacent, widened: 'bands' },
    sameType,
    everybody,
  ]
}

function belongs(one: PeerCandidate, step: Step): boolean {
  const sameType = step.type === null || one.type === step.type
  return sameType && (step.bands === null || (one.band !== null && step.bands.includes(one.band)))
}

const groupId = (step: Step) => `${step.type ?? '*'}/${step.bands?.join('-') ?? '*'}`
