import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { dotted, say } from '../say'
import { unlabelledNotes } from '../unlabelled'
import type { ViewContext } from '../View'
import type { CauseCount, CausesModel } from './model'

const percent = (value: number, context: ViewContext) => formatValue(value, 'fraction', context)

/** 「25.00%（6/24）」 */
export const shareWords = (n: number, { texts }: CausesModel, context: ViewContext): string =>
  say(
    context,
    `${percent(n / texts, context)}（${formatCoverage(n, texts)}）`,
    `${percent(n / texts, context)} (${formatCoverage(n, texts)})`,
  )

export function intervalWords({ interval }: CauseCount, context: ViewContext): string {
  if (interval === null) return ''
  const [low, high] = [percent(interval.low, context), percent(interval.high, context)]
  return say(context, `95% 区间 ${low} 至 ${high}`, `95% interval ${low} to ${high}`)
}

export function title(model: CausesModel, context: ViewContext): string {
  const [top] = model.causes
  if (top === undefined) return say(context, '没有部门在问题里写明原因', 'No department gives a cause of its issues')
  const label = textIn(top.label, context.locale)
  return say(
    context,
    `部门自己说得最多的原因是“${label}”（${formatCoverage(top.n, model.texts)}）`,
    `The cause given most is “${label}” (${formatCoverage(top.n, model.texts)})`,
  )
}

export function subtitle({ year, texts, due }: CausesModel, context: ViewContext): string {
  return dotted([
    say(context, '提到该原因的部门 / 填写了存在问题的部门', 'Departments giving the cause / departments with issues text'),
    say(context, `${year} 年`, `${year}`),
    '%',
    `n ${formatCoverage(texts, due)}`,
  ])
}

export function explainedSentence(model: CausesModel, context: ViewContext): string {
  const { year, texts, explained } = model
  const silent = texts - explained
  return say(
    context,
    `${year} 年填写了存在问题的 ${texts} 个部门中，写明原因的 ${shareWords(explained, model, context)}，未写明的 ${silent} 个`,
    `Of ${texts} departments with issues text in ${year}, ${shareWords(explained, model, context)} give a cause and ${silent} give none`,
  )
}

export function summary(model: CausesModel, context: ViewContext): string {
  const top = model.causes.slice(0, 3).map((one) => `${textIn(one.label, context.locale)} ${shareWords(one.n, model, context)}`)
  const head = `${explainedSentence(model, context)}${say(context, '。', '. ')}`
  if (top.length === 0) return head.trim()
  return say(context, `${head}提到最多的是${top.join('、')}。`, `${head}Named most: ${top.join('; ')}.`)
}

export function notes(model: CausesModel, context: ViewContext): readonly string[] {
  return [
    say(
      context,
      '原因是材料自己的说法，由原文中的用词识别，未经核实；它是问题类别之外的另一种读法，不计入类别，也不说明谁导致了什么。',
      'Causes are the departments’ own account, found by their words and not verified; they are a second reading beside the categories and prove nothing.',
    ),
    say(
      context,
      '按部门计；一个部门可提到几种原因，各项相加不等于 100%。浅色细线为 95% 区间（威尔逊法）。',
      'Departments are counted; one may give several causes, so shares do not add up to 100%. Pale lines: 95% interval (Wilson).',
    ),
    ...unlabelledNotes(model.unlabelled, say(context, '当年', ''), context),
  ]
}
