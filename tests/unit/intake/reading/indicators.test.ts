import { describe, expect, it } from 'vitest'
import { blockOf, countsOf, warningsOf } from './blocksOf'

const read = (headers: string, ...rows: string[]) =>
  blockOf(`部门编码,年度,${headers}\n${rows.map((row) => `219001,2021,${row}`).join('\n')}\n`)
const first = async (headers: string, row: string) => (await read(headers, row)).drafts[0]?.values.indicators

describe('an indicator', () => {
  it('is read from one cell of target and one of actual value', async () => {
    expect(
      await first(
        '一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分',
        '产出指标(50分),数量指标,慰问金发放率,≥95%,98%,8,8',
      ),
    ).toMatchObject({
      level1_name: '产出指标(50分)',
      level1_category: 'OUTPUT',
      level2_category: 'QUANTITY',
      target_operator: 'GE',
      direction: 'POSITIVE',
      target_value: 95,
      target_unit: '%',
      target_text: '≥95%',
      actual_value: 98,
      actual_unit: '%',
      actual_text: '98%',
    })
  })

  it('keeps the category apart: a level that has no name has none, an unknown one is 其他', async () => {
    expect(await first('一级指标,三级指标,目标值', ',培训,5')).toMatchObject({ level1_category: null })
    expect(await first('一级指标,三级指标,目标值', '特色指标,培训,5')).toMatchObject({ level1_category: 'OTHER' })
  })

  it('takes operator and unit from their own columns', async () => {
    expect(await first('三级指标,计算符号,目标值,计量单位,实际完成值', '投诉次数,≤,3,次,1')).toMatchObject({
      target_operator: 'LE',
      direction: 'REVERSE',
      target_value: 3,
      target_unit: '次',
      target_text: null,
      actual_value: 1,
      actual_text: null,
    })
  })

  it('converts the actual value to the unit of the target', async () => {
    expect(await first('三级指标,目标值,实际完成值', '服务人次,≥10000人次,1.2万人次')).toMatchObject({
      actual_value: 12000,
      actual_unit: '人次',
    })
  })

  it('has no actual value where the units do not measure the same', async () => {
    const block = await read('三级指标,目标值,实际完成值', '培训,≥3场,40人')
    expect(block.drafts[0]?.values.indicators).toMatchObject({ actual_value: null, actual_unit: '人', actual_text: '40人' })
    expect(warningsOf(block)).toEqual(['actual.unitDiffers'])
  })

  it('takes 达成预期指标 and 完成 for claims, and the target said once more too', async () => {
    expect(await first('三级指标,目标值,实际完成值', '培训,≥3场,达成预期指标')).toMatchObject({
      actual_value: null,
      completion_claim: 'MET',
    })
    expect(await first('三级指标,目标值,实际完成值', '培训,≥3场,基本完成')).toMatchObject({
      actual_value: null,
      completion_claim: 'PARTIAL',
    })
    expect(await first('三级指标,目标值,实际完成值', '培训,≥3场,≥3场')).toMatchObject({
      actual_value: null,
      completion_claim: 'MET',
    })
  })

  it('takes no complaint for the target 0, met', async () => {
    expect(await first('三级指标,目标值,实际完成值', '相关投诉,未收到投诉,未收到投诉')).toMatchObject({
      target_operator: 'EQ',
      target_value: 0,
      direction: 'REVERSE',
      actual_value: 0,
    })
  })

  it('judges by the adjusted target and keeps the first as text', async () => {
    expect(await first('三级指标,年初目标值,调整后指标值,实际完成值', '培训,≥5场,≥3场,4场')).toMatchObject({
      target_value: 3,
      target_text: '≥5场',
      target_text_adjusted: '≥3场',
    })
  })

  it('says where words with a number stand in the column of actual values', async () => {
    const block = await read('三级指标,目标值,实际完成值', '培训,≥3场,Exempt under Section 43')
    expect(block.drafts[0]?.values.indicators).toMatchObject({ actual_value: null, actual_text: 'Exempt under Section 43' })
    expect(warningsOf(block)).toEqual(['actual.notNumber'])
  })

  it('leaves rows of totals out', async () => {
    const block = await read('一级指标,三级指标,目标值,分值,得分', '产出指标,培训,5,10,10', '总分,,,100,98', '小计,,,10,10')
    expect(countsOf(block)).toEqual([3, 1, 0, 2])
  })
})
