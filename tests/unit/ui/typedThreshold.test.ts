import { describe, expect, it } from 'vitest'
import { readThreshold, typedThreshold, unitWord } from '../../../src/ui/checks/typedThreshold'

describe('a threshold in its field', () => {
  it('is typed in percent and stored as a fraction', () => {
    expect([typedThreshold('low_rate', 0.8), unitWord('low_rate', 'zh-CN')]).toEqual(['80', '%'])
    expect(typedThreshold('tol_rate', 0.001)).toBe('0.1')
    expect(readThreshold('low_rate', '90')).toBe(0.9)
    expect(readThreshold('tol_rate', '0.1')).toBe(0.001)
    expect(readThreshold('sim', '85％')).toBe(0.85)
  })

  it('in 万元, points and years is stored as typed', () => {
    expect(readThreshold('tol_amount', '0.02')).toBe(0.02)
    expect(readThreshold('max_amount', '5,000,000')).toBe(5_000_000)
    expect(readThreshold('min_streak', '3')).toBe(3)
  })

  it.each([
    ['low_rate', '九成'],
    ['low_rate', '-5'],
    ['low_rate', ''],
    ['sim', '120'],
    ['min_streak', '1'],
    ['min_streak', '2.5'],
    ['nothing', '1'],
  ])('%s refuses “%s”', (name, text) => {
    expect(readThreshold(name, text)).toBeNull()
  })
})
