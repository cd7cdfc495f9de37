// metrics.csv: every metric of the catalog at its grains, with statistics, changes, intervals and peers (BATCH.md).
import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { ValueHistory } from '../compare'
import { type Ask, type Collected, collect, type Measured } from './collect'
import { departmentRows, mergedRows, peerRows, yearChangeRows } from './departmentRows'
import { type Entry, outputEntries } from './entries'
import { groupChangeRows, groupRows, intervalRows, type OutputGroup, outputGroups, statisticRows } from './groupRows'
import { inOrder, metricsHeader } from './rows'

export interface MetricsOutput {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
}

/** What else must be known: rows of `lineage` and the size bands, from small to large. */
export interface OutputFacts {
  readonly lineage: readonly Row[]
  readonly bands: readonly string[]
}

export async function metricsOutput(ask: Ask, selection: Selection, facts: OutputFacts): Promise<MetricsOutput> {
  const collected = await collect(ask, selection, facts.lineage)
  const groups = outputGroups(collected.departments)
  const rows = outputEntries.flatMap((entry) => rowsOf(entry, collected, groups, facts.bands))
  return { header: metricsHeader, rows }
}

export interface Column {
  readonly entry: Entry
  /** `exec_rate_adjusted`, `score_rate/OUTPUT`: what statistics are hung onto. */
  readonly id: string
  readonly isMember: boolean
  readonly values: readonly Measured[]
  readonly history: ValueHistory
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
