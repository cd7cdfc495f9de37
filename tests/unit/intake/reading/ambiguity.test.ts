import { describe, expect, it } from 'vitest'
import { ambiguityRules } from '../../../../src/intake/ambiguity'
import { ambiguousHeaders } from '../../../../src/reference/headers'
import { blockOf, columnsOf } from './blocksOf'

const read = (headers: string, ...rows: string[]) =>
  blockOf(`部门编码,年度,${headers}\n${rows.map((row) => `219001,2021,${row}`).join('\n')}\n`)

it('every ambiguous header has a rule, or its table decides', () => {
  const decided = [...Object.keys(ambiguityRules), '执行率', '得分', '分值']
  expect(ambiguousHeaders.map(({ header }) => header).filter((header) => !decided.includes(header))).toEqual([])
})

describe('预算数', () => {
  it('beside 年初预算数 is the adjusted budget', async () => {
    expect(columnsOf(await read('年初预算数(万元),预算数(万元)', '5,6'))).toMatchObject({
      '预算数(万元)': 'evaluations.budget_adjusted',
    })
  })
  it('beside 调整后预算数 is the initial budget', async () => {
    expect(columnsOf(await read('预算数(万元),调整后预算数(万元)', '5,6'))).toMatchObject({
      '预算数(万元)': 'evaluations.budget_initial',
    })
  })
  it('under a caption that says 调整后 is the adjusted budget', async () => {
    const block = await blockOf('注：预算数为调整后预算数\n部门编码,年度,预算数(万元),全年执行数(万元)\n219001,2021,5,4\n')
    expect(columnsOf(block)).toMatchObject({ '预算数(万元)': 'evaluations.budget_adjusted' })
  })
  it('alone is asked, and the answer is taken', async () => {
    const block = await read('预算数(万元),全年执行数(万元)', '5,4')
    expect(block.report.question).toEqual({
      what: 'column',
      column: '预算数(万元)',
      choices: ['evaluations.budget_adjusted', 'evaluations.budget_initial'],
      evidence: '5',
      key: 'columns.预算数(万元)',
    })
    const text = '部门编码,年度,预算数(万元),全年执行数(万元)\n219001,2021,5,4\n'
    const answered = await blockOf(text, { columns: { '预算数(万元)': 'evaluations.budget_adjusted' } })
    expect(answered.drafts[0]?.values.evaluations).toMatchObject({ budget_adjusted: 5, expenditure_actual: 4 })
  })
})

describe('预算调整数', () => {
  it('beside both budgets is the adjustment', async () => {
    expect(columnsOf(await read('年初预算数(万元),预算调整数(万元),调整后预算数(万元)', '5,5,10'))).toMatchObject({
      '预算调整数(万元)': 'evaluations.budget_adjustment',
    })
  })
  it('near the initial budget in every row is the adjusted budget', async () => {
    const block = await read('年初预算数(万元),预算调整数(万元)', '100,105', '200,190', '300,300')
    expect(columnsOf(block)).toMatchObject({ '预算调整数(万元)': 'evaluations.budget_adjusted' })
  })
  it('small beside it, zero or negative is the adjustment', async () => {
    const block = await read('年初预算数(万元),预算调整数(万元)', '100,5', '200,-10', '300,0')
    expect(columnsOf(block)).toMatchObject({ '预算调整数(万元)': 'evaluations.budget_adjustment' })
  })
  it('that could be either is asked', async () => {
    expect((await read('年初预算数(万元),预算调整数(万元)', '100,105')).report.question?.column).toBe('预算调整数(万元)')
  })
})

describe('other ambiguous headers', () => {
  it('完成率 is of the budget beside 执行数, of the indicator beside 指标名称', async () => {
    expect(columnsOf(await read('调整后预算数(万元),执行数(万元),完成率', '5,5,100%'))).toMatchObject({
      完成率: 'evaluations.exec_rate_reported',
    })
    expect(columnsOf(await read('指标名称,目标值,实际值,完成率', '培训,5,5,100%'))).toMatchObject({
      完成率: 'indicators.attainment_reported',
    })
  })
  it('指标性质 is an operator or a direction by what it says', async () => {
    expect(columnsOf(await read('指标名称,指标性质,目标值', '培训,≥,5'))).toMatchObject({ 指标性质: 'indicators.target_operator' })
    expect(columnsOf(await read('指标名称,指标性质,目标值', '培训,正向,5', '效果,定性,提升'))).toMatchObject({
      指标性质: 'indicators.direction',
    })
  })
  it('指标值 is a number or a text by what it says', async () => {
    expect(columnsOf(await read('指标名称,指标值', '培训,5'))).toMatchObject({ 指标值: 'indicators.target_value' })
    expect(columnsOf(await read('指标名称,指标值', '培训,≥5场'))).toMatchObject({ 指标值: 'indicators.target_text' })
  })
  it('自评结论 is a grade or a text by what it says', async () => {
    expect(columnsOf(await read('自评总分,自评结论', '98,优'))).toMatchObject({ 自评结论: 'evaluations.grade_reported' })
    expect(columnsOf(await read('自评总分,自评结论', '98,总体上达到要求'))).toMatchObject({
      自评结论: 'evaluations.conclusion_text',
    })
  })
  it('单位 is a unit beside 指标名称, else a department', async () => {
    expect(columnsOf(await read('指标名称,指标值,单位', '培训,5,场'))).toMatchObject({ 单位: 'indicators.target_unit' })
    expect(columnsOf(await read('单位,自评总分', '示例区总工会,98'))).toMatchObject({ 单位: 'evaluations.dept_name_reported' })
  })
  it('编码 is of the project where it is long and a project is named', async () => {
    const long = await blockOf('单位编码,编码,项目名称,年度,自评总分\n219001,51000021R000000019951,工资性支出,2021,98\n')
    expect(columnsOf(long)).toMatchObject({ 编码: 'evaluations.project_code' })
    expect(columnsOf(await blockOf('编码,年度,自评总分\n219001,2021,98\n'))).toMatchObject({ 编码: 'evaluations.dept_code' })
  })
  it('完成情况 is a number, a claim or a text by what it says', async () => {
    expect(columnsOf(await read('指标名称,目标值,完成情况', '培训,5,5'))).toMatchObject({ 完成情况: 'indicators.actual_value' })
    expect(columnsOf(await read('指标名称,目标值,完成情况', '培训,5,达成预期指标'))).toMatchObject({
      完成情况: 'indicators.completion_claim',
    })
    expect(columnsOf(await read('自评总分,完成情况', '98,较好完成了年度各项重点工作任务'))).toMatchObject({
      完成情况: 'evaluations.goal_completion_text',
    })
  })
})

describe('amounts that both the evaluation and its funds claim', () => {
  const head = '部门编码,部门名称,年度,资金来源,全年预算数(万元),自评总分'
  it('are those of the funds where a department has several rows', async () => {
    const rows = [
      '219001,总工会,2021,年度资金总额,100,95',
      '219001,总工会,2021,基本支出,60,95',
      '219001,总工会,2021,项目支出,40,95',
    ]
    const block = await blockOf(`${head}\n${rows.join('\n')}\n`)
    expect(columnsOf(block)).toMatchObject({
      '全年预算数(万元)': 'funds.budget_adjusted',
      自评总分: 'evaluations.total_score_reported',
    })
    expect(block.drafts.map(({ values }) => values.funds?.budget_adjusted)).toEqual([100, 60, 40])
  })

  it('are those of the evaluation where it has one row', async () => {
    const block = await blockOf(`${head}\n219001,总工会,2021,财政拨款,100,95\n219002,司法局,2021,财政拨款,60,90\n`)
    expect(columnsOf(block)).toMatchObject({ '全年预算数(万元)': 'evaluations.budget_adjusted' })
  })
})

describe('单位 beside 计量单位 in a list of indicators', () => {
  it('is a second unit, told as such, and no department', async () => {
    const block = await blockOf('部门编码,年度,三级指标,年度指标值,计量单位,实际完成值,单位\n219001,2021,成本,≤100,万元,95,万元\n')
    expect(columnsOf(block)).toMatchObject({ 计量单位: 'indicators.target_unit', 单位: null })
    expect(block.report.warnings.map(({ code, params }) => [code, params])).toEqual([['header.second', { other: '计量单位' }]])
    expect(block.drafts[0]?.values.evaluations).toEqual({ dept_code: '219001', fiscal_year: 2021 })
  })
})
