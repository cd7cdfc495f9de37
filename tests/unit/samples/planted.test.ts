import { describe, expect, it } from 'vitest'
import { cell, fundsOf, indicatorsOf, issuesOf, numberIn, ofKind, plantedList, rowOf, summaryOf, wanIn } from './sampleTables'

const filesOf = (year: number) => [summaryOf(year), fundsOf(year), indicatorsOf(year), issuesOf(year)]

describe('what is planted stands where planted.json says', () => {
  it('names the department of the row, unless that is what is missing', () => {
    const other = plantedList.planted.filter((one) => cell(rowOf(one), 'department') !== one.name)
    expect(other).toEqual([])
  })

  it.each(plantedList.missing)('$code sent nothing for $year', ({ code, year }) => {
    const found = filesOf(year).flatMap((table) => table.rows.filter((row) => cell(row, 'code') === code))
    expect(found).toEqual([])
  })

  it('has three missing reports a year', () => {
    for (const year of plantedList.years) expect(plantedList.missing.filter((one) => one.year === year)).toHaveLength(3)
  })

  it('has no late report but the listed ones', () => {
    const found = plantedList.years.flatMap((year) =>
      summaryOf(year)
        .rows.filter((row) => cell(row, 'submitted') > cell(row, 'due'))
        .map((row) => ({ code: cell(row, 'code'), year, date: cell(row, 'submitted') })),
    )
    const byPlace = (one: { code: string; year: number }) => `${one.year}${one.code}`
    expect(found.sort((a, b) => byPlace(a).localeCompare(byPlace(b)))).toEqual(
      [...plantedList.late].sort((a, b) => byPlace(a).localeCompare(byPlace(b))),
    )
  })

  it('has a department whose budget is zero and whose rate is printed all the same', () => {
    const [one] = ofKind('预算为零')
    const row = rowOf(one as NonNullable<typeof one>)
    expect([numberIn(row, 'adjusted'), numberIn(row, 'actual'), cell(row, 'rate')]).toEqual([0, 0, '0.0000'])
  })

  it('has a share of a fund that does not exist', () => {
    const [one] = ofKind('零除零占比')
    const row = rowOf(one as NonNullable<typeof one>)
    expect([row.cells['自评涉及资金(万元)'], row.cells['自评资金占比(%)']]).toEqual(['0.00', '0.00'])
  })

  it.each(ofKind('年初加调整不等于调整后'))('$code $year: three amounts as listed, and they do not add up', (one) => {
    const row = rowOf(one)
    const facts = [wanIn(row, 'initial', one.year), wanIn(row, 'adjustment', one.year), wanIn(row, 'adjusted', one.year)] as const
    expect(facts).toEqual([one.facts.年初预算数, one.facts.预算调整数, one.facts.调整后预算数])
    expect(Math.abs(facts[0] + facts[1] - facts[2])).toBeGreaterThan(30)
  })

  it('has two departments twice in a year with different expenditure', () => {
    const pairs = ofKind('同部门同年度两行数字不同')
    expect(pairs.map((one) => [one.code, one.year])).toEqual([
      ['202001', 2020],
      ['202001', 2020],
      ['203011', 2023],
      ['203011', 2023],
    ])
    for (const one of pairs) expect(wanIn(rowOf(one), 'actual', one.year)).toBeCloseTo(Number(one.facts.全年执行数), 6)
  })

  it('has one row twice, equal in every cell', () => {
    const [one] = ofKind('完全重复的一行')
    const row = rowOf(one as NonNullable<typeof one>)
    const same = summaryOf(2021).rows.filter((other) => JSON.stringify(other.cells) === JSON.stringify(row.cells))
    expect(same.map((other) => other.line)).toEqual([row.line - 1, row.line])
  })

  it('has the same words in three years of one department and in three departments of one year', () => {
    const years = ofKind('上年问题原样照抄')
    expect(years.map((one) => one.year)).toEqual([2021, 2022, 2023])
    expect(new Set(years.map((one) => cell(rowOf(one), 'issue'))).size).toBe(1)
    const departments = ofKind('多部门问题文本相同')
    expect(departments.map((one) => one.code)).toEqual(['614001', '615001', '616001'])
    expect(new Set(departments.map((one) => cell(rowOf(one), 'issue'))).size).toBe(1)
  })

  it('keeps the prompt of the form in one place', () => {
    const [one] = ofKind('模板提示语未改')
    expect(cell(rowOf(one as NonNullable<typeof one>), 'issue')).toBe('（请结合自评情况简要说明存在的主要问题，300字以内）')
    const prompts = plantedList.years.flatMap((year) => issuesOf(year).rows.filter((row) => cell(row, 'issue').includes('字以内')))
    expect(prompts).toHaveLength(1)
  })

  it('leaves the code of one department out of one file, and of the row without any department', () => {
    const withoutCode = plantedList.years.flatMap((year) =>
      filesOf(year).flatMap((table) =>
        table.rows.filter((row) => cell(row, 'code') === '').map((row) => `${table.name} ${cell(row, 'department')}`),
      ),
    )
    expect([...new Set(withoutCode)]).toEqual(['2022绩效指标.csv 岚溪区残疾人联合会', '2023存在问题与改进措施.csv '])
  })

  it('has four rows that cannot be taken in, each in another table', () => {
    const rows = ofKind('应退回').map((one) => [one.table, one.facts.列, one.facts.原文])
    expect(rows).toEqual([
      ['evaluations', '全年执行数', '约四百余万'],
      ['funds', '全年执行数', '38.60/41.20'],
      ['indicators', '三级指标', ''],
      ['issues', '部门名称', ''],
    ])
    const [budget, fund, indicator] = ofKind('应退回').map(rowOf)
    expect([budget && cell(budget, 'actual'), fund && cell(fund, 'actual'), indicator && cell(indicator, 'indicator')]).toEqual([
      '约四百余万',
      '38.60/41.20',
      '',
    ])
  })
})
