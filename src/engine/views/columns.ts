import type { ViewTableId } from '../../domain/row'
import type { TableId } from '../../domain/schema'
import { columnList, type SqlColumn, sqlColumns } from '../ddl'

interface Shape {
  /** The table whose columns the view begins with; v_recurrence has none. */
  readonly base: TableId | null
  readonly derived: string
}

/** Columns that a derived view adds, with the type that an answer casts them to: a count is BIGINT inside, INTEGER outside. */
const shapes: Readonly<Record<ViewTableId, Shape>> = {
  v_indicator: {
    base: 'indicators',
    derived:
      'dept_code VARCHAR, fiscal_year INTEGER, eval_scope VARCHAR, entity_id VARCHAR, eval_exec_rate DOUBLE, attainment DOUBLE, met BOOLEAN, score_recomputed DOUBLE, qual_low DOUBLE, qual_high DOUBLE, prev_actual_value DOUBLE',
  },
  v_fund: { base: 'funds', derived: 'dept_code VARCHAR, fiscal_year INTEGER, eval_scope VARCHAR, exec_rate DOUBLE' },
  v_eval: {
    base: 'evaluations',
    derived:
      'entity_id VARCHAR, dup_n INTEGER, exec_rate_adjusted DOUBLE, exec_rate_initial DOUBLE, adjust_amount DOUBLE, adjust_rate DOUBLE, unspent DOUBLE, src_n INTEGER, src_initial DOUBLE, src_adjusted DOUBLE, src_actual DOUBLE, fund_reason_n INTEGER, ind_n INTEGER, ind_weight_n INTEGER, ind_weight_sum DOUBLE, ind_score_sum DOUBLE, ind_score_n INTEGER, ind_full_n INTEGER, ind_assessable_n INTEGER, ind_met_n INTEGER, ind_quant_n INTEGER, ind_exact_n INTEGER, ind_output_n INTEGER, ind_benefit_n INTEGER, ind_satisfaction_n INTEGER, ind_max_weight DOUBLE, output_score_rate DOUBLE, ind_recomputed_sum DOUBLE, ind_missing_score_n INTEGER, issue_n INTEGER, measure_n INTEGER, scheme_weight_execution DOUBLE, scheme_weight_output DOUBLE, scheme_weight_benefit DOUBLE, scheme_weight_satisfaction DOUBLE, eff_full_score DOUBLE, score_parts_sum DOUBLE, score_execution_recomputed DOUBLE, score_total_recomputed DOUBLE, grade_reported_norm VARCHAR, grade_from_score VARCHAR, prev_dept_name VARCHAR, prev_budget_adjusted DOUBLE, prev_expenditure_actual DOUBLE, prev_total_score DOUBLE, lineage_n INTEGER',
  },
  v_issue: {
    base: 'issues',
    derived:
      'dept_code VARCHAR, fiscal_year INTEGER, eval_scope VARCHAR, entity_id VARCHAR, eval_measure_n INTEGER, labels VARCHAR, link_n INTEGER, measure_ids VARCHAR, yoy_similarity DOUBLE, yoy_similar_id VARCHAR, cross_similarity DOUBLE, cross_similar_id VARCHAR',
  },
  v_measure: {
    base: 'measures',
    derived: 'dept_code VARCHAR, fiscal_year INTEGER, eval_scope VARCHAR, eval_issue_n INTEGER, link_n INTEGER',
  },
  v_recurrence: {
    base: null,
    derived:
      'entity_id VARCHAR, fiscal_year INTEGER, eval_id VARCHAR, dept_code VARCHAR, category_id VARCHAR, issue_ids VARCHAR, streak INTEGER, returned BOOLEAN',
  },
}

/** The table whose rows the view describes one by one. */
export function baseTable(view: ViewTableId): TableId | null {
  return shapes[view].base
}

/** All columns of a derived view, in its order. */
export function viewColumns(view: ViewTableId): readonly SqlColumn[] {
  const { base, derived } = shapes[view]
  return [...(base === null ? [] : sqlColumns(base)), ...columnList(derived)]
}

/** A column as an answer may hold it: cast, a date as text YYYY-MM-DD. */
export function outputColumn(column: SqlColumn): string {
  return column.type === 'DATE' ? `@text(${column.id}) AS ${column.id}` : `${column.id}::${column.type} AS ${column.id}`
}
