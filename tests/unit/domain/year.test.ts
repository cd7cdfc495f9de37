import { describe, expect, it } from 'vitest'
import { readYear, yearOf } from '../../../src/domain/year'

describe('a year', () => {
  it.each([
    ['2021', 2021],
    ['2021年', 2021],
    ['2021年度', 2021],
    ['２０２１', 2021],
    ['二〇二一年', 2021],
    ['二〇二三', 2023],
    ['二○二三年度', 2023],
    ['1990', 1990],
    ['2099', 2099],
  ])('%s is %d', (text, value) => {
    expect(readYear(text)).toEqual({ value })
  })

  it.each(['2021-12-31', '2021年12月31日', '2021/1/5', '20211231'])('%s in a column of years is 2021, with a warning', (text) => {
    expect(readYear(text)).toEqual({ value: 2021, warning: 'year.fromDate' })
  })

  it.each([
    ['1989', 'year.outOfRange'],
    ['2100', 'year.outOfRange'],
    ['21', 'year.unreadable'],
    ['21年', 'year.unreadable'],
    ['2020-2022', 'year.unreadable'],
    ['去年', 'year.unreadable'],
    ['44561', 'year.unreadable'],
  ])('%s is returned', (text, fault) => {
    expect(readYear(text)).toEqual({ value: null, fault })
  })

  it.each([
    ['岚溪区2021年度部门整体支出绩效自评汇总表', 2021],
    ['2021年度自评表 填报日期：2022年4月12日', 2021],
    ['汇总_2021.csv', 2021],
    ['20220412_自评.csv', null],
    ['2020-2022年汇总.csv', null],
    ['2020与2021对比.csv', null],
    ['自评汇总.csv', null],
  ])('“%s” speaks of %s', (text, year) => {
    expect(yearOf(text)).toBe(year)
  })
})
