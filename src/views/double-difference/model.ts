import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Metric } from '../../metrics/Metric'
import { rankedMetrics } from '../compared'
import { type Field, readEverybody } from '../everybody'
import type { Beside } from '../measured'
import { savedListName } from '../peers'
import { asideReason, type Due, type Missing, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { type Differences, differencesOf, type Unjudged, worseSide } from './behind'

export interface BehindRow extends Differences {
  readonly code: string
  readonly name: string
  readonly metric: Metric
  readonly peers: Beside['peers']
  /** The peers with the measure. */
  readonly peerNames: readonly string[]
  /** In how many measures the department is on the list. */
  readonly count: number
  /** Outside the departments chosen: dimmed. */
  readonly faded: boolean
}

export interface DoubleModel {
  readonly year: number
  /** By measure, in each the farthest below the peers first. */
  readonly rows: readonly BehindRow[]
  /** On the list in most measures first. */
  readonly departments: readonly Pick<BehindRow, 'code' | 'name' | 'count'>[]
  /** Both differences are worse, but could be chance. */
  readonly unclear: readonly { readonly name: string; readonly metric: Metric }[]
  /** Above 100 % in one of the years, listed apart. */
  readonly aboveOne: readonly string[]
  /** With figures, but in no measure one of the year before. */
  readonly withoutLastYear: readonly string[]
  /** With figures of both years, but nowhere three peers; codes not yet matched have none. */
  readonly withoutPeers: readonly string[]
  readonly without: readonly Missing[]
  /** Departments judged in at least one measure. */
  readonly judged: number
  readonly due: number
  readonly peersAre: 'automatic' | 'own'
  /** Name of the list that 自选同类 is. */
  readonly listName: string | null
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): DoubleModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const fields = readEverybody(answers, rankedMetrics, { year, earlier: year - 1 }, selection, facts)
  const due = readDue(answers.at(-1) ?? [], departmentIndex(facts))
  if (due.length === 0 || fields.every(({ values }) => values.size === 0)) return null
  const all = due.map((one) => ({ one, judged: fields.map((field) => ({ field, found: differencesOf(field, one.code) })) }))
  const rows = all.flatMap(({ one, judged }) => rowsOf(one, judged, selection)).sort(byMeasure)
  const named = all.map(({ one, judged }) => ({ ...one, found: judged.map(({ found }) => found) }))
  /** Judged in no measure, and at least in one for that reason. */
  const unjudged = (kind: Unjudged) =>
    named.filter(({ found }) => found.includes(kind) && found.every((one) => typeof one === 'string'))
  return {
    year,
    rows,
    departments: [...new Map(rows.map((row) => [row.code, { code: row.code, name: row.name, count: row.count }])).values()].sort(
      (a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN'),
    ),
    unclear: all.flatMap(({ one, judged }) =>
      judged.flatMap(({ field, found }) =>
        typeof found === 'object' && found.is === 'unclear' ? [{ name: one.name, metric: field.metric }] : [],
      ),
    ),
    aboveOne: named.filter(({ found }) => found.includes('aboveOne')).map((one) => one.name),
    withoutLastYear: unjudged('noLastYear').map((one) => one.name),
    withoutPeers: unjudged('noMedian')
      .filter(({ found }) => !found.includes('noLastYear'))
      .map((one) => one.name),
    without: named
      .filter(({ found }) => found.every((one) => one === 'noValue'))
      .map((one): Missing => ({ code: one.code, name: one.name, reason: asideReason(one, selection) })),
    judged: named.filter(({ found }) => found.some((one) => typeof one === 'object')).length,
    due: due.length,
    peersAre: selection.peers.length > 0 ? 'own' : 'automatic',
    listName: savedListName(selection.peers, facts),
  }
}

function rowsOf(
  due: Due,
  judged: readonly { readonly field: Field; readonly found: Differences | Unjudged }[],
  selection: Selection,
): readonly BehindRow[] {
  const behind = judged.flatMap(({ field, found }) =>
    typeof found === 'object' && found.is === 'behind' ? [{ field, found }] : [],
  )
  return behind.map(({ field, found }) => {
    const { peers, peerNames = [] } = field.beside(due.code)
    return {
      ...found,
      code: due.code,
      name: due.name,
      metric: field.metric,
      peers,
      peerNames,
      count: behind.length,
      faded: selection.departments.length > 0 && !selection.departments.includes(due.code),
    }
  })
}

const byMeasure = (a: BehindRow, b: BehindRow) =>
  rankedMetrics.indexOf(a.metric) - rankedMetrics.indexOf(b.metric) ||
  worseSide(a.metric.polarity) * (b.toPeers - a.toPeers) ||
  a.name.localeCompare(b.name, 'zh-CN')
