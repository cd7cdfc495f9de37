import type { Query } from '../../engine/Engine'

/** Every row of v_recurrence, streak 1 too, in the columns of recurrence.csv (BATCH.md). */
export const recurrenceQuery: Query = {
  sql: `SELECT
  entity_id::VARCHAR AS entity_id,
  dept_code::VARCHAR AS dept_code,
  category_id::VARCHAR AS category_id,
  fiscal_year::INTEGER AS fiscal_year,
  streak::INTEGER AS streak,
  returned::BOOLEAN AS returned,
  (fiscal_year - streak + 1)::INTEGER AS first_year,
  issue_ids::VARCHAR AS issue_ids
FROM v_recurrence
ORDER BY entity_id, category_id, fiscal_year`,
  params: [],
}
