import { describe, expect, it } from 'vitest'
import { metricById } from '../../../src/metrics'
import { isShare, shareAgainst, shareAgainstValue } from '../../../src/metrics/significance'

const of = (successes: number, count: number) => ({ successes, count })

/** Park–Miller: the same draws on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

describe('a share beside the share of others', () => {
  it('carries its Wilson interval and the reference', () => {
    const compared = shareAgainst(of(8, 10), of(90, 100))
    expect(compared?.interval.low).toBeCloseTo(0.4901625, 6)
    expect(compared?.interval.high).toBeCloseTo(0.9433178, 6)
    expect(compared?.reference).toBe(0.9)
  })

  it('differs where all of the others have it and half of ours', () => {
    // All 5 failures of the 25 are among our 10: C(10,5) / C(25,5) = 252 / 53130 = 0.5 %.
    expect(shareAgainst(of(5, 10), of(15, 15))?.difference).toBe('lower')
    expect(shareAgainst(of(15, 15), of(5, 10))?.difference).toBe('higher')
  })

  it('does not differ where chance would do the same', () => {
    // None of the 5 successes of the 25 is among our 10: C(15,5) / C(25,5) = 3003 / 53130 = 5.7 %.
    expect(shareAgainst(of(0, 10), of(5, 15))?.difference).toBe('none')
    // None of 6: C(15,6) / C(25,6) = 5005 / 177100 = 2.8 %; none of 7: C(15,7) / C(25,7) = 6435 / 480700 = 1.3 %.
    expect(shareAgainst(of(0, 10), of(6, 15))?.difference).toBe('none')
    expect(shareAgainst(of(0, 10), of(7, 15))?.difference).toBe('lower')
  })

  it('is not called lower for one miss among five, though the interval excludes the reference', () => {
    const compared = shareAgainst(of(4, 5), of(970, 1000))
    expect(compared?.interval.high).toBeLessThan(0.97)
    expect(compared?.difference).toBe('none')
  })

  it('is compared with nobody where there are no others, and has none where nothing was counted', () => {
    expect(shareAgainst(of(4, 5), of(0, 0))).toBeNull()
    expect(shareAgainst(of(0, 0), of(4, 5))).toBeNull()
  })

  it('stays a number for thousands of cases', () => {
    expect(shareAgainst(of(100, 4000), of(3900, 4000))?.difference).toBe('lower')
    expect(shareAgainst(of(3000, 4000), of(9000, 12000))?.difference).toBe('none')
  })
})

describe('a share beside a fixed value', () => {
  it('uses the exact binomial tail', () => {
    // 0 of 5 at one half: 1/32 = 3.1 %; 0 of 6: 1/64 = 1.6 %.
    expect(shareAgainstValue(of(0, 5), 0.5)?.difference).toBe('none')
    expect(shareAgainstValue(of(0, 6), 0.5)?.difference).toBe('lower')
    expect(shareAgainstValue(of(6, 6), 0.5)?.difference).toBe('higher')
  })

  it('takes any miss as below a target of all', () => {
    expect(shareAgainstValue(of(5, 5), 1)?.difference).toBe('none')
    expect(shareAgainstValue(of(1, 5), 1)?.difference).toBe('lower')
    expect(shareAgainstValue(of(0, 5), 0)?.difference).toBe('none')
  })
})

describe('under no difference', () => {
  /** Departments of one true rate, each beside the others of its peers. */
  function flaggedShare(groups: number, rateOf: (next: () => number) => number, countOf: (next: () => number) => number): number {
    const next = random(20241126)
    let [flagged, drawn] = [0, 0]
    for (let group = 0; group < groups; group++) {
      const rate = rateOf(next)
      const peers = Array.from({ length: 5 + Math.floor(next() * 16) }, () => {
        const count = countOf(next)
        return of(Array.from({ length: count }, () => next() < rate).filter(Boolean).length, count)
      })
      const all = peers.reduce((sum, one) => of(sum.successes + one.successes, sum.count + one.count), of(0, 0))
      for (const one of peers) {
        const compared = shareAgainst(one, of(all.successes - one.successes, all.count - one.count))
        drawn++
        if (compared !== null && compared.difference !== 'none') flagged++
      }
    }
    expect(drawn).toBeGreaterThan(2000)
    return flagged / drawn
  }

  it('flags at most 5 % of departments with 5 to 40 indicators and a true rate between 0.6 and 0.97', () => {
    const share = flaggedShare(
      400,
      (next) => 0.6 + next() * 0.37,
      (next) => 5 + Math.floor(next() * 36),
    )
    expect(share).toBeLessThanOrEqual(0.05)
    // A rule that never speaks would pass too.
    expect(share).toBeGreaterThan(0.005)
  })

  it.each([
    [0.97, 5],
    [0.97, 12],
    [0.9, 8],
    [0.6, 40],
  ])('flags few enough where all have a rate of %d and %d indicators', (rate, count) => {
    const share = flaggedShare(
      400,
      () => rate,
      () => count,
    )
    expect(share).toBeLessThanOrEqual(0.05)
  })
})

describe('which metrics are shares of things counted', () => {
  it('are the met rate and the response rate, not rates of money or scores', () => {
    expect(['met_rate', 'response_rate', 'submission_rate'].map((id) => isShare(metricById(id)))).toEqual([true, true, true])
    expect(['exec_rate_adjusted', 'score_rate', 'total_score_reported'].map((id) => isShare(metricById(id)))).toEqual([
      false,
      false,
      false,
    ])
  })
})
