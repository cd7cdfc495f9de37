// What a finding is proved with, in words: each column of its evidence with its name and its value as an office writes it.
import type { Cell } from '../domain/row'
import { type Column, columnsOf, enumLabel } from '../domain/schema'
import { baseTable } from '../engine/views/columns'
import { formatQuantity, formatValue } from '../metrics/format'
import { categoryNames } from '../reference/categoryNames'
import type { Finding } from './Check'

export interface EvidenceCell {
  readonly column: string
  readonly label: string
  readonly value: Cell
  /** With its unit; 「未填」 where there is nothing. */
  readonly text: string
  /** Not a value of the row itself: computed, or of another row. */
  readonly derived: boolean
}

export const notFilled = '未填'

type Kind = 'amount' | 'rate' | 'points' | 'count' | 'quantity' | 'text' | 'categories'

/** Columns that the views add to their tables. */
const derivedColumns: Readonly<Record<string, readonly [label: string, kind: Kind]>> = {
  dup_n: ['同一评价对象的记录数', 'count'],
  exec_rate_adjusted: ['执行率（执行数÷调整后预算数）', 'rate'],
  exec_rate_initial: ['执行率（执行数÷年初预算数）', 'rate'],
  adjust_rate: ['调整率（按预算数重算）', 'rate'],
  unspent: ['调整后预算数减执行数', 'amount'],
  src_n: ['资金来源分项数', 'count'],
  src_initial: ['资金来源分项年初预算合计', 'amount'],
  src_adjusted: ['资金来源分项调整后预算合计', 'amount'],
  src_actual: ['资金来源分项执行数合计', 'amount'],
  fund_reason_n: ['写明原因的资金行数', 'count'],
  ind_n: ['绩效指标个数', 'count'],
  ind_weight_sum: ['指标分值合计', 'points'],
  ind_max_weight: ['单项指标最高分值', 'points'],
  ind_satisfaction_n: ['满意度指标个数', 'count'],
  ind_quant_n: ['有数值的指标个数', 'count'],
  ind_exact_n: ['实际值等于目标值的指标个数', 'count'],
  ind_recomputed_sum: ['指标重算得分合计', 'points'],
  output_score_rate: ['产出指标得分率', 'rate'],
  issue_n: ['存在问题条数', 'count'],
  measure_n: ['改进措施条数', 'count'],
  eff_full_score: ['满分', 'points'],
  score_parts_sum: ['分项得分合计', 'points'],
  score_execution_recomputed: ['预算执行重算得分', 'points'],
  score_total_recomputed: ['重算总分', 'points'],
  grade_from_score: ['按方案核定的等级', 'text'],
  prev_dept_name: ['上年填报名称', 'text'],
  prev_budget_adjusted: ['上年调整后预算数', 'amount'],
  attainment: ['完成度（按填报值计算）', 'rate'],
  score_recomputed: ['重算得分', 'points'],
  qual_low: ['对应得分区间下限', 'points'],
  qual_high: ['对应得分区间上限', 'points'],
  prev_actual_value: ['上年实际完成值', 'quantity'],
  labels: ['问题类别', 'categories'],
  category_id: ['问题类别', 'categories'],
  link_n: ['已对应的条数', 'count'],
  yoy_similarity: ['与上年表述的相似度', 'rate'],
  yoy_similar_id: ['上年相似的问题', 'text'],
  cross_similarity: ['与其他部门表述的相似度', 'rate'],
  cross_similar_id: ['其他部门相似的问题', 'text'],
  streak: ['连续出现年数', 'count'],
  issue_ids: ['本年该类问题', 'text'],
}

const shown = { locale: 'zh-CN', moneyUnit: '万元' } as const

/** The evidence of a finding in the order of its rule. */
export function evidenceCells(finding: Finding): readonly EvidenceCell[] {
  const base = baseTable(finding.relation)
  return Object.entries(finding.evidence).map(([column, value]) => {
    const own = base === null ? undefined : columnsOf(base).find((one) => one.id === column)
    if (own !== undefined) return { column, label: own.label['zh-CN'], value, text: columnText(own, value), derived: false }
    const [label, kind] = derivedColumns[column] ?? [column, 'text']
    return { column, label, value, text: textOf(value, kind), derived: true }
  })
}

/** A value of one of the seven tables, with its unit. */
export function columnText(column: Column, value: Cell): string {
  if (column.values !== null && typeof value === 'string') return enumLabel(column.values, value)['zh-CN']
  switch (column.type) {
    case 'amount':
      return textOf(value, 'amount')
    case 'ratio':
      return textOf(value, 'rate')
    case 'bool':
      return value === null ? notFilled : value === true ? '是' : '否'
    case 'int':
    case 'number':
      return column.unit === '分' ? textOf(value, 'points') : textOf(value, 'quantity')
    default:
      return textOf(value, 'text')
  }
}

function textOf(value: Cell, kind: Kind): string {
  if (value === null || value === '') return notFilled
  if (kind === 'categories') return String(value).split('|').map(categoryName).join('、')
  if (typeof value !== 'number') return String(value)
  switch (kind) {
    case 'amount':
      return `${formatValue(value, 'wan', shown)}万元`
    case 'rate':
      return formatValue(value, 'fraction', shown)
    case 'points':
      return `${formatValue(value, 'points', shown)}分`
    case 'quantity':
      return formatQuantity(value)
    default:
      return String(value)
  }
}

const noCategory: Readonly<Record<string, string>> = { OTHER: '其他', NOT_ISSUE: '未作为问题' }

const categoryName = (id: string) => categoryNames.find((one) => one.id === id)?.label['zh-CN'] ?? noCategory[id] ?? id
