CREATE OR REPLACE VIEW v_measure AS
SELECT m.*, e.dept_code, e.fiscal_year, e.eval_scope, coalesce(ii.n, 0) AS eval_issue_n, coalesce(k.link_n, 0) AS link_n
FROM measures m JOIN (SELECT eval_id AS e_id, dept_code, fiscal_year, eval_scope FROM evaluations) e ON e.e_id = m.eval_id
LEFT JOIN (SELECT eval_id AS ii_id, @countIf(text_status = 'NORMAL') AS n FROM issues GROUP BY eval_id) ii ON ii.ii_id = m.eval_id
LEFT JOIN (SELECT measure_id AS k_id, count(*) AS link_n FROM issue_measure_links GROUP BY measure_id) k ON k.k_id = m.measure_id
