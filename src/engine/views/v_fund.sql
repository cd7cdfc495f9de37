CREATE OR REPLACE VIEW v_fund AS
SELECT f.*, e.dept_code, e.fiscal_year, e.eval_scope,
 CASE WHEN f.budget_adjusted > 0 THEN f.expenditure_actual / f.budget_adjusted END AS exec_rate
FROM funds f JOIN (SELECT eval_id AS e_id, dept_code, fiscal_year, eval_scope FROM evaluations) e ON e.e_id = f.eval_id
