import { isNullToken } from '../domain/nullTokens'
import { isPlainNumber } from '../domain/number'
import type { Cell } from '../domain/row'
import { type Actual, directionOf, parseActual, parseTarget, type Target, type TargetOperator } from '../domain/target'
import { convert, normaliseUnit } from '../domain/unit'
import { enumReader } from './enumReaders'

/** The columns of an indicator that only make sense together: target with operator and unit, actual value with the target's unit. */

export type Warn = (column: string, code: string, text: string) => void

type Values = Record<string, Cell>

const remembered = 20_000

function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    if (known.size < remembered) known.set(text, value)
    return value
  }
}

const textIn = (value: Cell | undefined): string | null => (typeof value === 'string' && !isNullToken(value) ? value : null)

/** 0.93 against ≥95 %: a share, most likely, that a spreadsheet shows as a fraction. */
function isMaybeFraction(
  value: number | null,
  writtenUnit: string | null,
  { target_value: target, target_unit: unit }: Values,
): boolean {
  if (value === null || writtenUnit !== null || unit !== '%' || typeof target !== 'number') return false
  return value > 0 && value <= 1.5 && target >= 10
}

export interface IndicatorReader {
  /** Completes the values of one row in place. `columns`: what the block has of them. */
  settle(values: Values, warn: Warn): void
}

export function createIndicatorReader(has: (column: string) => boolean): IndicatorReader {
  const targetOf = remember(parseTarget)
  const actualOf = remember(parseActual)
  const level1 = enumReader('level1_category')
  const level2 = enumReader('level2_category')
  const claim = enumReader('completion_claim')
  const unitOf = remember(normaliseUnit)
  const hasTarget = has('target_value') || has('target_text') || has('target_text_adjusted')
  const hasActual = has('actual_value') || has('actual_text')
  const categoryOf = (read: typeof level1, name: Cell | undefined) => (typeof name === 'string' ? (read(name) as Cell) : null)

  function settleTarget(values: Values): void {
    const own = textIn(values.target_value) ?? textIn(values.target_text)
    const adjusted = textIn(values.target_text_adjusted)
    const text = adjusted ?? own
    const columnUnit = textIn(values.target_unit)
    const columnOperator = (values.target_operator ?? null) as TargetOperator | null
    const target: Target | null = text === null ? null : targetOf(text)
    const upperText = textIn(values.target_value_upper)
    const upper = upperText === null ? null : targetOf(upperText).value
    const isCompared = target !== null && target.operator !== null && target.operator !== 'TEXT'
    const operator = isCompared ? target.operator : (columnOperator ?? (upper !== null ? 'RANGE' : (target?.operator ?? null)))
    values.target_value = target?.value ?? null
    values.target_value_upper = operator === 'RANGE' ? (target?.upper ?? upper) : null
    values.target_unit = target?.unit ?? (columnUnit === null ? null : unitOf(columnUnit))
    values.target_operator = operator
    values.direction = values.direction ?? directionOf(operator, target?.value ?? null)
    if (own !== null && (values.target_text === undefined || values.target_text === null)) {
      values.target_text = isPlainNumber(own) ? null : own
    }
  }

  function settleActual(values: Values, warn: Warn): void {
    const text = textIn(values.actual_value) ?? textIn(values.actual_text)
    const unit = textIn(values.actual_unit)
    const actual: Actual | null = text === null ? null : actualOf(text)
    const targetUnit = textIn(values.target_unit)
    const ownUnit = actual?.unit ?? (unit === null ? null : unitOf(unit))
    const converted = actual === null || actual.value === null ? null : convert(actual.value, ownUnit, targetUnit)
    values.actual_value = converted
    if (actual?.value !== null && actual !== null && text !== null) {
      if (converted === null) warn('actual_value', 'actual.unitDiffers', text)
      if (isMaybeFraction(converted, actual.unit, values)) warn('actual_value', 'actual.maybeFraction', text)
      if (actual.isApproximate) warn('actual_value', 'number.approximate', text)
      values.actual_unit = converted === null || ownUnit === null ? ownUnit : (targetUnit ?? ownUnit)
    } else if (text !== null) readWords(values, actual, text, warn)
    if (text !== null && (values.actual_text === undefined || values.actual_text === null)) {
      values.actual_text = isPlainNumber(text) ? null : text
    }
  }

  /** 达成预期指标 in the column of actual values is a claim. So is the target said once more: ≥95 % for ≥95 %, 12月底前完成 for itself. */
  function readWords(values: Values, actual: Actual | null, text: string, warn: Warn): void {
    const said = claim(text)
    const target = textIn(values.target_text_adjusted) ?? textIn(values.target_text)
    if (values.completion_claim === null || values.completion_claim === undefined) {
      if (typeof said === 'string') values.completion_claim = said
      else if ((actual?.isComparison === true || values.target_operator === 'TEXT') && text === target) {
        values.completion_claim = 'MET'
      }
    }
    if (typeof said !== 'string' && typeof values.target_value === 'number' && text !== target && /\d/.test(text)) {
      warn('actual_value', 'actual.notNumber', text)
    }
  }

  return {
    settle(values, warn) {
      if (hasTarget) settleTarget(values)
      else if (values.direction === undefined || values.direction === null) {
        values.direction = directionOf((values.target_operator ?? null) as TargetOperator | null, null)
      }
      if (hasActual) settleActual(values, warn)
      values.level1_category ??= categoryOf(level1, values.level1_name)
      values.level2_category ??= categoryOf(level2, values.level2_name)
    },
  }
}
