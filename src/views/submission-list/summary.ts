import { formatCoverage } from '../../metrics/format'
import { dotted, listNames, say } from '../say'
import type { ViewContext } from '../View'
import type { Handing, OfficeCount, SubmissionListModel } from './model'

export function handingWord(handing: Handing, context: ViewContext): string {
  switch (handing) {
    case 'missing':
      return say(context, '未报', 'missing')
    case 'late':
      return say(context, '迟报', 'late')
    case 'dated':
      return say(context, '已报（日期不全）', 'handed in, a date missing')
    case 'onTime':
      return say(context, '按时报送', 'on time')
    case 'exempt':
      return say(context, '免报', 'exempt')
  }
}

export const officeName = ({ office }: Pick<OfficeCount, 'office'>, context: ViewContext): string =>
  office ?? say(context, '未定科室', 'No office')

const submittedOf = ({ counts, due }: OfficeCount) => due - counts.missing

/** 「已报 58/61 个，迟报 2 个，未报 3 个」 */
export function countWords(one: OfficeCount, context: ViewContext): string {
  const { counts, due } = one
  const parts = [
    say(context, `已报 ${formatCoverage(submittedOf(one), due)} 个`, `${formatCoverage(submittedOf(one), due)} handed in`),
    say(context, `迟报 ${counts.late} 个`, `${counts.late} late`),
    say(context, `未报 ${counts.missing} 个`, `${counts.missing} missing`),
    ...(counts.exempt === 0 ? [] : [say(context, `免报 ${counts.exempt} 个`, `${counts.exempt} exempt`)]),
  ]
  return parts.join(say(context, '，', ', '))
}

export function title({ year, total }: SubmissionListModel, context: ViewContext): string {
  const { missing, late } = total.counts
  if (missing === 0 && late === 0)
    return say(
      context,
      `${year} 年应报的 ${total.due} 个部门没有未报、迟报`,
      `Nobody of ${total.due} is missing or late in ${year}`,
    )
  return say(context, `${year} 年未报 ${missing} 个、迟报 ${late} 个`, `${missing} missing and ${late} late in ${year}`)
}

export function subtitle({ year, total }: SubmissionListModel, context: ViewContext): string {
  return dotted([
    say(context, '已报 / 应报，按归口业务科室', 'Handed in of those due, by office'),
    say(context, `${year} 年`, `${year}`),
    say(context, '单位：个', 'count'),
    `n ${formatCoverage(submittedOf(total), total.due)}`,
  ])
}

export function summary(model: SubmissionListModel, context: ViewContext): string {
  const { year, total, departments } = model
  const stop = say(context, '。', '. ')
  const named = (handing: Handing) => departments.filter((one) => one.handing === handing)
  const late = named('late')[0]
  const parts = [
    say(context, `${year} 年${countWords(total, context)}`, `${year}: ${countWords(total, context)}`),
    ...(total.counts.missing === 0
      ? []
      : [
          say(
            context,
            `未报的是${listNames(
              context,
              named('missing').map((one) => one.name),
            )}`,
            `Missing: ${listNames(
              context,
              named('missing').map((one) => one.name),
            )}`,
          ),
        ]),
    ...(late === undefined || late.daysLate === null
      ? []
      : [say(context, `迟报最久的是${late.name}，晚 ${late.daysLate} 天`, `The latest is ${late.name}, by ${late.daysLate} days`)]),
  ]
  return parts
    .map((one) => `${one}${stop}`)
    .join('')
    .trim()
}

export function notes({ total }: SubmissionListModel, context: ViewContext): readonly string[] {
  return [
    say(
      context,
      '应报为当年在用、未免报的部门；迟报为报送日期晚于截止日期，缺其中一个日期的不判断。',
      'Due are departments in use in the year and not exempt; late is after the due date, told only where both dates are there.',
    ),
    ...(total.counts.missing === 0
      ? []
      : [
          say(
            context,
            `其他页面的合计不含这 ${total.counts.missing} 个未报部门。`,
            `Totals on the other pages leave these ${total.counts.missing} departments out.`,
          ),
        ]),
  ]
}
