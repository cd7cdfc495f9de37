import { describe, expect, it } from 'vitest'
import { formatDifference, formatWithUnit, unitLabel } from '../../../src/metrics/format'

const english = (moneyUnit: '元' | '万元' | '亿元') => ({ locale: 'en', moneyUnit }) as const

describe('an amount in an English sentence', () => {
  it('does not stand side by side with the number of its unit', () => {
    expect(formatWithUnit(431.77, 'wan', english('万元'))).toBe('431.77 × 10,000 yuan')
    expect(formatWithUnit(43177, 'wan', english('亿元'))).toBe('4.32 × 100 million yuan')
    expect(formatDifference(-12.5, 'wan', english('万元'))).toBe('−12.50 × 10,000 yuan')
  })

  it('has no multiple where the unit is the yuan itself', () => {
    expect(formatWithUnit(1.5, 'wan', english('元'))).toBe('15,000.00 yuan')
  })

  it('has the plain unit over a column, and in Chinese', () => {
    expect(unitLabel('wan', '万元', 'en')).toBe('10,000 yuan')
    expect(formatWithUnit(431.77, 'wan', { locale: 'zh-CN', moneyUnit: '万元' })).toBe('431.77 万元')
  })
})
