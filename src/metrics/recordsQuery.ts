import type { Row } from '../domain/row'
import type { TableId } from '../domain/schema'
import type { Selection } from '../domain/selection'
import type { Query } from '../engine/Engine'
import { metricById } from './catalog'
import { paramsOf } from './compile'
import { dimensions } from './dimensions'
import { matching } from './filters'
import type { Relation } from './Metric'
import { planOf } from './plan'

/** The records that a number was made from: their table and a query for their primary keys, in its order. */
export interface RecordsQuery {
  readonly table: TableId
  readonly query: Query
  /** The query's only column holds several keys joined by `|`. */
  readonly joined: boolean
}

interface Records {
  readonly table: TableId
  readonly keys: readonly string[]
  readonly from?: string
  readonly joined?: boolean
}

const recordsOf: Readonly<Partial<Record<Relation, Records>>> = {
  v_eval: { table: 'evaluations', keys: ['r.eval_id'] },
  v_indicator: { table: 'indicators', keys: ['r.eval_id', 'r.indicator_no'] },
  v_fund: { table: 'funds', keys: ['r.eval_id', 'r.line_no'] },
  v_issue: { table: 'issues', keys: ['r.issue_id'] },
  v_measure: { table: 'measures', keys: ['r.measure_id'] },
  findings: { table: 'evaluations', keys: ['r.eval_id'] },
  issue_causes: {
    table: 'issues',
    keys: ['r.issue_id'],
    from: `(
  SELECT v.issue_id, v.eval_id, v.dept_code, v.fiscal_year, c.cause_id
  FROM issue_causes AS c JOIN v_issue AS v ON v.issue_id = c.issue_id
  WHERE v.text_status = 'NORMAL' AND v.eval_scope = 'DEPT'
) AS r JOIN dept_year AS d ON d.d_code = r.dept_code AND d.d_year = r.fiscal_year`,
  },
  v_recurrence: {
    table: 'issues',
    keys: ['r.issue_ids'],
    from: 'v_recurrence AS r JOIN dept_year AS d ON d.d_code = r.dept_code AND d.d_year = r.fiscal_year',
    joined: true,
  },
  dept_year: {
    table: 'evaluations',
    keys: ['e.eval_id'],
    from: 'dept_year AS d JOIN evaluations AS e ON e.dept_code = d.d_code AND e.fiscal_year = d.d_year AND e.eval_scope = ?::VARCHAR',
  },
}

/**
 * `key` holds dimension values of a mark or row (department, year, level2 …); what is no dimension of the metric is left out.
 * Null where the metric has no records of its own. At most `limit` records.
 */
export function recordsQuery(metricId: string, key: Row, selection: Selection, limit: number): RecordsQuery | null {
  const metric = metricById(metricId)
  const records = recordsOf[metric.relation]
  if (records === undefined) return null
  const known = dimensions.filter(({ id, relation, sql }) => {
    const isOfRecord = metric.relation !== 'dept_year' || sql.startsWith('d.')
    return id in key && (relation === 'any' || relation === metric.relation) && isOfRecord
  })
  // A fund's records are wanted whatever their axis: nothing is added up here.
  const by = [...new Set([...known.map((one) => one.id), ...(metric.relation === 'v_fund' ? ['fundAxis'] : [])])]
  const plan = planOf({ metrics: [metricId], by, ...years(key, selection) }, selection)
  const exact = known.map((one) => matching(one, key[one.id] ?? null))
  const where = [...plan.where, ...exact]
  const columns = records.keys.map((column, at) => `${column} AS k${at}`).join(', ')
  const sql = [
    `SELECT ${columns}`,
    `FROM ${records.from ?? plan.source.from}`,
    ...(where.length === 0 ? [] : [`WHERE ${where.map((one) => one.sql).join('\n  AND ')}`]),
    `ORDER BY ${records.keys.map((_, at) => `k${at}`).join(', ')}`,
    `LIMIT ${Math.max(1, Math.floor(limit))}`,
  ].join('\n')
  const params = [...paramsOf(plan), ...exact.flatMap((one) => one.params)]
  return { table: records.table, query: { sql, params }, joined: records.joined === true }
}

/** A mark of another year than the chosen ones (a trend) is followed to its own. */
function years(key: Row, selection: Selection): { readonly years?: 'all' } {
  return 'year' in key || selection.years.length === 0 ? { years: 'all' } : {}
}
