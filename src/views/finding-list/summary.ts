import { checkedText, checkTitle, messageNotes, openOf, severityText, silentNotes } from '../findings'
import { dotted, listNames, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import type { FindingListModel } from './model'

export function title(model: FindingListModel, context: ViewContext): string {
  const n = model.findings.length
  const open = openOf(model.findings)
  if (n === 0) return say(context, '没有需核实的检查结果', 'Nothing to be verified')
  return say(context, `${n} 条需核实，未处理 ${open} 条`, `${n} findings to be verified, ${open} not dealt with`)
}

export function subtitle(model: FindingListModel, context: ViewContext): string {
  return dotted([
    severityText(model.counts, context),
    yearSpan(context, model.years),
    say(context, '单位：条', 'findings'),
    checkedText(model.checked, context),
  ])
}

export function summary(model: FindingListModel, context: ViewContext): string {
  const { findings, departments } = model
  if (findings.length === 0) return `${title(model, context)}${say(context, '。', '.')}`
  const most = departments.slice(0, 3).map((one) => `${one.name}（${one.findings.length}）`)
  return say(
    context,
    `${departments.length} 个部门共 ${findings.length} 条需核实，其中 ${openOf(findings)} 条未处理；最多的是${listNames(context, most, 3)}。最常见的规则是“${commonest(model, context)}”。`,
    `${findings.length} findings of ${departments.length} departments are to be verified, ${openOf(findings)} not dealt with; most are of ${listNames(context, most, 3)}. The commonest rule: ${commonest(model, context)}.`,
  )
}

function commonest({ findings }: FindingListModel, context: ViewContext): string {
  const counts = new Map<string, number>()
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1)
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first === undefined ? '—' : checkTitle(first[0], context)
}

export const notes = (model: FindingListModel, context: ViewContext): readonly string[] => [
  ...messageNotes(context),
  ...silentNotes(model.checked, context),
]
