import { enumLabel } from '../../domain/schema/enums'
import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { dotted, listNames, say, yearSpan } from '../say'
import type { ViewContext } from '../View'
import type { IssuesModel, IssueThread, OwnIssue, OwnMeasure, YearState } from './model'

export function threadName(thread: Pick<IssueThread, 'category' | 'label'>, context: ViewContext): string {
  if (thread.category === null) return say(context, '未归类', 'no category')
  return thread.label === null ? thread.category : textIn(thread.label, context.locale)
}

/** `thread` holds all years of the category: what was named long ago is no first time. */
export function streakWord(issue: OwnIssue, thread: IssueThread, context: ViewContext): string {
  if (issue.streak >= 2) return say(context, `连续 ${issue.streak} 年`, `${issue.streak} years running`)
  if (issue.returned) return say(context, '隔年复现', 'back after a year')
  const isAgain = thread.issues.some((one) => one.year < issue.year)
  return isAgain ? say(context, '再次提到', 'named again') : say(context, '首次', 'first time')
}

export function stateWord(state: YearState, context: ViewContext): string {
  switch (state) {
    case 'written':
      return ''
    case 'none':
      return say(context, '写明无', 'states none')
    case 'empty':
      return say(context, '未填写', 'not filled in')
    case 'missing':
      return say(context, '无记录', 'no record')
  }
}

/** The measure as written, with who and until when. */
export function measureWords(measure: OwnMeasure, context: ViewContext): string {
  const status = measure.status === null ? null : textIn(enumLabel('measure_status', measure.status), context.locale)
  const parts = [
    measure.unit === null ? null : say(context, `责任 ${measure.unit}`, `by ${measure.unit}`),
    measure.deadline === null ? null : say(context, `时限 ${measure.deadline}`, `until ${measure.deadline}`),
    status,
  ].filter((part) => part !== null)
  return parts.length === 0 ? measure.text : `${measure.text}（${parts.join(say(context, '，', ', '))}）`
}

export const unanswered = (context: ViewContext): string => say(context, '未见对应措施', 'no matching measure seen')

const recurring = (model: IssuesModel) => model.threads.filter((thread) => thread.streak >= 2)

export function title(model: IssuesModel, context: ViewContext): string {
  const [first] = recurring(model)
  const n = model.now.length
  if (first !== undefined) {
    const name = threadName(first, context)
    return say(
      context,
      `“${name}”连续 ${first.streak} 年提到；本年 ${n} 条问题`,
      `“${name}” named ${first.streak} years running; ${n} issues this year`,
    )
  }
  if (n > 0) return say(context, `本年 ${n} 条问题，没有连续两年的类别`, `${n} issues this year, none for two years running`)
  const state = model.states.at(-1) ?? 'missing'
  return say(
    context,
    `${model.subject.year} 年${stateWord(state, context)}存在问题`,
    `${model.subject.year}: issues ${stateWord(state, context)}`,
  )
}

export function subtitle(model: IssuesModel, context: ViewContext): string {
  return dotted([
    model.subject.name,
    yearSpan(context, model.years),
    say(context, '存在问题与改进措施原文', 'issues and measures as written'),
    say(context, '单位：条', 'items'),
    say(
      context,
      `本年有对应措施 n ${formatCoverage(model.answered, model.now.length)}`,
      `answered this year n ${formatCoverage(model.answered, model.now.length)}`,
    ),
  ])
}

export function summary(model: IssuesModel, context: ViewContext): string {
  const { subject, now, answered, years, states } = model
  const written = states.filter((state) => state === 'written').length
  const names = recurring(model).map((thread) =>
    say(
      context,
      `${threadName(thread, context)}（连续 ${thread.streak} 年）`,
      `${threadName(thread, context)} (${thread.streak} years)`,
    ),
  )
  const head = say(
    context,
    `${subject.name}在 ${years.length} 年中有 ${written} 年写有存在问题；${subject.year} 年 ${now.length} 条，其中 ${answered} 条有对应措施。`,
    `${subject.name} named issues in ${written} of ${years.length} years; ${now.length} in ${subject.year}, ${answered} with a matching measure. `,
  )
  if (names.length === 0) return head
  return (
    head +
    say(
      context,
      `连续两年及以上提到的类别：${listNames(context, names, 6)}。`,
      `Named for two years or more: ${listNames(context, names, 6)}.`,
    )
  )
}

/** A cell has no room for words: it says 「1/2」, answered of all. */
export const isTight = (years: number, { width }: ViewContext): boolean => (width * 0.62 - 24) / years < 106

export function notes(model: IssuesModel, context: ViewContext): readonly string[] {
  const silent = model.years.flatMap((year, at) => {
    const state = model.states[at] ?? 'missing'
    return state === 'written' ? [] : [`${year} ${stateWord(state, context)}`]
  })
  const all = model.threads.reduce((sum, thread) => sum + thread.issues.length, 0)
  const open = model.threads.find((thread) => thread.category === null)?.issues.length ?? 0
  return [
    say(
      context,
      '类别由规则和学习器标注，可在“问题与整改”改正；一条问题只列在最确定的一类下。条数多少不评好坏。',
      'Categories are set by rules and a learner and can be corrected; an issue stands under its surest one. Many issues are no fault.',
    ),
    ...(open === 0
      ? []
      : [
          say(
            context,
            `其他 ${open} 条未归类（占 ${all} 条的 ${formatValue(open / all, 'fraction', context)}），可在“问题与整改”确认。`,
            `No category yet: ${open} of ${all} issues (${formatValue(open / all, 'fraction', context)}).`,
          ),
        ]),
    ...(isTight(model.years.length, context) ? [say(context, '格内为“有措施的条数/条数”。', 'In the cells: answered/all.')] : []),
    ...(silent.length === 0
      ? []
      : [
          say(
            context,
            `没有问题原文的年度：${listNames(context, silent)}；缺报的年度使连续中断。`,
            `Years without text: ${listNames(context, silent)}; a missing report breaks a run.`,
          ),
        ]),
  ]
}
