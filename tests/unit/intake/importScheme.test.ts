import { describe, expect, it } from 'vitest'
import { fileKey, readScheme, schemeOf, withScheme } from '../../../src/intake/importScheme'
import { createIntake } from '../../../src/intake/intake'
import { textStatus } from '../../../src/issues/classify'

const file = (year: number) => ({
  name: `${year}年自评汇总.csv`,
  bytes: new TextEncoder().encode('部门编码,部门名称,调整后预算数,全年执行数\r\n219901,示例区档案馆,860.5,817.48\r\n'),
})
const read = (year: number, choices: Parameters<ReturnType<typeof createIntake>['read']>[1]) =>
  createIntake({ textStatus }).read([file(year)], choices)

describe('导入方案', () => {
  it('finds the files of another year by their names', () => {
    expect(fileKey('区直/2023年自评汇总.csv')).toBe('区直/{年度}年自评汇总.csv')
    expect(fileKey('2019_2020资金.csv')).toBe('{年度}_{年度}资金.csv')
    expect(fileKey('部门120231.csv')).toBe('部门120231.csv')
  })

  it('answers for next year what was answered this year, without a question', async () => {
    const asked = await read(2023, {})
    expect(asked.files[0]?.question?.what).toBe('unit')
    const scheme = schemeOf({ '2023年自评汇总.csv': { unit: '元', year: 2023, repeated: 'last', columns: {} } })
    expect(scheme).toEqual({ '{年度}年自评汇总.csv': { unit: '元' } })
    const next = await read(2024, scheme)
    expect(next.files).toMatchObject([{ status: 'ok', question: null, unit: '元', loaded: 1 }])
    expect(next.records.evaluations[0]).toMatchObject({ fiscal_year: 2024, budget_adjusted: 0.08605 })
  })

  it('gives way to the answer for the file itself', async () => {
    const next = await read(
      2024,
      withScheme({ '2024年自评汇总.csv': { unit: '万元' } }, { '{年度}年自评汇总.csv': { unit: '元' } }),
    )
    expect(next.records.evaluations[0]?.budget_adjusted).toBe(860.5)
  })

  it('takes a shared choices.json, without what names no unit, table or column', () => {
    const text = JSON.stringify({
      version: 1,
      '*': {
        unit: '英镑',
        table: 'funds',
        columns: { 预算数: 'funds.budget_initial', 备注: null, x: 'nowhere.at_all' },
        ratio: { 率: 'x' },
      },
    })
    expect(readScheme(text)).toEqual({
      '*': { table: 'funds', columns: { 预算数: 'funds.budget_initial', 备注: null }, ratio: {} },
    })
    expect([readScheme('{'), readScheme('[]'), readScheme('{"a.csv":1}'), readScheme('null')]).toEqual([null, null, null, null])
  })
})
