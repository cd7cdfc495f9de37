// A catalog metric of each department and year, as views read it: what DOMAIN 6 to 8 compare.
import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import {
  changeOf,
  type DepartmentValue,
  departmentValues,
  groupValue,
  type LastYear,
  sameBasis,
  ValueHistory,
} from '../metrics/compare'
import type { Metric, QuerySpec } from '../metrics/Metric'
import type { PeerComparison } from '../metrics/peerComparison'
import { peersOf } from './peers'
import { text } from './rows'
import { type DepartmentIndex, nameOf } from './scope'
import type { DatasetFacts } from './View'

/** One metric of one department in a year. */
export interface Measured extends DepartmentValue {
  readonly name: string
  readonly entity: string
  readonly type: string | null
  readonly band: string | null
}

/** Filters that narrow a list of departments: left out where a department is to keep all its peers (DOMAIN 8). */
export const narrowing: readonly FilterKey[] = ['departments', 'departmentTypes', 'sizeBands', 'financeOffices', 'peerGroup']

/** `metrics` of one relation by department and year, with the parts of those that are ratios of sums. */
export function measuredSpec(
  metrics: readonly Metric[],
  years: readonly number[] | 'all',
  ignore: readonly FilterKey[] = [],
): QuerySpec {
  return {
    metrics: metrics.flatMap(({ id, parts }) => (parts === undefined ? [id] : [id, `${id}.num`, `${id}.den`])),
    by: ['department', 'entity', 'departmentType', 'sizeBand', 'year'],
    years,
    ignore,
  }
}

export function readMeasured(rows: readonly Row[], metric: Metric, departments: DepartmentIndex): readonly Measured[] {
  const values = departmentValues(rows, metric.id)
  return rows.flatMap((row, index) => {
    const value = values[index]
    if (value === undefined) return []
    return [
      {
        ...value,
        name: nameOf(departments, value.code),
        entity: text(row, 'entity') ?? value.code,
        type: text(row, 'departmentType'),
        band: text(row, 'sizeBand'),
      },
    ]
  })
}

/** By entity and year: a change of name is followed, merged departments are added up where the metric allows it (DOMAIN 7). */
export function historyOf(metric: Metric, rows: readonly (DepartmentValue & { readonly entity: string })[], facts: DatasetFacts) {
  const entities = new Map(rows.map((row) => [row.code, row.entity]))
  return new ValueHistory(metric, rows, { entityOf: (code) => entities.get(code) ?? code, mergers: facts.mergers ?? [] })
}

export interface Basis {
  /** Departments with the measure in both years. */
  readonly n: number
  readonly before: number | null
  /** As `changeOf`: rates and scores as a difference, amounts as a share of last year. */
  readonly change: number | null
}

/** The group's value beside last year's, 同口径. */
export function basisOf(metric: Metric, now: readonly DepartmentValue[], history: ValueHistory): Basis {
  const { current, lastYear } = sameBasis(now, history)
  const before = groupValue(metric, lastYear)
  return { n: current.length, before, change: changeOf(metric, groupValue(metric, current), before) }
}

/** What stands beside a department's value. */
export interface Beside {
  readonly value: number | null
  readonly before: LastYear | null
  readonly peers: PeerComparison | null
}

/**
 * Last year and peers of each row of `now` (one year). `everybody` are that year's values without narrowing filters: peers are
 * taken from all of them, however few the selection shows. A code not yet matched (`U:`) has neither.
 */
export function besideEach(
  metric: Metric,
  now: readonly Measured[],
  everybody: readonly Measured[],
  history: ValueHistory,
  selection: Pick<Selection, 'peers'>,
): (code: string) => Beside {
  const compare = peersOf(everybody, metric.polarity, selection)
  const values = new Map(now.map((one) => [one.code, one]))
  return (code) => {
    const one = values.get(code)
    const matched = one !== undefined && !code.startsWith('U:')
    return {
      value: one?.value ?? null,
      before: matched ? history.lastYear(code, one.year) : null,
      peers: matched ? compare(code) : null,
    }
  }
}
