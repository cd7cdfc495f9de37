// metrics.csv: every metric of the catalog at its grains, with statistics, changes, intervals and peers (BATCH.md).
import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { peerBands } from '../../reference/peerBands'
import { ValueHistory } from '../compare'
import { type Ask, type Collected, collect, type Measured } from './collect'
import { departmentRows, mergedRows, peerRows, yearChangeRows } from './departmentRows'
import { type Entry, outputEntries } from './entries'
import { type CountedFinding, findingCounts } from './findings'
import { groupChangeRows, groupRows, intervalRows, type OutputGroup, outputGroups, statisticRows } from './groupRows'
import { inOrder, metricsHeader } from './rows'

export interface MetricsOutput {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
}

export interface OutputFacts {
  /** Rows of the table `lineage`. */
  readonly lineage: readonly Row[]
  /** Size bands from small to large; those of data/reference where left out. */
  readonly bands?: readonly string[]
  /** Open findings of records of the selected scope; without them there are no rows of finding_n. */
  readonly findings?: readonly CountedFinding[]
}

export async function metricsOutput(ask: Ask, selection: Selection, facts: OutputFacts): Promise<MetricsOutput> {
  const asked = await collect(ask, selection, facts.lineage)
  const found = facts.findings === undefined ? [] : [['finding_n', findingCounts(facts.findings, asked.departments)] as const]
  const collected = { ...asked, values: new Map([...asked.values, ...found]) }
  const groups = outputGroups(collected.departments)
  const bands = facts.bands ?? peerBands.map((band) => band.id)
  const rows = outputEntries.flatMap((entry) => rowsOf(entry, collected, groups, bands))
  return { header: metricsHeader, rows }
}

export interface Column {
  readonly entry: Entry
  /** `exec_rate_adjusted`, `score_rate/OUTPUT`: what statistics are hung onto. */
  readonly id: string
  readonly isMember: boolean
  readonly values: readonly Measured[]
  readonly history: ValueHistory
  /** The values of one group. */
  within(group: OutputGroup): readonly Measured[]
}

function rowsOf(entry: Entry, collected: Collected, groups: readonly OutputGroup[], bands: readonly string[]): readonly Row[] {
  const byMember = collected.values.get(entry.metric.id) ?? new Map<string, readonly Measured[]>()
  const members = [...byMember.keys()].filter((member) => member !== '').sort()
  return [...(entry.isWhole ? [''] : []), ...members].flatMap((member) => {
    const values = byMember.get(member) ?? []
    const column: Column = {
      entry,
      id: member === '' ? entry.metric.id : `${entry.metric.id}/${member}`,
      isMember: member !== '',
      values,
      history: new ValueHistory(entry.metric, values, collected.identity),
      within: once((group) => values.filter((one) => group.has(one.code, one.year))),
    }
    const own = groups.filter((group) => entry.grains.includes(group.grain))
    return [
      inOrder([...groupRows(column, own), ...departmentRows(column, collected), ...mergedRows(column, collected)]),
      ...statisticRows(column, own).map(inOrder),
      inOrder([...groupChangeRows(column, own, collected), ...yearChangeRows(column, collected)]),
      ...intervalRows(column, own).map(inOrder),
      ...peerRows(column, collected, bands).map(inOrder),
    ].flat()
  })
}

/** A group is looked at for its value, each statistic and each end of the interval: its values are found once. */
function once(find: (group: OutputGroup) => readonly Measured[]): (group: OutputGroup) => readonly Measured[] {
  const found = new Map<OutputGroup, readonly Measured[]>()
  return (group) => {
    const known = found.get(group) ?? find(group)
    found.set(group, known)
    return known
  }
}
