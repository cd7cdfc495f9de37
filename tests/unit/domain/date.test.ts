import { describe, expect, it } from 'vitest'
import { readDate } from '../../../src/domain/date'

describe('a date', () => {
  it.each([
    ['2022-04-12', '2022-04-12'],
    ['2021.4.15', '2021-04-15'],
    ['2021/4/5', '2021-04-05'],
    ['2021年4月15日', '2021-04-15'],
    ['2021 年 4 月 15 日', '2021-04-15'],
    ['20210415', '2021-04-15'],
    ['2021-04-15 10:20:30', '2021-04-15'],
    ['2021-04-15T10:20:30Z', '2021-04-15'],
    ['44301', '2021-04-15'],
    ['44301.5', '2021-04-15'],
    ['25/12/2021', '2021-12-25'],
    ['12/25/2021', '2021-12-25'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, value) => {
    expect(readDate(text)).toEqual({ value })
  })

  it.each(['2021-02-29', '2021年4月', '08/07/2014', '2021-13-01', '尽快', '1889-01-01', '12345'])('%s is no date', (text) => {
    expect(readDate(text)).toEqual({ value: null, fault: 'date.unreadable' })
  })

  it('takes nothing for nothing', () => {
    expect(['', '/', '无', '暂无'].map((text) => readDate(text))).toEqual(Array(4).fill({ value: null }))
  })
})
