import type { IndicatorRow } from '../indicatorRows'
import { say } from '../say'
import type { ViewContext } from '../View'

/** Why an indicator counts as not met (DOMAIN 4.2). */
export type Shortfall =
  | 'belowTarget'
  | 'notAboveTarget'
  | 'aboveCeiling'
  | 'notBelowCeiling'
  | 'belowRange'
  | 'aboveRange'
  | 'notEqual'
  | 'claimedPartly'
  | 'claimedNot'

type Judged = Pick<IndicatorRow, 'direction' | 'operator' | 'target' | 'actual' | 'claim'>

/** Of an indicator that is known to be unmet. */
export function shortfallOf({ direction, operator, target, actual, claim }: Judged): Shortfall {
  if (direction === 'QUALITATIVE' || operator === 'TEXT') return claim === 'PARTIAL' ? 'claimedPartly' : 'claimedNot'
  const isAtTarget = target !== null && target === actual
  switch (operator) {
    case 'GT':
      return isAtTarget ? 'notAboveTarget' : 'belowTarget'
    case 'LE':
      return 'aboveCeiling'
    case 'LT':
      return isAtTarget ? 'notBelowCeiling' : 'aboveCeiling'
    case 'RANGE':
      return target !== null && actual !== null && actual < target ? 'belowRange' : 'aboveRange'
    case 'EQ':
      return direction === 'REVERSE' ? 'aboveCeiling' : 'notEqual'
    default:
      return 'belowTarget'
  }
}

const words: Readonly<Record<Shortfall, readonly [zh: string, en: string]>> = {
  belowTarget: ['低于目标', 'below target'],
  notAboveTarget: ['未超过目标', 'not above target'],
  aboveCeiling: ['高于上限', 'above ceiling'],
  notBelowCeiling: ['未低于上限', 'not below ceiling'],
  belowRange: ['低于区间', 'below range'],
  aboveRange: ['高于区间', 'above range'],
  notEqual: ['不等于目标', 'not equal'],
  claimedPartly: ['填报部分达成', 'claimed partly met'],
  claimedNot: ['填报未达成', 'claimed not met'],
}

export const shortfallWords = (shortfall: Shortfall, context: ViewContext): string => say(context, ...words[shortfall])
