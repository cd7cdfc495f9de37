// A chosen department over the years: through changes of name, mergers and splits (DOMAIN 7), beside its peers (DOMAIN 8).
import { splitsOf } from '../../domain/lineage'
import type { PeerGroup } from '../../domain/peers'
import type { Selection } from '../../domain/selection'
import type { ValueHistory } from '../../metrics/compare'
import type { PeerComparison } from '../../metrics/peerComparison'
import { type Completion, executionRate } from '../completion'
import type { Beside } from '../measured'
import { peersOf } from '../peers'
import { type DepartmentIndex, nameOf } from '../scope'
import type { Spread } from '../spread'
import type { DatasetFacts } from '../View'

export interface TrendLine {
  readonly code: string
  readonly name: string
  /** One per year of the model; null is a gap. */
  readonly rates: readonly (number | null)[]
  /** 合并口径: the year's rate is of the sums of departments that were merged later. */
  readonly isMerged: readonly boolean[]
  /** Positions at which the line begins anew: the department was split then. */
  readonly breaks: readonly number[]
  /** One per year. */
  readonly beside: readonly Beside[]
}

/** The peers that all chosen departments have in common, in every year. */
export interface PeerBand {
  /** Of the last year that has one. */
  readonly group: PeerGroup
  /** One per year: null where they have no record; quartiles null below eight. */
  readonly spreads: readonly (Omit<Spread, 'median'> | null)[]
  readonly changes: boolean
}

interface Chosen {
  readonly code: string
  readonly entity: string
}

interface LineContext {
  /** As shown, and with the year before them. */
  readonly years: readonly number[]
  readonly history: ValueHistory
  /** Rates of all departments, whatever the selection narrows. */
  readonly everybody: readonly Completion[]
  readonly departments: DepartmentIndex
  readonly facts: DatasetFacts
  readonly selection: Selection
}

/** Chosen departments, one of each entity. */
export function chosenOf(selection: Selection, departments: DepartmentIndex): readonly Chosen[] {
  const chosen = selection.departments.map((code) => ({ code, entity: departments.get(code)?.entity ?? code }))
  return chosen.filter((one, index) => chosen.findIndex((other) => other.entity === one.entity) === index)
}

export function linesOf(
  chosen: readonly Chosen[],
  context: LineContext,
): { readonly lines: readonly TrendLine[]; readonly peers: PeerBand | null } {
  const comparers = context.years.map((year) =>
    peersOf(
      context.everybody.filter((one) => one.year === year),
      executionRate.polarity,
      context.selection,
    ),
  )
  const found = chosen.map((one) => {
    const codes = context.years.map((year) => context.history.of(one.code, year)?.code ?? null)
    const compared = codes.map((code, index) => (code === null ? null : (comparers[index]?.(code) ?? null)))
    return { line: lineOf(one, compared, context), compared }
  })
  return {
    lines: found.map(({ line }) => line),
    peers: bandOf(
      found.map(({ compared }) => compared),
      context,
    ),
  }
}

interface Point {
  readonly rate: number | null
  readonly isMerged: boolean
}

function lineOf({ code, entity }: Chosen, compared: readonly (PeerComparison | null)[], context: LineContext): TrendLine {
  const { years, history } = context
  const last = years.at(-1) ?? 0
  const pointAt = (year: number): Point => {
    const merged = code.startsWith('U:') ? null : history.merged(code, year, last)
    return merged === null
      ? { rate: history.of(code, year)?.value ?? null, isMerged: false }
      : { rate: merged.value, isMerged: merged.value !== null }
  }
  const points = years.map(pointAt)
  const breaks = breaksOf(entity, context)
  return {
    code,
    name: nameOf(context.departments, code),
    rates: points.map((point) => point.rate),
    isMerged: points.map((point) => point.isMerged),
    breaks,
    beside: points.map((point, index): Beside => {
      const before = index === 0 ? pointAt((years[0] ?? 0) - 1) : points[index - 1]
      return {
        value: point.rate,
        before: before === undefined || breaks.includes(index) ? null : { value: before.rate, isMerged: before.isMerged },
        // Peers of a department that did not exist yet are nobody.
        peers: point.isMerged ? null : (compared[index] ?? null),
      }
    }),
  }
}

/** A split breaks the series of every department that takes part in it. */
function breaksOf(entity: string, { years, facts, departments }: LineContext): readonly number[] {
  const entityOf = (code: string) => departments.get(code)?.entity ?? code
  const splits = splitsOf(facts.lineage ?? []).filter((split) =>
    [split.code, ...split.into.map((part) => part.code)].some((code) => entityOf(code) === entity),
  )
  return years.flatMap((year, index) => (index > 0 && splits.some((split) => split.year === year) ? [index] : []))
}

function bandOf(compared: readonly (readonly (PeerComparison | null)[])[], { years, selection }: LineContext): PeerBand | null {
  const byYear = years.map((_, index) => compared.flatMap((one) => one[index] ?? []))
  // 自选同类 are the same list for all; only whether a department itself is on it differs.
  const isShared = selection.peers.length > 0 || byYear.every((own) => new Set(own.map((one) => one.group.id)).size < 2)
  const shared = byYear.map((own) => (isShared ? (own[0] ?? null) : null))
  const known = shared.flatMap((one) => one ?? [])
  const last = known.at(-1)
  if (last === undefined) return null
  return {
    group: last.group,
    spreads: shared.map((one) => (one === null ? null : { n: one.n, p25: one.p25, p75: one.p75 })),
    changes: known.some((one) => one.group.id !== last.group.id),
  }
}
