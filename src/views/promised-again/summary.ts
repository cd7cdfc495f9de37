import { formatCoverage, formatValue } from '../../metrics/format'
import { dotted, say } from '../say'
import { unlabelledNotes } from '../unlabelled'
import type { ViewContext } from '../View'
import type { PromisedModel } from './model'

const percent = (part: number, whole: number, context: ViewContext) =>
  formatValue(whole === 0 ? null : part / whole, 'fraction', context)

export function title(model: PromisedModel, context: ViewContext): string {
  const { promises, again, year } = model
  if (promises.length === 0)
    return say(context, `${year - 1} 年没有可以对照的整改承诺`, `No promises of ${year - 1} to compare with`)
  return say(
    context,
    `去年有措施的 ${promises.length} 项问题，今年仍提到 ${again} 项`,
    `Of ${promises.length} issues with a measure last year, ${again} are named again`,
  )
}

export function subtitle(model: PromisedModel, context: ViewContext): string {
  const { year, again, promises } = model
  return dotted([
    say(context, `${year - 1} 年的措施对照 ${year} 年的问题`, `measures of ${year - 1} against issues of ${year}`),
    say(context, '深色为今年仍在，浅色为今年未再提到', 'dark: named again; pale: not named again'),
    say(context, '单位：项（部门·类别）', 'department × category'),
    `n ${formatCoverage(again, promises.length)}`,
  ])
}

export function summary(model: PromisedModel, context: ViewContext): string {
  const { year, promises, again, departments, interval, specific } = model
  if (promises.length === 0) return `${title(model, context)}${say(context, '。', '.')}`
  const other = { promised: promises.length - specific.promised, again: again - specific.again }
  const range =
    interval === null
      ? ''
      : say(
          context,
          `，95% 区间 ${formatValue(interval.low, 'fraction', context)}–${formatValue(interval.high, 'fraction', context)}`,
          `, 95% interval ${formatValue(interval.low, 'fraction', context)}–${formatValue(interval.high, 'fraction', context)}`,
        )
  const head = say(
    context,
    `${year - 1} 年提出了措施的问题有 ${promises.length} 项，${year} 年同一部门仍提到同类问题的 ${again} 项（${percent(again, promises.length, context)}${range}），涉及 ${departments} 个部门。`,
    `${promises.length} issues had a measure in ${year - 1}; ${again} (${percent(again, promises.length, context)}${range}) of ${departments} departments are named again in ${year}. `,
  )
  if (specific.promised === 0) return head
  return (
    head +
    say(
      context,
      `写明责任或时限的 ${formatCoverage(specific.again, specific.promised)}，未写明的 ${formatCoverage(other.again, other.promised)}。`,
      `With who or when: ${formatCoverage(specific.again, specific.promised)}; without: ${formatCoverage(other.again, other.promised)}.`,
    )
  )
}

export function notes(model: PromisedModel, context: ViewContext): readonly string[] {
  return [
    say(
      context,
      '一项是一个部门的一类问题：上年该类问题有对应措施，今年该类问题又出现即为“仍在”，需核实整改落实情况；不等于措施没有执行。',
      'One item is a category of a department. Named again does not mean that the measure was not taken; to be looked at.',
    ),
    ...(model.silent === 0
      ? []
      : [
          say(
            context,
            `另有 ${model.silent} 项所属部门今年没有填写存在问题，无从对照，未计入。`,
            `${model.silent} more belong to departments without issues text this year and are left out.`,
          ),
        ]),
    ...unlabelledNotes(model.unlabelled, say(context, '两年', ''), context),
  ]
}
