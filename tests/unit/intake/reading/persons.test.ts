import { describe, expect, it } from 'vitest'
import { blockOf, columnsOf } from './blocksOf'

describe('names and telephones', () => {
  it('stand in no question: a caption with a person is shown without him', async () => {
    const block = await blockOf('填报人：张三 联系电话：13800138000\n部门编码,部门名称,调整后预算数(万元)\n219001,总工会,1\n')
    expect(block.report.question).toMatchObject({ what: 'year', evidence: '填报人：*** 联系电话：***********' })
    expect(JSON.stringify(block.report)).not.toMatch(/张三|13800138000/)
  })

  it('stay out of a row whose cells have moved to the right', async () => {
    const head = '部门编码,年度,调整后预算数(万元),联系人,联系电话,存在问题'
    const block = await blockOf(`${head}\n219001,2021,5,,张三,13800138000,问题\n219001,2021,5,"李四,13900139000,问题\n`)
    expect(block.returned.map(({ problems, rowText }) => [problems[0]?.code, rowText])).toEqual([
      ['row.tooManyCells', '219001,2021,5,,,,'],
      ['row.quotes', '219001,2021,5,,,'],
    ])
  })

  it('are known by their headers: 姓名, 项目负责人（签字）, 审核人', async () => {
    const head = '部门编码,年度,调整后预算数(万元),姓名,项目负责人（签字）,审核人,Senior Responsible Owner (SRO) Name'
    const block = await blockOf(`${head}\n219001,2021,5,张三,李四,王五,J. Smith\n219002,二,5,张三,李四,王五,J. Smith\n`)
    expect(Object.values(columnsOf(block)).slice(3)).toEqual([null, null, null, null])
    expect(block.returned[0]?.rowText).toBe('219002,二,5,,,,')
    expect(block.report.warnings).toEqual([])
  })

  it.each([
    '填表人：张三,,,联系电话：13800138000,',
    '单位负责人：张三,审核人：李四,填报人：王五,,',
    '制表：张三,,,,审核：李四',
    '财务负责人：张三,,,,',
  ])('at the foot of a table are a note, no header and no record: %s', async (foot) => {
    const head = '部门编码,部门名称,年度,调整后预算数(万元),全年执行数(万元)'
    const block = await blockOf(`${head}\n219001,总工会,2021,5,5\n${foot}\n`)
    expect([block.report.loaded, block.report.returned, block.report.ignored]).toEqual([1, 0, 1])
    expect(block.ignored.map((one) => one.reason)).toEqual(['note'])
    expect(JSON.stringify(block.report)).not.toMatch(/张三|李四|王五|13800138000/)
  })
})
