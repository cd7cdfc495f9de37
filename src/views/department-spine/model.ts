import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { metricById } from '../../metrics/catalog'
import { changeOf, type LastYear } from '../../metrics/compare'
import { type Interval, wilsonInterval } from '../../metrics/interval'
import type { PeerComparison } from '../../metrics/peerComparison'
import { type Subject, subjectOf, yearsUpTo } from '../department'
import { besideEach, historyOf, type Measured, readMeasured } from '../measured'
import { departmentIndex } from '../scope'
import type { DatasetFacts } from '../View'
import { type SpineMetric, spineMetrics, spineQuestions } from './metrics'
import { percentileOf, type Scale, type Standing, scaleOf, standingOf } from './standing'
import { type Trend, trendOf } from './trend'

export interface SpineRow extends SpineMetric {
  readonly value: number | null
  /** What the value was made of: indicators, issues; 0 or 1 of amounts and scores. */
  readonly n: number
  readonly before: LastYear | null
  /** As `changeOf`. */
  readonly change: number | null
  readonly peers: PeerComparison | null
  readonly interval: Interval | null
  readonly percentile: number | null
  readonly standing: Standing | null
  readonly scale: Scale | null
  readonly trend: Trend | null
  /** One per year up to the year of the view. */
  readonly series: readonly (number | null)[]
}

export interface SpineModel {
  readonly subject: Subject
  readonly years: readonly number[]
  readonly rows: readonly SpineRow[]
  /** Of the year; null where there is no budget. */
  readonly band: string | null
  /** The band of the year before, where it was another. */
  readonly formerBand: string | null
  /** The group that most rows are held against. */
  readonly group: PeerComparison['group'] | null
  readonly compareWith: Selection['compareWith']
  readonly levelFilter: readonly string[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): SpineModel | null {
  const subject = subjectOf(selection, facts)
  if (subject === null) return null
  const years = yearsUpTo(subject.year, facts)
  const departments = departmentIndex(facts)
  const answerOf = (one: SpineMetric) => answers[spineQuestions.findIndex((asked) => asked.includes(one.metric))] ?? []
  const rows = spineMetrics.map((one) =>
    spineRow(one, readMeasured(answerOf(one), one.metric, departments), subject, years, selection, facts),
  )
  if (rows.every((row) => row.series.every((value) => value === null))) return null
  const records = readMeasured(answers[0] ?? [], metricById('budget_adjusted'), departments)
  const bandIn = (year: number) => records.find((one) => one.entity === subject.entity && one.year === year)?.band ?? null
  const [band, formerBand] = [bandIn(subject.year), bandIn(subject.year - 1)]
  return {
    subject,
    years,
    rows,
    band,
    formerBand: formerBand !== null && band !== null && formerBand !== band ? formerBand : null,
    group: rows.find((row) => row.peers !== null)?.peers?.group ?? null,
    compareWith: selection.compareWith,
    levelFilter: selection.indicatorLevels,
  }
}

function spineRow(
  shown: SpineMetric,
  all: readonly Measured[],
  subject: Subject,
  years: readonly number[],
  selection: Selection,
  facts: DatasetFacts,
): SpineRow {
  const { metric, isShare } = shown
  const now = all.filter((one) => one.year === subject.year)
  const history = historyOf(metric, all, facts)
  const { value, before, peers } = besideEach(metric, now, now, history, selection)(subject.code)
  const n = now.find((one) => one.code === subject.code)?.n ?? 0
  const interval = isShare && value !== null ? wilsonInterval(Math.round(value * n), n) : null
  const isMember = new Set(peers?.group.members)
  const members = now.filter((one) => isMember.has(one.code))
  const values = members.flatMap((one) => one.value ?? [])
  const series = years.map((year) => {
    const merged = history.merged(subject.code, year, subject.year)
    return (merged ?? history.of(subject.code, year))?.value ?? null
  })
  return {
    ...shown,
    value,
    n,
    before,
    change: changeOf(metric, value, before?.value ?? null),
    peers,
    interval,
    percentile: percentileOf(subject.code, members, metric.polarity),
    standing: standingOf(value, peers, values, metric.polarity, interval),
    scale: scaleOf(value, values, metric.polarity, interval),
    trend: trendOf(series, metric.unit),
    series,
  }
}

/** The row of a metric; the numbers of the sentence are the table's. */
export const rowOf = (model: SpineModel, id: string): SpineRow | undefined => model.rows.find((row) => row.metric.id === id)
