import { describe, expect, it } from 'vitest'
import { type Confirmed, indexConfirmed } from '../../../src/issues/confirmed'

const confirmed = (text: string, ...labels: string[]): Confirmed => ({ text, kind: 'ISSUE', labels })

describe('the nearest confirmed sentence', () => {
  it('is found in spite of other numbers, punctuation and numbering', () => {
    const index = indexConfirmed([confirmed('支出率为76%，低于全区平均水平。', 'BUDGET_EXEC')])
    expect(index.nearest('（二）支出率为81.5%；低于全区平均水平', 0.6)).toMatchObject({ likeness: 1 })
  })

  it('is measured by common 3-grams over all 3-grams', () => {
    // 甲乙丙丁戊 has 3 grams, 甲乙丙丁己 has 3, of which 2 are common: 2 / 4.
    const index = indexConfirmed([confirmed('甲乙丙丁戊', 'ASSET_MGMT')])
    expect(index.nearest('甲乙丙丁己', 0.5)?.likeness).toBe(0.5)
    expect(index.nearest('甲乙丙丁己', 0.51)).toBeNull()
  })

  it('is the most alike, of equals the newest', () => {
    const index = indexConfirmed([confirmed('甲乙丙丁戊', 'A'), confirmed('甲乙丙丁己', 'B'), confirmed('甲乙丙丁戊', 'C')])
    expect(index.nearest('甲乙丙丁戊', 0.4)?.confirmed.labels).toEqual(['C'])
    expect(index.nearest('甲乙丙丁己', 0.4)?.confirmed.labels).toEqual(['B'])
  })

  it('is none where nothing is confirmed or nothing can be compared', () => {
    expect(indexConfirmed([]).nearest('甲乙丙丁戊', 0)).toBeNull()
    expect(indexConfirmed([confirmed('甲乙', 'A')]).nearest('甲乙', 0)).toBeNull()
  })
})
