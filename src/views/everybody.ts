// Several metrics of all departments of a year, each department beside an earlier year and its peers.
import type { Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { LastYear } from '../metrics/compare'
import type { Metric, QuerySpec } from '../metrics/Metric'
import type { PeerComparison } from '../metrics/peerComparison'
import { type Beside, besideEach, historyOf, type Measured, measuredSpec, narrowing, readMeasured } from './measured'
import { peersOf } from './peers'
import { departmentIndex } from './scope'
import type { DatasetFacts } from './View'

export interface TwoYears {
  readonly year: number
  readonly earlier: number
}

/** The earlier year of a department, and the peers that it had then; nobody's peer before it was merged. */
export interface Former extends LastYear {
  readonly peers: PeerComparison | null
}

/** One metric of everybody. */
export interface Field {
  readonly metric: Metric
  /** Of the year, one per department that reported. */
  readonly values: ReadonlyMap<string, Measured>
  /** `before` is last year, whatever the earlier year is; all null of one that did not report. */
  beside(code: string): Beside
  former(code: string): Former
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

/** The two years of everybody, whatever the selection narrows. */
export function everybodySpecs(metrics: readonly Metric[], { year, earlier }: TwoYears): readonly QuerySpec[] {
  return askedTogether(metrics).map((together) => measuredSpec(together, [earlier, year], narrowing))
}

/** In the order of `metrics`; `answers` begin with those of everybodySpecs. */
export function readEverybody(
  answers: readonly (readonly Row[])[],
  metrics: readonly Metric[],
  { year, earlier }: TwoYears,
  selection: Pick<Selection, 'peers'>,
  facts: DatasetFacts,
): readonly Field[] {
  const questions = askedTogether(metrics)
  const departments = departmentIndex(facts)
  return metrics.map((metric) => {
    const rows = answers[questions.findIndex((asked) => asked.includes(metric))] ?? []
    const all = readMeasured(rows, metric, departments)
    const [now, then] = [year, earlier].map((one) => all.filter((measured) => measured.year === one))
    const values = new Map(now?.map((one) => [one.code, one]))
    const history = historyOf(metric, all, facts)
    const beside = besideEach(metric, now ?? [], now ?? [], history, selection)
    const peersThen = peersOf(then ?? [], metric.polarity, selection)
    return {
      metric,
      values,
      beside,
      former: (code) => {
        if (code.startsWith('U:')) return nothing
        const merged = history.merged(code, earlier, year)
        if (merged !== null) return { value: merged.value, isMerged: true, peers: null }
        const own = history.of(code, earlier)
        return own === null ? nothing : { value: own.value, isMerged: false, peers: peersThen(own.code) }
      },
      membersOf: (code) => (beside(code).peers?.group.members ?? []).flatMap((member) => values.get(member) ?? []),
    }
  })
}

const nothing: Former = { value: null, isMerged: false, peers: null }
