import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MoneyUnit, moneySuffix, moneyUnit, parseMoney, readMoney } from '../../../src/domain/money'

describe('an amount, kept in 万元', () => {
  it.each<[string, MoneyUnit, number]>([
    ['4317700', '元', 431.77],
    ['4,317,700.00', '元', 431.77],
    ['13,104,602.26', '元', 1310.460226],
    ['431.77', '万元', 431.77],
    ['4317.7', '千元', 431.77],
    ['4.3177', '百万元', 431.77],
    ['0.043177', '亿元', 431.77],
    ['0.01', '元', 0.000001],
    ['0.005', '元', 0.000001],
    ['0.0049', '元', 0],
    ['(12.3)', '万元', -12.3],
    ['△12.3', '万元', -12.3],
    ['1,234.56-', '万元', -1234.56],
    ['１，２３４．５６－', '万元', -1234.56],
    ['（１，２３４．５６）', '万元', -1234.56],
    ['-779,747.40', '元', -77.97474],
    ['0.1234565', '万元', 0.123457],
    ['-0.1234565', '万元', -0.123457],
    ['1.0000005', '万元', 1.000001],
  ])('%s in a column of %s is %d', (text, unit, value) => {
    expect(readMoney(text, unit)).toEqual({ value })
  })

  it.each<[string, number]>([
    ['431.77万元', 431.77],
    ['431.77 万', 431.77],
    ['4317700元', 431.77],
    ['1.2亿', 12000],
    ['1.2亿元', 12000],
    ['3百万元', 300],
    ['5千元', 0.5],
    ['¥4,317,700元', 431.77],
    ['人民币4317700元', 431.77],
    ['4万3千', 4.3],
    ['4万3千元', 4.3],
    ['1亿2千万元', 12000],
    ['3万5000元', 3.5],
    ['1,234万5678.90元', 1234.56789],
    ['壹拾贰万叁仟元整', 12.3],
    ['人民币壹拾贰万叁仟元整', 12.3],
    ['人民币:肆佰叁拾壹万柒仟柒佰元正', 431.77],
    ['叁亿零伍拾万圆整', 30050],
    ['壹仟零陆拾元零伍分', 0.106005],
    ['拾万元整', 10],
    ['负贰佰元叁角', -0.02003],
    ['零元整', 0],
  ])('%s says its own unit, whatever its column says', (text, value) => {
    expect(readMoney(text, '千元')).toEqual({ value })
  })

  it('is exact for every cent up to ten billion 元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
        expect(readMoney(text, '元').value).toBe(Number(`${cents}e-6`))
      }),
    )
  })

  it.each([
    ['四百万', 'money.unreadable'],
    ['Exempt under Section 43', 'money.unreadable'],
    ['Data Not Provided', 'money.unreadable'],
    ['238.93/251.89', 'money.two'],
    ['12美元', 'money.unitUnknown'],
    ['£12m', 'money.unitUnknown'],
    ['$1,200.50', 'money.unitUnknown'],
    ['1e400', 'money.unreadable'],
    ['95%', 'money.isRatio'],
    ['12％', 'money.isRatio'],
    ['10.-', 'money.unreadable'],
    ['4万3', 'money.two'],
    ['壹佰叁', 'money.unreadable'],
    ['贰拾叁仟元', 'money.unreadable'],
  ])('%s is no amount', (text, fault) => {
    expect(readMoney(text, '万元')).toEqual({ value: null, fault })
  })

  it('needs no unit for zero and nothing, and for nothing else', () => {
    expect(readMoney('0.00', null)).toEqual({ value: 0 })
    expect(readMoney('—', null)).toEqual({ value: null })
    expect(readMoney('5', null).fault).toBe('money.unitMissing')
  })

  it('tells its faults with their place', () => {
    const origin = { source: '资金.csv', line: 2, column: '实际支出', raw: '四百万' }
    expect(parseMoney('四百万', '元', origin)).toEqual({ ok: false, problem: { code: 'money.unreadable', origin, params: {} } })
    expect(parseMoney('/', '元', origin)).toEqual({ ok: true, value: null })
  })

  it('knows five units and no other', () => {
    expect(['元', '千元', '万元', '百万元', '亿元', '人民币万元'].map(moneyUnit)).toEqual([
      '元',
      '千元',
      '万元',
      '百万元',
      '亿元',
      '万元',
    ])
    expect(['£m', '美元', '吨', '万', ''].map(moneyUnit)).toEqual([null, null, null, null, null])
    expect(moneySuffix('431.77万')).toBe('万元')
    expect(moneySuffix('431.77')).toBeNull()
  })
})
