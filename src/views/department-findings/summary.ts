import { checkTitle, messageNotes, openOf, severityText } from '../findings'
import { dotted, listNames, say } from '../say'
import type { ViewContext } from '../View'
import type { OwnFindings } from './model'

export function title(model: OwnFindings, context: ViewContext): string {
  const n = model.findings.length
  if (n === 0) return say(context, '没有需核实的检查结果', 'Nothing to be verified')
  const open = openOf(model.findings)
  return say(context, `${n} 条需核实，未处理 ${open} 条`, `${n} findings to be verified, ${open} not dealt with`)
}

export function subtitle(model: OwnFindings, context: ViewContext): string {
  return dotted([
    model.subject.name,
    say(context, '勾稽核对结果', 'results of the checks'),
    say(context, `${model.subject.year} 年`, `${model.subject.year}`),
    severityText(model.counts, context),
    say(context, `单位：条 · n ${model.findings.length}`, `findings · n ${model.findings.length}`),
  ])
}

export function summary(model: OwnFindings, context: ViewContext): string {
  const { subject, findings } = model
  if (findings.length === 0)
    return say(
      context,
      `${subject.name} ${subject.year} 年没有需核实的检查结果。`,
      `Nothing of ${subject.name} is to be verified in ${subject.year}.`,
    )
  const rules = [...new Set(findings.map((one) => checkTitle(one.check, context)))]
  return say(
    context,
    `${subject.name} ${subject.year} 年有 ${findings.length} 条需核实，其中 ${openOf(findings)} 条未处理：${listNames(context, rules, 4)}。`,
    `${findings.length} findings of ${subject.name} are to be verified in ${subject.year}, ${openOf(findings)} not dealt with: ${listNames(context, rules, 4)}.`,
  )
}

export const notes = (_: OwnFindings, context: ViewContext): readonly string[] => messageNotes(context)
