import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeInParts, type RatioPart } from '../../../src/metrics/decompose'

const part = (key: string, num: number, den: number): RatioPart => ({ key, num, den })

const year = fc
  .uniqueArray(
    fc.record({
      key: fc.integer({ min: 1, max: 30 }).map(String),
      rate: fc.double({ min: 0, max: 1.5, noNaN: true }),
      den: fc.double({ min: 0.01, max: 90_000, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 20,
      selector: (one) => one.key,
    },
  )
  .map((parts) => parts.map(({ key, rate, den }) => part(key, rate * den, den)))

const ratio = (parts: readonly RatioPart[]) =>
  parts.reduce((sum, one) => sum + one.num, 0) / parts.reduce((sum, one) => sum + one.den, 0)

describe('why a ratio of sums moved', () => {
  it('is taken apart into parts that add up to the change, whoever enters and leaves', () => {
    let withTurnover = 0
    fc.assert(
      fc.property(year, year, (before, now) => {
        const found = changeInParts(before, now)
        const stays = before.some((one) => now.some((other) => other.key === one.key))
        expect(found === null).toBe(!stays)
        if (found === null) return
        if (found.parts.some((one) => one.kind !== 'stays')) withTurnover += 1
        expect(Math.abs(found.change - (ratio(now) - ratio(before)))).toBeLessThan(1e-9)
        expect(Math.abs(found.parts.reduce((sum, one) => sum + one.effect, 0) - found.change)).toBeLessThan(1e-9)
        expect(Math.abs(found.rate + found.mix + found.enters + found.leaves - found.change)).toBeLessThan(1e-9)
        for (const one of found.parts) expect(one.effect).toBe(one.kind === 'stays' ? one.rate + one.mix : one.turnover)
      }),
      { numRuns: 2000 },
    )
    expect(withTurnover).toBeGreaterThan(500)
  })

  it('is all of the own rates where the weights stay', () => {
    // 50 % of 100 and 100 % of 100 become 70 % and 100 %: 75 % to 85 %.
    const found = changeInParts([part('a', 50, 100), part('b', 100, 100)], [part('a', 70, 100), part('b', 100, 100)])
    expect(found?.change).toBeCloseTo(0.1, 12)
    expect(found?.rate).toBeCloseTo(0.1, 12)
    expect(found?.mix).toBeCloseTo(0, 12)
    expect(found?.parts[0]).toMatchObject({ key: 'a', kind: 'stays', before: 0.5, now: 0.7 })
  })

  it('is all of the mix where the rates stay', () => {
    // 50 % and 100 % at 100 and 100 (75 %), then at 300 and 100 (62.5 %): the one with the low rate grew from 1/2 to 3/4.
    const found = changeInParts([part('a', 50, 100), part('b', 100, 100)], [part('a', 150, 300), part('b', 100, 100)])
    expect(found?.change).toBeCloseTo(-0.125, 12)
    expect(found?.rate).toBeCloseTo(0, 12)
    // R̄ = (75 % + 62.5 %) / 2 = 68.75 %: 0.25 × (50 − 68.75) and −0.25 × (100 − 68.75) points.
    expect(found?.parts.map((one) => [one.key, one.mix])).toEqual([
      ['b', expect.closeTo(-0.078125, 12)],
      ['a', expect.closeTo(-0.046875, 12)],
    ])
  })

  it('measures who enters and leaves against those who stay', () => {
    // Stays 80/100 both years; leaves 0/100 (all 40 %); enters 100/100 (all 90 %).
    const found = changeInParts([part('s', 80, 100), part('l', 0, 100)], [part('s', 80, 100), part('e', 100, 100)])
    expect(found).toMatchObject({ before: 0.4, now: 0.9, rate: 0, mix: 0 })
    expect(found?.leaves).toBeCloseTo(0.4, 12)
    expect(found?.enters).toBeCloseTo(0.1, 12)
  })

  it('is not taken apart where nobody stays', () => {
    expect(changeInParts([part('a', 1, 2)], [part('b', 1, 2)])).toBeNull()
    expect(changeInParts([], [part('b', 1, 2)])).toBeNull()
  })
})
