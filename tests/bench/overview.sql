-- Every aggregate behind the nine views of the overview, written by hand: money and scores by department and year, submissions,
-- indicators, funds, categories. {types} and {year} are filled in.
WITH e AS (
  SELECT * FROM v_eval AS r JOIN dept_year AS d ON d.d_code = r.dept_code AND d.d_year = r.fiscal_year WHERE r.eval_scope = 'DEPT'
),
i AS (
  SELECT * FROM v_indicator AS r JOIN dept_year AS d ON d.d_code = r.dept_code AND d.d_year = r.fiscal_year
  WHERE r.eval_scope = 'DEPT' AND NOT d.d_contradicting AND d.d_type IN ({types}) AND d.d_year >= {year} - 1
),
handed AS (
  SELECT dept_code AS h_code, fiscal_year AS h_year, min(submitted_date) AS submitted, min(due_date) AS due
  FROM evaluations WHERE eval_scope = 'DEPT' GROUP BY dept_code, fiscal_year
)
SELECT 'money'::VARCHAR AS part, d_code::VARCHAR AS k1, d_band::VARCHAR AS k2, d_year::INTEGER AS year,
  sum(CASE WHEN expenditure_actual IS NOT NULL AND budget_adjusted > 0 THEN expenditure_actual END)::DOUBLE AS v1,
  sum(CASE WHEN expenditure_actual IS NOT NULL AND budget_adjusted > 0 THEN budget_adjusted END)::DOUBLE AS v2,
  sum(budget_adjusted)::DOUBLE AS v3, sum(expenditure_actual)::DOUBLE AS v4, sum(budget_initial)::DOUBLE AS v5,
  quantile_cont(exec_rate_adjusted, 0.25)::DOUBLE AS v6, quantile_cont(exec_rate_adjusted, 0.5)::DOUBLE AS v7,
  quantile_cont(exec_rate_adjusted, 0.75)::DOUBLE AS v8, quantile_cont(total_score_reported, 0.5)::DOUBLE AS v9,
  avg(total_score_reported)::DOUBLE AS v10, min(total_score_reported - score_total_recomputed)::DOUBLE AS v11,
  count(CASE WHEN expenditure_actual IS NOT NULL AND budget_adjusted > 0 THEN 1 END)::INTEGER AS n
FROM e WHERE NOT d_contradicting AND d_type IN ({types}) GROUP BY GROUPING SETS ((d_code, d_band, d_year), (d_year))
UNION ALL
SELECT 'grades', grade_from_score, d_code, d_year, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::INTEGER
FROM e WHERE NOT d_contradicting AND d_type IN ({types}) AND d_year = {year} GROUP BY grade_from_score, d_code, d_year
UNION ALL
SELECT 'submitted', d_code, NULL, d_year, count(h_code), count(CASE WHEN submitted > due THEN 1 END), NULL, NULL, NULL, NULL, NULL, NULL,
  NULL, NULL, NULL, count(*)::INTEGER
FROM dept_year LEFT JOIN handed ON h_code = d_code AND h_year = d_year
WHERE d_type IN ({types}) GROUP BY GROUPING SETS ((d_code, d_year), (d_year))
UNION ALL
SELECT 'indicators', d_type, level2_category, d_year, sum(CASE WHEN weight IS NOT NULL THEN score_reported END),
  sum(CASE WHEN score_reported IS NOT NULL THEN weight END), count(CASE WHEN met THEN 1 END), count(met),
  count(CASE WHEN met IS NULL AND completion_claim = 'MET' THEN 1 END), NULL, NULL, NULL, NULL, NULL, NULL, count(*)::INTEGER
FROM i GROUP BY GROUPING SETS ((d_type, level2_category, d_year), (d_type, d_year), (level2_category, d_year), (d_year))
UNION ALL
SELECT 'met', d_code, NULL, d_year, count(CASE WHEN met THEN 1 END), count(met), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
  count(*)::INTEGER
FROM i GROUP BY d_code, d_year
UNION ALL
SELECT 'funds', fund_axis, fund_source, d_year, sum(budget_adjusted), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
  count(*)::INTEGER
FROM v_fund AS r JOIN dept_year AS d ON d.d_code = r.dept_code AND d.d_year = r.fiscal_year
WHERE r.eval_scope = 'DEPT' AND NOT d_contradicting AND d_type IN ({types}) AND d_year = {year} GROUP BY fund_axis, fund_source, d_year
UNION ALL
SELECT 'categories', category_id, d_entity, d_year, max(streak), count(CASE WHEN streak >= 2 THEN 1 END),
  count(CASE WHEN streak >= 3 THEN 1 END), count(CASE WHEN returned THEN 1 END), NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::INTEGER
FROM v_recurrence AS r JOIN dept_year AS d ON d.d_code = r.dept_code AND d.d_year = r.fiscal_year
WHERE d_type IN ({types}) GROUP BY GROUPING SETS ((category_id, d_entity, d_year), (category_id, d_year))
UNION ALL
SELECT 'texts', NULL, NULL, d_year, count(DISTINCT entity_id), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::INTEGER
FROM e WHERE (issues_text_status IN ('NORMAL', 'NONE') OR issue_n > 0) AND d_type IN ({types}) GROUP BY d_year
UNION ALL
SELECT 'peers', d_code, d_type, d_year, sum(budget_adjusted), sum(expenditure_actual), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
  count(*)::INTEGER
FROM e WHERE NOT d_contradicting GROUP BY d_code, d_type, d_year
UNION ALL
SELECT 'due', d_code, d_type, d_year, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::INTEGER
FROM dept_year GROUP BY d_code, d_type, d_year
