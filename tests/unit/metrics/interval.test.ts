import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../src/metrics'

/** Reference values: R's prop.test(x, n, correct = FALSE)$conf.int. */
describe('the interval of a share', () => {
  it.each([
    [8, 10, 0.4901625, 0.9433178],
    [1, 6, 0.0300534, 0.5635028],
    [0, 10, 0, 0.2775328],
    [10, 10, 0.7224672, 1],
    [50, 100, 0.4038315, 0.5961685],
  ])('%i of %i lies between %f and %f', (successes, count, low, high) => {
    const interval = wilsonInterval(successes, count)
    expect(interval?.low).toBeCloseTo(low, 6)
    expect(interval?.high).toBeCloseTo(high, 6)
  })

  it('has none of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })
})
