import { normaliseText, strip } from './normalise'
import { maskNegated, patterns } from './patterns'

/** What can be said of a text without reading its clauses (CLASSIFY 2.2). */
export type WholeTextKind = 'NONE' | 'NOT_ISSUE' | 'PLACEHOLDER'

export interface WholeTextVerdict {
  readonly kind: WholeTextKind
  /** The rule's number in CLASSIFY 2.2 as a name, to be shown. */
  readonly rule: 'bareNone' | 'heading' | 'placeholder' | 'partsNone' | 'sectionsNone'
}

const longestPlaceholder = 60
const longestParts = 50
const longestNeutral = 14

/** 填写状态 of an issue or a measure. A NOT_ISSUE text is NORMAL: it stays a row until a person says otherwise. */
export function textStatus(text: string): 'NORMAL' | 'NONE' | 'PLACEHOLDER' {
  const verdict = readWhole(normaliseText(text))
  return verdict === null || verdict.kind === 'NOT_ISSUE' ? 'NORMAL' : verdict.kind
}

/** The first rule that fits the normalised text, or null: then its clauses decide. */
export function readWhole(text: string): WholeTextVerdict | null {
  const stripped = strip(text)
  const bare = bareOf(stripped)
  if (patterns.noneBare.test(bare)) return { kind: 'NONE', rule: 'bareNone' }
  if (isHeading(text, stripped, bare)) return { kind: 'NOT_ISSUE', rule: 'heading' }
  if (isPlaceholder(text, stripped)) return { kind: 'PLACEHOLDER', rule: 'placeholder' }
  if (saysNoneInParts(stripped)) return { kind: 'NONE', rule: 'partsNone' }
  if (saysNoneInSections(stripped)) return { kind: 'NONE', rule: 'sectionsNone' }
  return null
}

/** Without the names of the column: 存在问题：… 原因分析：… */
function withoutPrefix(text: string): string {
  let rest = strip(text)
  for (;;) {
    const found = patterns.nonePrefix.exec(rest)
    if (found === null || found[0] === '') return rest
    rest = strip(rest.slice(found[0].length))
  }
}

function bareOf(stripped: string): string {
  return withoutPrefix(stripped)
    .replace(/^[([【]+/, '')
    .replace(/[。.,;!"':、)\]】]+$/, '')
}

function isHeading(text: string, stripped: string, bare: string): boolean {
  if (stripped !== '' && bare === '' && !patterns.placeholderBare.test(text)) return true
  return patterns.title.test(stripped) && !patterns.titleVeto.test(stripped.replaceAll('不足', ''))
}

function isPlaceholder(text: string, stripped: string): boolean {
  if (patterns.placeholderBare.test(text)) return true
  return stripped.length <= longestPlaceholder && patterns.placeholder.some((one) => one.test(stripped) || one.test(text))
}

const sayNone = new Set(['', '无', '没有', '暂无'])

function saysNoneInParts(stripped: string): boolean {
  if (stripped.length > longestParts) return false
  const parts = stripped
    .split(/[。;,!]/)
    .map(strip)
    .filter((part) => part !== '')
  return parts.some(isNone) && parts.every((part) => isNone(part) || isNeutral(part))
}

function isNone(part: string): boolean {
  const rest = withoutPrefix(part)
  return sayNone.has(rest) || patterns.none.test(rest)
}

function isNeutral(part: string): boolean {
  if (part.length <= longestNeutral && patterns.noneNeutral.test(part) && !patterns.noneNeutralVeto.test(part)) return true
  return patterns.noneVia.test(part) || (patterns.measure.test(part) && !patterns.problem.test(maskNegated(part)))
}

function saysNoneInSections(stripped: string): boolean {
  const parts = stripped.split(/[;。]|(?=原因[:是])|(?=[一二三四五]、)|(?=(?:改进|整改)措施)/)
  return parts.length > 1 && parts.every((part) => sayNone.has(withoutPrefix(part).replace(/[。.,;!:]+$/, '')))
}
