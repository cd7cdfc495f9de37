// A catalog metric of each department and year, as views read it: what DOMAIN 6 to 8 compare.
import type { PeerGroup } from '../domain/peers'
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
import { type Counted, isShare, type ShareComparison, shareAgainst } from '../metrics/significance'
import { peersOf } from './peers'
import { readOnce } from './readOnce'
import { text } from './rows'
import { nameOf } from './scope'
import type { DatasetFacts } from './View'

/** One metric of one department in a year. */
export interface Measured extends DepartmentValue {
  readonly name: string
  readonly entity: string
  readonly type: string | null
  readonly band: string | null
}

/** Filters that narrow a list of departments: left out where a department is to keep all its peers (DOMAIN 8). */
export const narrowing: readonly FilterKey[] = [
  'departments',
  'departmentTypes',
  'sizeBands',
  'financeOffices',
  'peerGroup',
  'issueCategories',
]

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

export const readMeasured = readOnce<Measured>((rows, metric, departments) => {
  const values = departmentValues(rows, metric.id)
  return values.map((value, index) => {
    const row = rows[index] ?? {}
    return {
      name: nameOf(departments, value.code),
      entity: text(row, 'entity') ?? value.code,
      type: text(row, 'departmentType'),
      band: text(row, 'sizeBand'),
      // Last: of thousands of rows V8 takes twenty times as long to add to a spread object.
      ...value,
    }
  })
})

/** By entity and year: a change of name is followed, merged departments are added up where the metric allows it (DOMAIN 7). */
export function historyOf(metric: Metric, rows: readonly (DepartmentValue & { readonly entity: string })[], facts: DatasetFacts) {
  const entities = new Map(rows.map((row) => [row.code, row.entity]))
  return new ValueHistory(metric, rows, { entityOf: (code) => entities.get(code) ?? code, mergers: facts.mergers ?? [] })
}

export interface Basis {
  /** Departments with the measure in both years. */
  readonly n: number
  /** Of these alone, this year and the year before. */
  readonly now: number | null
  readonly before: number | null
  /** As `changeOf`: rates and scores as a difference, amounts as a share of last year. */
  readonly change: number | null
}

/** The group's value beside last year's, 同口径. */
export function basisOf(metric: Metric, now: readonly DepartmentValue[], history: ValueHistory): Basis {
  const { current, lastYear } = sameBasis(now, history)
  const [same, before] = [groupValue(metric, current), groupValue(metric, lastYear)]
  return { n: current.length, now: same, before, change: changeOf(metric, same, before) }
}

/** What stands beside a department's value. */
export interface Beside {
  readonly value: number | null
  readonly before: LastYear | null
  readonly peers: PeerComparison | null
  /** Names of the peers with the measure. */
  readonly peerNames?: readonly string[]
  /** Of a share of things counted: whether it differs by more than chance (DESIGN, principle 8); absent of other measures. */
  readonly chance?: Chance
}

export interface Chance {
  readonly lastYear: ShareComparison | null
  /** Against the peers other than the department, taken together. */
  readonly peers: ShareComparison | null
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
  const all = new Map(everybody.map((one) => [one.code, one]))
  const counts = isShare(metric)
  const membersOf = onceAGroup((group) => group.members.flatMap((member) => all.get(member) ?? []))
  const namesOf = onceAGroup((group) => membersOf(group).map((member) => member.name))
  return (code) => {
    const one = values.get(code)
    if (one === undefined || code.startsWith('U:')) return { value: one?.value ?? null, before: null, peers: null }
    const peers = compare(code)
    const members = peers === null ? [] : membersOf(peers.group)
    return {
      value: one.value,
      before: history.lastYear(code, one.year),
      peers,
      peerNames: peers === null ? [] : namesOf(peers.group),
      ...(counts ? { chance: chanceOf(one, history, members) } : {}),
    }
  }
}

/** Departments of one group share what is worked out of it. */
function onceAGroup<T>(work: (group: PeerGroup) => T): (group: PeerGroup) => T {
  const known = new Map<string, T>()
  return (group) => {
    const found = known.get(group.id) ?? work(group)
    known.set(group.id, found)
    return found
  }
}

function chanceOf(one: Measured, history: ValueHistory, members: readonly Measured[]): Chance {
  const others = members.filter((member) => member.code !== one.code)
  return { lastYear: against(one, [history.of(one.code, one.year - 1)]), peers: against(one, others) }
}

function against(own: DepartmentValue, others: readonly (DepartmentValue | null)[]): ShareComparison | null {
  const together = others.map(counted).reduce((sum, one) => add(sum, one), nothing)
  return shareAgainst(counted(own), together)
}

const nothing: Counted = { successes: 0, count: 0 }
const counted = (one: DepartmentValue | null): Counted => ({ successes: one?.num ?? 0, count: one?.den ?? 0 })
const add = (one: Counted, other: Counted): Counted => ({
  successes: one.successes + other.successes,
  count: one.count + other.count,
})

export interface BandMove {
  readonly code: string
  readonly name: string
  readonly from: string
  readonly to: string
}

/** Departments of `year` in another size band than the year before: their peers are those of the band they are in now (DOMAIN 8). */
export function bandMoves(all: readonly Measured[], year: number): readonly BandMove[] {
  const before = new Map(all.filter((one) => one.year === year - 1).map((one) => [one.entity, one.band]))
  return all.flatMap(({ code, name, entity, band: to, year: of }) => {
    const from = before.get(entity) ?? null
    return of !== year || from === null || to === null || from === to ? [] : [{ code, name, from, to }]
  })
}
