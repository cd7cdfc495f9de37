import { describe, expect, it } from 'vitest'
import { assembled, block, column } from './blocks'

const row = (values: object) => ({
  evaluations: { dept_code: '219', dept_name_reported: '示例区总工会', fiscal_year: 2021, ...values },
})

describe('the key of an evaluation', () => {
  it('is made of department, year and object, the project by code before name', async () => {
    const { records } = await assembled([
      block('a.csv', [
        row({ budget_adjusted: 1 }),
        row({ project_code: 'P01', project_name: '培训' }),
        row({ project_name: '慰问' }),
        row({ eval_scope: 'PROJECT' }),
      ]),
    ])
    expect(column(records.evaluations, 'eval_id')).toEqual([
      '219:2021:DEPT',
      '219:2021:PROJECT:P01',
      '219:2021:PROJECT:慰问',
      '219:2021:PROJECT:-',
    ])
    expect(column(records.evaluations, 'eval_scope')).toEqual(['DEPT', 'PROJECT', 'PROJECT', 'PROJECT'])
  })

  it('is the one that the source gives, also for rows of other files that only name department and year', async () => {
    const { records } = await assembled([
      block('a.csv', [{ ...row({}), funds: { fund_source: 'TOTAL', budget_adjusted: 5 } }], { table: 'funds' }),
      block('b.csv', [row({ eval_id: 'Z-7', budget_adjusted: 5 })]),
      block('c.csv', [{ indicators: { eval_id: 'Z-7', indicator_name: '培训人数' } }], { table: 'indicators' }),
    ])
    expect(column(records.evaluations, 'eval_id')).toEqual(['Z-7'])
    expect(column(records.funds, 'eval_id')).toEqual(['Z-7'])
    expect(column(records.indicators, 'eval_id')).toEqual(['Z-7'])
  })

  it('takes the year of the caption where the record has none, and says which file and line it was', async () => {
    const { records } = await assembled([block('x/a.csv', [row({ fiscal_year: null, budget_adjusted: 1 })], { year: 2020 })])
    expect(records.evaluations[0]).toMatchObject({ fiscal_year: 2020, source_kind: 'CSV', source_file: 'x/a.csv', source_row: 2 })
  })

  it('returns a row whose id leads nowhere', async () => {
    const result = await assembled([
      block('c.csv', [{ indicators: { eval_id: 'Z-7', indicator_name: '培训人数' } }], { table: 'indicators' }),
    ])
    expect(result.records.indicators).toEqual([])
    expect(result.files[0]).toMatchObject({ rowsRead: 1, loaded: 0, returned: 1 })
  })

  it('reads department and year out of an id of our own form', async () => {
    const { records } = await assembled([
      block('c.csv', [{ indicators: { eval_id: '219:2021:PROJECT:P01', indicator_name: '培训人数' } }], { table: 'indicators' }),
    ])
    expect(records.evaluations[0]).toMatchObject({
      eval_id: '219:2021:PROJECT:P01',
      dept_code: '219',
      fiscal_year: 2021,
      eval_scope: 'PROJECT',
      budget_adjusted: null,
      source_kind: null,
      source_file: 'c.csv',
      source_row: 2,
    })
    expect(records.departments[0]).toMatchObject({ dept_code: '219', dept_name: '219' })
  })
})

describe('the same evaluation again', () => {
  it('is ignored where every value is equal', async () => {
    const result = await assembled([block('a.csv', [row({ budget_adjusted: 1 })]), block('b.csv', [row({ budget_adjusted: 1 })])])
    expect(result.records.evaluations).toHaveLength(1)
    expect(result.ignored.map((one) => [one.origin.source, one.reason])).toEqual([['b.csv', 'exact duplicate']])
    expect(result.files.map((file) => [file.loaded, file.ignored])).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  it('is united with another file where one side is only empty, each value keeping its place', async () => {
    const result = await assembled([
      block('a.csv', [row({ budget_adjusted: 1, total_score_reported: null })]),
      block('b.csv', [row({ budget_adjusted: null, total_score_reported: 96 })]),
    ])
    expect(result.records.evaluations).toHaveLength(1)
    expect(result.records.evaluations[0]).toMatchObject({ budget_adjusted: 1, total_score_reported: 96, source_file: 'a.csv' })
    expect(result.origins.evaluations[0]?.places).toEqual({
      total_score_reported: { source: 'b.csv', line: 2, column: 'total_score_reported' },
    })
    expect(result.files.map((file) => file.loaded)).toEqual([1, 1])
    expect(result.conflicts).toEqual([])
  })

  it('is united with another sheet of its workbook, and with the form behind a report in one document', async () => {
    const sheets = await assembled([
      block('a.xlsx', [row({ budget_adjusted: 1 })], { sheet: '预算' }),
      block('a.xlsx', [row({ total_score_reported: 96 })], { sheet: '得分' }),
    ])
    expect(sheets.records.evaluations).toMatchObject([{ budget_adjusted: 1, total_score_reported: 96 }])
    const document = await assembled([
      block('a.docx', [row({ budget_adjusted: 1 })], { kind: 'FORM' }),
      block('a.docx', [row({ staff_actual: 11 })], { kind: 'NARRATIVE' }),
    ])
    expect(document.records.evaluations).toMatchObject([
      { budget_adjusted: 1, staff_actual: 11, form_attached: true, source_kind: 'FORM' },
    ])
    expect([...sheets.conflicts, ...document.conflicts]).toEqual([])
  })

  it('is not united within one table', async () => {
    const { records } = await assembled([block('a.csv', [row({ budget_adjusted: 1 }), row({ expenditure_actual: 1 })])])
    expect(column(records.evaluations, 'eval_id')).toEqual(['219:2021:DEPT', '219:2021:DEPT-2'])
  })

  it('stands beside the first as -2, -3 where something differs; other tables belong to the first', async () => {
    const result = await assembled([
      block('a.csv', [row({ budget_adjusted: 1 }), row({ budget_adjusted: 2 })]),
      block('b.csv', [row({ budget_adjusted: 3 })]),
      block('c.csv', [{ ...row({}), issues: { issue_text: '预算执行偏慢。' } }], { table: 'issues' }),
    ])
    expect(column(result.records.evaluations, 'eval_id')).toEqual(['219:2021:DEPT', '219:2021:DEPT-2', '219:2021:DEPT-3'])
    expect(column(result.records.evaluations, 'issues_text_status')).toEqual(['NORMAL', null, null])
    expect(result.conflicts.map((one) => [one.key, one.first.line, one.later.source, one.differences])).toEqual([
      ['219:2021:DEPT', 2, 'a.csv', [{ column: 'budget_adjusted', first: 1, later: 2 }]],
      ['219:2021:DEPT', 2, 'b.csv', [{ column: 'budget_adjusted', first: 1, later: 3 }]],
    ])
  })

  it('does not call two spellings of one department a difference', async () => {
    const { records } = await assembled([
      block('a.csv', [row({ budget_adjusted: 1 })]),
      block('b.csv', [row({ budget_adjusted: 1, dept_name_reported: '总工会' })]),
    ])
    expect(column(records.evaluations, 'dept_name_reported')).toEqual(['示例区总工会'])
  })

  it.each([
    ['first', [1], ['b.csv']],
    ['last', [2], ['a.csv']],
  ] as const)('keeps the %s where a person chose so', async (repeated, budgets, superseded) => {
    const result = await assembled([block('a.csv', [row({ budget_adjusted: 1 })]), block('b.csv', [row({ budget_adjusted: 2 })])], {
      '*': { repeated },
    })
    expect(column(result.records.evaluations, 'budget_adjusted')).toEqual(budgets)
    expect(column(result.records.evaluations, 'eval_id')).toEqual(['219:2021:DEPT'])
    expect(result.ignored.map((one) => [one.origin.source, one.reason])).toEqual(superseded.map((source) => [source, 'superseded']))
    expect(result.conflicts).toEqual([])
  })

  it('keeps both without asking again where a person chose so', async () => {
    const result = await assembled([block('a.csv', [row({ budget_adjusted: 1 }), row({ budget_adjusted: 2 })])], {
      'a.csv': { repeated: 'keep' },
    })
    expect(result.records.evaluations).toHaveLength(2)
    expect(result.conflicts).toEqual([])
  })

  it('gives a written report no form, unless a form of the same year is in the import', async () => {
    const narrative = (year: number) =>
      block(`${year}.docx`, [row({ fiscal_year: year, budget_adjusted: 1 })], { kind: 'NARRATIVE' })
    const form = block('form.xlsx', [row({ budget_adjusted: 1 })], { kind: 'FORM' })
    const { records } = await assembled([narrative(2020), narrative(2021), form])
    expect(records.evaluations.map((one) => [one.fiscal_year, one.source_kind, one.form_attached])).toEqual([
      [2020, 'NARRATIVE', false],
      [2021, 'FORM', true],
    ])
  })
})

describe('the order of the files', () => {
  it('changes nothing, whichever way they are handed over', async () => {
    const blocks = [
      block('部门.csv', [{ departments: { dept_code: '219', dept_name: '示例区总工会' } }], { table: 'departments' }),
      block('a.csv', [row({ dept_code: null, budget_adjusted: 1 }), row({ budget_adjusted: 2 })]),
      block('b.csv', [{ ...row({}), indicators: { indicator_name: '培训人数' } }], { table: 'indicators' }),
      block('c.csv', [{ ...row({ dept_code: null, dept_name_reported: '总工会' }), indicators: { indicator_name: '慰问人数' } }], {
        table: 'indicators',
      }),
    ]
    expect(await assembled([...blocks].reverse())).toEqual(await assembled(blocks))
  })
})
