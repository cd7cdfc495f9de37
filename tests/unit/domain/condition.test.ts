import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionOperators, conditionText, fulfils, readCondition } from '../../../src/domain/condition'

const met = (text: string, value: number) => {
  const condition = readCondition(text)
  return condition !== null && fulfils(value, condition)
}

describe('a condition of a 条件名单', () => {
  it('is read from the link as it was written', () => {
    const conditions = fc.record({
      metric: fc.constantFrom('exec_rate_adjusted', 'total_score_reported', 'longest_streak'),
      operator: fc.constantFrom(...conditionOperators),
      value: fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => value / 10_000),
    })
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(readCondition(conditionText(condition))).toEqual(condition)
      }),
    )
  })

  it('is none where the metric, the sign or the number is missing', () => {
    for (const text of ['', 'exec_rate_adjusted', 'exec_rate_adjusted<', '<0.9', 'exec_rate_adjusted<90%', 'a<b', 'a=1e3'])
      expect(readCondition(text)).toBeNull()
  })

  it('tells 低于 90% from 不高于 90%', () => {
    expect([met('exec_rate_adjusted<0.9', 0.9), met('exec_rate_adjusted<=0.9', 0.9)]).toEqual([false, true])
    expect([met('total_score_reported>95', 95), met('total_score_reported>=95', 95)]).toEqual([false, true])
    expect([met('longest_streak=2', 2), met('longest_streak=2', 3)]).toEqual([true, false])
  })

  it('lets no rounding of the machine decide: 0.1 + 0.2 is 30 %', () => {
    expect(met('exec_rate_adjusted<=0.3', 0.1 + 0.2)).toBe(true)
    expect(met('exec_rate_adjusted>0.3', 0.1 + 0.2)).toBe(false)
    expect(met('exec_rate_adjusted=0.3', 0.1 + 0.2)).toBe(true)
  })
})
