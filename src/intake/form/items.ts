import { formPrompts } from '../../reference/forms'

/** Texts at the foot of a form: without what the form itself asks, cut into their items. */

const promptInBrackets = /^[(（【[][^()（）【】[\]]{2,60}[)）】\]]\s*/

const isPromptText = (text: string) => formPrompts.some((prompt) => text.includes(prompt))

/** Text without the （200字以内） in front of it; null where nothing else stands there. */
export function withoutPrompt(text: string): string | null {
  const trimmed = text.trim()
  const prompt = promptInBrackets.exec(trimmed)?.[0]
  const rest = prompt !== undefined && isPromptText(prompt) ? trimmed.slice(prompt.length).trim() : trimmed
  return rest === '' || (rest.length <= 60 && /^请/.test(rest) && isPromptText(rest)) ? null : rest
}

/** Ways of numbering, by the number that a mark stands for. A mark counts at the start of a text, a line or a sentence. */
const kinds: readonly { readonly mark: RegExp; readonly number: (found: string) => number }[] = [
  { mark: /[(（][一二三四五六七八九十]{1,3}[)）]/g, number: chinese },
  { mark: /(?<![第之])[一二三四五六七八九十]{1,3}[、.．]/g, number: chinese },
  { mark: /[一二三四五六七八九十]{1,2}是(?!否)/g, number: chinese },
  { mark: /第[一二三四五六七八九十]{1,2}[,，、：:]/g, number: chinese },
  { mark: /[(（]\d{1,2}[)）]/g, number: arabic },
  { mark: /(?<![\d.])\d{1,2}(?:[、．]|\.(?!\d)|\)|）)/g, number: arabic },
  { mark: /[①-⑳]/g, number: (found) => (found.codePointAt(0) ?? 0) - 0x245f },
]

function arabic(found: string): number {
  return Number(/\d+/.exec(found.normalize('NFKC'))?.[0] ?? 0)
}

function chinese(found: string): number {
  const digits = /[一二三四五六七八九十]+/.exec(found)?.[0] ?? ''
  const value = (digit: string) => '一二三四五六七八九'.indexOf(digit) + 1
  const ten = digits.indexOf('十')
  if (ten < 0) return value(digits)
  return (ten === 0 ? 1 : value(digits[0] ?? '')) * 10 + (ten + 1 < digits.length ? value(digits[ten + 1] ?? '') : 0)
}

const startsItem = /(?:^|[\n。;；:：!！?？,，、)）])\s*$/

interface Mark {
  readonly start: number
  readonly end: number
}

/**
 * Marks of these kinds that count 1, 2, 3 …, or on from the number that the text begins with, as in the second row of a text.
 * One mark alone is no numbering, unless it stands at the start.
 */
function marksOf(text: string, of: typeof kinds): readonly Mark[] {
  const found = of.flatMap(({ mark, number }) =>
    [...text.matchAll(mark)].map((one) => ({ start: one.index ?? 0, mark: one[0], number: number(one[0]) })),
  )
  const marks: Mark[] = []
  let next = 1
  for (const one of found.sort((a, b) => a.start - b.start)) {
    if (marks.length === 0 && one.start === 0) next = one.number
    if (one.number !== next || !startsItem.test(text.slice(Math.max(0, one.start - 8), one.start))) continue
    marks.push({ start: one.start, end: one.start + one.mark.length })
    next += 1
  }
  const isWhole = marks.length > 1 || (marks.length === 1 && marks[0]?.start === 0)
  return isWhole ? marks : []
}

/** Marks of the kind that begins first; where each item is numbered in another way (1. （2） 三、), all kinds together. */
function outerMarks(text: string): readonly Mark[] {
  let outer: readonly Mark[] = []
  for (const kind of kinds) {
    const marks = marksOf(text, [kind])
    const [first] = marks
    if (first !== undefined && (outer[0] === undefined || first.start < outer[0].start)) outer = marks
  }
  return outer.length > 1 ? outer : marksOf(text, kinds)
}

/** 存在以下问题： before the first item says nothing itself. */
const leadIn = /[:：]\s*$|^[^。;；]{0,40}(?:问题|不足|如下|以下|几个方面|主要(?:有|是))[^。;；]{0,6}[,，。]?$/

/** A text as its items, split by the numbering that begins first; without any, it is one item. Numbers are left out. */
export function itemsOf(text: string): readonly string[] {
  const whole = text.trim()
  const outer = outerMarks(whole)
  const [first] = outer
  if (first === undefined) return whole === '' ? [] : [whole]
  const lead = whole.slice(0, first.start).trim()
  const items = outer.map(({ end }, at) => whole.slice(end, outer[at + 1]?.start).trim())
  const isOwn = lead !== '' && !leadIn.test(lead)
  return [...(isOwn ? [lead] : []), ...items]
    .map((item) => item.replace(/^[:：、\s]+|[；;，,\s]+$/g, ''))
    .filter((item) => item !== '')
}

const halves =
  /(?<=^|[\n。;；])\s*(?:[一二(（][一二、.)）]*)?\s*((?:存在(?:的)?(?:主要)?问题|主要问题|问题)|(?:改进|整改|下一步)[^:：。\n]{0,10})[:：]/g

/** 存在问题：… 改进措施：… in one text; without such words all of it is what the column asks for first. */
export function issuesAndMeasures(text: string): { readonly issues: string; readonly measures: string } {
  const found = [...text.matchAll(halves)]
  const isMeasure = (label: string) => /^(?:改进|整改|下一步)/.test(label)
  const from = found.find((one) => isMeasure(one[1] ?? ''))
  if (from === undefined) return { issues: text, measures: '' }
  const at = from.index ?? 0
  const [issues] = [text.slice(0, at).replace(halves, '')]
  return { issues: issues.trim(), measures: text.slice(at + from[0].length).trim() }
}
