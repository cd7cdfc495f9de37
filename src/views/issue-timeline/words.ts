import { textIn } from '../../domain/text'
import { dotted, say } from '../say'
import type { ViewContext } from '../View'
import type { Lane, LaneState, LaneYear } from './model'

export const categoryName = (lane: Lane, context: ViewContext): string => textIn(lane.label, context.locale)

/** 「连续 3 年」「隔年复现」「首次」. */
export function runWord({ streak, returned }: Pick<LaneYear, 'streak' | 'returned'>, context: ViewContext): string {
  if (streak >= 2) return say(context, `连续 ${streak} 年`, `${streak} years running`)
  if (returned) return say(context, '隔年复现', 'back after a year')
  return say(context, '提到', 'named')
}

/** Of the lane in the year of the view; what it was, where it is not named then. */
export function laneWord(lane: Lane, context: ViewContext): string {
  const last = [...lane.years].reverse().find((one) => one.is === 'named')
  if (lane.streak > 0 && last !== undefined) {
    const now = lane.streak >= 2 ? runWord({ streak: lane.streak, returned: false }, context) : runWord(last, context)
    return now
  }
  if (lane.longest >= 2) return say(context, `曾连续 ${lane.longest} 年`, `once ${lane.longest} years running`)
  return say(context, '曾隔年复现', 'once back after a year')
}

export function stateWord(state: LaneState, context: ViewContext): string {
  switch (state) {
    case 'named':
      return ''
    case 'without':
      return say(context, '未提到该类', 'not named')
    case 'silent':
      return say(context, '未填写问题', 'no issues text')
    case 'missing':
      return say(context, '无记录', 'no report')
  }
}

/** 「区应急管理局（原区安监局）」. */
export function laneName(lane: Lane, context: ViewContext): string {
  if (lane.formerly.length === 0) return lane.name
  const names = lane.formerly.join(say(context, '、', ', '))
  return say(context, `${lane.name}（原${names}）`, `${lane.name} (formerly ${names})`)
}

/** Last year's measure was to end it, and it is named again. */
export function isPromisedBefore(lane: Lane, at: number): boolean {
  const [before, now] = [lane.years[at - 1], lane.years[at]]
  return now?.is === 'named' && (before?.issues.some((issue) => issue.measures.length > 0) ?? false)
}

export const yearWords = (lane: Lane, at: number, context: ViewContext): string => {
  const year = lane.years[at]
  if (year === undefined) return ''
  if (year.is !== 'named') return stateWord(year.is, context)
  return dotted([
    runWord(year, context),
    isPromisedBefore(lane, at) ? say(context, '去年有措施，今年仍在', 'a measure last year, named again') : null,
  ])
}
