import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { groupValue } from '../../metrics/compare'
import type { CompareMode } from '../comparing'
import { executionRate } from '../completion'
import { type Basis, type Beside, basisOf, besideEach, historyOf, readMeasured } from '../measured'
import { asideReason, type Missing, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { type Association, associationOf } from './association'
import { adjustedBudget, adjustmentRate } from './query'

export interface ScatterPoint {
  readonly code: string
  readonly name: string
  readonly type: string | null
  /** Fractions. */
  readonly adjustment: number
  readonly execution: number
  /** 万元. */
  readonly budget: number | null
  /** Last year, peers, target of the execution rate. */
  readonly beside: Beside
  /** Outside what is chosen: dimmed. */
  readonly faded: boolean
}

export interface ScatterModel {
  readonly year: number
  readonly due: number
  /** The largest adjustment, up or down, first. */
  readonly points: readonly ScatterPoint[]
  /** Types that occur, chosen ones and then the most frequent first; null is a type that nobody knows. */
  readonly types: readonly { readonly type: string | null; readonly n: number; readonly faded: boolean }[]
  readonly total: {
    readonly adjustment: number | null
    readonly execution: number | null
    readonly budget: number
    /** Of the execution rate: departments with both years. */
    readonly basis: Basis
  }
  /** Raised and yet below `lowRate`; raised at all. */
  readonly raised: { readonly n: number; readonly low: number }
  readonly association: Association | null
  /** Departments with a record whose two rates cannot both be worked out. */
  readonly without: readonly Missing[]
  readonly compareWith: CompareMode
}

export const lowRate = 0.9

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ScatterModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const answer = answers[0] ?? []
  const ofYear = (metric: typeof adjustmentRate) => readMeasured(answer, metric, departments).filter((one) => one.year === year)
  const [adjusted, budgets] = [ofYear(adjustmentRate), ofYear(adjustedBudget)]
  const allExecuted = readMeasured(answer, executionRate, departments)
  const executed = allExecuted.filter((one) => one.year === year)
  const everybody = readMeasured(answers[2] ?? [], executionRate, departments)
  const history = historyOf(executionRate, allExecuted, facts)
  const beside = besideEach(executionRate, executed, everybody, history, selection)
  const outside = (code: string, type: string | null) =>
    (selection.departments.length > 0 && !selection.departments.includes(code)) || isOutside(type, selection)
  const points = executed
    .flatMap((one, index): ScatterPoint[] => {
      const adjustment = adjusted[index]?.value ?? null
      if (one.value === null || adjustment === null) return []
      return [
        {
          code: one.code,
          name: one.name,
          type: one.type,
          adjustment,
          execution: one.value,
          budget: budgets[index]?.value ?? null,
          beside: beside(one.code),
          faded: outside(one.code, one.type),
        },
      ]
    })
    .sort((a, b) => Math.abs(b.adjustment) - Math.abs(a.adjustment) || a.name.localeCompare(b.name, 'zh-CN'))
  if (points.length === 0) return null
  const due = readDue(answers[1] ?? [], departments)
  const shown = new Set(points.map((one) => one.code))
  const recorded = new Set(executed.map((one) => one.code))
  const raised = points.filter((one) => one.adjustment > 0)
  const both = <One extends { readonly code: string }>(rows: readonly One[]) => rows.filter((one) => shown.has(one.code))
  return {
    year,
    due: due.length,
    points,
    types: typesOf(points, selection),
    total: {
      adjustment: groupValue(adjustmentRate, both(adjusted)),
      execution: groupValue(executionRate, both(executed)),
      budget: points.reduce((sum, one) => sum + (one.budget ?? 0), 0),
      basis: basisOf(executionRate, both(executed), history),
    },
    raised: { n: raised.length, low: raised.filter((one) => one.execution < lowRate).length },
    association: associationOf(points.map((one) => ({ x: one.adjustment, y: one.execution }))),
    without: due
      .filter((one) => !shown.has(one.code))
      .map((one) => ({
        code: one.code,
        name: one.name,
        reason: recorded.has(one.code) ? ('noValue' as const) : asideReason(one, selection),
      })),
    compareWith: selection.compareWith,
  }
}

const isOutside = (type: string | null, { departmentTypes }: Selection) =>
  departmentTypes.length > 0 && (type === null || !departmentTypes.includes(type))

function typesOf(points: readonly ScatterPoint[], selection: Selection): ScatterModel['types'] {
  const counts = new Map<string | null, number>()
  for (const { type } of points) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts]
    .map(([type, n]) => ({ type, n, faded: isOutside(type, selection) }))
    .sort((a, b) => Number(a.faded) - Number(b.faded) || b.n - a.n || String(a.type).localeCompare(String(b.type)))
}
