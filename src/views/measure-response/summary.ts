import { textIn } from '../../domain/text'
import { formatCoverage, formatDifference, formatValue } from '../../metrics/format'
import { dotted, say } from '../say'
import { unlabelledNotes } from '../unlabelled'
import type { ViewContext } from '../View'
import type { CategoryResponse, Part, ResponseModel } from './model'

/** Fraction; null of nothing. */
export const shareOf = ({ n, of }: Part): number | null => (of === 0 ? null : n / of)

const percent = (part: Part, context: ViewContext) => formatValue(shareOf(part), 'fraction', context)

/** 「78.00%（39/50）」 */
export const partWords = (part: Part, context: ViewContext): string =>
  say(
    context,
    `${percent(part, context)}（${formatCoverage(part.n, part.of)}）`,
    `${percent(part, context)} (${formatCoverage(part.n, part.of)})`,
  )

export function intervalWords({ interval }: Part, context: ViewContext): string {
  if (interval === null) return ''
  const [low, high] = [interval.low, interval.high].map((value) => formatValue(value, 'fraction', context))
  return say(context, `95% 区间 ${low} 至 ${high}`, `95% interval ${low} to ${high}`)
}

export function title({ response, specific }: ResponseModel, context: ViewContext): string {
  return say(
    context,
    `${percent(response, context)} 的问题有对应措施，${percent(specific, context)} 的措施写明责任或时限`,
    `${percent(response, context)} of the issues have a measure, ${percent(specific, context)} of the measures say who or when`,
  )
}

export function subtitle({ year, response, departments, due }: ResponseModel, context: ViewContext): string {
  return dotted([
    say(context, '有对应措施的问题 / 全部问题，按类别', 'Issues with a measure / all issues, by category'),
    say(context, `${year} 年`, `${year}`),
    '%',
    say(context, `问题 n ${formatCoverage(response.of, response.of)}`, `issues n ${formatCoverage(response.of, response.of)}`),
    say(context, `部门 n ${formatCoverage(departments, due)}`, `departments n ${formatCoverage(departments, due)}`),
  ])
}

/** What title and sentence say of all issues and measures. */
export function totalSentences(model: ResponseModel, context: ViewContext): readonly string[] {
  const { year, response, responseBefore, specific, specificBefore } = model
  const sentence = (name: string, now: Part, before: Part) => {
    const [is, was] = [shareOf(now), shareOf(before)]
    const since =
      is === null || was === null
        ? ''
        : say(
            context,
            `；上年 ${partWords(before, context)}，相差 ${formatDifference(is - was, 'fraction', context)} 个百分点`,
            `; last year ${partWords(before, context)}, ${formatDifference(is - was, 'fraction', context)} points`,
          )
    return say(
      context,
      `${year} 年${name} ${partWords(now, context)}${since}`,
      `${name} of ${year}: ${partWords(now, context)}${since}`,
    )
  }
  return [
    sentence(say(context, '问题回应率', 'Response rate'), response, responseBefore),
    ...(specific.of === 0 ? [] : [sentence(say(context, '措施具体率', 'Share of specific measures'), specific, specificBefore)]),
  ]
}

export function summary(model: ResponseModel, context: ViewContext): string {
  const stop = say(context, '。', '. ')
  const least = model.categories
    .filter((one) => one.id !== null && one.differs === 'below')
    .sort((a, b) => (shareOf(a.answered) ?? 0) - (shareOf(b.answered) ?? 0))[0]
  const silent = model.response.of - model.response.n
  const open =
    silent === 0
      ? say(context, '每条问题都有对应的措施', 'Every issue has a measure')
      : say(context, `没有对应措施的问题 ${silent} 条`, `${silent} issues have no measure`)
  const lowest =
    silent === 0
      ? ''
      : least === undefined
        ? say(context, '，没有明显低于全部问题的类别', '; no category is clearly below the whole')
        : say(
            context,
            `，明显低于全部问题的有“${textIn(least.label, context.locale)}”${partWords(least.answered, context)}`,
            `; clearly below the whole: ${textIn(least.label, context.locale)}, ${partWords(least.answered, context)}`,
          )
  return [...totalSentences(model, context), `${open}${lowest}`]
    .map((one) => `${one}${stop}`)
    .join('')
    .trim()
}

export function notes(model: ResponseModel, context: ViewContext): readonly string[] {
  return [
    say(
      context,
      '措施与问题按编号、类别和用词对应，对应不上不等于没有整改；一条问题可计入多类。细线为 95% 区间（威尔逊法）：区间含全部问题的回应率（竖线）或不足 5 条的，无明显差别。',
      'Measures are matched to issues by number, category and words; no match does not mean that nothing was done. An issue may count in several categories. Thin lines: 95% interval (Wilson); where it holds the rate of all issues (upright line), or with fewer than 5 issues, there is no clear difference.',
    ),
    ...unlabelledNotes(model.unlabelled, say(context, '当年', ''), context),
  ]
}

/** 「预算执行：39/50 条，占 78.00%，95% 区间 …；上年 70.00%（35/50）」 */
export function categorySentence(one: CategoryResponse, context: ViewContext): string {
  const name = textIn(one.label, context.locale)
  const before =
    one.lastYear.of === 0
      ? ''
      : say(context, `；上年 ${partWords(one.lastYear, context)}`, `; last year ${partWords(one.lastYear, context)}`)
  const range = [intervalWords(one.answered, context), differenceWords(one, context)].join(say(context, '，', ', '))
  return say(
    context,
    `${name}：${partWords(one.answered, context)}，${range}${before}`,
    `${name}: ${partWords(one.answered, context)}, ${range}${before}`,
  )
}

export function differenceWords({ differs }: CategoryResponse, context: ViewContext): string {
  if (differs === 'above') return say(context, '明显高于全部问题', 'clearly above all issues')
  if (differs === 'below') return say(context, '明显低于全部问题', 'clearly below all issues')
  return say(context, '与全部问题无明显差别', 'not clearly different from all issues')
}
