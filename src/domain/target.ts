import { decimalToNumber, isPlainNumber, readDecimal } from './number'
import type { EnumCode } from './schema'
import { normaliseUnit } from './unit'

export type TargetOperator = EnumCode<'target_operator'>
export type Direction = EnumCode<'direction'>

/** A 目标值 as it was written: `≥95%` is GE, 95, %. `value` keeps the number as written, 95 and not 0.95. */
export interface Target {
  /** null where only a number was written: its operator may stand in another column. */
  readonly operator: TargetOperator | null
  readonly value: number | null
  /** Only with RANGE. */
  readonly upper: number | null
  readonly unit: string | null
}

/** A target or an actual value is a phrase; a page of text is neither. */
const longest = 400

const words: readonly (readonly [RegExp, TargetOperator])[] = [
  [/^(?:≥|≧|⩾|>=|=>|大于或?等于|大于或者等于|不低于|不少于|不小于|至少|最少|高于或等于)/, 'GE'],
  [/^(?:≤|≦|⩽|<=|=<|小于或?等于|小于或者等于|不超过|不高于|不大于|不多于|至多|最多|控制在)/, 'LE'],
  [/^(?:>|大于|超过|突破|高于|多于|超)/, 'GT'],
  [/^(?:<|小于|低于|少于)/, 'LT'],
  [/^(?:==?|等于|达到|达)/, 'EQ'],
]
const suffixWords: readonly (readonly [RegExp, TargetOperator])[] = [
  [/(?:及|或)?以上$/, 'GE'],
  [/(?:(?:及|或)?以下|以内|之内|内)$/, 'LE'],
]
const bare = /^(?<number>[+-]?\d[\d,]*(?:\.\d+)?)\s*(?<rest>.*)$/s
const range =
  /^(?:区间|介于|在)?\s*[[(]?(?<low>\d[\d,]*(?:\.\d+)?)(?<lowUnit>[^\d\s\-~—–至到,.]{0,4})\s*(?:[-~—–至到]|--|,)\s*(?<high>\d[\d,]*(?:\.\d+)?)(?<rest>[^\d]*)$/
const unitText = /^(?:%|‰|[A-Za-z²³°℃/]{1,6}|[\u4e00-\u9fff²³/·%]{1,6})$/
const calendarUnit = /^(?:月|日|号|年\D|季度末|月份)|[前底末]$/
/** 未收到投诉, 零事故: a promise that something does not happen is a target of 0, and met by 0. */
const absence =
  /^(?:确保|保证|实现)?(?:未|无|零|没有|不)(?:再)?(?:收到|发生|出现|产生|接到|受到)?.{0,8}?(?:投诉|事故|举报|信访|上访|差错|违规|违纪|违法|案件|事件|安全隐患|拖欠|逾期|退信|舆情|差评)/

function operatorIn(
  text: string,
  list: readonly (readonly [RegExp, TargetOperator])[],
): { operator: TargetOperator; length: number } | null {
  for (const [pattern, operator] of list) {
    const found = pattern.exec(text)
    if (found !== null) return { operator, length: found[0].length }
  }
  return null
}

function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。;,]+$/, '')
    .replace(/\((?:含|含本数|包含|不含)\)/g, '')
}

const numberOf = (text: string) => Number(text.replaceAll(',', ''))

function unitOf(rest: string): string | null | undefined {
  if (rest === '') return null
  return unitText.test(rest) && !calendarUnit.test(rest) ? normaliseUnit(rest) : undefined
}

/** 1000, 95%, 3场, 5次及以上: a number with its unit and an operator behind it; null where more than that stands there. */
function readBare(text: string): Target | null {
  const found = bare.exec(text)?.groups
  if (found === undefined) return null
  let rest = found.rest ?? ''
  const behind = operatorIn2(rest)
  if (behind !== null) rest = rest.slice(0, rest.length - behind.length)
  const unit = unitOf(rest)
  if (unit === undefined) return null
  return { operator: behind?.operator ?? null, value: numberOf(found.number ?? ''), upper: null, unit }
}

function operatorIn2(rest: string): { operator: TargetOperator; length: number } | null {
  const found = operatorIn(rest, suffixWords)
  // 5日内, 3天内 end in 内 as a unit of time does in 区内: alone it is no operator.
  return found !== null && found.length === rest.length && rest === '内' ? null : found
}

function readRange(text: string): Target | null {
  const found = range.exec(text)?.groups
  if (found === undefined) return null
  const unit = unitOf((found.rest ?? '').replace(/[\])]$/, '').replace(/(?:之间|以内)$/, ''))
  const low = numberOf(found.low ?? '')
  const high = numberOf(found.high ?? '')
  if (unit === undefined || low > high) return null
  const lowUnit = found.lowUnit ?? ''
  if (lowUnit !== '' && unitOf(lowUnit) !== unit) return null
  return { operator: 'RANGE', value: low, upper: high, unit }
}

const asText: Target = { operator: 'TEXT', value: null, upper: null, unit: null }

/** Reads a target; what is neither a number nor a comparison is 文字 (定性). `text` is not empty. */
export function parseTarget(text: string): Target {
  if (isPlainNumber(text)) return { operator: null, value: Number(text), upper: null, unit: null }
  if (text.length > longest) return asText
  const normal = cleaned(text)
  if (absence.test(normal)) return { operator: 'EQ', value: 0, upper: null, unit: null }
  // A name may stand before the comparison (完成率≥95%), a word between it and the number (突破预期1000人次).
  const start = normal.search(
    /[≥≧⩾>=≤≦⩽<]|\d|大于|小于|不低于|不少于|不小于|至少|不超过|不高于|不大于|不多于|至多|突破|超过|高于|低于|少于|多于|等于|达到/,
  )
  if (start < 0 || start > 16 || (start > 0 && /\d/.test(normal[start] ?? ''))) return readRange(normal) ?? asText
  const rest = normal.slice(start)
  const front = operatorIn(rest, words)
  if (front === null) return readRange(rest) ?? readBare(rest) ?? asText
  const behind = rest.slice(front.length).replace(/^(?:预期|目标|计划|值|的)+/, '')
  const inner = readBare(behind)
  if (inner !== null && inner.value !== null) return { ...inner, operator: front.operator }
  return (front.operator === 'EQ' || front.operator === 'LE' ? readRange(behind) : null) ?? asText
}

/** DOMAIN 4.2. A target of exactly 0 is met by nothing more than 0. null where there is no operator. */
export function directionOf(operator: TargetOperator | null, value: number | null): Direction | null {
  switch (operator) {
    case 'GE':
    case 'GT':
      return 'POSITIVE'
    case 'LE':
    case 'LT':
      return 'REVERSE'
    case 'EQ':
      return value === 0 ? 'REVERSE' : 'EQUAL'
    case 'RANGE':
      return 'RANGE'
    case 'TEXT':
      return 'QUALITATIVE'
    case null:
      return null
  }
}

/** What an actual value was read as: a number with its unit, or words. */
export interface Actual {
  readonly value: number | null
  readonly unit: string | null
  readonly isApproximate: boolean
  /** ≥95% in the column of actual values is a claim, not a number. */
  readonly isComparison: boolean
}

/** 98%(详见附件): a remark behind the number. */
const remark = /(?<=[\d%‰\u4e00-\u9fff])\([^()]*\)$/
const actualLead = /^(?:已|实际|全年|共|合计|累计|完成|达到|达|为)+/
const noActual: Actual = { value: null, unit: null, isApproximate: false, isComparison: false }

export function parseActual(text: string): Actual {
  if (isPlainNumber(text)) return { ...noActual, value: Number(text) + 0 }
  if (text.length > longest) return noActual
  const normal = cleaned(text)
  if (absence.test(normal)) return { ...noActual, value: 0 }
  if (/^[≥≧>≤≦<]/.test(normal)) return { ...noActual, isComparison: true }
  const decimal = readDecimal(normal.replace(remark, '').replace(actualLead, '').replace(/^=/, ''))
  if (typeof decimal === 'string') return noActual
  const unit = unitOf(decimal.suffix)
  if (unit === undefined) return noActual
  return { value: decimalToNumber(decimal), unit, isApproximate: decimal.isApproximate, isComparison: false }
}
