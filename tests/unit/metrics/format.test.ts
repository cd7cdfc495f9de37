import { describe, expect, it } from 'vitest'
import {
  formatAxis,
  formatChange,
  formatCoverage,
  formatDifference,
  formatRank,
  formatValue,
  formatWithUnit,
  roundHalfUp,
} from '../../../src/metrics'

const wan = { locale: 'zh-CN', moneyUnit: '万元' } as const

describe('numbers as text', () => {
  it('writes money with two decimals and separators in the unit that is shown', () => {
    expect(formatValue(1234567.891, 'wan', wan)).toBe('1,234,567.89')
    expect(formatValue(431.77, 'wan', { ...wan, moneyUnit: '元' })).toBe('4,317,700.00')
    expect(formatWithUnit(431770, 'wan', { ...wan, moneyUnit: '亿元' })).toBe('43.18 亿元')
    expect(formatValue(-999.5, 'wan', wan)).toBe('−999.50')
  })

  it('rounds half up, also where the double lies just below', () => {
    expect([1.005, 2.675, 1.255, -1.005, 0.125].map((value) => roundHalfUp(value, 2))).toEqual([1.01, 2.68, 1.26, -1.01, 0.13])
    expect(formatValue(0.99995, 'fraction', wan)).toBe('100.00%')
  })

  it('tells missing from zero', () => {
    expect([null, undefined, Number.NaN, 0].map((value) => formatValue(value, 'wan', wan))).toEqual(['—', '—', '—', '0.00'])
    expect(formatValue(-0.0000001, 'fraction', wan)).toBe('0.00%')
  })

  it('drops trailing zeros of scores and keeps those before the point', () => {
    expect([96, 96.5, 96.126, 100, 0].map((value) => formatValue(value, 'points', wan))).toEqual([
      '96',
      '96.5',
      '96.13',
      '100',
      '0',
    ])
    expect(formatValue(1200, 'count', wan)).toBe('1,200')
  })

  it('does not round a score up to a grade that it has not reached', () => {
    expect([89.995, 89.994, 90.001].map((value) => formatValue(value, 'points', wan))).toEqual(['89.995', '89.99', '90'])
  })

  it('gives an axis at most one decimal of a percent', () => {
    expect([0.9, 0.955, 1].map((value) => formatAxis(value, 'fraction', wan))).toEqual(['90%', '95.5%', '100%'])
  })

  it('writes differences of rates in 百分点 with their sign', () => {
    expect(formatDifference(0.021, 'fraction', wan)).toBe('+2.10 个百分点')
    expect(formatDifference(-0.1, 'fraction', wan)).toBe('−10.00 个百分点')
    expect(formatDifference(0, 'fraction', wan)).toBe('0.00 个百分点')
    expect(formatDifference(-3.5, 'points', wan)).toBe('−3.5 分')
    expect(formatDifference(0.021, 'fraction', { ...wan, locale: 'en' })).toBe('+2.10 pp')
  })

  it('writes the change of an amount as a share of last year', () => {
    expect(formatChange(0.2, 'wan', wan)).toBe('+20.00%')
    expect(formatChange(null, 'wan', wan)).toBe('—')
  })

  it('writes n / N and a position', () => {
    expect(formatCoverage(82, 1084)).toBe('82/1,084')
    expect(formatRank(3, 12, wan)).toBe('第 3/12')
    expect(formatRank(null, 12, wan)).toBe('—')
  })
})
