import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { groupValue, type ValueHistory } from '../../metrics/compare'
import type { Metric } from '../../metrics/Metric'
import type { CompareMode } from '../comparing'
import { type Basis, basisOf, historyOf, type Measured, readMeasured } from '../measured'
import { readDue } from '../reported'
import { departmentIndex, shownYears } from '../scope'
import { type Spread, spreadOf } from '../spread'
import type { DatasetFacts } from '../View'
import { panelMetrics } from './query'

export interface PanelYear {
  readonly year: number
  readonly spread: Spread
  /** Σ ÷ Σ of the departments that have both; null is a gap. */
  readonly ratio: number | null
  /** The departments' own rates where they are too few for quartiles and more than one; else none. */
  readonly points: readonly { readonly code: string; readonly name: string; readonly value: number }[]
  /** The ratio and last year's, both of the departments with both years. */
  readonly lastYear: Basis
}

export interface Panel {
  readonly metric: Metric
  readonly years: readonly PanelYear[]
}

export interface MultiplesModel {
  readonly years: readonly number[]
  /** Departments due, by year. */
  readonly due: readonly number[]
  /** Measures that somebody filled in. */
  readonly panels: readonly Panel[]
  /** Measures that nobody filled in. */
  readonly empty: readonly Metric[]
  readonly compareWith: CompareMode
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): MultiplesModel | null {
  const years = shownYears(selection, facts)
  const departments = departmentIndex(facts)
  const due = readDue(answers[1] ?? [], departments)
  const all = panelMetrics.map((metric) => {
    const measured = readMeasured(answers[0] ?? [], metric, departments)
    const history = historyOf(metric, measured, facts)
    return { metric, years: years.map((year) => panelYear(metric, year, measured, history)) }
  })
  const panels = all.filter((panel) => panel.years.some((one) => one.ratio !== null))
  if (panels.length === 0) return null
  return {
    years,
    due: years.map((year) => due.filter((one) => one.year === year).length),
    panels,
    empty: all.filter((panel) => !panels.includes(panel)).map((panel) => panel.metric),
    // Peers are of one department; a measure without polarity has no target.
    compareWith: selection.compareWith === 'lastYear' ? 'lastYear' : null,
  }
}

function panelYear(metric: Metric, year: number, measured: readonly Measured[], history: ValueHistory): PanelYear {
  const own = measured.filter((one) => one.year === year)
  const points = own.flatMap(({ code, name, value }) => (value === null ? [] : [{ code, name, value }]))
  const spread = spreadOf(points.map((point) => point.value))
  return {
    year,
    spread,
    ratio: groupValue(metric, own),
    // A single department is the ratio of sums itself.
    points: spread.p25 === null && points.length > 1 ? points : [],
    lastYear: basisOf(metric, own, history),
  }
}

/** The latest year that has a number, and the one before it among those that have. */
export function lastTwo(panel: Panel): { readonly last: PanelYear | null; readonly before: PanelYear | null } {
  const known = panel.years.filter((one) => one.ratio !== null)
  return { last: known.at(-1) ?? null, before: known.at(-2) ?? null }
}
