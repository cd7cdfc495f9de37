import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type Completion, ratioOfSums, readCompletion, withoutRate } from '../completion'
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
}

export interface DistributionModel {
  readonly year: number
  readonly due: number
  /** Low to high. */
  readonly dots: readonly Dot[]
  readonly spread: Spread
  readonly mean: number | null
  readonly ratio: number | null
  readonly without: readonly Missing[]
  readonly chosen: readonly string[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): DistributionModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const known = readCompletion(answers[0] ?? [], departments)
  const due = readDue(answers[1] ?? [], departments)
  const dots = known.flatMap(toDot).sort((left, right) => left.rate - right.rate)
  if (dots.length === 0) return null
  const rates = dots.map((dot) => dot.rate)
  const spread = spreadOf(rates)
  return {
    year,
    due: due.length,
    dots,
    spread,
    mean: spread.median === null ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    ratio: ratioOfSums(known),
    without: withoutRate(due, known, selection),
    chosen: selection.departments,
  }
}

const toDot = (one: Completion): readonly Dot[] => (one.value === null ? [] : [{ code: one.code, name: one.name, rate: one.value }])
