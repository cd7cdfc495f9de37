// Positions by polarity (DOMAIN 9): ties share a rank (1, 1, 3), what cannot be ranked is named with the reason.

import type { Polarity } from './Metric'
import { minimumOf } from './minimum'
import { roundHalfUp } from './rounding'

export interface Ranked {
  readonly rank: number | null
  /** Why there is no rank: no value; above 100 % and listed apart; the measure has no good side; too few to rank. */
  readonly reason: 'missing' | 'aboveOne' | 'neutral' | 'min_n' | null
}

export interface Ranking {
  readonly of: ReadonlyMap<string, Ranked>
  /** How many are ranked. */
  readonly n: number
}

export function rankBy(values: readonly { readonly code: string; readonly value: number | null }[], polarity: Polarity): Ranking {
  const placed: { readonly code: string; readonly order: number }[] = []
  const of = new Map<string, Ranked>()
  for (const { code, value } of values) {
    const order = value === null ? 'missing' : orderOf(value, polarity)
    if (typeof order === 'number') placed.push({ code, order: roundHalfUp(order, 10) })
    else of.set(code, { rank: null, reason: order })
  }
  const enough = placed.length >= minimumOf.rank
  const orders = placed.map((one) => one.order).sort((a, b) => a - b)
  const firstPlace = new Map<number, number>()
  for (const [index, order] of orders.entries()) if (!firstPlace.has(order)) firstPlace.set(order, index + 1)
  for (const { code, order } of placed) {
    of.set(code, enough ? { rank: firstPlace.get(order) ?? null, reason: null } : { rank: null, reason: 'min_n' })
  }
  return { of, n: placed.length }
}

/** Smaller is better placed. */
function orderOf(value: number, polarity: Polarity): number | 'aboveOne' | 'neutral' {
  switch (polarity) {
    case 'higher':
      return -value
    case 'lower':
      return value
    case 'toOne':
      return value > 1 ? 'aboveOne' : 1 - value
    case 'toZero':
      return Math.abs(value)
    case 'none':
      return 'neutral'
  }
}

/** Positions gained since last year (positive: moved up), only where the same entities were ranked in both years. */
export function rankMoves(
  current: Ranking,
  lastYear: Ranking,
  entityOf: (code: string) => string,
): ReadonlyMap<string, number> | null {
  const before = new Map(
    [...lastYear.of].filter(([, one]) => one.rank !== null).map(([code, one]) => [entityOf(code), one.rank ?? 0]),
  )
  const ranked = [...current.of].flatMap(([code, { rank }]) => (rank === null ? [] : [{ code, rank }]))
  if (ranked.length !== before.size || ranked.some(({ code }) => !before.has(entityOf(code)))) return null
  return new Map(ranked.map(({ code, rank }) => [code, (before.get(entityOf(code)) ?? rank) - rank]))
}
