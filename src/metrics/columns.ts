// The columns of an answer as SQL: values, statistics, parts and n of the metrics asked for.
import { AppError } from '../domain/errors'
import { metricById } from './catalog'
import type { Dimension, Metric, Part, Statistic } from './Metric'

export interface AskedMetric {
  /** As asked for: the column's name. */
  readonly name: string
  readonly metric: Metric
  readonly statistic?: Statistic
  readonly part?: Part
}

/** A column of an answer: ids of ours, which hold no quote. */
export const quoted = (name: string) => `"${name}"`

/** Statistics of a metric without a value per row are taken over the values of the departments. */
export const overDepartments = (one: AskedMetric) => one.statistic !== undefined && one.metric.row === undefined

export interface OutputColumn {
  readonly name: string
  readonly sql: string
}

const typed = (sql: string, type: string) => `(${sql})::${type}`

/** The columns of one metric asked for: its value and its n. */
export function outputColumns(one: AskedMetric, by: readonly Dimension[]): readonly OutputColumn[] {
  const { metric, name, statistic, part } = one
  const n = { name: `${metric.id}.n`, sql: typed(across(aggregate(metric.n), metric.nAcross, by), 'INTEGER') }
  if (statistic !== undefined) {
    const row = metric.row ?? quoted(metric.id)
    return [
      { name, sql: typed(statisticOver(row, statistic), 'DOUBLE') },
      { name: `${name}.n`, sql: typed(`count(${row})`, 'INTEGER') },
      n,
    ]
  }
  const type = metric.unit === 'count' || part === 'zero' || part === 'expected' ? 'INTEGER' : 'DOUBLE'
  return [{ name, sql: typed(part === undefined ? valueSql(metric, by) : partSql(metric, part, by), type) }, n]
}

function valueSql(metric: Metric, by: readonly Dimension[]): string {
  if (metric.share === undefined) return aggregate(metric.sql)
  return `${typed(partSql(metric, 'num', by), 'DOUBLE')} / nullif(${partSql(metric, 'den', by)}, 0)`
}

function partSql(metric: Metric, part: Part, by: readonly Dimension[]): string {
  if (part === 'expected') return aggregate(metric.expected ?? metric.n)
  if (part === 'zero') return aggregate(metric.zero ?? '0')
  const { share } = metric
  if (share !== undefined) {
    return part === 'num' ? aggregate(`{${share.of}}`) : across(aggregate(`{${share.total}}`), share.across, by)
  }
  if (metric.parts === undefined) throw new AppError('metric.unknown', { id: `${metric.id}.${part}` })
  return aggregate(metric.parts[part])
}

/** An aggregate summed over the members of `dimensions`, where the answer is grouped by them. */
function across(sql: string, dimensions: readonly string[] | undefined, by: readonly Dimension[]): string {
  if (dimensions === undefined || !by.some((dimension) => dimensions.includes(dimension.id))) return sql
  const rest = by.filter((dimension) => !dimensions.includes(dimension.id)).map((dimension) => dimension.sql)
  return `sum(${sql}) OVER (${rest.length === 0 ? '' : `PARTITION BY ${rest.join(', ')}`})`
}

/** `{metric_id}` in a formula becomes that metric's own aggregate. */
export function aggregate(sql: string, open: readonly string[] = []): string {
  return sql.replace(/\{(\w+)\}/g, (_, id: string) => {
    if (open.includes(id)) throw new AppError('metric.cycle', { id })
    return `(${aggregate(metricById(id).sql, [...open, id])})`
  })
}

const fractions: Readonly<Record<string, string>> = { p25: '0.25', median: '0.5', p75: '0.75' }

function statisticOver(row: string, statistic: Statistic): string {
  const fraction = fractions[statistic]
  if (fraction !== undefined) return `@quantile(${row}, ${fraction})`
  return `${statistic === 'mean' ? 'avg' : statistic}(${row})`
}

/** Columns once each, in the order asked for. */
export function distinctColumns(columns: readonly OutputColumn[]): readonly OutputColumn[] {
  return [...new Map(columns.map((column) => [column.name, column])).values()]
}

export const dimensionColumns = (by: readonly Dimension[]): readonly OutputColumn[] =>
  by.map((dimension) => ({ name: dimension.id, sql: typed(dimension.sql, dimension.type) }))
