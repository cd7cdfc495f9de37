// QuerySpec -> Query. The only place, with compileMany, where a query is assembled.
import type { Cell } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { Query } from '../engine/Engine'
import { type AskedMetric, dimensionColumns, distinctColumns, type OutputColumn, outputColumns, quoted } from './columns'
import { dimensionById } from './dimensions'
import type { Dimension, QuerySpec } from './Metric'
import { type Plan, planOf } from './plan'

/** One row per combination of `by`, ordered as asked for, else by the dimensions. Throws what planOf throws and `metric.cycle`. */
export function compile(spec: QuerySpec, selection: Selection): Query {
  const plan = planOf(spec, selection)
  const { sql, params } = keptAfter(isTwoLevel(plan) ? twoLevelQuery(plan) : oneLevelQuery(plan), plan)
  return { sql: [sql, ...ordering(spec)].join('\n'), params }
}

/** Statistics of a metric without a value per row are taken over the values of the departments. */
const overDepartments = (one: AskedMetric) => one.statistic !== undefined && one.metric.row === undefined

export const isTwoLevel = (plan: Plan) => plan.asked.some(overDepartments)

function oneLevelQuery(plan: Plan): Query {
  const columns = [...dimensionColumns(plan.by), ...columnsOf(plan.asked, plan.by)]
  return { sql: selectFrom(columns, plan, plan.by.map((dimension) => dimension.sql).join(', ')), params: paramsOf(plan) }
}

/** Groups as a whole, joined to the statistics over the departments of each group. */
function twoLevelQuery(plan: Plan): Query {
  const typical = plan.asked.filter(overDepartments)
  const whole = oneLevelQuery({ ...plan, asked: plan.asked.map((one) => (overDepartments(one) ? wholeOf(one) : one)) })
  const each = eachDepartment(plan, typical)
  const names = columnsOf(typical, plan.by).filter((column) => !column.name.endsWith('.n') || isStatisticN(column, typical))
  const keys = plan.by.map((dimension) => `${quoted(dimension.id)} AS ${quoted(`t_${dimension.id}`)}`)
  const typicalSelect = [
    `SELECT ${[...keys, ...names.map((column) => `${column.sql} AS ${quoted(column.name)}`)].join(',\n  ')}`,
    'FROM each_department',
    ...(plan.by.length === 0 ? [] : [`GROUP BY ${plan.by.map((dimension) => quoted(dimension.id)).join(', ')}`]),
  ].join('\n')
  const shown = [...plan.by.map((dimension) => dimension.id), ...columnsOf(plan.asked, plan.by).map((column) => column.name)]
  const typicalNames = new Set(names.map((column) => column.name))
  const sql = [
    `WITH whole AS (\n${whole.sql}\n),`,
    `each_department AS (\n${each.sql}\n),`,
    `typical AS (\n${typicalSelect}\n)`,
    `SELECT ${shown.map((name) => `${typicalNames.has(name) ? 'typical' : 'whole'}.${quoted(name)} AS ${quoted(name)}`).join(', ')}`,
    plan.by.length === 0
      ? 'FROM whole CROSS JOIN typical'
      : `FROM whole LEFT JOIN typical ON ${plan.by.map(sameKey).join(' AND ')}`,
  ].join('\n')
  return { sql, params: [...whole.params, ...each.params] }
}

const wholeOf = (one: AskedMetric): AskedMetric => ({ name: one.metric.id, metric: one.metric })

const isStatisticN = (column: OutputColumn, typical: readonly AskedMetric[]) =>
  typical.some((one) => column.name === `${one.name}.n`)

/** The value of every department in every year, inside each group. */
function eachDepartment(plan: Plan, typical: readonly AskedMetric[]): Query {
  const by = [...plan.by, ...[dimensionById('department'), dimensionById('year')].filter((one) => !plan.by.includes(one))]
  const values = columnsOf(typical.map(wholeOf), by).filter((column) => !column.name.endsWith('.n'))
  return {
    sql: selectFrom([...dimensionColumns(plan.by), ...values], plan, by.map((dimension) => dimension.sql).join(', ')),
    params: paramsOf(plan),
  }
}

const absent: Readonly<Record<Dimension['type'], string>> = { VARCHAR: "'∅'", INTEGER: '-1', BOOLEAN: 'false', DOUBLE: '-1e300' }

function sameKey(dimension: Dimension): string {
  const nothing = absent[dimension.type]
  return `coalesce(whole.${quoted(dimension.id)}, ${nothing}) = coalesce(typical.${quoted(`t_${dimension.id}`)}, ${nothing})`
}

function keptAfter(query: Query, plan: Plan): Query {
  if (plan.after.length === 0) return query
  const where = plan.after.map((condition) => condition.sql).join(' AND ')
  return {
    sql: `SELECT *\nFROM (\n${query.sql}\n) AS answer\nWHERE ${where}`,
    params: [...query.params, ...plan.after.flatMap((condition) => condition.params)],
  }
}

function ordering(spec: QuerySpec): readonly string[] {
  const order = spec.order ?? spec.by.map((by) => ({ by, descending: false }))
  const terms = order.map((one) => `${quoted(one.by)} ${one.descending ? 'DESC' : 'ASC'} NULLS LAST`)
  return [
    ...(terms.length === 0 ? [] : [`ORDER BY ${terms.join(', ')}`]),
    ...(spec.limit === undefined ? [] : [`LIMIT ${Math.max(0, Math.floor(spec.limit))}`]),
  ]
}

export const columnsOf = (asked: readonly AskedMetric[], by: readonly Dimension[]): readonly OutputColumn[] =>
  distinctColumns(asked.flatMap((one) => outputColumns(one, by)))

export function selectFrom(columns: readonly OutputColumn[], plan: Plan, groupBy: string): string {
  return [
    `SELECT ${columns.map((column) => `${column.sql} AS ${quoted(column.name)}`).join(',\n  ')}`,
    `FROM ${plan.source.from}`,
    ...(plan.where.length === 0 ? [] : [`WHERE ${plan.where.map((condition) => condition.sql).join('\n  AND ')}`]),
    ...(groupBy === '' ? [] : [`GROUP BY ${groupBy}`]),
  ].join('\n')
}

export const paramsOf = (plan: Plan): readonly Cell[] => [
  ...plan.source.params,
  ...plan.where.flatMap((condition) => condition.params),
]
