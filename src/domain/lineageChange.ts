// A change as a person tells it: A and B became C. In the data it is a pair a row.
import type { LineageEvent } from './lineage'

export const changeTypes = ['RENAME', 'RECODE', 'MERGE', 'SPLIT', 'CREATE', 'ABOLISH'] as const
export type ChangeType = (typeof changeTypes)[number]

export interface LineageChange {
  /** One of `changeTypes`, or what a file says besides (TRANSFER). */
  readonly type: string
  readonly year: number
  /** Empty for CREATE, several for MERGE. */
  readonly from: readonly string[]
  /** Empty for ABOLISH, several for SPLIT. */
  readonly to: readonly string[]
  readonly source?: string
}

/** How many departments each side of a change has: none, just one, or one and more. */
export const sidesOf: Readonly<Record<ChangeType, { readonly from: 0 | 1 | 'many'; readonly to: 0 | 1 | 'many' }>> = {
  RENAME: { from: 1, to: 1 },
  RECODE: { from: 1, to: 1 },
  MERGE: { from: 'many', to: 1 },
  SPLIT: { from: 1, to: 'many' },
  CREATE: { from: 0, to: 1 },
  ABOLISH: { from: 1, to: 0 },
}

/** Pairs of one merger or split gathered, in order of time. */
export function changesOf(events: readonly LineageEvent[]): readonly LineageChange[] {
  const found = new Map<string, LineageChange>()
  for (const [i, { type, year, from, to, source }] of events.entries()) {
    const gathers = type === 'MERGE' ? to : type === 'SPLIT' ? from : i
    const key = [type, year, gathers, source].join('\u0000')
    const known = found.get(key) ?? { type, year, from: [], to: [], ...(source === undefined ? {} : { source }) }
    found.set(key, { ...known, from: withCode(known.from, from), to: withCode(known.to, to) })
  }
  return [...found.values()].sort((a, b) => a.year - b.year)
}

const withCode = (codes: readonly string[], code: string | null) =>
  code === null || codes.includes(code) ? codes : [...codes, code]

/** The pairs again. */
export function eventsOf({ type, year, from, to }: LineageChange): readonly LineageEvent[] {
  const befores: readonly (string | null)[] = from.length > 0 ? from : [null]
  const afters: readonly (string | null)[] = to.length > 0 ? to : [null]
  return befores.flatMap((before) => afters.map((after) => ({ type, year, from: before, to: after, share: null })))
}

export const sameChange = (one: LineageChange, other: LineageChange): boolean =>
  one.type === other.type && one.year === other.year && sameCodes(one.from, other.from) && sameCodes(one.to, other.to)

const sameCodes = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((code) => other.includes(code))
