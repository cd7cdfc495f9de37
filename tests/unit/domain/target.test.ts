import { describe, expect, it } from 'vitest'
import { directionOf, parseActual, parseTarget } from '../../../src/domain/target'
import { convert } from '../../../src/domain/unit'

const read = (text: string) => {
  const { operator, value, upper, unit } = parseTarget(text)
  return [operator, value, upper, unit, directionOf(operator, value)]
}

describe('a target', () => {
  it.each([
    ['≥95%', ['GE', 95, null, '%', 'POSITIVE']],
    ['>=95％', ['GE', 95, null, '%', 'POSITIVE']],
    ['=100%', ['EQ', 100, null, '%', 'EQUAL']],
    ['>1000人次', ['GT', 1000, null, '人次', 'POSITIVE']],
    ['突破预期1000人次', ['GT', 1000, null, '人次', 'POSITIVE']],
    ['90%-95%', ['RANGE', 90, 95, '%', 'RANGE']],
    ['90-95%', ['RANGE', 90, 95, '%', 'RANGE']],
    ['3至5场', ['RANGE', 3, 5, '场', 'RANGE']],
    ['不低于3场', ['GE', 3, null, '场', 'POSITIVE']],
    ['不少于1,200人', ['GE', 1200, null, '人', 'POSITIVE']],
    ['20次以上', ['GE', 20, null, '次', 'POSITIVE']],
    ['20次及以上', ['GE', 20, null, '次', 'POSITIVE']],
    ['5个工作日以内', ['LE', 5, null, '个工作日', 'REVERSE']],
    ['≤30天', ['LE', 30, null, '天', 'REVERSE']],
    ['不超过2.5万元', ['LE', 2.5, null, '万元', 'REVERSE']],
    ['<5%', ['LT', 5, null, '%', 'REVERSE']],
    ['达到100百分比', ['EQ', 100, null, '%', 'EQUAL']],
    ['完成率≥95%', ['GE', 95, null, '%', 'POSITIVE']],
    ['=0', ['EQ', 0, null, null, 'REVERSE']],
    ['未收到投诉', ['EQ', 0, null, null, 'REVERSE']],
    ['未收到相关投诉', ['EQ', 0, null, null, 'REVERSE']],
    ['零事故', ['EQ', 0, null, null, 'REVERSE']],
    ['95', [null, 95, null, null, null]],
    ['95%', [null, 95, null, '%', null]],
    ['定性', ['TEXT', null, null, null, 'QUALITATIVE']],
    ['有效提升', ['TEXT', null, null, null, 'QUALITATIVE']],
    ['2021年12月底前', ['TEXT', null, null, null, 'QUALITATIVE']],
    ['12月底前完成', ['TEXT', null, null, null, 'QUALITATIVE']],
    ['2021年12月31日', ['TEXT', null, null, null, 'QUALITATIVE']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('an actual value', () => {
  it.each([
    ['98%', 98, '%'],
    ['1200人次', 1200, '人次'],
    ['98', 98, null],
    ['98%(详见附件)', 98, '%'],
    ['完成3场', 3, '场'],
    ['1,200', 1200, null],
    ['未收到投诉', 0, null],
    ['达成预期指标', null, null],
    ['完成', null, null],
    ['≥95%', null, null],
    ['3场，5次', null, null],
    ['2021年12月完成', null, null],
  ])('%s is %s %s', (text, value, unit) => {
    expect(parseActual(text)).toMatchObject({ value, unit })
  })

  it('is turned into the unit of its target', () => {
    expect(convert(1.2, '万人次', '人次')).toBe(12000)
    expect(convert(12000, '元', '万元')).toBe(1.2)
    expect(convert(95, '百分比', '%')).toBe(95)
    expect(convert(5, '‰', '%')).toBe(0.5)
    expect(convert(2, '公里', '米')).toBe(2000)
    expect(convert(95, null, '%')).toBe(95)
    expect(convert(3, '场', '次')).toBeNull()
    expect(convert(3, '个', '万元')).toBeNull()
  })
})
