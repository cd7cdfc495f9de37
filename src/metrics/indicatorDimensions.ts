// What one indicator is grouped by in lists: its place, its wording, its numbers. In SQL, `r` is a row of v_indicator.
import { overAttainment } from '../reference/overAttainment'
import type { Dimension } from './Metric'

type Named = readonly [id: string, label: string, en: string, sql: string, type: Dimension['type']]

/** Attainment (fraction) at which a band ends; the first band begins at 0, the last has no end. 100 % is a band of its own. */
export const attainmentBounds = [0.6, 0.8, 0.9, 1, 1, 1.2, overAttainment] as const

/** Band of `attainmentBounds`, counted from 0; hitting the target means within 1e-9 of it (DOMAIN 4.2). */
function bandSql(): string {
  const whole = attainmentBounds.indexOf(1)
  const cases = attainmentBounds.map((bound, band) => {
    const ends = band === whole ? `< ${bound} - 1e-9` : band === whole + 1 ? `<= ${bound} + 1e-9` : `< ${bound}`
    return `WHEN r.attainment ${ends} THEN ${band}`
  })
  return `CASE WHEN r.attainment IS NULL THEN NULL ${cases.join(' ')} ELSE ${attainmentBounds.length} END`
}

const stateSql =
  "CASE WHEN r.met = true THEN 'MET' WHEN r.met = false THEN 'UNMET'" +
  " WHEN r.completion_claim = 'MET' AND r.actual_value IS NULL THEN 'CLAIMED' ELSE 'OPEN' END"

const columns: readonly Named[] = [
  ['evaluation', '自评编号', 'Evaluation', 'r.eval_id', 'VARCHAR'],
  ['indicatorNo', '指标序号', 'Number', 'r.indicator_no', 'INTEGER'],
  ['indicatorState', '达标情况', 'Met or not', stateSql, 'VARCHAR'],
  ['attainmentBand', '完成度档', 'Band of attainment', bandSql(), 'INTEGER'],
  ['overAttained', '完成度偏高', 'Far above target', `r.direction = 'POSITIVE' AND r.attainment >= ${overAttainment}`, 'BOOLEAN'],
  ['hasLastYear', '可与上年比', 'Known last year', 'r.prev_actual_value IS NOT NULL', 'BOOLEAN'],
  ['direction', '指标方向', 'Direction', 'r.direction', 'VARCHAR'],
  ['targetOperator', '计算符号', 'Operator', 'r.target_operator', 'VARCHAR'],
  ['targetText', '目标值原文', 'Target as written', 'coalesce(r.target_text_adjusted, r.target_text)', 'VARCHAR'],
  ['targetValue', '目标值', 'Target', 'r.target_value', 'DOUBLE'],
  ['targetUpper', '目标值上限', 'Upper target', 'r.target_value_upper', 'DOUBLE'],
  ['targetUnit', '计量单位', 'Unit', 'r.target_unit', 'VARCHAR'],
  ['actualText', '实际值原文', 'Actual as written', 'r.actual_text', 'VARCHAR'],
  ['actualValue', '实际完成值', 'Actual', 'r.actual_value', 'DOUBLE'],
  ['lastYearActual', '上年实际值', 'Last year’s actual', 'r.prev_actual_value', 'DOUBLE'],
  ['completionClaim', '填报完成情况', 'Claim', 'r.completion_claim', 'VARCHAR'],
  ['attainment', '完成度', 'Attainment', 'r.attainment', 'DOUBLE'],
  ['weight', '分值', 'Weight', 'r.weight', 'DOUBLE'],
  ['scoreReported', '得分', 'Score', 'r.score_reported', 'DOUBLE'],
  ['scoreRecomputed', '重算得分', 'Recomputed score', 'r.score_recomputed', 'DOUBLE'],
  ['deviationReason', '偏差原因', 'Reason given', 'r.deviation_reason', 'VARCHAR'],
]

export const indicatorDimensions: readonly Dimension[] = columns.map(([id, label, en, sql, type]) => ({
  id,
  label: { 'zh-CN': label, en },
  relation: 'v_indicator',
  sql,
  type,
}))
