import { describe, expect, it } from 'vitest'
import { blockOf, blocksOf, columnsOf, countsOf, warningsOf } from './blocksOf'

const header = '部门编码,部门名称,调整后预算数,全年执行数'

describe('tables stacked in one file', () => {
  it('with the same header under a title of their own have each their year and unit', async () => {
    const blocks = await blocksOf(
      [
        ...['2020年自评汇总（单位：万元）', header, '219001,汀屿区总工会,431.77,400'],
        ...['2021年自评汇总,,单位：元', header, '219001,汀屿区总工会,4317700,4000000', '合计,,4317700,4000000'],
        '',
      ].join('\n'),
    )
    expect(blocks.map(({ report, year }) => [report.block, report.headerLine, report.unit, year])).toEqual([
      [1, 2, '万元', 2020],
      [2, 5, '元', 2021],
    ])
    expect(blocks.map((block) => block.drafts[0]?.values.evaluations?.budget_adjusted)).toEqual([431.77, 431.77])
    expect(blocks.map(countsOf)).toEqual([
      [2, 1, 0, 1],
      [3, 1, 0, 2],
    ])
  })

  it('are one table where only the page has ended and the header is said again', async () => {
    const rows = ['2020年自评汇总（单位：万元）', header, '219001,汀屿区总工会,1,1', '', header, '219002,汀屿区司法局,2,2', '']
    const blocks = await blocksOf(rows.join('\n'))
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.ignored.map(({ origin, reason }) => [origin.line, reason])).toEqual([
      [1, 'title'],
      [4, 'blank'],
      [5, 'repeated header'],
    ])
  })
})

describe('a header of two lines', () => {
  it('is read as one: what has no name in the lower line has it in the upper', async () => {
    const block = await blockOf(
      [
        ...[
          '2021年汇总',
          '部门编码,部门名称,预算情况,,,自评,',
          ',,年初预算数(万元),调整后预算数(万元),全年执行数(万元),自评得分,自评等级',
        ],
        ...['219001,汀屿区总工会,5,6,4,90,优', ''],
      ].join('\n'),
    )
    expect(block.report.headerLine).toBe(2)
    expect(Object.values(columnsOf(block))).toEqual([
      'evaluations.dept_code',
      'evaluations.dept_name_reported',
      'evaluations.budget_initial',
      'evaluations.budget_adjusted',
      'evaluations.expenditure_actual',
      'evaluations.total_score_reported',
      'evaluations.grade_reported',
    ])
    expect([countsOf(block), block.drafts[0]?.line]).toEqual([[2, 1, 0, 1], 4])
  })

  it('may be followed by the numbers of its columns, which are no record', async () => {
    const block = await blockOf('部门编码,年度,调整后预算数(万元),全年执行数(万元)\n栏次,,1,2=1+3\n219001,2021,5,4\n')
    expect(block.ignored.map(({ origin, reason }) => [origin.line, reason])).toEqual([[2, 'note']])
    expect(countsOf(block)).toEqual([2, 1, 0, 1])
  })

  it('over nothing but blank lines is a header only', async () => {
    const { report } = await blockOf('部门编码,年度,调整后预算数(万元)\n,,\n\n')
    expect([report.status, report.problem?.code, report.rowsRead]).toEqual(['error', 'block.headerOnly', 0])
  })
})

describe('a title between the rows of a table', () => {
  it('is no department, and a department alone in its row stays one', async () => {
    const block = await blockOf(
      [
        ...['部门编码,部门名称,年度,调整后预算数(万元)', '一、党群口,,,', '219001,汀屿区总工会,2021,5', ',二、政府口,,'],
        ...['219002,汀屿区司法局,2021,6', '其他单位,,,', ',汀屿区审计局,2021,'],
        '',
      ].join('\n'),
    )
    expect(block.ignored.map(({ origin, reason }) => [origin.line, reason])).toEqual([
      [2, 'title'],
      [4, 'title'],
      [6, 'title'],
    ])
    expect(block.drafts.map(({ line }) => line)).toEqual([3, 5, 7])
  })

  it('is told from notes below, numbered or written out, which are no departments either', async () => {
    const block = await blockOf(
      [
        ...[
          '2021年度',
          '部门名称,调整后预算数(万元)',
          '汀屿区总工会,5',
          '汀屿区档案馆,',
          '注：以上为年末数',
          '1.本表由各单位填报',
          '数据来源：财政系统，截至年末。,',
        ],
        '',
      ].join('\n'),
    )
    expect(block.ignored.map(({ origin, reason }) => [origin.line, reason])).toEqual([
      [1, 'title'],
      [5, 'note'],
      [6, 'note'],
      [7, 'note'],
    ])
    expect(block.drafts.map(({ values }) => values.evaluations?.dept_name_reported)).toEqual(['汀屿区总工会', '汀屿区档案馆'])
  })

  it('of indicators is the level above them', async () => {
    const head = '部门编码,年度,一级指标,三级指标,年度指标值'
    const block = await blockOf(`${head}\n,,产出指标（50分）,,\n219001,2021,产出指标,培训人次,100\n`)
    expect(block.ignored.map(({ origin, reason }) => [origin.line, reason])).toEqual([[2, 'title']])
    expect(countsOf(block)).toEqual([2, 1, 0, 1])
  })
})

describe('the year of a file', () => {
  const rows = '部门编码,调整后预算数(万元)\n219001,5\n'
  const yearIn = async (name: string, above = '') => {
    const block = await blockOf(above + rows, {}, name)
    return block.report.question?.what ?? block.year
  }

  it('is that of its caption, then that of its name where it has just one, else asked', async () => {
    expect(await yearIn('2019年汇总.csv', '2020年度汇总表\n')).toBe(2020)
    expect(await yearIn('2019年汇总.csv')).toBe(2019)
    expect(await yearIn('2019-2020年汇总.csv')).toBe('year')
    expect(await yearIn('汇总.csv')).toBe('year')
  })

  it('is asked where its caption compares two years and its name says a third', async () => {
    expect(await yearIn('2022年导出.csv', '2020年与2021年对比表\n')).toBe('year')
    expect(await yearIn('2021年导出.csv', '2020年与2021年对比表\n')).toBe(2021)
  })
})

describe('what was evaluated', () => {
  const row = '部门编码,部门名称,年度,全年预算数(万元)\n219001,汀屿区总工会,2021,5\n'
  const scopeOf = async (title: string) => (await blockOf(`${title}\n${row}`)).scope ?? null

  it('are projects where the title says so, never both at once', async () => {
    expect(await scopeOf('项目支出绩效自评汇总表')).toBe('PROJECT')
    expect(await scopeOf('部门整体支出和项目支出绩效自评汇总表')).toBeNull()
    expect(await scopeOf('基本支出、项目支出情况表')).toBeNull()
    expect(await scopeOf('部门整体支出绩效自评汇总表')).toBeNull()
  })
})

describe('the basis of an execution rate', () => {
  it('is told for 执行率 with its sign in the header too: of two rows one agrees with each budget', async () => {
    const head = '部门编码,年度,年初预算数(万元),调整后预算数(万元),执行数(万元),执行率（%）'
    const block = await blockOf(`${head}\n219001,2021,100,110,95,95\n219002,2021,100,110,99,90\n`)
    expect(block.report.warnings.find(({ code }) => code === 'rate.basis')?.params).toEqual({ adjusted: 1, initial: 1, rows: 2 })
    expect(warningsOf(block)).toEqual(['rate.basis'])
  })
})
