// What a change of the lineage does to the comparison of years, worked out before anything is computed anew (DOMAIN 7).
import { entitiesOf, isActive, type LineageEvent, mergedFrom, mergersOf, splitsOf } from './lineage'

/** What is known of a code; the lineage itself is not in it. */
export interface KnownDepartment {
  readonly code: string
  /** Years with a record under this code. */
  readonly reported: readonly number[]
  readonly inUse: { readonly from: number | null; readonly to: number | null }
}

/** One consequence; `codes` are the other departments concerned, `years` those that it is about. */
export interface Consequence {
  readonly kind: 'joined' | 'merged' | 'mergedShort' | 'broken' | 'leaves' | 'enters'
  readonly code: string
  readonly codes: readonly string[]
  readonly years: readonly number[]
}

export interface LineageEffect {
  /** True of the later events and not of the earlier ones. */
  readonly gained: readonly Consequence[]
  /** True of the earlier events and no longer of the later ones: 撤回 of a change. */
  readonly lost: readonly Consequence[]
}

/** `years` are those with data, ascending. Both lists of events in any order. */
export function lineageEffect(
  before: readonly LineageEvent[],
  after: readonly LineageEvent[],
  departments: readonly KnownDepartment[],
  years: readonly number[],
): LineageEffect {
  const [former, later] = [stateOf(before, departments, years), stateOf(after, departments, years)]
  const known = (state: State) => new Set(state.consequences.map(keyOf))
  const [were, are] = [known(former), known(later)]
  return {
    gained: [...later.consequences.filter((one) => !were.has(keyOf(one))), ...dueChanges(former, later, departments)],
    lost: former.consequences.filter((one) => !are.has(keyOf(one))),
  }
}

const keyOf = (one: Consequence) => JSON.stringify(one)

interface State {
  readonly consequences: readonly Consequence[]
  /** Years in which each code is due. */
  readonly due: ReadonlyMap<string, readonly number[]>
}

function stateOf(events: readonly LineageEvent[], departments: readonly KnownDepartment[], years: readonly number[]): State {
  const inOrder = [...events].sort((a, b) => a.year - b.year)
  return {
    consequences: [...joined(inOrder), ...merged(inOrder, departments, years), ...broken(inOrder, years)],
    due: new Map(departments.map((one) => [one.code, years.filter((year) => isDue(one, year, inOrder))])),
  }
}

function isDue({ code, reported, inUse }: KnownDepartment, year: number, events: readonly LineageEvent[]): boolean {
  return isActive(code, year, { ...inUse, firstRecord: reported[0] ?? null }, events)
}

function joined(events: readonly LineageEvent[]): Consequence[] {
  const members = new Map<string, string[]>()
  for (const [code, entity] of entitiesOf(events)) {
    if (code !== entity) members.set(entity, [...(members.get(entity) ?? []), code].sort())
  }
  return [...members].map(([code, codes]) => ({ kind: 'joined', code, codes, years: [] }))
}

/**
 * Years before a merger: those that become 合并口径, by the codes whose records are added up, and those where a department that
 * went in has no record.
 */
function merged(events: readonly LineageEvent[], departments: readonly KnownDepartment[], years: readonly number[]): Consequence[] {
  const reported = new Map(departments.map((one) => [one.code, one.reported]))
  const hasRecord = (code: string, year: number) => reported.get(code)?.includes(year) ?? false
  const mergers = mergersOf(events)
  return mergers.flatMap(({ code, year, from }) => {
    const went = [...from].sort()
    const sums = new Map<string, Consequence>()
    const short: number[] = []
    for (const earlier of years.filter((one) => one < year)) {
      const parts = mergedFrom(code, earlier, year, mergers, hasRecord)
      if (parts === null) {
        short.push(earlier)
        continue
      }
      const codes = [...parts].sort()
      const known = sums.get(codes.join())?.years ?? []
      sums.set(codes.join(), { kind: 'merged', code, codes, years: [...known, earlier] })
    }
    return [
      ...(sums.size === 0 ? [{ kind: 'merged' as const, code, codes: went, years: [] }] : sums.values()),
      ...(short.length > 0 ? [{ kind: 'mergedShort' as const, code, codes: went, years: short }] : []),
    ]
  })
}

/** `years` holds the first year after the break. */
function broken(events: readonly LineageEvent[], years: readonly number[]): Consequence[] {
  return splitsOf(events)
    .filter((split) => years.some((year) => year < split.year))
    .map(({ code, year, into }) => ({ kind: 'broken', code, codes: into.map((one) => one.code).sort(), years: [year] }))
}

/** Who leaves N, or enters it, in which of the years. */
function dueChanges(former: State, later: State, departments: readonly KnownDepartment[]): Consequence[] {
  return departments.flatMap(({ code }): Consequence[] => {
    const [were, are] = [former.due.get(code) ?? [], later.due.get(code) ?? []]
    const leaves = were.filter((year) => !are.includes(year))
    const enters = are.filter((year) => !were.includes(year))
    return [
      ...(leaves.length > 0 ? [{ kind: 'leaves' as const, code, codes: [], years: leaves }] : []),
      ...(enters.length > 0 ? [{ kind: 'enters' as const, code, codes: [], years: enters }] : []),
    ]
  })
}
