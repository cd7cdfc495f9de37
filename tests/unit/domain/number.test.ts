import { describe, expect, it } from 'vitest'
import { nullTokens as listed } from '../../../data/reference/headers.json'
import { nullTokens } from '../../../src/domain/nullTokens'
import { plainScaled, readDecimal, readNumber } from '../../../src/domain/number'

describe('a number as it stands in a cell', () => {
  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['1,234,567.89', 1234567.89],
    ['1 234 567', 1234567],
    ['1,0000', 10000],
    ['１２３．４', 123.4],
    ['(12.3)', -12.3],
    ['（1,200）', -1200],
    ['△5', -5],
    ['▲5.5', -5.5],
    ['−7', -7],
    ['－7', -7],
    ['+7', 7],
    ['.5', 0.5],
    ['-0', 0],
    ["'0012", 12],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value })
  })

  it.each(listed)('“%s” says that there is nothing', (token) => {
    expect(readNumber(token)).toEqual({ value: null })
    expect(nullTokens.has(token)).toBe(true)
  })

  it.each(['#DIV/0!', '#REF!', '#N/A', '#VALUE!', '#NAME?', '########'])(
    '%s of a spreadsheet is nothing, with a warning',
    (text) => {
      expect(readNumber(text)).toEqual({ value: null, warning: 'cell.errorValue' })
    },
  )

  it.each(['约12', '近12', '12左右', '12余', '12多'])('%s is 12 and approximate', (text) => {
    expect(readNumber(text)).toEqual({ value: 12, warning: 'number.approximate' })
  })

  it('keeps the suffix for whoever knows units', () => {
    expect(readDecimal('2200多人次')).toMatchObject({ integer: '2200', suffix: '人次', isApproximate: true })
  })

  it.each(['238.93/251.89', '12 34', '90-95', '3和5'])('%s holds two numbers', (text) => {
    expect(readNumber(text).fault).toBe('number.two')
  })

  it.each(['四百万', 'abc', '12分', '1,23', '--5', '(12', '1,2,3'])('%s cannot be read', (text) => {
    expect(readNumber(text).fault).toBe('number.unreadable')
  })

  it('takes a unit that the column allows', () => {
    expect(readNumber('98.5分', (suffix) => suffix === '分')).toEqual({ value: 98.5 })
  })

  it('says that 1.2E+05 may have lost digits', () => {
    expect(readNumber('1.2E+05')).toEqual({ value: 120000, warning: 'number.scientific' })
  })

  it('scales without binary rounding', () => {
    expect(plainScaled('431.77', -2, 15)).toBe(4.3177)
    expect(plainScaled('97.37', -2, 15)).toBe(0.9737)
    expect(plainScaled('1.005', -4, 6)).toBeNull()
  })
})
