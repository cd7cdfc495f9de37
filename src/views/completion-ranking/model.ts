import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { rankBy } from '../../metrics/rank'
import { basisOf, executionRate, historyOf, ratioOfSums, readCompletion, withoutRate } from '../completion'
import type { Basis } from '../measured'
import { peersOf } from '../peers'
import { type Missing, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export interface RankedDepartment {
  readonly code: string
  readonly name: string
  readonly type: string | null
  /** Fraction. */
  readonly rate: number
  /** Of the same entity a year before, of merged departments the ratio of their sums; null where there was none. */
  readonly before: number | null
  readonly beforeIsMerged: boolean
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
  readonly within: readonly RankedDepartment[]
  /** Above 100 %: listed apart, they are to be looked at and not the best. */
  readonly above: readonly RankedDepartment[]
  /** How many have a position: those within 100 % that have a code of their own. */
  readonly ranked: number
  readonly without: readonly Missing[]
  readonly total: { readonly rate: number | null; readonly n: number; readonly basis: Basis }
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
  const due = readDue(answers[1] ?? [], departments)
  const rated = now.filter((one) => one.value !== null)
  if (rated.length === 0) return null
  const history = historyOf(all, facts)
  const peers = peersOf(now, executionRate.polarity, selection)
  const ranking = rankBy(
    now.filter((one) => !one.code.startsWith('U:')),
    executionRate.polarity,
  )
  const rows = rated
    .map((one): RankedDepartment => {
      const rate = one.value ?? 0
      const last = one.code.startsWith('U:') ? { value: null, isMerged: false } : history.lastYear(one.code, year)
      return {
        code: one.code,
        name: one.name,
        type: one.type,
        rate,
        before: last.value,
        beforeIsMerged: last.isMerged,
        change: last.value === null ? null : rate - last.value,
        peerMedian: peers(one.code)?.median ?? null,
        rank: ranking.of.get(one.code)?.rank ?? null,
      }
    })
    .sort((left, right) => left.rate - right.rate || left.name.localeCompare(right.name, 'zh-CN'))
  const within = rows.filter((one) => one.rate <= 1)
  const low = within.filter((one) => one.rate < lowRate)
  return {
    year,
    due: due.length,
    within,
    above: rows.filter((one) => one.rate > 1),
    ranked: ranking.n,
    without: withoutRate(due, now, selection),
    total: { rate: ratioOfSums(now), n: rated.length, basis: basisOf(now, history) },
    low: { n: low.length, ...mostFrequentType(low) },
    chosen: selection.departments,
  }
}

function mostFrequentType(rows: readonly RankedDepartment[]): { readonly type: string | null; readonly ofType: number } {
  const counts = new Map<string, number>()
  for (const { type } of rows) if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1)
  const [type = null, ofType = 0] = [...counts].sort((left, right) => right[1] - left[1])[0] ?? []
  return { type, ofType }
}
