import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type DepartmentValue, groupValue, sameBasis } from '../../metrics/compare'
import { ifEnough } from '../../metrics/minimum'
import type { CompareMode } from '../comparing'
import { executionRate, historyOf, ratioOfSums, readCompletion, withoutRate } from '../completion'
import { type BandMove, type Basis, type Beside, bandMoves, besideEach } from '../measured'
import { type Missing, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import { type Spread, spreadOf } from '../spread'
import type { DatasetFacts } from '../View'

/** Rates beyond are drawn at the edge and named: one of 400 % would press all others together. */
export const shownUpTo = 1.3

export interface Dot {
  readonly code: string
  readonly name: string
  /** Fraction. */
  readonly rate: number
  readonly beside: Beside
  readonly bandMove: BandMove | null
}

/** Each statistic of the departments with both years, in the year and the year before. */
export type StatisticBasis = Readonly<Record<'ratio' | 'median' | 'p25' | 'p75' | 'mean', Basis>>

export interface DistributionModel {
  readonly year: number
  readonly due: number
  /** Low to high. */
  readonly dots: readonly Dot[]
  readonly spread: Spread
  readonly mean: number | null
  readonly ratio: number | null
  readonly basis: StatisticBasis
  readonly without: readonly Missing[]
  readonly chosen: readonly string[]
  readonly compareWith: CompareMode
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): DistributionModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const known = readCompletion(answers[0] ?? [], departments)
  const due = readDue(answers[1] ?? [], departments)
  const everybody = readCompletion(answers[2] ?? [], departments)
  const history = historyOf(everybody, facts)
  const ofYear = everybody.filter((one) => one.year === year)
  const besideOf = besideEach(executionRate, known, ofYear, history, selection)
  const moves = new Map(bandMoves(everybody, year).map((move) => [move.code, move]))
  const dots = known
    .flatMap(({ code, name, value }): Dot[] =>
      value === null ? [] : [{ code, name, rate: value, beside: besideOf(code), bandMove: moves.get(code) ?? null }],
    )
    .sort((left, right) => left.rate - right.rate)
  if (dots.length === 0) return null
  const rates = dots.map((dot) => dot.rate)
  const spread = spreadOf(rates)
  const { current, lastYear } = sameBasis(known, history)
  return {
    year,
    due: due.length,
    dots,
    spread,
    mean: meanOf(rates),
    ratio: ratioOfSums(known),
    basis: basisOf(current, lastYear),
    without: withoutRate(due, known, selection),
    chosen: selection.departments,
    compareWith: selection.compareWith,
  }
}

function basisOf(current: readonly DepartmentValue[], lastYear: readonly DepartmentValue[]): StatisticBasis {
  const [now, before] = [statisticsOf(current), statisticsOf(lastYear)]
  const of = (id: keyof StatisticBasis): Basis => {
    const [one, other] = [now[id], before[id]]
    return { n: current.length, now: one, before: other, change: one === null || other === null ? null : one - other }
  }
  return { ratio: of('ratio'), median: of('median'), p25: of('p25'), p75: of('p75'), mean: of('mean') }
}

function statisticsOf(values: readonly DepartmentValue[]) {
  const rates = values.flatMap((one) => one.value ?? [])
  return { ...spreadOf(rates), mean: meanOf(rates), ratio: groupValue(executionRate, values) }
}

/** 简单平均 stands beside the median, and like it on three departments. */
const meanOf = (rates: readonly number[]): number | null =>
  ifEnough(rates.reduce((sum, rate) => sum + rate, 0) / rates.length, rates.length, 'median')
