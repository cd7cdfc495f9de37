// Conditions of a 条件名单: over which measures they can be, which hold where none is set, and how they are said.
import { type Condition, type ConditionOperator, readCondition } from '../../domain/condition'
import { textIn } from '../../domain/text'
import { metricById } from '../../metrics/catalog'
import { formatDifference, formatQuantity, formatWithUnit } from '../../metrics/format'
import type { Metric } from '../../metrics/Metric'
import { say } from '../say'
import type { ViewContext } from '../View'

/** Measures that a department has one of in a year; in the order of a list to choose from. */
export const conditionMetrics: readonly Metric[] = [
  'exec_rate_adjusted',
  'exec_rate_initial',
  'adjust_rate',
  'budget_adjusted',
  'unspent',
  'carryover_rate',
  'three_public_rate',
  'procurement_rate',
  'staff_control_rate',
  'self_eval_coverage',
  'total_score_reported',
  'score_total_recomputed',
  'self_score_gap',
  'review_gap',
  'score_rate',
  'met_rate',
  'issue_n',
  'longest_streak',
  'response_rate',
  'specific_measure_rate',
  'copied_last_year_n',
  'copied_elsewhere_n',
  'finding_error_n',
].map(metricById)

/** Little spent, a high self-score and an issue that comes back: what is worth a second look. */
export const exampleConditions: readonly string[] = ['exec_rate_adjusted<0.9', 'total_score_reported>=95', 'longest_streak>=2']

export interface AskedCondition extends Condition {
  readonly of: Metric
}

export interface ReadConditions {
  readonly asked: readonly AskedCondition[]
  /** Over a measure that is not one of a department in a year; not used. */
  readonly refused: readonly string[]
  readonly isExample: boolean
}

/** Each condition once; the example where none is set. */
export function readConditions(texts: readonly string[], example = exampleConditions): ReadConditions {
  const isExample = texts.length === 0
  const all = [...new Set(isExample ? example : texts)].map((text) => {
    const condition = readCondition(text)
    const of = conditionMetrics.find((one) => one.id === condition?.metric)
    return { text, asked: condition === null || of === undefined ? null : { ...condition, of } }
  })
  return {
    asked: all.flatMap(({ asked }) => asked ?? []),
    refused: all.flatMap(({ text, asked }) => (asked === null ? [text] : [])),
    isExample,
  }
}

const signs: Readonly<Record<ConditionOperator, string>> = { '<': '<', '<=': '≤', '>=': '≥', '>': '>', '=': '=' }

/** 「90%」「95 分」「2 年」. */
export function boundText({ of, value }: AskedCondition, context: ViewContext): string {
  if (of.unit === 'fraction') return `${formatQuantity(value * 100)}%`
  if (of.unit !== 'count') return formatWithUnit(value, of.unit, context)
  return `${formatQuantity(value)} ${countUnit(of, context)}`
}

/** 「预算执行率 < 90%」. */
export const conditionWords = (condition: AskedCondition, context: ViewContext): string =>
  `${textIn(condition.of.label, context.locale)} ${signs[condition.operator]} ${boundText(condition, context)}`

/** All of them in one breath. */
export const allWords = (conditions: readonly AskedCondition[], context: ViewContext): string =>
  conditions.map((one) => conditionWords(one, context)).join(say(context, '，且 ', ' and '))

/** How far a value lies from the bound: 「−4.88 个百分点」「+1.2 分」「+1 年」. */
export function beyondText({ of }: AskedCondition, difference: number | null, context: ViewContext): string {
  const text = formatDifference(difference, of.unit, context)
  return of.unit === 'count' && difference !== null ? `${text} ${countUnit(of, context)}` : text
}

function countUnit({ id }: Metric, context: ViewContext): string {
  return id === 'longest_streak' ? say(context, '年', 'years') : say(context, '条', 'issues')
}
