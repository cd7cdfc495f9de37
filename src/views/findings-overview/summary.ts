import { checkedText, findingNotes, groupName, severityText, silentNotes } from '../findings'
import { dotted, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import type { FindingsModel } from './model'

export function title(model: FindingsModel, context: ViewContext): string {
  const { total, departments } = model.whole
  if (total === 0) return say(context, '没有需核实的检查结果', 'Nothing to be verified')
  return say(context, `${departments} 个部门有 ${total} 条需核实`, `${total} findings of ${departments} departments to be verified`)
}

export function subtitle(model: FindingsModel, context: ViewContext): string {
  return dotted([
    say(context, '按检查类别和严重程度', 'by group of rules and severity'),
    yearSpan(context, model.years),
    say(context, '单位：条', 'findings'),
    checkedText(model.checked, context),
  ])
}

export function summary(model: FindingsModel, context: ViewContext): string {
  const { total, open, departments, counts } = model.whole
  if (total === 0) return `${title(model, context)}${say(context, '。', '.')}`
  const [first] = [...model.groups].sort((a, b) => b.total - a.total)
  const most = first === undefined ? '' : groupName(first.group, context)
  return say(
    context,
    `${departments} 个部门共 ${total} 条需核实（${severityText(counts, context)}），其中 ${open} 条未处理；“${most}”类最多，${first?.total ?? 0} 条。`,
    `${total} findings of ${departments} departments are to be verified (${severityText(counts, context)}), ${open} of them not dealt with; most are of “${most}” (${first?.total ?? 0}).`,
  )
}

export const notes = (model: FindingsModel, context: ViewContext): readonly string[] => [
  ...findingNotes(context),
  ...silentNotes(model.checked, context),
]
