import { describe, expect, it } from 'vitest'
import { blockOf, sentenceOf, warningsOf } from './blocksOf'

const head = '部门编码,部门名称,年度,年初预算数,全年执行数'
const row = '219001,示例区总工会,2021,4317700,4317700'
const initialOf = async (...args: Parameters<typeof blockOf>) =>
  (await blockOf(...args)).drafts[0]?.values.evaluations?.budget_initial

describe('the unit of an amount', () => {
  it('is asked where nothing says it, and never assumed', async () => {
    const block = await blockOf(`${head}\n${row}\n`)
    expect(block.report).toMatchObject({ status: 'ask', unit: null, rowsRead: 0 })
    expect(block.report.question).toMatchObject({ what: 'unit', key: 'unit', choices: ['元', '千元', '万元', '百万元', '亿元'] })
    expect(sentenceOf(block)).toContain('年初预算数：4317700')
    expect(block.drafts).toEqual([])
  })

  it.each([
    [
      'the header',
      `${head.replace('年初预算数', '年初预算数(元)').replace('全年执行数', '全年执行数（单位：元）')}\n${row}\n`,
      '汇总.csv',
      '列名',
    ],
    ['a caption', `单位：元\n${head}\n${row}\n`, '汇总.csv', '表注“单位:元（第1行）”'],
    ['a title', `自评汇总表（元）\n${head}\n${row}\n`, '汇总.csv', '表注'],
    ['a note below', `${head}\n${row}\n注：金额单位：元\n`, '汇总.csv', '表注'],
    ['the file name', `${head}\n${row}\n`, '汇总(元).csv', '名称“汇总(元).csv”'],
  ])('is told by %s', async (_, text, name, evidence) => {
    const block = await blockOf(text, {}, name)
    expect(block.report.unit).toBe('元')
    expect(block.report.unitEvidence).toContain(evidence)
    expect(block.drafts[0]?.values.evaluations?.budget_initial).toBe(431.77)
  })

  it('is not read out of 元旦 or 多元 in a file name', async () => {
    expect((await blockOf(`${head}\n${row}\n`, {}, '元旦多元汇总.csv')).report.status).toBe('ask')
  })

  it('is told by the known amount of the same department: about ten thousand times as large is 元', async () => {
    const knownAmounts = new Map([['219001', 431.77]])
    const block = await blockOf(`${head}\n${row}\n`, {}, '汇总.csv', { knownAmounts })
    expect(block.report).toMatchObject({ status: 'ok', unit: '元' })
    expect(block.report.unitEvidence).toContain('10000')
    const other = await blockOf(`${head}\n219001,示例区总工会,2021,43177,43177\n`, {}, '汇总.csv', { knownAmounts })
    expect(other.report.question?.what).toBe('unit')
  })

  it('is the answer of the user, and a caption that says otherwise is told', async () => {
    expect(await initialOf(`${head}\n${row}\n`, { unit: '元' })).toBe(431.77)
    const block = await blockOf(`单位：万元\n${head}\n${row}\n`, { unit: '元' })
    expect(block.drafts[0]?.values.evaluations?.budget_initial).toBe(431.77)
    expect(warningsOf(block)).toContain('unit.choiceDiffers')
  })

  it('of a header stands, whatever is answered for the rest of the file', async () => {
    const block = await blockOf('部门编码,年度,年初预算数(万元),全年执行数\n219001,2021,431.77,4317700\n', { unit: '元' })
    expect(block.drafts[0]?.values.evaluations).toMatchObject({ budget_initial: 431.77, expenditure_actual: 431.77 })
    expect(block.report.unit).toBeNull()
  })

  it('in a cell is that cell’s own and not its column’s', async () => {
    const block = await blockOf(`单位：元\n${head}\n219001,示例区总工会,2021,431.77万元,4317700\n`)
    expect(block.drafts[0]?.values.evaluations).toMatchObject({ budget_initial: 431.77, expenditure_actual: 431.77 })
    expect((await blockOf(`${head}\n219001,示例区总工会,2021,431.77万元,4317700\n`)).report.question?.what).toBe('unit')
    const all = await blockOf(`${head}\n219001,示例区总工会,2021,431.77万元,0\n`)
    expect(all.report).toMatchObject({ status: 'ok', unit: null, unitEvidence: '单元格后缀' })
  })

  it('is found beside what else a header says in its brackets', async () => {
    const block = await blockOf('部门编码,年度,年初预算数（万元，保留两位小数）\n219001,2021,431.77\n')
    expect([block.drafts[0]?.values.evaluations?.budget_initial, block.report.unit]).toEqual([431.77, '万元'])
  })

  it('is reported as none where a cell says another than its column', async () => {
    const wan = '部门编码,年度,年初预算数(万元)'
    expect((await blockOf(`${wan}\n219001,2021,4317700元\n219002,2021,5\n`)).report.unit).toBeNull()
    expect((await blockOf(`${wan}\n219001,2021,431.77万元\n219002,2021,5\n`)).report.unit).toBe('万元')
  })

  it('of another currency that the user reads as 百万元 is told in a warning', async () => {
    const block = await blockOf('部门编码,年度,年初预算数(£m)\n219001,2021,12.5\n', { unit: '百万元' })
    expect(block.drafts[0]?.values.evaluations?.budget_initial).toBe(1250)
    expect(block.report.warnings.map(({ code, params }) => [code, params.evidence])).toEqual([
      ['unit.choiceDiffers', '列名“年初预算数(£m)”'],
    ])
  })

  it.each(['£m', '美元', '吨'])('%s in a header is asked, never 元', async (unit) => {
    const block = await blockOf(`部门编码,年度,年初预算数(${unit}),自评总分\n219001,2021,12.5,98\n`, {}, '汇总(元).csv')
    expect(block.report.question).toMatchObject({ what: 'unit', evidence: `(${unit})` })
  })

  it('美元 in a caption is asked', async () => {
    expect((await blockOf(`单位：美元\n${head}\n${row}\n`)).report.question).toMatchObject({ what: 'unit' })
  })

  it('is doubted where every department would spend billions', async () => {
    const rows = [1, 2, 3].map((n) => `21900${n},示例区${n}局,2021,4317700.5${n},4317700.5${n}`).join('\n')
    expect(warningsOf(await blockOf(`单位：万元\n${head}\n${rows}\n`))).toContain('unit.maybeYuan')
  })
})

describe('a column of ratios', () => {
  const rated = async (header: string, rates: readonly string[], choices = {}) => {
    const rows = rates.map((rate, n) => `21900${n},2021,100,${90 + n},${rate}`).join('\n')
    return blockOf(`部门编码,年度,调整后预算数(万元),全年执行数(万元),${header}\n${rows}\n`, choices)
  }
  const ratesOf = async (...args: Parameters<typeof rated>) =>
    (await rated(...args)).drafts.map(({ values }) => values.evaluations?.exec_rate_reported)

  it('is told by the sign in its cells or its header', async () => {
    expect(await ratesOf('预算执行率', ['90%', '91.5％'])).toEqual([0.9, 0.915])
    expect(await ratesOf('预算执行率(%)', ['90', '91.5'])).toEqual([0.9, 0.915])
  })

  it('is told by the amounts beside it', async () => {
    expect(await ratesOf('预算执行率', ['90', '91'])).toEqual([0.9, 0.91])
    expect(await ratesOf('预算执行率', ['0.9', '0.91'])).toEqual([0.9, 0.91])
  })

  it('is asked where fewer than two rows decide', async () => {
    const block = await rated('预算执行率', ['90'])
    expect(block.report.question).toMatchObject({ what: 'ratio', column: '预算执行率', key: 'ratio.预算执行率', evidence: '90' })
    expect(await ratesOf('预算执行率', ['90'], { ratio: { 预算执行率: 'percent' } })).toEqual([0.9])
    expect(await ratesOf('预算执行率', ['0.9'], { ratio: { 预算执行率: 'fraction' } })).toEqual([0.9])
  })

  it('without anything to compare is a percentage if it passes 150 %, else asked', async () => {
    const share = (value: string) => blockOf(`部门编码,年度,自评资金占比\n219001,2021,${value}\n`)
    expect((await share('98')).drafts[0]?.values.evaluations?.self_evaluated_share_reported).toBe(0.98)
    expect((await share('0.98')).report.question?.what).toBe('ratio')
    expect((await share('0')).report.status).toBe('ok')
  })

  it('105 % is loaded as it stands', async () => {
    expect(await ratesOf('预算执行率', ['105%'])).toEqual([1.05])
  })

  it('named 执行率 says with which budget its rows agree', async () => {
    const block = await blockOf(
      '部门编码,年度,年初预算数(万元),调整后预算数(万元),全年执行数(万元),执行率\n1,2021,80,100,90,90%\n2,2021,80,100,60,75%\n',
    )
    const basis = block.report.warnings.find(({ code }) => code === 'rate.basis')
    expect(basis?.params).toEqual({ adjusted: 1, initial: 1, rows: 2 })
  })
})
