import { formatDifference, noValue } from '../metrics/format'
import type { CompareMode } from './comparing'
import { cell, listNames, noteCells, reasonText, say } from './say'
import type { ScoreMissing, ScoreReason } from './scoreRecords'
import type { TableRow, ViewContext } from './View'

export function scoreReasonText(context: ViewContext, reason: ScoreReason): string {
  switch (reason) {
    case 'noScore':
      return say(context, '自评总分未填', 'no self-score')
    case 'noRecomputed':
      return say(context, '指标得分或执行率不全，无法重算', 'cannot be recomputed: indicators or execution rate missing')
    case 'noReview':
      return say(context, '没有复核得分', 'no review score')
    default:
      return reasonText(context, reason)
  }
}

const reasonsOf = (without: readonly ScoreMissing[]) =>
  [...new Set(without.map((one) => one.reason))].map((reason) => ({
    reason,
    members: without.filter((one) => one.reason === reason),
  }))

/** A sentence a reason with the names; nothing where nobody is missing. */
export function scoreMissingNotes(context: ViewContext, without: readonly ScoreMissing[]): readonly string[] {
  return reasonsOf(without).map(({ reason, members }) => {
    const words = scoreReasonText(context, reason)
    const names = listNames(
      context,
      members.map((one) => one.name),
    )
    return say(context, `${words} ${members.length} 个：${names}。`, `${words} (${members.length}): ${names}.`)
  })
}

/** Who is missing at the end of a table, under the reason. */
export function scoreMissingRows(
  without: readonly ScoreMissing[],
  columns: number,
  year: number,
  context: ViewContext,
): readonly TableRow[] {
  return reasonsOf(without).flatMap(({ reason, members }): readonly TableRow[] => {
    const words = scoreReasonText(context, reason)
    const none = cell(noValue, null, { title: words })
    const head = say(context, `${words}（${members.length} 个）`, `${words} (${members.length})`)
    return [
      { kind: 'note', cells: noteCells(head, columns) },
      ...members.map(
        (one): TableRow => ({
          key: { department: one.code, year },
          cells: [cell(one.name, one.name, { tone: 'quiet' }), ...Array.from({ length: columns - 1 }, () => none)],
        }),
      ),
    ]
  })
}

/** 「+2.7」, its unit standing in the head. */
export const signedPoints = (value: number | null, context: ViewContext): string =>
  formatDifference(value, 'points', context).split(' ')[0] ?? noValue

/** What 上年 stands for beside a score; nothing where last year is not compared with. */
export function scoreLastYearNotes(mode: CompareMode, context: ViewContext): readonly string[] {
  if (mode !== 'lastYear') return []
  return [
    say(
      context,
      '上年为同一部门的数（沿用更名前后），合并前各部门的得分不合并；中位数的上年与增减按同口径，即两年都有数的部门。',
      'Last year is that of the same department under any name, scores of merged departments are not combined; of the median it is on the same basis.',
    ),
  ]
}
