import { describe, expect, it } from 'vitest'
import { plain } from '../../../../data/fixtures/make/summary'
import { type SheetPlan, workbookOf } from '../../../../data/fixtures/make/workbookOf'
import { createIntake } from '../../../../src/intake/intake'
import { textStatus } from '../../../../src/issues/classify'
import { workbook } from '../../../../src/report/xlsx'

const read = (bytes: Uint8Array) => createIntake({ textStatus }).read([{ name: 'a.xlsx', bytes, direct: true }], {})

async function sheetsOf(...sheets: readonly SheetPlan[]) {
  const { files, ignored } = await read(workbookOf(...sheets))
  const told = files.map(({ sheet, status, problem, loaded, ignored: count, warnings }) => [
    sheet,
    problem?.code ?? status,
    loaded,
    count,
    warnings.map(({ code }) => code),
  ])
  return { told, ignored }
}

const filled = ['汇总', 'ok', 2, 0, []]

describe('a sheet that is to be read by people', () => {
  it('is left out where its name says so and it holds no table, each row with its place', async () => {
    const { told, ignored } = await sheetsOf(plain, {
      name: '填表说明',
      rows: [['列', '怎样填写'], ['完成值', '填写数字，联系人：张三'], []],
    })
    expect(told).toEqual([filled, ['填表说明', 'ok', 0, 2, []]])
    expect(ignored.map(({ origin, reason, rowText }) => [origin.sheet, origin.line, reason, rowText])).toEqual([
      ['填表说明', 1, 'note', '列,怎样填写'],
      ['填表说明', 2, 'note', '完成值,填写数字，联系人：***'],
    ])
  })

  it('is a table where there is one in it, whatever its name says', async () => {
    const { told } = await sheetsOf({ ...plain, name: '说明' })
    expect(told).toEqual([['说明', 'ok', 2, 0, []]])
  })

  it('is named where only its lack of cells says so, and asked about where it may be a table', async () => {
    const { told } = await sheetsOf(
      plain,
      { name: 'Sheet2', rows: [['示例区财政局'], ['2021年度绩效自评材料']] },
      {
        name: 'Sheet3',
        rows: [
          ['甲', '乙'],
          ['1', '2'],
        ],
      },
    )
    expect(told).toEqual([filled, ['Sheet2', 'ok', 0, 2, ['workbook.textOnly']], ['Sheet3', 'ask.table', 0, 0, []]])
  })

  it('alone in its workbook is no table', async () => {
    const { told } = await sheetsOf({ name: '封面', rows: [['示例区财政局']] })
    expect(told).toEqual([[undefined, 'file.noTable', 0, 0, []]])
  })
})

it('a sheet of nothing but its header is a fault of the workbook only where no other sheet holds anything', async () => {
  const blank = { name: '得分', rows: [['部门编码', '部门名称', '预算年度', '自评总分']] }
  expect((await sheetsOf(plain, blank)).told).toEqual([filled, ['得分', 'ok', 0, 0, ['block.headerOnly']]])
  expect((await sheetsOf(blank)).told).toEqual([['得分', 'block.headerOnly', 0, 0, []]])
})

it('a table that was exported here comes in again, its title and its sheet 说明 left out', async () => {
  const cell = (text: string, value: string | number = text) => ({ text, value })
  const bytes = await workbook({
    locale: 'zh-CN',
    remarks: [
      ['数据版本', '2024-04-01'],
      ['预算执行率', '支出合计与调整后预算合计之比'],
    ],
    sheets: [
      {
        name: '部门明细',
        title: '2022年度部门预算执行情况',
        subtitle: '全部部门',
        table: {
          unit: '单位：万元',
          columns: ['部门编码', '部门', '调整后预算数', '支出决算数'].map((label) => ({ id: label, label, align: 'start' })),
          rows: [{ cells: [cell('219001'), cell('示例区总工会'), cell('420', 420), cell('400', 400)] }],
        },
      },
    ],
  })
  const { files, records } = await read(bytes)
  expect(files.map(({ sheet, status, loaded, ignored }) => [sheet, status, loaded, ignored])).toEqual([
    ['部门明细', 'ok', 1, 3],
    ['说明', 'ok', 0, 2],
  ])
  expect(records.evaluations).toMatchObject([
    { dept_code: '219001', fiscal_year: 2022, budget_adjusted: 420, expenditure_actual: 400 },
  ])
})
