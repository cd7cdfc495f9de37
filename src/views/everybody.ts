// Several metrics of all departments of a year, each department beside its last year and its peers.
import type { Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { Metric, QuerySpec } from '../metrics/Metric'
import { type Beside, besideEach, historyOf, type Measured, measuredSpec, narrowing, readMeasured } from './measured'
import { departmentIndex } from './scope'
import type { DatasetFacts } from './View'

/** One metric of everybody. */
export interface Field {
  readonly metric: Metric
  /** Of the year, one per department that reported. */
  readonly values: ReadonlyMap<string, Measured>
  /** `before` and `peers` of a department; all null of one that did not report. */
  beside(code: string): Beside
  /** The peers of a department that have the measure, itself among them where it has it. */
  membersOf(code: string): readonly Measured[]
}

/** What can be asked together: metrics of one table that treat contradicting records alike. */
function askedTogether(metrics: readonly Metric[]): readonly (readonly Metric[])[] {
  const groups = new Map<string, Metric[]>()
  for (const metric of metrics) {
    const key = `${metric.relation} ${metric.keepsContradicting === true}`
    groups.set(key, [...(groups.get(key) ?? []), metric])
  }
  return [...groups.values()]
}

/** The year and the one before it, of everybody whatever the selection narrows. */
export function everybodySpecs(metrics: readonly Metric[], year: number): readonly QuerySpec[] {
  return askedTogether(metrics).map((together) => measuredSpec(together, [year - 1, year], narrowing))
}

/** In the order of `metrics`; `answers` are those of everybodySpecs. */
export function readEverybody(
  answers: readonly (readonly Row[])[],
  metrics: readonly Metric[],
  year: number,
  selection: Pick<Selection, 'peers'>,
  facts: DatasetFacts,
): readonly Field[] {
  const questions = askedTogether(metrics)
  const departments = departmentIndex(facts)
  return metrics.map((metric) => {
    const rows = answers[questions.findIndex((asked) => asked.includes(metric))] ?? []
    const all = readMeasured(rows, metric, departments)
    const now = all.filter((one) => one.year === year)
    const values = new Map(now.map((one) => [one.code, one]))
    const beside = besideEach(metric, now, now, historyOf(metric, all, facts), selection)
    return {
      metric,
      values,
      beside,
      membersOf: (code) => (beside(code).peers?.group.members ?? []).flatMap((member) => values.get(member) ?? []),
    }
  })
}
