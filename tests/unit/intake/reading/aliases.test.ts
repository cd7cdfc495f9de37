import { describe, expect, it } from 'vitest'
import { knownHeader } from '../../../../src/intake/headerIndex'
import { columnAliases } from '../../../../src/reference/aliases'
import { ambiguousHeaders } from '../../../../src/reference/headers'
import { blockOf, columnsOf } from './blocksOf'

const ruled = new Set(ambiguousHeaders.map(({ header }) => header))

describe('the names that exports give their columns', () => {
  it('stand once a table, but for the headers that a rule decides', () => {
    const columns = new Map<string, Set<string>>()
    for (const { table, column, alias } of columnAliases.filter(({ alias }) => !ruled.has(alias))) {
      const key = `${table} ${alias}`
      columns.set(key, (columns.get(key) ?? new Set()).add(column))
    }
    expect([...columns].filter(([, names]) => names.size > 1).map(([key]) => key)).toEqual([])
  })

  it('are each recognised as they are written', () => {
    const lost = columnAliases.filter(
      ({ table, column, alias }) =>
        !column.startsWith('source_') && !knownHeader(alias).candidates.some((one) => one.table === table && one.column === column),
    )
    expect(lost).toEqual([])
  })

  it('are recognised where the brackets say the column again in other words, and only then', () => {
    const column = (header: string) => knownHeader(header).candidates.map((one) => `${one.table}.${one.column}`)
    expect(column('实际得分(得分)')).toContain('indicators.score_reported')
    expect(column('权重（分值）')).toContain('indicators.weight')
    expect(column('实际得分(预算数)')).toEqual([])
  })

  it('偏差原因 explains an indicator in a list of indicators and a fund in a list of funds', async () => {
    const indicators = await blockOf(
      '部门编码,年度,指标名称,年度指标值,全年实际完成值,偏差原因\n219001,2021,培训人次,100,90,疫情\n',
    )
    expect(columnsOf(indicators)).toMatchObject({
      全年实际完成值: 'indicators.actual_value',
      偏差原因: 'indicators.deviation_reason',
    })
    const funds = await blockOf('部门编码,年度,资金来源,全年预算数(万元),支出数(万元),偏差原因\n219001,2021,上年结转,10,9,推迟\n')
    expect(columnsOf(funds)).toMatchObject({ '支出数(万元)': 'funds.expenditure_actual', 偏差原因: 'funds.deviation_reason' })
  })

  it('实际完成情况 is a value beside the name of an indicator and a text in a summary', async () => {
    const indicators = await blockOf('部门编码,年度,三级指标,年度指标值,实际完成情况\n219001,2021,培训人次,100,90\n')
    expect(columnsOf(indicators)).toMatchObject({ 实际完成情况: 'indicators.actual_value' })
    const summary = await blockOf('部门编码,年度,自评总分,实际完成情况\n219001,2021,95,全年任务全部完成\n')
    expect(columnsOf(summary)).toMatchObject({ 实际完成情况: 'evaluations.goal_completion_text' })
  })

  it('满分 is that of the evaluation in a summary and of the indicator in a list of indicators', async () => {
    expect(columnsOf(await blockOf('部门编码,年度,自评总分,满分\n219001,2021,95,100\n'))).toMatchObject({
      满分: 'evaluations.full_score',
    })
    const indicators = await blockOf('部门编码,年度,三级指标,年度指标值,满分,得分\n219001,2021,培训人次,100,10,9\n')
    expect(columnsOf(indicators)).toMatchObject({ 满分: 'indicators.weight', 得分: 'indicators.score_reported' })
  })
})
