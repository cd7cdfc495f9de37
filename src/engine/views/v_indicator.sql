CREATE OR REPLACE VIEW v_indicator AS
WITH b AS (
 SELECT i.*, e.dept_code, e.fiscal_year, e.eval_scope, coalesce(d.entity_id, e.dept_code) AS entity_id,
  CASE WHEN e.budget_adjusted > 0 THEN e.expenditure_actual / e.budget_adjusted END AS eval_exec_rate,
  CASE
   WHEN i.direction = 'QUALITATIVE' OR i.target_operator = 'TEXT' THEN NULL
   WHEN i.actual_value IS NULL OR i.target_value IS NULL THEN NULL
   WHEN i.direction = 'RANGE' THEN CASE WHEN i.actual_value < i.target_value THEN i.actual_value / nullif(i.target_value, 0)
      WHEN i.actual_value > i.target_value_upper THEN i.target_value_upper / nullif(i.actual_value, 0) ELSE 1 END
   WHEN i.direction = 'REVERSE' THEN CASE WHEN i.actual_value <= i.target_value THEN 1 WHEN i.target_value = 0 THEN 0 ELSE i.target_value / nullif(i.actual_value, 0) END
   WHEN i.direction = 'EQUAL' THEN CASE WHEN abs(i.actual_value - i.target_value) <= 1e-9 THEN 1 WHEN i.target_value = 0 THEN 0
      ELSE greatest(0, 1 - abs(i.actual_value - i.target_value) / abs(i.target_value)) END
   ELSE CASE WHEN i.target_value = 0 THEN NULL ELSE greatest(0, i.actual_value / i.target_value) END
  END AS attainment,
  CASE
   WHEN i.direction = 'QUALITATIVE' OR i.target_operator = 'TEXT' THEN CASE i.completion_claim WHEN 'MET' THEN true WHEN 'PARTIAL' THEN false WHEN 'NOT_MET' THEN false END
   WHEN i.actual_value IS NULL OR i.target_value IS NULL THEN NULL
   WHEN i.target_operator = 'GE' THEN i.actual_value >= i.target_value - 1e-9
   WHEN i.target_operator = 'GT' THEN i.actual_value > i.target_value
   WHEN i.target_operator = 'LE' THEN i.actual_value <= i.target_value + 1e-9
   WHEN i.target_operator = 'LT' THEN i.actual_value < i.target_value
   WHEN i.target_operator = 'RANGE' THEN i.actual_value BETWEEN i.target_value - 1e-9 AND i.target_value_upper + 1e-9
   WHEN i.target_operator = 'EQ' THEN abs(i.actual_value - i.target_value) <= 1e-9
  END::BOOLEAN AS met
 FROM indicators i JOIN (SELECT eval_id AS e_id, dept_code, fiscal_year, eval_scope, budget_adjusted, expenditure_actual FROM evaluations) e ON e.e_id = i.eval_id
  LEFT JOIN (SELECT dept_code AS d_code, entity_id FROM dept_entity) d ON d.d_code = e.dept_code)
SELECT b.*,
 CASE WHEN b.attainment IS NOT NULL AND b.weight IS NOT NULL THEN @round2(b.weight * least(b.attainment, 1)) END AS score_recomputed,
 CASE WHEN b.direction = 'QUALITATIVE' THEN CASE b.completion_claim WHEN 'MET' THEN 0.8 * b.weight WHEN 'PARTIAL' THEN 0.6 * b.weight WHEN 'NOT_MET' THEN 0 END END AS qual_low,
 CASE WHEN b.direction = 'QUALITATIVE' THEN CASE b.completion_claim WHEN 'MET' THEN b.weight WHEN 'PARTIAL' THEN 0.8 * b.weight WHEN 'NOT_MET' THEN 0.6 * b.weight END END AS qual_high,
 p.prev_actual_value
FROM b LEFT JOIN (
 SELECT entity_id AS p_entity, fiscal_year AS p_year, eval_scope AS p_scope, indicator_name AS p_name, target_unit AS p_unit, min(actual_value) AS prev_actual_value
 FROM b WHERE dept_code NOT LIKE 'U:%' GROUP BY entity_id, fiscal_year, eval_scope, indicator_name, target_unit HAVING count(*) = 1) p
 ON p.p_entity = b.entity_id AND p.p_year = b.fiscal_year - 1 AND p.p_scope = b.eval_scope
 AND p.p_name = b.indicator_name AND coalesce(p.p_unit, '∅') = coalesce(b.target_unit, '∅')
