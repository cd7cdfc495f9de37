CREATE OR REPLACE VIEW v_issue AS
SELECT s.*, e.dept_code, e.fiscal_year, e.eval_scope, coalesce(d.entity_id, e.dept_code) AS entity_id, coalesce(mm.n, 0) AS eval_measure_n,
 coalesce(nullif(s.category_manual, ''), l.labels) AS labels, coalesce(k.link_n, 0) AS link_n, k.measure_ids,
 y.similarity AS yoy_similarity, y.right_id AS yoy_similar_id, x.similarity AS cross_similarity, x.right_id AS cross_similar_id
FROM issues s JOIN (SELECT eval_id AS e_id, dept_code, fiscal_year, eval_scope FROM evaluations) e ON e.e_id = s.eval_id LEFT JOIN (SELECT dept_code AS d_code, entity_id FROM dept_entity) d ON d.d_code = e.dept_code
LEFT JOIN (SELECT eval_id AS mm_id, @countIf(text_status = 'NORMAL') AS n FROM measures GROUP BY eval_id) mm ON mm.mm_id = s.eval_id
LEFT JOIN (SELECT issue_id AS l_id, @joinBy(category_id, score) AS labels FROM issue_labels GROUP BY issue_id) l ON l.l_id = s.issue_id
LEFT JOIN (SELECT issue_id AS k_id, count(*) AS link_n, @joinBy(measure_id, link_score) AS measure_ids FROM issue_measure_links GROUP BY issue_id) k ON k.k_id = s.issue_id
LEFT JOIN (SELECT left_id, max(similarity) AS similarity, @argMax(right_id, similarity) AS right_id FROM text_pairs WHERE pair_kind = 'ISSUE_YOY' GROUP BY left_id) y ON y.left_id = s.issue_id
LEFT JOIN (SELECT left_id, max(similarity) AS similarity, @argMax(right_id, similarity) AS right_id FROM text_pairs WHERE pair_kind = 'ISSUE_CROSS' GROUP BY left_id) x ON x.left_id = s.issue_id
