import { describe, expect, it } from 'vitest'
import { blockOf, countsOf } from './blocksOf'

const header = '部门编码,部门名称,年度,调整后预算数(万元)'
const kept = async (...rows: readonly string[]) => {
  const block = await blockOf(`${[header, ...rows].join('\n')}\n`)
  expect(block.ignored.every(({ reason }) => reason === 'total')).toBe(true)
  return block.drafts.map(({ values }) => values.evaluations?.dept_name_reported)
}

describe('a row that sums others', () => {
  it.each([
    ',合计,2021,105',
    '合计,,,105',
    '总 计,,2021,105',
    ',合计（12个部门）,2021,105',
    ',区直属行政事业单位小计,2021,105',
    '镇街小计：,,2021,105',
    '全区平均,,2021,5.25',
    ',平均值,2021,5.25',
  ])('%s is no department', async (row) => {
    expect(await kept('219001,汀屿区总工会,2021,5', row)).toEqual(['汀屿区总工会'])
  })

  it.each(['219002,合计镇人民政府,2021,5', '219002,合计,2021,5', ',小计生活服务中心,2021,5', ',汀屿区平均地权局,2021,5'])(
    '%s is one',
    async (row) => {
      expect(await kept(row)).toHaveLength(1)
    },
  )

  it('of indicators stands alone in its cell: 培训人次合计 is an indicator', async () => {
    const block = await blockOf(
      [
        ...['部门编码,年度,一级指标,三级指标,分值,得分', '219001,2021,产出,培训人次合计,50,45', '219001,2021,产出指标小计,,50,45'],
        ...['219001,2021,总分,,100,90', '219001,2021,,合计,100,90', ''],
      ].join('\n'),
    )
    expect(block.drafts.map(({ values }) => values.indicators?.indicator_name)).toEqual(['培训人次合计'])
    expect(countsOf(block)).toEqual([4, 1, 0, 3])
  })
})
