import { describe, expect, it } from 'vitest'
import { relativeChange, safeRatio } from '../../../src/domain/rate'

describe('rates', () => {
  it('is nothing, not 0 %, where nothing was budgeted or a number is missing', () => {
    expect([safeRatio(0, 0), safeRatio(5, 0), safeRatio(5, -1), safeRatio(null, 5), safeRatio(5, null)]).toEqual(
      Array(5).fill(null),
    )
  })

  it('keeps a real zero and what lies above 100 %', () => {
    expect([safeRatio(0, 5), safeRatio(6, 5)]).toEqual([0, 1.2])
  })

  it('has no relative change against a year of nothing', () => {
    expect([relativeChange(5, 0), relativeChange(5, -2), relativeChange(null, 2), relativeChange(3, 2)]).toEqual([
      null,
      null,
      null,
      0.5,
    ])
  })
})
