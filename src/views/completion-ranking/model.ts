import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { minimumOf } from '../../metrics/minimum'
import { type Completion, ratioOfSums, readCompletion, type SameBasis, sameBasis, withoutRate } from '../completion'
import { medianOfPeers } from '../peers'
import { type Missing, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import { ranksOf } from '../spread'
import type { DatasetFacts } from '../View'

export interface RankedDepartment {
  readonly code: string
  readonly name: string
  readonly type: string | null
  /** Fraction. */
  readonly rate: number
  /** Of the same entity a year before; null where it had none. */
  readonly before: number | null
  readonly change: number | null
  readonly peerMedian: number | null
  /** Null above 100 %, where nothing is ranked, and where there is nobody to rank against. */
  readonly rank: number | null
}

export interface RankingModel {
  readonly year: number
  /** Departments due. */
  readonly due: number
  /** At most 100 %, low to high. */
  readonly ranked: readonly RankedDepartment[]
  /** Above 100 %: listed apart, they are to be looked at and not the best. */
  readonly above: readonly RankedDepartment[]
  readonly without: readonly Missing[]
  readonly total: { readonly rate: number | null; readonly n: number; readonly basis: SameBasis }
  /** Below 90 %, and the type that most of them are of. */
  readonly low: { readonly n: number; readonly type: string | null; readonly ofType: number }
  readonly chosen: readonly string[]
}

export const lowRate = 0.9

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): RankingModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const all = readCompletion(answers[0] ?? [], departments)
  const now = all.filter((one) => one.year === year)
  const before = all.filter((one) => one.year === year - 1)
  const due = readDue(answers[1] ?? [], departments)
  const rated = now.filter((one) => one.rate !== null)
  if (rated.length === 0) return null
  const earlier = new Map(before.map((one) => [one.entity, one.rate]))
  const peers = medianOfPeers(now)
  const row = (one: Completion): RankedDepartment => {
    const rate = one.rate ?? 0
    const last = earlier.get(one.entity) ?? null
    return {
      code: one.code,
      name: one.name,
      type: one.type,
      rate,
      before: last,
      change: last === null ? null : rate - last,
      peerMedian: peers.get(one.code) ?? null,
      rank: null,
    }
  }
  const rows = rated.map(row).sort((left, right) => left.rate - right.rate || left.name.localeCompare(right.name, 'zh-CN'))
  const within = rows.filter((one) => one.rate <= 1)
  const low = within.filter((one) => one.rate < lowRate)
  return {
    year,
    due: due.length,
    ranked: withRanks(within),
    above: rows.filter((one) => one.rate > 1),
    without: withoutRate(due, now, selection),
    total: { rate: ratioOfSums(now), n: rated.length, basis: sameBasis(now, before) },
    low: { n: low.length, ...mostFrequentType(low) },
    chosen: selection.departments,
  }
}

/** Nearest to 100 % is best: with nothing above it, the highest. */
function withRanks(lowToHigh: readonly RankedDepartment[]): readonly RankedDepartment[] {
  if (lowToHigh.length < minimumOf.rank) return lowToHigh
  const ranks = ranksOf(lowToHigh.map((one) => one.rate).reverse())
  return lowToHigh.map((one, index) => ({ ...one, rank: ranks[lowToHigh.length - 1 - index] ?? null }))
}

function mostFrequentType(rows: readonly RankedDepartment[]): { readonly type: string | null; readonly ofType: number } {
  const counts = new Map<string, number>()
  for (const { type } of rows) if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1)
  const [type = null, ofType = 0] = [...counts].sort((left, right) => right[1] - left[1])[0] ?? []
  return { type, ofType }
}
