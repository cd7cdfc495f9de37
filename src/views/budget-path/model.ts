import type { Row } from '../../domain/row'
import { enums } from '../../domain/schema'
import type { Selection } from '../../domain/selection'
import { groupValue, type ValueHistory } from '../../metrics/compare'
import type { Metric } from '../../metrics/Metric'
import type { CompareMode } from '../comparing'
import { type Basis, type Beside, basisOf, besideEach, historyOf, type Measured, readMeasured } from '../measured'
import { asideReason, type Due, type Missing, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { adjustedBudget, adjustment, adjustmentRate, expenditure, initialBudget, unspent } from './query'

/** Amounts of a year in 万元, each null where it or a term of it is missing; the rate is a fraction of the initial budget. */
export interface PathFigures {
  readonly initial: number | null
  readonly adjusted: number | null
  readonly spent: number | null
  readonly adjustment: number | null
  readonly rate: number | null
  readonly unspent: number | null
}

export interface PathRow extends PathFigures {
  readonly code: string
  readonly name: string
  readonly besideSpent: Beside
  readonly besideRate: Beside
}

/** Sums of a group; the rate is their ratio. What is beside last year is of the departments with both years. */
export interface PathTotal extends PathFigures {
  readonly n: number
  readonly basisSpent: Basis
  readonly basisRate: Basis
}

export interface PathModel {
  readonly year: number
  readonly due: number
  /** The larger of adjustment and unspent amount first. */
  readonly rows: readonly PathRow[]
  /** Departments with all three amounts. */
  readonly complete: number
  readonly total: PathTotal
  /** By department type, in the order of the schema; none where there is one type only. */
  readonly types: readonly (PathTotal & { readonly type: string | null })[]
  readonly counts: { readonly up: number; readonly down: number; readonly over: number }
  readonly without: readonly Missing[]
  readonly compareWith: CompareMode
  readonly chosen: readonly string[]
}

/** How far the budget moved, or was left: what a reader looks for first. */
const movement = (one: PathFigures) => Math.max(Math.abs(one.adjustment ?? 0), Math.abs(one.unspent ?? 0))

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): PathModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const answer = answers[0] ?? []
  const read = (metric: Metric): Read => {
    const all = readMeasured(answer, metric, departments)
    return { metric, now: all.filter((one) => one.year === year), history: historyOf(metric, all, facts) }
  }
  const [initial, adjusted, spent] = [read(initialBudget), read(adjustedBudget), read(expenditure)]
  const [moved, rate, left] = [read(adjustment), read(adjustmentRate), read(unspent)]
  const everybody = readMeasured(answers[2] ?? [], adjustmentRate, departments)
  const besideSpent = besideEach(expenditure, spent.now, spent.now, spent.history, selection)
  const besideRate = besideEach(adjustmentRate, rate.now, everybody, rate.history, selection)
  const rows = initial.now
    .map(
      (one, index): PathRow => ({
        code: one.code,
        name: one.name,
        initial: one.value,
        adjusted: adjusted.now[index]?.value ?? null,
        spent: spent.now[index]?.value ?? null,
        adjustment: moved.now[index]?.value ?? null,
        rate: rate.now[index]?.value ?? null,
        unspent: left.now[index]?.value ?? null,
        besideSpent: besideSpent(one.code),
        besideRate: besideRate(one.code),
      }),
    )
    .filter((one) => one.initial !== null || one.adjusted !== null || one.spent !== null)
    .sort((a, b) => movement(b) - movement(a) || a.name.localeCompare(b.name, 'zh-CN'))
  if (rows.length === 0) return null
  const due = readDue(answers[1] ?? [], departments)
  const totalOf = (belongs: (one: Measured) => boolean): PathTotal => {
    const sum = ({ metric, now }: Read) => groupValue(metric, now.filter(belongs))
    const lastYear = ({ metric, now, history }: Read) => basisOf(metric, now.filter(belongs), history)
    return {
      n: initial.now.filter(belongs).length,
      initial: sum(initial),
      adjusted: sum(adjusted),
      spent: sum(spent),
      adjustment: sum(moved),
      rate: sum(rate),
      unspent: sum(left),
      basisSpent: lastYear(spent),
      basisRate: lastYear(rate),
    }
  }
  return {
    year,
    due: due.length,
    rows,
    complete: rows.filter((one) => one.adjustment !== null && one.unspent !== null).length,
    total: totalOf(() => true),
    types: typesOf(initial.now).map((type) => ({ type, ...totalOf((one) => one.type === type) })),
    counts: {
      up: rows.filter((one) => (one.adjustment ?? 0) > 0).length,
      down: rows.filter((one) => (one.adjustment ?? 0) < 0).length,
      over: rows.filter((one) => (one.unspent ?? 0) < 0).length,
    },
    without: withoutAmounts(due, rows, initial.now, selection),
    compareWith: selection.compareWith,
    chosen: selection.departments,
  }
}

interface Read {
  readonly metric: Metric
  readonly now: readonly Measured[]
  readonly history: ValueHistory
}

const typeOrder = Object.keys(enums.dept_type)

function typesOf(rows: readonly Measured[]): readonly (string | null)[] {
  const place = (type: string | null) => (type === null ? typeOrder.length : typeOrder.indexOf(type))
  const found = [...new Set(rows.map((one) => one.type))].sort((a, b) => place(a) - place(b))
  return found.length < 2 ? [] : found
}

function withoutAmounts(
  due: readonly Due[],
  rows: readonly PathRow[],
  recorded: readonly Measured[],
  selection: Selection,
): readonly Missing[] {
  const shown = new Set(rows.map((one) => one.code))
  const known = new Set(recorded.map((one) => one.code))
  return due
    .filter((one) => !shown.has(one.code))
    .map((one) => ({
      code: one.code,
      name: one.name,
      reason: known.has(one.code) ? ('noValue' as const) : asideReason(one, selection),
    }))
}
