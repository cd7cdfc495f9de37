import { enumLabel } from '../../domain/schema/enums'
import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { peerBands } from '../../reference/peerBands'
import { dotted, listNames, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import type { CodeYear, HistoryModel, NamedEvent } from './model'

export const eventName = (type: string, context: ViewContext) => textIn(enumLabel('event_type', type), context.locale)

/** 「2022 年更名：农业局 → 农业农村局」. */
export function eventWords(event: NamedEvent, context: ViewContext): string {
  const name = eventName(event.type, context)
  const share =
    event.share === null
      ? ''
      : say(
          context,
          `（占 ${formatValue(event.share, 'fraction', context)}）`,
          ` (${formatValue(event.share, 'fraction', context)})`,
        )
  const ends = [event.fromName, event.toName].filter((one) => one !== null)
  return `${name}${say(context, '：', ': ')}${ends.join(' → ')}${share}`
}

export function stateWord(state: CodeYear['state'], context: ViewContext): string {
  switch (state) {
    case 'submitted':
      return say(context, '已报', 'submitted')
    case 'late':
      return say(context, '已报（逾期）', 'late')
    case 'missing':
      return say(context, '未报', 'missing')
    case 'notDue':
      return say(context, '不在名单', 'not due')
  }
}

export function bandWord({ band, isMoved }: CodeYear, context: ViewContext): string | null {
  if (band === null) return null
  const label = peerBands.find((one) => one.id === band)?.label
  const name = label === undefined ? band : textIn(label, context.locale)
  return isMoved ? say(context, `${name}（换档）`, `${name} (moved)`) : name
}

export function title(model: HistoryModel, context: ViewContext): string {
  const { events, formerNames } = model
  const [first] = events
  if (first === undefined && formerNames.length === 0) return say(context, '编码和名称一直未变', 'Code and name have not changed')
  if (first === undefined)
    return say(context, `曾用名：${listNames(context, formerNames, 2)}`, `Formerly ${listNames(context, formerNames, 2)}`)
  const words = events.map((event) =>
    say(context, `${event.year} 年${eventName(event.type, context)}`, `${event.year} ${eventName(event.type, context)}`),
  )
  const former =
    formerNames.length === 0
      ? ''
      : say(context, `，曾用名${listNames(context, formerNames, 1)}`, `, formerly ${listNames(context, formerNames, 1)}`)
  return `${listNames(context, [...new Set(words)], 4)}${former}`
}

export function subtitle(model: HistoryModel, context: ViewContext): string {
  const due = model.years.filter((one) => one.state !== 'notDue')
  return dotted([
    model.subject.name,
    yearSpan(
      context,
      model.years.map((one) => one.year),
    ),
    say(context, '编码、名称、报送与规模档', 'codes, names, reports and size bands'),
    say(context, '单位：年', 'years'),
    say(
      context,
      `已报 n ${formatCoverage(due.filter((one) => one.state !== 'missing').length, due.length)}`,
      `submitted n ${formatCoverage(due.filter((one) => one.state !== 'missing').length, due.length)}`,
    ),
  ])
}

export function summary(model: HistoryModel, context: ViewContext): string {
  const due = model.years.filter((one) => one.state !== 'notDue')
  const submitted = due.filter((one) => one.state !== 'missing').length
  const names =
    model.formerNames.length === 0
      ? ''
      : say(
          context,
          `曾用名${listNames(context, model.formerNames, 4)}。`,
          `Formerly ${listNames(context, model.formerNames, 4)}. `,
        )
  const events = model.events.map((event) =>
    say(context, `${event.year} 年${eventWords(event, context)}`, `${event.year} ${eventWords(event, context)}`),
  )
  return (
    say(
      context,
      `${model.subject.name}应报 ${due.length} 年，已报 ${submitted} 年。${names}`,
      `${model.subject.name} was due in ${due.length} years and reported in ${submitted}. ${names}`,
    ) +
    (events.length === 0
      ? ''
      : say(context, `机构变动：${listNames(context, events, 6)}。`, `Changes: ${listNames(context, events, 6)}.`))
  )
}

export function notes(model: HistoryModel, context: ViewContext): readonly string[] {
  const has = (type: string) => model.events.some((event) => event.type === type)
  return [
    ...(has('RENAME') || has('RECODE')
      ? [
          say(
            context,
            '更名、改码前后为同一部门，各年连续比较。',
            'Before and after a change of name or code it is the same department.',
          ),
        ]
      : []),
    ...(has('MERGE')
      ? [
          say(
            context,
            '合并前的金额按合并口径相加，得分和等级不合并。',
            'Amounts before a merger are added up, scores and grades are not.',
          ),
        ]
      : []),
    ...(has('SPLIT') ? [say(context, '拆分前后不连续比较。', 'A split breaks the series.')] : []),
    ...(has('TRANSFER') ? [say(context, '职能划转不改变编码，比较时留意。', 'Functions were handed over; the code stayed.')] : []),
    ...(model.years.some((one) => one.isMoved)
      ? [say(context, '换档的年度，同类与上年不是同一组。', 'In a year of another size band the peers are another group.')]
      : []),
  ]
}
