import type { Cell } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { Relation } from './Metric'

/** Department and year of `r`, what every relation is joined to. */
const joined = 'JOIN dept_year AS d ON d.d_code = r.dept_code AND d.d_year = r.fiscal_year'

/** Records with the scheme that grades them: their own, the year's, the general one (DOMAIN 5). */
const gradedRecords = `(
  SELECT e.*, coalesce(e.scheme_id, y.y_scheme, g.g_scheme, 'MOF2020') AS scheme
  FROM v_eval AS e
  LEFT JOIN (
    SELECT fiscal_year AS y_year, min(scheme_id) AS y_scheme
    FROM scheme_default
    WHERE fiscal_year IS NOT NULL
    GROUP BY fiscal_year
  ) AS y ON y.y_year = e.fiscal_year
  CROSS JOIN (SELECT min(scheme_id) AS g_scheme FROM scheme_default WHERE fiscal_year IS NULL) AS g
) AS r`

/**
 * One row per department, year and category, and one without a category per department and year that wrote about issues: the
 * divisor of every share of departments (DOMAIN 4.4).
 */
const namedCategories = `(
  SELECT dept_code, fiscal_year, eval_id, category_id, streak, returned
  FROM v_recurrence
  UNION ALL
  SELECT min(dept_code) AS dept_code, fiscal_year, min(eval_id) AS eval_id, NULL::VARCHAR AS category_id,
    NULL::BIGINT AS streak, NULL::BOOLEAN AS returned
  FROM v_eval
  WHERE eval_scope = 'DEPT' AND (issues_text_status IN ('NORMAL', 'NONE') OR issue_n > 0)
  GROUP BY entity_id, fiscal_year
) AS r`

/** What each department handed in for a year; several records that contradict each other are one. */
const handedIn = `(
  SELECT dept_code AS r_code, fiscal_year AS r_year, count(*) AS record_n,
    @countIf(coalesce(submit_status, '') <> 'NOT_SUBMITTED') AS submitted_n, min(submit_status) AS submit_status,
    min(submitted_date) AS submitted_date, min(due_date) AS due_date
  FROM evaluations
  WHERE eval_scope = ?::VARCHAR
  GROUP BY dept_code, fiscal_year
) AS r`

/** Findings with the scope of their record. */
const scopedFindings = `(
  SELECT f.*, e.eval_scope
  FROM findings AS f
  JOIN evaluations AS e ON e.eval_id = f.eval_id
) AS r`

/** Cause tags in departments, as namedCategories has the categories. */
const taggedCauses = `(
  SELECT min(v.dept_code) AS dept_code, v.fiscal_year, min(v.eval_id) AS eval_id, c.cause_id
  FROM issue_causes AS c
  JOIN v_issue AS v ON v.issue_id = c.issue_id
  WHERE v.text_status = 'NORMAL' AND v.eval_scope = 'DEPT'
  GROUP BY v.entity_id, v.fiscal_year, c.cause_id
  UNION ALL
  SELECT min(dept_code) AS dept_code, fiscal_year, min(eval_id) AS eval_id, NULL::VARCHAR AS cause_id
  FROM v_eval
  WHERE eval_scope = 'DEPT' AND (issues_text_status IN ('NORMAL', 'NONE') OR issue_n > 0)
  GROUP BY entity_id, fiscal_year
) AS r`

export interface Source {
  readonly from: string
  readonly params: readonly Cell[]
  readonly hasScope: boolean
  readonly hasRecord: boolean
}

/** FROM of a relation, with `r` its rows and `d` the department in the year. `dimensions` are the ids grouped by. */
export function sourceOf(relation: Relation, dimensions: readonly string[], evalScope: Selection['evalScope']): Source {
  switch (relation) {
    case 'dept_year':
      return {
        from: `dept_year AS d LEFT JOIN ${handedIn} ON r.r_code = d.d_code AND r.r_year = d.d_year`,
        params: [evalScope],
        hasScope: false,
        hasRecord: false,
      }
    case 'v_recurrence':
      return { from: `${namedCategories} ${joined}`, params: [], hasScope: false, hasRecord: true }
    case 'issue_causes':
      return { from: `${taggedCauses} ${joined}`, params: [], hasScope: false, hasRecord: true }
    case 'v_eval': {
      const records = dimensions.includes('scheme') ? gradedRecords : 'v_eval AS r'
      return { from: `${records} ${joined}`, params: [], hasScope: true, hasRecord: true }
    }
    // 排除待核实记录 leaves records out of totals; what is to be verified in them stays in the list.
    case 'findings':
      return { from: `${scopedFindings} ${joined}`, params: [], hasScope: true, hasRecord: false }
    default:
      return { from: `${relation} AS r ${joined}`, params: [], hasScope: true, hasRecord: true }
  }
}
