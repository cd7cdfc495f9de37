import { describe, expect, it } from 'vitest'
import { copyFromCsv, createTable, loadedTables, schemaTables, sqlColumns } from '../../../src/engine/ddl'

/** The thirteen tables as agreed with whoever loads them into a database of their own (`tables/` of the batch). */
const agreed = [
  '@createTable(departments, dept_code VARCHAR, dept_name VARCHAR, dept_short_name VARCHAR, dept_type VARCHAR, parent_dept_code VARCHAR, is_primary_unit BOOLEAN, region_code VARCHAR, region_name VARCHAR, finance_office VARCHAR, valid_from_year INTEGER, valid_to_year INTEGER)',
  '@createTable(evaluations, eval_id VARCHAR, dept_code VARCHAR, dept_name_reported VARCHAR, fiscal_year INTEGER, title_year INTEGER, eval_scope VARCHAR, project_code VARCHAR, project_name VARCHAR, scheme_id VARCHAR, full_score DOUBLE, total_score_reported DOUBLE, grade_reported VARCHAR, weight_execution DOUBLE, weight_output DOUBLE, weight_benefit DOUBLE, weight_satisfaction DOUBLE, weight_other DOUBLE, score_execution DOUBLE, score_output DOUBLE, score_benefit DOUBLE, score_satisfaction DOUBLE, score_other DOUBLE, review_score DOUBLE, review_grade VARCHAR, budget_initial DOUBLE, budget_adjustment DOUBLE, budget_adjusted DOUBLE, expenditure_actual DOUBLE, exec_rate_reported DOUBLE, adjust_rate_reported DOUBLE, carryover_end DOUBLE, basic_expenditure DOUBLE, project_expenditure DOUBLE, three_public_budget DOUBLE, three_public_actual DOUBLE, procurement_budget DOUBLE, procurement_actual DOUBLE, self_evaluated_amount DOUBLE, self_evaluated_share_reported DOUBLE, project_count INTEGER, key_project_count INTEGER, staff_quota_admin INTEGER, staff_quota_institution INTEGER, staff_quota_worker INTEGER, staff_quota_total INTEGER, staff_actual INTEGER, internal_org_count INTEGER, subordinate_unit_count INTEGER, annual_goal_text VARCHAR, goal_completion_text VARCHAR, conclusion_text VARCHAR, issues_text_status VARCHAR, form_attached BOOLEAN, disclosed BOOLEAN, disclosed_date DATE, disclosed_due_date DATE, submit_status VARCHAR, submitted_date DATE, due_date DATE, source_kind VARCHAR, source_file VARCHAR, source_row INTEGER)',
  '@createTable(funds, eval_id VARCHAR, line_no INTEGER, fund_axis VARCHAR, fund_source VARCHAR, fund_source_reported VARCHAR, budget_initial DOUBLE, budget_adjustment DOUBLE, budget_adjusted DOUBLE, expenditure_actual DOUBLE, exec_rate_reported DOUBLE, weight DOUBLE, score_reported DOUBLE, self_evaluated_amount DOUBLE, self_evaluated_share_reported DOUBLE, deviation_reason VARCHAR)',
  '@createTable(indicators, eval_id VARCHAR, indicator_no INTEGER, level1_name VARCHAR, level1_category VARCHAR, level2_name VARCHAR, level2_category VARCHAR, indicator_name VARCHAR, direction VARCHAR, target_operator VARCHAR, target_value DOUBLE, target_value_upper DOUBLE, target_unit VARCHAR, target_text VARCHAR, target_text_adjusted VARCHAR, actual_value DOUBLE, actual_unit VARCHAR, actual_text VARCHAR, completion_claim VARCHAR, is_core BOOLEAN, weight DOUBLE, score_reported DOUBLE, attainment_reported DOUBLE, deviation_reason VARCHAR, evidence_text VARCHAR)',
  '@createTable(issues, issue_id VARCHAR, eval_id VARCHAR, issue_no INTEGER, issue_title VARCHAR, issue_text VARCHAR, text_status VARCHAR, category_reported VARCHAR, category_manual VARCHAR, cause_text VARCHAR, amount_involved DOUBLE, source_anchor VARCHAR)',
  '@createTable(measures, measure_id VARCHAR, eval_id VARCHAR, measure_no INTEGER, measure_title VARCHAR, measure_text VARCHAR, text_status VARCHAR, issue_no_ref INTEGER, responsible_unit VARCHAR, deadline VARCHAR, measure_status VARCHAR, source_anchor VARCHAR)',
  '@createTable(lineage, event_id VARCHAR, effective_year INTEGER, event_type VARCHAR, from_code VARCHAR, from_name VARCHAR, to_code VARCHAR, to_name VARCHAR, share DOUBLE, doc_no VARCHAR)',
  '@createTable(schemes, scheme_id VARCHAR, scheme_name VARCHAR, full_score DOUBLE, weight_execution DOUBLE, weight_output DOUBLE, weight_benefit DOUBLE, weight_satisfaction DOUBLE, weight_other DOUBLE, cut_1 DOUBLE, cut_2 DOUBLE, cut_3 DOUBLE, cut_4 DOUBLE, grade_1 VARCHAR, grade_2 VARCHAR, grade_3 VARCHAR, grade_4 VARCHAR, grade_5 VARCHAR, reverse_rule VARCHAR)',
  '@createTable(scheme_default, fiscal_year INTEGER, scheme_id VARCHAR)',
  '@createTable(dept_entity, dept_code VARCHAR, entity_id VARCHAR)',
  '@createTable(issue_labels, issue_id VARCHAR, category_id VARCHAR, score DOUBLE, matched_cues VARCHAR, origin VARCHAR)',
  '@createTable(issue_measure_links, issue_id VARCHAR, measure_id VARCHAR, link_score DOUBLE, origin VARCHAR)',
  '@createTable(text_pairs, pair_kind VARCHAR, left_id VARCHAR, right_id VARCHAR, similarity DOUBLE)',
]

describe('createTable', () => {
  it('makes of the schema exactly the tables that were agreed', () => {
    expect(schemaTables.map(createTable)).toEqual(agreed)
  })

  it('adds the departments due by year, cause tags, flagged records and findings', () => {
    expect(loadedTables.slice(schemaTables.length)).toEqual(['dept_year', 'issue_causes', 'flagged', 'findings'])
    expect(sqlColumns('dept_year').map((column) => column.id)).toEqual([
      'd_code',
      'd_year',
      'd_name',
      'd_type',
      'd_office',
      'd_band',
      'd_entity',
      'd_known',
      'd_contradicting',
    ])
  })

  it.each(['nothing', 'constructor'])('refuses the table %s', (table) => {
    expect(() => createTable(table)).toThrow(expect.objectContaining({ code: 'engine.unknownTable' }))
  })
})

describe('copyFromCsv', () => {
  it('names the columns of the file, so that one that lacks some can be loaded', () => {
    expect(copyFromCsv('dept_entity', 'x.csv', ['entity_id'])).toMatch(/^COPY dept_entity \(entity_id\) FROM 'x\.csv' \(/)
  })

  it('refuses a column that the table has not', () => {
    expect(() => copyFromCsv('dept_entity', 'x.csv', ['dept_code', 'phone'])).toThrow(
      expect.objectContaining({ code: 'engine.unknownColumn', params: { table: 'dept_entity', column: 'phone' } }),
    )
  })
})
