import type { Cell } from '../domain/row'
import { formatDifference, noValue } from '../metrics/format'
import type { Missing, MissingReason } from './reported'
import type { TableCell, ViewContext } from './View'

/** The sentence of the context's language. Both stand beside each other where they are used, so that they are changed together. */
export const say = (context: ViewContext, zh: string, en: string): string => (context.locale === 'en' ? en : zh)

/** Names one after another, at most `most` of them: «示例局、临河街道等 12 个». */
export function listNames(context: ViewContext, names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join(say(context, '、', ', '))
  return names.length <= most ? shown : say(context, `${shown}等 ${names.length} 个`, `${shown} and ${names.length - most} more`)
}

/** The parts of a subtitle. */
export const dotted = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

export function yearSpan(context: ViewContext, years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return ''
  const span = first === last ? `${first}` : `${first}–${last}`
  return say(context, `${span} 年`, span)
}

/** A difference without its unit, for a column whose head names it. */
export function bareDifference(value: number | null, unit: 'fraction' | 'points', context: ViewContext): string {
  return formatDifference(value, unit, context).split(' ')[0] ?? noValue
}

/** 「升 1.42 个百分点」「降 …」「持平」. */
export function roseOrFell(value: number, unit: 'fraction' | 'points', context: ViewContext): string {
  const [number = '', ...words] = formatDifference(value, unit, context).split(' ')
  const size = [number.replace(/^[+−]/, ''), ...words].join(' ')
  if (Number(number.replace(/^[+−]/, '').replaceAll(',', '')) === 0) return say(context, '持平', 'unchanged')
  return value > 0 ? say(context, `升 ${size}`, `up ${size}`) : say(context, `降 ${size}`, `down ${size}`)
}

export function reasonText(context: ViewContext, reason: MissingReason): string {
  switch (reason) {
    case 'notSubmitted':
      return say(context, '未报送', 'not submitted')
    case 'contradicting':
      return say(context, '同年多条记录不一致，待选定', 'contradicting records, to be chosen')
    case 'excluded':
      return say(context, '记录待核实，未计入', 'set aside: record to be verified')
    case 'noValue':
      return say(context, '金额未填', 'an amount is missing')
    case 'noBudget':
      return say(context, '调整后预算不大于零', 'the adjusted budget is not above zero')
  }
}

/** Who is missing and why, a sentence a reason, and that totals leave them out (DESIGN 4). */
export function missingNotes(context: ViewContext, without: readonly Missing[]): readonly string[] {
  if (without.length === 0) return []
  const groups = new Map<MissingReason, string[]>()
  for (const one of without) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one.name])
  const sentences = [...groups].map(([reason, names]) =>
    say(
      context,
      `${reasonText(context, reason)} ${names.length} 个：${listNames(context, names)}。`,
      `${reasonText(context, reason)} (${names.length}): ${listNames(context, names)}.`,
    ),
  )
  return [
    ...sentences,
    say(context, `以上合计不含这 ${without.length} 个部门。`, `Totals leave these ${without.length} departments out.`),
  ]
}

export function cell(text: string, value: Cell, more: Omit<TableCell, 'text' | 'value'> = {}): TableCell {
  return { text, value, ...more }
}

/** A row of words across the table. */
export const noteCells = (text: string, columns: number): readonly TableCell[] => [
  cell(text, text, { tone: 'quiet' }),
  ...Array.from({ length: columns - 1 }, () => cell('', null)),
]
