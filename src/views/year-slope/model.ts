import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { changeOf, type DepartmentValue, groupValue, sameBasis } from '../../metrics/compare'
import type { Metric } from '../../metrics/Metric'
import { ifEnough } from '../../metrics/minimum'
import { median } from '../../metrics/statistics'
import { historyOf, readMeasured } from '../measured'
import { readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { compared } from './query'

/** `group`: sum, ratio of sums; `median`: of the departments' own values. */
export type Way = 'group' | 'median'

export interface Slope {
  readonly metric: Metric
  readonly way: Way
  /** On the same basis: of the entities that have the measure in both years. */
  readonly before: number | null
  readonly now: number | null
  readonly change: number | null
  /** Entities with both years. */
  readonly n: number
  /** Of all departments of each year. */
  readonly all: { readonly before: number | null; readonly now: number | null; readonly nBefore: number; readonly nNow: number }
}

export interface SlopeModel {
  readonly year: number
  readonly due: { readonly before: number; readonly now: number }
  readonly slopes: readonly Slope[]
}

/** Rates both ways, amounts as sums, scores as medians (DOMAIN 6). */
const waysOf = ({ groups }: Metric): readonly Way[] =>
  groups === 'ratio' ? ['group', 'median'] : groups === 'sum' ? ['group'] : ['median']

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): SlopeModel | null {
  const year = viewYear(selection, facts)
  if (year === null || answers.length === 0) return null
  const slopes = compared.flatMap((metrics, index) =>
    metrics.flatMap((metric) => slopesOf(metric, answers[index] ?? [], year, facts)),
  )
  if (slopes.every((slope) => slope.n === 0)) return null
  const due = readDue(answers[compared.length] ?? [], departmentIndex(facts))
  const dueIn = (wanted: number) => due.filter((one) => one.year === wanted).length
  return { year, due: { before: dueIn(year - 1), now: dueIn(year) }, slopes }
}

function slopesOf(metric: Metric, rows: readonly Row[], year: number, facts: DatasetFacts): readonly Slope[] {
  const all = readMeasured(rows, metric, departmentIndex(facts))
  const now = all.filter((one) => one.year === year)
  const then = all.filter((one) => one.year === year - 1)
  const basis = sameBasis(now, historyOf(metric, all, facts))
  const known = (values: readonly DepartmentValue[]) => values.filter((one) => one.value !== null).length
  return waysOf(metric).map((way): Slope => {
    const [before, current] = [together(metric, way, basis.lastYear), together(metric, way, basis.current)]
    return {
      metric,
      way,
      before,
      now: current,
      change: changeOf(metric, current, before),
      n: basis.current.length,
      all: { before: together(metric, way, then), now: together(metric, way, now), nBefore: known(then), nNow: known(now) },
    }
  })
}

function together(metric: Metric, way: Way, values: readonly DepartmentValue[]): number | null {
  if (way === 'group') return groupValue(metric, values)
  const known = values.flatMap((one) => one.value ?? [])
  return ifEnough(median(known), known.length, 'median')
}
