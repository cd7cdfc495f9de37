CREATE OR REPLACE VIEW v_recurrence AS
WITH a AS (
 SELECT v.entity_id, v.fiscal_year, min(v.eval_id) AS eval_id, min(v.dept_code) AS dept_code, category_id, @joinRows(v.issue_id) AS issue_ids
 FROM v_issue v @splitRows(v.labels, category_id)
 WHERE v.text_status = 'NORMAL' AND v.eval_scope = 'DEPT' AND category_id NOT IN ('', 'NONE', 'OTHER', 'NOT_ISSUE', 'PLACEHOLDER') GROUP BY v.entity_id, v.fiscal_year, category_id),
g AS (SELECT entity_id, fiscal_year, eval_id, dept_code, category_id, issue_ids, fiscal_year - row_number() OVER (PARTITION BY entity_id, category_id ORDER BY fiscal_year) AS grp,
  lag(fiscal_year) OVER (PARTITION BY entity_id, category_id ORDER BY fiscal_year) AS last_year FROM a)
SELECT entity_id, fiscal_year, eval_id, dept_code, category_id, issue_ids,
 row_number() OVER (PARTITION BY entity_id, category_id, grp ORDER BY fiscal_year) AS streak,
 coalesce(fiscal_year - last_year = 2, false)::BOOLEAN AS returned FROM g
