import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type Interval, wilsonInterval } from '../../metrics/interval'
import type { Difference } from '../../metrics/significance'
import { type IndicatorCoverage, type IndicatorRow, readCoverage, readIndicators } from '../indicatorRows'
import { type Beside, besideEach, historyOf, readMeasured } from '../measured'
import { count, num } from '../rows'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { unmetRate } from './query'
import { type Shortfall, shortfallOf } from './shortfall'

export interface UnmetDepartment {
  readonly code: string
  readonly name: string
  readonly unmet: number
  readonly judged: number
  /** Fraction. */
  readonly share: number
  readonly interval: Interval | null
  /** Share of all indicators of its other peers together; null where there are none. */
  readonly peerShare: number | null
  /** Beside that share; `none` is no clear difference. */
  readonly against: Difference
  readonly beside: Beside
  readonly chosen: boolean
}

export interface UnmetRow extends IndicatorRow {
  readonly shortfall: Shortfall
  /** Points lost by attainment: weight × (1 − attainment); null without either. */
  readonly lost: number | null
}

export interface UnmetModel {
  readonly year: number
  /** Indicators that fell short, those that can be judged, all, and those only claimed. */
  readonly unmet: number
  readonly judged: number
  readonly all: number
  readonly claimed: number
  /** Most points lost first, then by weight. */
  readonly rows: readonly UnmetRow[]
  /** Of the rows. */
  readonly withoutReason: number
  readonly fullMarks: number
  /** Departments with an unmet indicator, largest share first. */
  readonly departments: readonly UnmetDepartment[]
  /** Departments with indicators that can be judged, all of them met. */
  readonly allMet: number
  readonly byCode: ReadonlyMap<string, UnmetDepartment>
  readonly coverage: IndicatorCoverage
  readonly levelFilter: readonly string[]
  readonly compareWith: Selection['compareWith']
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): UnmetModel | null {
  const year = viewYear(selection, facts)
  const [list = [], shown = [], everyone = [], [total] = []] = answers
  const judged = count(total, 'unmet_rate.n')
  if (year === null || judged === 0) return null
  const index = departmentIndex(facts)
  const rows = readIndicators(list, index).map(
    (row): UnmetRow => ({
      ...row,
      shortfall: shortfallOf(row),
      lost: row.weight === null || row.attainment === null ? null : row.weight * (1 - Math.min(row.attainment, 1)),
    }),
  )
  const all = readMeasured(everyone, unmetRate, index)
  const current = all.filter((one) => one.year === year)
  const beside = besideEach(unmetRate, current, current, historyOf(unmetRate, all, facts), selection)
  const chosen = new Set(selection.departments.map((code) => index.get(code)?.entity ?? code))
  const departments = readMeasured(shown, unmetRate, index).flatMap((one): UnmetDepartment[] => {
    if (one.value === null || one.n === 0) return []
    const unmet = Math.round(one.value * one.n)
    const own = beside(one.code)
    const peers = own.chance?.peers ?? null
    return [
      {
        code: one.code,
        name: one.name,
        unmet,
        judged: one.n,
        share: one.value,
        interval: wilsonInterval(unmet, one.n),
        peerShare: peers?.reference ?? null,
        against: peers?.difference ?? 'none',
        beside: own,
        chosen: chosen.size === 0 || chosen.has(one.entity),
      },
    ]
  })
  return {
    year,
    unmet: num(total ?? {}, 'unmet_rate.num') ?? 0,
    judged,
    all: count(total, 'unmet_rate.expected'),
    claimed: count(total, 'claimed_n'),
    rows: [...rows].sort(byLoss),
    withoutReason: rows.filter((row) => row.reason === null).length,
    fullMarks: rows.filter((row) => row.score !== null && row.weight !== null && row.weight > 0 && row.score >= row.weight).length,
    departments: departments
      .filter((one) => one.unmet > 0)
      .sort((a, b) => b.share - a.share || b.judged - a.judged || a.code.localeCompare(b.code)),
    allMet: departments.filter((one) => one.unmet === 0).length,
    byCode: new Map(departments.map((one) => [one.code, one])),
    coverage: readCoverage(answers[4] ?? [], answers[5] ?? [], index, selection),
    levelFilter: selection.indicatorLevels,
    compareWith: selection.compareWith,
  }
}

function byLoss(a: UnmetRow, b: UnmetRow): number {
  return (b.lost ?? -1) - (a.lost ?? -1) || (b.weight ?? -1) - (a.weight ?? -1) || a.code.localeCompare(b.code)
}
