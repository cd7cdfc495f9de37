import { readMoney } from '../domain/money'
import { isPlainNumber, readDecimal } from '../domain/number'
import type { TableId } from '../domain/schema'
import { enumSynonyms } from '../reference/enumSynonyms'
import type { Candidate } from './headerIndex'

/** What a rule may look at to decide between the candidates of one ambiguous header. */
export interface Situation {
  /** Candidates in fed tables whose columns no other header has claimed. */
  readonly candidates: readonly Candidate[]
  readonly brackets: readonly string[]
  /** Filled cells of the column. */
  readonly cells: readonly string[]
  /** All headers, folded. */
  readonly headers: readonly string[]
  /** Titles and captions above the header. */
  readonly caption: string
  hasClaimed(column: string): boolean
  /** Cells of another column of the same table, row by row with this one's: [this, other]. */
  pairs(table: TableId, column: string): readonly (readonly [string, string])[]
}

type Decision = Candidate | 'ask' | null

const pick = ({ candidates }: Situation, ...columns: readonly string[]): Candidate | null =>
  candidates.find((one) => columns.includes(`${one.table}.${one.column}`) || columns.includes(one.column)) ?? null

const grades = new Set(enumSynonyms.filter((one) => one.enum === 'grade').flatMap((one) => [one.code, one.synonym]))
const claims = new Set(enumSynonyms.filter((one) => one.enum === 'completion_claim').map((one) => one.synonym))

const share = (cells: readonly string[], test: (cell: string) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length

const isNumeric = (cell: string) => isPlainNumber(cell.trim()) || typeof readDecimal(cell) !== 'string'

function budget(now: Situation): Decision {
  const said = now.brackets.join()
  if (/调整后|全年/.test(said)) return pick(now, 'budget_adjusted')
  if (/年初|批复/.test(said)) return pick(now, 'budget_initial')
  if (now.headers.some((header) => header.includes('年初'))) return pick(now, 'budget_adjusted')
  return now.caption.includes('调整后') ? pick(now, 'budget_adjusted') : 'ask'
}

/** Adjustments are small beside the budget or not positive, an adjusted budget is near it. */
function adjustment(now: Situation): Decision {
  const table = now.candidates[0]?.table ?? 'evaluations'
  let adjusted = 0
  let change = 0
  let certain = 0
  for (const [own, other] of now.pairs(table, 'budget_initial')) {
    const value = readMoney(own, '万元').value
    const initial = readMoney(other, '万元').value
    if (value === null || initial === null || initial <= 0) continue
    if (value <= 0) certain += 1
    if (value < initial * 0.5) change += 1
    else if (value <= initial * 2) adjusted += 1
  }
  if (certain > 0 && adjusted === 0) return pick(now, 'budget_adjustment')
  if (Math.abs(adjusted - change) < 2 || Math.min(adjusted, change) > Math.max(adjusted, change) * 0.1) return 'ask'
  return pick(now, change > adjusted ? 'budget_adjustment' : 'budget_adjusted')
}

function completionRate(now: Situation): Decision {
  if (now.hasClaimed('indicator_name')) return pick(now, 'attainment_reported')
  return now.hasClaimed('expenditure_actual') ? pick(now, 'exec_rate_reported') : 'ask'
}

function indicatorNature(now: Situation): Decision {
  const isOperator = share(now.cells, (cell) => /^[≥≤=<>＞＜＝≧≦]+$|^(?:大于|小于|等于|不)/.test(cell.trim()))
  const isDirection = share(now.cells, (cell) => /定量|定性|正向|反向|负向|逆向/.test(cell))
  if (isOperator === 0 && isDirection === 0) return pick(now, 'target_operator')
  return pick(now, isOperator >= isDirection ? 'target_operator' : 'direction') ?? now.candidates[0] ?? null
}

function targetValue(now: Situation): Decision {
  return share(now.cells, isNumeric) === 1 || now.cells.length === 0
    ? pick(now, 'target_value')
    : (pick(now, 'target_text') ?? pick(now, 'target_value'))
}

function conclusion(now: Situation): Decision {
  const isGrade = now.cells.every((cell) => cell.trim().length <= 3 && grades.has(cell.trim()))
  return pick(now, isGrade ? 'grade_reported' : 'conclusion_text') ?? now.candidates[0] ?? null
}

function completion(now: Situation): Decision {
  const numeric = share(now.cells, (cell) => /^[约近]?[-+]?\d/.test(cell.trim()))
  const claimed = share(now.cells, (cell) => claims.has(cell.trim()))
  if (numeric >= 0.5 && pick(now, 'actual_value') !== null) return pick(now, 'actual_value')
  if (claimed >= 0.5 && pick(now, 'completion_claim') !== null) return pick(now, 'completion_claim')
  const isLong = share(now.cells, (cell) => cell.trim().length > 12) >= 0.5
  if (isLong && pick(now, 'goal_completion_text') !== null) return pick(now, 'goal_completion_text')
  return pick(now, 'actual_value', 'goal_completion_text', 'completion_claim')
}

/** `ambiguous_headers` of schema.json, by header. 得分, 分值 and 执行率 need no rule: the table decides. */
export const ambiguityRules: Readonly<Record<string, (now: Situation) => Decision>> = {
  预算数: budget,
  预算调整数: adjustment,
  完成率: completionRate,
  指标性质: indicatorNature,
  指标值: targetValue,
  自评结论: conclusion,
  单位: (now) => (now.hasClaimed('indicator_name') ? pick(now, 'target_unit') : pick(now, 'dept_name', 'dept_name_reported')),
  编码: (now) => {
    const isLong = now.cells.length > 0 && now.cells.every((cell) => cell.trim().length >= 15)
    return (now.hasClaimed('project_name') && isLong ? pick(now, 'project_code') : null) ?? pick(now, 'dept_code')
  },
  完成情况: completion,
}
