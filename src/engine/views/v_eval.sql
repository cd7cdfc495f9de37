CREATE OR REPLACE VIEW v_eval AS
WITH k AS (SELECT e.*, coalesce(d.entity_id, e.dept_code) AS entity_id FROM evaluations e LEFT JOIN (SELECT dept_code AS d_code, entity_id FROM dept_entity) d ON d.d_code = e.dept_code),
dup AS (SELECT entity_id AS d_entity, fiscal_year AS d_year, eval_scope AS d_scope, coalesce(project_code, project_name, '') AS d_project, count(*) AS dup_n FROM k GROUP BY entity_id, fiscal_year, eval_scope, coalesce(project_code, project_name, '')),
f AS (SELECT eval_id AS f_id, @countIf(fund_axis = 'BY_SOURCE') AS src_n,
  @sumIf(budget_initial, fund_axis = 'BY_SOURCE') AS src_initial,
  @sumIf(budget_adjusted, fund_axis = 'BY_SOURCE') AS src_adjusted,
  @sumIf(expenditure_actual, fund_axis = 'BY_SOURCE') AS src_actual,
  count(deviation_reason) AS fund_reason_n FROM funds GROUP BY eval_id),
i AS (SELECT eval_id AS i_id, count(*) AS ind_n, count(weight) AS ind_weight_n, sum(weight) AS ind_weight_sum, sum(score_reported) AS ind_score_sum, count(score_reported) AS ind_score_n,
  @countIf(score_reported >= weight) AS ind_full_n, count(met) AS ind_assessable_n, @countIf(met) AS ind_met_n,
  @countIf(actual_value IS NOT NULL AND target_value IS NOT NULL) AS ind_quant_n,
  @countIf(abs(actual_value - target_value) <= 1e-9) AS ind_exact_n,
  @countIf(level1_category = 'OUTPUT') AS ind_output_n, @countIf(level1_category = 'BENEFIT') AS ind_benefit_n,
  @countIf(level1_category = 'SATISFACTION' OR level2_category = 'SATISFACTION') AS ind_satisfaction_n, max(weight) AS ind_max_weight,
  @sumIf(score_reported, level1_category = 'OUTPUT' AND weight IS NOT NULL) / nullif(@sumIf(weight, level1_category = 'OUTPUT' AND score_reported IS NOT NULL), 0) AS output_score_rate,
  sum(coalesce(score_recomputed, score_reported)) AS ind_recomputed_sum,
  @countIf(score_recomputed IS NULL AND score_reported IS NULL) AS ind_missing_score_n
  FROM v_indicator WHERE coalesce(level1_category, '') <> 'EXECUTION' GROUP BY eval_id),
iss AS (SELECT eval_id AS iss_id, @countIf(text_status = 'NORMAL') AS issue_n FROM issues GROUP BY eval_id),
mea AS (SELECT eval_id AS mea_id, @countIf(text_status = 'NORMAL') AS measure_n FROM measures GROUP BY eval_id),
lin AS (SELECT to_code, effective_year, count(*) AS lineage_n FROM lineage GROUP BY to_code, effective_year),
s AS (SELECT scheme_id AS sid, full_score AS s_full, weight_execution AS scheme_weight_execution, weight_output AS scheme_weight_output, weight_benefit AS scheme_weight_benefit, weight_satisfaction AS scheme_weight_satisfaction,
  cut_1, cut_2, cut_3, cut_4, grade_1, grade_2, grade_3, grade_4, grade_5 FROM schemes)
SELECT k.*, dup.dup_n,
 CASE WHEN k.budget_adjusted > 0 THEN k.expenditure_actual / k.budget_adjusted END AS exec_rate_adjusted,
 CASE WHEN k.budget_initial > 0 THEN k.expenditure_actual / k.budget_initial END AS exec_rate_initial,
 k.budget_adjusted - k.budget_initial AS adjust_amount,
 CASE WHEN k.budget_initial > 0 THEN (k.budget_adjusted - k.budget_initial) / k.budget_initial END AS adjust_rate,
 k.budget_adjusted - k.expenditure_actual AS unspent,
 coalesce(f.src_n, 0) AS src_n, f.src_initial, f.src_adjusted, f.src_actual, coalesce(f.fund_reason_n, 0) AS fund_reason_n,
 coalesce(i.ind_n, 0) AS ind_n, coalesce(i.ind_weight_n, 0) AS ind_weight_n, i.ind_weight_sum, i.ind_score_sum, coalesce(i.ind_score_n, 0) AS ind_score_n, coalesce(i.ind_full_n, 0) AS ind_full_n,
 coalesce(i.ind_assessable_n, 0) AS ind_assessable_n, coalesce(i.ind_met_n, 0) AS ind_met_n, coalesce(i.ind_quant_n, 0) AS ind_quant_n, coalesce(i.ind_exact_n, 0) AS ind_exact_n,
 coalesce(i.ind_output_n, 0) AS ind_output_n, coalesce(i.ind_benefit_n, 0) AS ind_benefit_n, coalesce(i.ind_satisfaction_n, 0) AS ind_satisfaction_n, i.ind_max_weight, i.output_score_rate, i.ind_recomputed_sum, coalesce(i.ind_missing_score_n, 0) AS ind_missing_score_n,
 coalesce(iss.issue_n, 0) AS issue_n, coalesce(mea.measure_n, 0) AS measure_n,
 s.scheme_weight_execution, s.scheme_weight_output, s.scheme_weight_benefit, s.scheme_weight_satisfaction,
 coalesce(k.full_score, s.s_full) AS eff_full_score,
 CASE WHEN (k.score_execution IS NULL AND coalesce(k.weight_execution, s.scheme_weight_execution, 1) > 0) OR (k.score_output IS NULL AND coalesce(k.weight_output, s.scheme_weight_output, 1) > 0)
   OR (k.score_benefit IS NULL AND coalesce(k.weight_benefit, s.scheme_weight_benefit, 1) > 0) OR (k.score_satisfaction IS NULL AND coalesce(k.weight_satisfaction, s.scheme_weight_satisfaction, 1) > 0)
   OR (k.score_other IS NULL AND coalesce(k.weight_other, 0) > 0) THEN NULL
  ELSE coalesce(k.score_execution, 0) + coalesce(k.score_output, 0) + coalesce(k.score_benefit, 0) + coalesce(k.score_satisfaction, 0) + coalesce(k.score_other, 0) END AS score_parts_sum,
 CASE WHEN k.budget_adjusted > 0 AND k.expenditure_actual IS NOT NULL THEN @round2(coalesce(k.weight_execution, s.scheme_weight_execution) * greatest(0, least(k.expenditure_actual / k.budget_adjusted, 1))) END AS score_execution_recomputed,
 CASE WHEN k.budget_adjusted > 0 AND k.expenditure_actual IS NOT NULL AND i.ind_n > 0 AND i.ind_missing_score_n = 0
  THEN @round2(coalesce(k.weight_execution, s.scheme_weight_execution) * greatest(0, least(k.expenditure_actual / k.budget_adjusted, 1))) + i.ind_recomputed_sum END AS score_total_recomputed,
 CASE WHEN k.grade_reported IS NULL THEN NULL
  WHEN k.grade_reported IN (coalesce(s.grade_1, ''), coalesce(s.grade_2, ''), coalesce(s.grade_3, ''), coalesce(s.grade_4, ''), coalesce(s.grade_5, '')) THEN k.grade_reported
  WHEN k.grade_reported IN ('优秀', 'A', '优等') THEN '优' WHEN k.grade_reported IN ('良好', 'B') THEN '良' WHEN k.grade_reported IN ('中等', '合格', 'C', '一般') THEN '中' WHEN k.grade_reported IN ('较差', '不合格', 'D') THEN '差' ELSE k.grade_reported END AS grade_reported_norm,
 CASE WHEN k.total_score_reported IS NULL OR s.s_full IS NULL OR coalesce(k.full_score, s.s_full) = 0 THEN NULL
  WHEN 100 * k.total_score_reported / coalesce(k.full_score, s.s_full) >= s.cut_1 THEN s.grade_1
  WHEN 100 * k.total_score_reported / coalesce(k.full_score, s.s_full) >= s.cut_2 THEN s.grade_2
  WHEN 100 * k.total_score_reported / coalesce(k.full_score, s.s_full) >= s.cut_3 THEN s.grade_3
  WHEN s.cut_4 IS NULL OR 100 * k.total_score_reported / coalesce(k.full_score, s.s_full) >= s.cut_4 THEN s.grade_4 ELSE s.grade_5 END AS grade_from_score,
 p.prev_dept_name, p.prev_budget_adjusted, p.prev_expenditure_actual, p.prev_total_score,
 coalesce(lin.lineage_n, 0) AS lineage_n
FROM k JOIN dup ON dup.d_entity = k.entity_id AND dup.d_year = k.fiscal_year AND dup.d_scope = k.eval_scope AND dup.d_project = coalesce(k.project_code, k.project_name, '')
LEFT JOIN f ON f.f_id = k.eval_id LEFT JOIN i ON i.i_id = k.eval_id LEFT JOIN iss ON iss.iss_id = k.eval_id LEFT JOIN mea ON mea.mea_id = k.eval_id
LEFT JOIN (SELECT fiscal_year AS y_year, min(scheme_id) AS y_scheme FROM scheme_default WHERE fiscal_year IS NOT NULL GROUP BY fiscal_year) y ON y.y_year = k.fiscal_year
CROSS JOIN (SELECT min(scheme_id) AS g_scheme FROM scheme_default WHERE fiscal_year IS NULL) g
LEFT JOIN s ON s.sid = coalesce(k.scheme_id, y.y_scheme, g.g_scheme, 'MOF2020')
LEFT JOIN lin ON lin.to_code = k.dept_code AND lin.effective_year = k.fiscal_year
LEFT JOIN (SELECT entity_id AS p_entity, fiscal_year AS p_year, eval_scope AS p_scope, coalesce(project_code, project_name, '') AS p_project, min(dept_name_reported) AS prev_dept_name, min(budget_adjusted) AS prev_budget_adjusted,
  min(expenditure_actual) AS prev_expenditure_actual, min(total_score_reported) AS prev_total_score FROM k WHERE dept_code NOT LIKE 'U:%' GROUP BY entity_id, fiscal_year, eval_scope, coalesce(project_code, project_name, '') HAVING count(*) = 1) p
 ON p.p_entity = k.entity_id AND p.p_year = k.fiscal_year - 1 AND p.p_scope = k.eval_scope AND p.p_project = coalesce(k.project_code, k.project_name, '')
