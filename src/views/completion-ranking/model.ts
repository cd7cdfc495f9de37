import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { rankBy } from '../../metrics/rank'
import type { CompareMode } from '../comparing'
import { basisOf, executionRate, historyOf, ratioOfSums, readCompletion, withoutRate } from '../completion'
import { type BandMove, type Basis, type Beside, bandMoves, besideEach } from '../measured'
import { type Missing, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import { type Subtotal, subtotalsOf } from '../subtotals'
import type { DatasetFacts } from '../View'

export interface RankedDepartment {
  readonly code: string
  readonly name: string
  readonly type: string | null
  /** Fraction. */
  readonly rate: number
  /** Last year of the same entity, of merged departments the ratio of their sums; the peers of everybody. */
  readonly beside: Beside
  readonly change: number | null
  /** Among the departments shown. Null above 100 %, where nothing is ranked, and where there is nobody to rank against. */
  readonly rank: number | null
  readonly bandMove: BandMove | null
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
  readonly subtotals: readonly Subtotal[]
  /** Below 90 %, and the type that most of them are of. */
  readonly low: { readonly n: number; readonly type: string | null; readonly ofType: number }
  readonly chosen: readonly string[]
  readonly compareWith: CompareMode
}

export const lowRate = 0.9

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): RankingModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const now = readCompletion(answers[0] ?? [], departments)
  const due = readDue(answers[1] ?? [], departments)
  const everybody = readCompletion(answers[2] ?? [], departments)
  const rated = now.filter((one) => one.value !== null)
  if (rated.length === 0) return null
  const history = historyOf(everybody, facts)
  const ofYear = everybody.filter((one) => one.year === year)
  const besideOf = besideEach(executionRate, now, ofYear, history, selection)
  const moves = new Map(bandMoves(everybody, year).map((move) => [move.code, move]))
  const ranking = rankBy(
    now.filter((one) => !one.code.startsWith('U:')),
    executionRate.polarity,
  )
  const rows = rated
    .map((one): RankedDepartment => {
      const rate = one.value ?? 0
      const beside = besideOf(one.code)
      const before = beside.before?.value ?? null
      return {
        code: one.code,
        name: one.name,
        type: one.type,
        rate,
        beside,
        change: before === null ? null : rate - before,
        rank: ranking.of.get(one.code)?.rank ?? null,
        bandMove: moves.get(one.code) ?? null,
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
    subtotals: subtotalsOf(executionRate, now, due, history, departments, selection),
    low: { n: low.length, ...mostFrequentType(low) },
    chosen: selection.departments,
    compareWith: selection.compareWith,
  }
}

function mostFrequentType(rows: readonly RankedDepartment[]): { readonly type: string | null; readonly ofType: number } {
  const counts = new Map<string, number>()
  for (const { type } of rows) if (type !== null) counts.set(type, (counts.get(type) ?? 0) + 1)
  const [type = null, ofType = 0] = [...counts].sort((left, right) => right[1] - left[1])[0] ?? []
  return { type, ofType }
}
