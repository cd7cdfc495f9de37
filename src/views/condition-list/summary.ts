import { textIn } from '../../domain/text'
import { formatCoverage } from '../../metrics/format'
import { picturedRows } from '../chart/room'
import { peerNotes } from '../peers'
import { dotted, listNames, reasonText, say } from '../say'
import type { ViewContext } from '../View'
import { allWords, beyondText } from './conditions'
import type { Candidate, ConditionModel } from './model'
import { shownConditions } from './option'

const namesOf = (all: readonly Candidate[]) => all.map((one) => one.name)

export function title(model: ConditionModel, context: ViewContext): string {
  const { asked, members, isExample } = model
  const count = members.length
  const example = isExample ? say(context, '（示例条件）', ' (example)') : ''
  if (asked.length > 2) {
    return count === 0
      ? say(
          context,
          `没有部门同时符合 ${asked.length} 个条件${example}`,
          `No department meets all ${asked.length} conditions${example}`,
        )
      : say(
          context,
          `${count} 个部门同时符合 ${asked.length} 个条件${example}`,
          `${count} departments meet all ${asked.length} conditions${example}`,
        )
  }
  const words = allWords(asked, context)
  return count === 0
    ? say(context, `没有部门符合：${words}`, `No department meets: ${words}`)
    : say(context, `${count} 个部门符合：${words}`, `${count} departments meet: ${words}`)
}

export function subtitle(model: ConditionModel, context: ViewContext): string {
  const { due, unknown, year, asked } = model
  return dotted([
    allWords(asked, context),
    say(context, `${year} 年`, `${year}`),
    say(
      context,
      `能判断 ${formatCoverage(due - unknown.length, due)} 个部门`,
      `can be told of ${formatCoverage(due - unknown.length, due)} departments`,
    ),
  ])
}

export function summary(model: ConditionModel, context: ViewContext): string {
  const { asked, members, unknown, unmet, nearly, year } = model
  const [first] = asked
  const named = members.slice(0, 8).map((one) => {
    const beyond = one.judged[0]?.beyond ?? null
    return first === undefined ? one.name : `${one.name}（${beyondText(first, beyond, context)}）`
  })
  const more = members.length - named.length
  const list =
    named.length === 0
      ? ''
      : say(
          context,
          `：${named.join('、')}${more > 0 ? `等 ${members.length} 个` : ''}，括号内为${first === undefined ? '' : textIn(first.of.label, 'zh-CN')}与界限之差`,
          `: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}, in brackets how far from the bound`,
        )
  return say(
    context,
    `${year} 年同时符合“${allWords(asked, context)}”的部门有 ${members.length} 个${list}；不符合 ${unmet} 个${nearly > 0 ? `（其中 ${nearly} 个只差一项）` : ''}，缺数无法判断 ${unknown.length} 个。名单供核实，不是结论。`,
    `In ${year}, ${members.length} departments meet “${allWords(asked, context)}”${list}; ${unmet} do not${nearly > 0 ? ` (${nearly} miss by one)` : ''}, of ${unknown.length} it cannot be told. A list to be verified, no verdict.`,
  )
}

export function notes(model: ConditionModel, context: ViewContext): readonly string[] {
  const { asked, refused, isExample, members, unknown, compareWith } = model
  const hidden = asked.length - shownConditions(model, context).length
  const left = members.length + unknown.length - picturedRows(context)
  return [
    ...(isExample
      ? [
          say(
            context,
            '没有设条件，以上为示例条件，可在本页设定。',
            'No condition is set: these are examples, to be set on this page.',
          ),
        ]
      : []),
    ...(refused.length > 0
      ? [say(context, `用不上的条件：${listNames(context, refused)}。`, `Not used: ${listNames(context, refused)}.`)]
      : []),
    ...(hidden > 0
      ? [
          say(
            context,
            `图中列前 ${asked.length - hidden} 个条件，余 ${hidden} 个见表。`,
            `The picture has the first ${asked.length - hidden} conditions, ${hidden} more are in the table.`,
          ),
        ]
      : []),
    ...(left > 0
      ? [
          say(
            context,
            `图中列前 ${picturedRows(context)} 个部门，余 ${left} 个见表。`,
            `The picture has the first ${picturedRows(context)}, ${left} more are in the table.`,
          ),
        ]
      : []),
    ...unknownNotes(unknown, context),
    say(
      context,
      '各条件须同时成立；按第一个条件与界限之差由大到小列。缺数的不算符合，凡有一项不符合的不再判断。',
      'All conditions must hold; listed by distance from the first bound. A missing figure is not met; one condition that fails settles it.',
    ),
    ...(compareWith === 'peers'
      ? peerNotes(
          members.map(({ name, judged }) => ({
            name,
            peers: judged[0]?.beside.peers ?? null,
            peerNames: judged[0]?.beside.peerNames ?? [],
          })),
          context,
        )
      : []),
  ]
}

/** Who cannot be told, a sentence a reason. */
function unknownNotes(unknown: readonly Candidate[], context: ViewContext): readonly string[] {
  const reasons = [...new Set(unknown.map((one) => one.missing))]
  return reasons.map((reason) => {
    const names = namesOf(unknown.filter((one) => one.missing === reason))
    const words = reason === null ? say(context, '有的数没有填', 'a figure is missing') : reasonText(context, reason)
    return say(
      context,
      `无法判断（${words}）${names.length} 个：${listNames(context, names)}。`,
      `Cannot be told (${words}), ${names.length}: ${listNames(context, names)}.`,
    )
  })
}
