import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../../src/domain/row'
import { assembled, block, column } from './blocks'

const key = { evaluations: { dept_code: '219', dept_name_reported: '示例区总工会', fiscal_year: 2021 } }
type Cells = Record<string, Cell>
const indicators = (source: string, ...rows: Cells[]) =>
  block(
    source,
    rows.map((one) => ({ ...key, indicators: one })),
    { table: 'indicators' },
  )
const issues = (source: string, ...rows: Cells[]) =>
  block(
    source,
    rows.map((one) => ({ ...key, issues: one })),
    { table: 'issues' },
  )
const funds = (source: string, ...rows: Cells[]) =>
  block(
    source,
    rows.map((one) => ({ ...key, funds: one })),
    { table: 'funds' },
  )

describe('numbers within an evaluation', () => {
  it('run in the order of reading over all files, around the numbers that are given', async () => {
    const { records } = await assembled([
      indicators('a.csv', { indicator_name: '甲', indicator_no: 2 }, { indicator_name: '乙' }),
      indicators('b.csv', { indicator_name: '丙' }),
    ])
    expect(records.indicators.map((one) => [one.indicator_name, one.indicator_no])).toEqual([
      ['甲', 2],
      ['乙', 1],
      ['丙', 3],
    ])
  })

  it('give way where another row has the same with other content, with a warning', async () => {
    const result = await assembled([
      indicators(
        'a.csv',
        { indicator_name: '甲', indicator_no: 1 },
        { indicator_name: '乙', indicator_no: 1 },
        { indicator_name: '丙', indicator_no: 2 },
      ),
    ])
    expect(column(result.records.indicators, 'indicator_no')).toEqual([1, 3, 2])
    expect(result.files[0]?.warnings.map((one) => [one.code, one.origin.line, one.params])).toEqual([
      ['row.numberTaken', 3, { given: 1, number: 3 }],
    ])
    expect(result.conflicts).toHaveLength(1)
  })

  it('are one where a file of targets and a file of actual values name the same indicator', async () => {
    const result = await assembled([
      indicators('指标目标.csv', { indicator_name: '甲', target_value: 95 }, { indicator_name: '乙', target_value: 10 }),
      indicators('指标完成.csv', { indicator_name: '甲', actual_value: 96 }, { indicator_name: '丙', actual_value: 3 }),
    ])
    // 指标完成 is read before 指标目标.
    expect(
      result.records.indicators.map((one) => [one.indicator_no, one.indicator_name, one.target_value, one.actual_value]),
    ).toEqual([
      [1, '甲', 95, 96],
      [2, '丙', null, 3],
      [3, '乙', 10, null],
    ])
    expect(result.files.map((file) => [file.loaded, file.ignored])).toEqual([
      [2, 0],
      [2, 0],
    ])
  })

  it('stay two within one file, where a second row says less of the same indicator', async () => {
    const { records } = await assembled([
      indicators('a.csv', { indicator_name: '甲', target_value: 95, actual_value: 96 }, { indicator_name: '甲', target_value: 95 }),
    ])
    expect(column(records.indicators, 'indicator_no')).toEqual([1, 2])
  })

  it('show the same indicator of two files to be one, with or without numbers', async () => {
    const result = await assembled([
      indicators('a.csv', { indicator_name: '甲', indicator_no: 1, target_value: 95 }),
      indicators('b.csv', { indicator_name: '甲', target_value: 95 }),
      indicators('c.csv', { indicator_name: '甲', indicator_no: 1, target_value: 95, actual_value: 96 }),
    ])
    expect(result.records.indicators).toHaveLength(1)
    expect(result.records.indicators[0]).toMatchObject({ indicator_no: 1, actual_value: 96 })
    expect(result.files.map((file) => [file.loaded, file.ignored])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ])
    expect(result.origins.indicators[0]?.places?.actual_value).toMatchObject({ source: 'c.csv', line: 2 })
  })

  it('let a corrected file replace what it corrects where a person chose so', async () => {
    const result = await assembled(
      [
        indicators('a.csv', { indicator_name: '甲', indicator_no: 1, actual_value: 9 }),
        indicators('b.csv', { indicator_name: '甲', indicator_no: 1, actual_value: 10 }),
      ],
      { 'b.csv': { repeated: 'last' } },
    )
    expect(column(result.records.indicators, 'actual_value')).toEqual([10])
    expect(result.files.map((file) => [file.loaded, file.ignored])).toEqual([
      [0, 1],
      [1, 0],
    ])
  })
})

describe('issues and measures', () => {
  it('get ids and a status, and tell the evaluation what was filled in', async () => {
    const result = await assembled([
      block(
        'a.csv',
        [
          { ...key, issues: { issue_text: '无' }, measures: { measure_text: '（填写改进措施）' } },
          { ...key, issues: { issue_text: '预算执行偏慢。' }, measures: { measure_text: null } },
        ],
        {
          table: 'issues',
        },
      ),
    ])
    expect(result.records.issues.map((one) => [one.issue_id, one.text_status])).toEqual([
      ['219:2021:DEPT#I1', 'NONE'],
      ['219:2021:DEPT#I2', 'NORMAL'],
    ])
    expect(result.records.measures.map((one) => [one.measure_id, one.text_status])).toEqual([['219:2021:DEPT#M1', 'PLACEHOLDER']])
    expect(result.records.evaluations[0]).toMatchObject({ eval_id: '219:2021:DEPT', issues_text_status: 'NORMAL' })
    expect(result.files[0]).toMatchObject({ rowsRead: 2, loaded: 2, returned: 0 })
  })

  it('keep a status and an id that the source gives', async () => {
    const { records } = await assembled([issues('a.csv', { issue_id: 'W9', issue_no: 4, issue_text: '略', text_status: 'NONE' })])
    expect(records.issues[0]).toMatchObject({ issue_id: 'W9', issue_no: 4, text_status: 'NONE' })
  })

  it('take the next free id where one is used twice', async () => {
    const other = { evaluations: { ...key.evaluations, fiscal_year: 2022 } }
    const result = await assembled([
      issues('a.csv', { issue_id: 'W1', issue_text: '甲' }, { issue_id: 'W1', issue_text: '乙' }),
      block('b.csv', [{ ...other, issues: { issue_id: 'W1', issue_text: '丙' } }], { table: 'issues' }),
    ])
    expect(column(result.records.issues, 'issue_id')).toEqual(['W1', '219:2021:DEPT#I2', '219:2022:DEPT#I1'])
    expect(result.files.map((file) => file.warnings.map((one) => one.code))).toEqual([['row.numberTaken'], ['row.idTaken']])
  })

  it('keep two ids of one number, and move the number', async () => {
    const result = await assembled([
      issues('a.csv', { issue_id: 'W1', issue_no: 1, issue_text: '甲' }, { issue_id: 'W2', issue_no: 1, issue_text: '甲' }),
    ])
    expect(result.records.issues.map((one) => [one.issue_id, one.issue_no])).toEqual([
      ['W1', 1],
      ['W2', 2],
    ])
    expect(result.conflicts).toEqual([])
  })

  it('say which cells beside an empty text were not used', async () => {
    const result = await assembled([
      block('a.csv', [
        { evaluations: { ...key.evaluations, budget_adjusted: 1 }, measures: { measure_text: null, responsible_unit: '办公室' } },
      ]),
    ])
    expect(result.records.measures).toEqual([])
    expect(result.files[0]?.warnings.map((one) => [one.code, one.params.field])).toEqual([['row.partUnused', '改进措施']])
  })

  it('ignore a summary row whose evaluation and issue are both known, and load one that brings another issue', async () => {
    const summary = (text: string) => ({ evaluations: { ...key.evaluations, budget_adjusted: 1 }, issues: { issue_text: text } })
    const result = await assembled([block('a.csv', [summary('甲'), summary('乙'), summary('甲')])])
    expect(result.records.evaluations).toHaveLength(1)
    expect(column(result.records.issues, 'issue_text')).toEqual(['甲', '乙'])
    expect(result.files[0]).toMatchObject({ rowsRead: 3, loaded: 2, ignored: 1 })
  })
})

describe('several kinds of source', () => {
  it('count once: the export wins over the form, the form over the report', async () => {
    const report = block('报告.docx', [{ ...key, issues: { issue_text: '报告的问题' } }], { kind: 'NARRATIVE' })
    const form = block('表.xlsx', [{ ...key, issues: { issue_text: '表的问题' } }], { kind: 'FORM' })
    const both = await assembled([report, form])
    expect(column(both.records.issues, 'issue_text')).toEqual(['表的问题'])
    const all = await assembled([report, form, issues('导出.csv', { issue_text: '导出的问题' })])
    expect(column(all.records.issues, 'issue_text')).toEqual(['导出的问题'])
    expect(all.ignored.map((one) => [one.origin.source, one.reason])).toEqual([
      ['报告.docx', 'superseded'],
      ['表.xlsx', 'superseded'],
    ])
  })
})

describe('funds', () => {
  it('read the source from its words and the axis from the lines beside it', async () => {
    const books = await assembled([
      funds(
        'a.csv',
        { fund_source_reported: '年度资金总额' },
        { fund_source_reported: '其中:一般公共预算' },
        { fund_source_reported: '政府性基金' },
        { fund_source_reported: '基本支出' },
      ),
    ])
    expect(books.records.funds.map((one) => [one.line_no, one.fund_source, one.fund_axis])).toEqual([
      [1, 'TOTAL', 'TOTAL'],
      [2, 'GENERAL_PUBLIC', 'BY_BUDGET_BOOK'],
      [3, 'GOV_FUND', 'BY_BUDGET_BOOK'],
      [4, 'BASIC', 'BY_EXPENDITURE'],
    ])
    const sources = await assembled([
      funds('a.csv', { fund_source_reported: '一般公共预算' }, { fund_source_reported: '村集体自筹' }),
    ])
    expect(sources.records.funds.map((one) => [one.fund_source, one.fund_axis])).toEqual([
      ['GENERAL_PUBLIC', 'BY_SOURCE'],
      ['OTHER', 'BY_SOURCE'],
    ])
  })

  it('add no line that nobody wrote: the evaluation they belong to stays empty', async () => {
    const { records } = await assembled([
      funds('a.csv', { fund_source: 'GENERAL_PUBLIC', budget_adjusted: 5, expenditure_actual: 4 }),
    ])
    expect(records.funds).toHaveLength(1)
    expect(records.evaluations[0]).toMatchObject({ budget_adjusted: null, expenditure_actual: null, source_kind: null })
  })
})

describe('a row without what it is about', () => {
  it('is returned whole, and counted so', async () => {
    const result = await assembled([indicators('a.csv', { indicator_name: null, target_value: 5 }, { indicator_name: '甲' })])
    expect(result.files[0]).toMatchObject({ rowsRead: 2, loaded: 1, returned: 1, ignored: 0 })
    expect(
      result.returned.map((one) => [one.table, one.line, one.problems.map((problem) => [problem.code, problem.params.field])]),
    ).toEqual([['indicators', 2, [['row.required', '三级指标']]]])
  })
})
