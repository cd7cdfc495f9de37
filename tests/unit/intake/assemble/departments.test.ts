import { describe, expect, it } from 'vitest'
import { assembled, block, column } from './blocks'

const evaluation = (name: string | null, values: object = {}) => ({
  evaluations: { dept_name_reported: name, fiscal_year: 2021, budget_adjusted: 100, ...values },
})
const list = (...departments: Record<string, string | number | null>[]) =>
  block(
    '部门.csv',
    departments.map((one) => ({ departments: one })),
    { table: 'departments' },
  )

async function codeFor(name: string, ...departments: Record<string, string | number | null>[]) {
  const { records } = await assembled([list(...departments), block('自评.csv', [evaluation(name)])])
  return records.evaluations[0]?.dept_code
}

describe('whose record it is', () => {
  const union = { dept_code: '219', dept_name: '广州市从化区总工会', dept_short_name: '区总工会' }

  it('takes the code that the record gives, known or not', async () => {
    const { records } = await assembled([block('自评.csv', [evaluation('某单位', { dept_code: '0310' })])])
    expect(column(records.evaluations, 'eval_id')).toEqual(['0310:2021:DEPT'])
  })

  it('finds a code by the full name, whatever its spaces and width', async () => {
    expect(await codeFor('广州市从化区　总工会', union)).toBe('219')
  })

  it('finds a code by the short name', async () => {
    expect(await codeFor('区总工会', union)).toBe('219')
  })

  it('finds a code by the name without its region', async () => {
    expect(await codeFor('总工会', { dept_code: '219', dept_name: '广州市从化区总工会' })).toBe('219')
    expect(await codeFor('从化区总工会', { dept_code: '219', dept_name: '广州市从化区总工会' })).toBe('219')
    expect(await codeFor('广州市从化区总工会', { dept_code: '219', dept_name: '总工会' })).toBe('219')
  })

  it('finds a code by 区 and the short name', async () => {
    expect(await codeFor('区人社局', { dept_code: '307', dept_name: '人力资源和社会保障局', dept_short_name: '人社局' })).toBe(
      '307',
    )
    expect(
      await codeFor('从化区人社局', { dept_code: '307', dept_name: '人力资源和社会保障局', dept_short_name: '区人社局' }),
    ).toBe('307')
  })

  it('does not take another district for this one', async () => {
    expect(await codeFor('广州市天河区总工会', union)).toBe('U:广州市天河区总工会')
    expect(await codeFor('广州市总工会', union)).toBe('U:广州市总工会')
  })

  it('does not guess between two departments of one bare name', async () => {
    const two = [
      { dept_code: '219', dept_name: '从化区总工会' },
      { dept_code: '319', dept_name: '天河区总工会' },
    ]
    const result = await assembled([
      list(...two),
      block('自评.csv', [evaluation('总工会'), evaluation('总工会', { fiscal_year: 2022 })]),
    ])
    expect(column(result.records.evaluations, 'dept_code')).toEqual(['U:总工会', 'U:总工会'])
    expect(result.files[0]?.warnings.map((one) => [one.code, one.params.codes])).toEqual([['department.ambiguous', '219、319']])
  })

  it('never takes a similar name', async () => {
    expect(await codeFor('广州市从化区总工会委员会', union)).toBe('U:广州市从化区总工会委员会')
  })

  it('splits a code written before the name', async () => {
    const { records } = await assembled([block('自评.csv', [evaluation('219-示例区总工会')])])
    expect(records.evaluations[0]).toMatchObject({ dept_code: '219', dept_name_reported: '示例区总工会', eval_id: '219:2021:DEPT' })
  })

  it('knows a name that another file reports beside a code', async () => {
    const { records } = await assembled([
      block('a.csv', [evaluation('审计局')]),
      block('b.csv', [evaluation('审计局', { dept_code: '401', fiscal_year: 2020 })]),
    ])
    expect(column(records.evaluations, 'dept_code')).toEqual(['401', '401'])
  })

  it('knows the old name from the lineage, and which code a name had in which year', async () => {
    const lineage = block('沿革.csv', [
      {
        lineage: {
          effective_year: 2022,
          event_type: 'RECODE',
          from_code: '501',
          from_name: '林业局',
          to_code: '502',
          to_name: '林业局',
        },
      },
    ])
    const { records } = await assembled([
      lineage,
      block('自评.csv', [evaluation('林业局'), evaluation('林业局', { fiscal_year: 2022 })]),
    ])
    expect(column(records.evaluations, 'dept_code')).toEqual(['501', '502'])
    expect(column(records.lineage, 'event_id')).toEqual(['L2022-502'])
  })

  it('follows the choice of a person, the one for the file before the general one', async () => {
    const choices = { '*': { departments: { 工会: '1' } }, 'b.csv': { departments: { 工会: '2' } } }
    const { records } = await assembled([block('a.csv', [evaluation('工会')]), block('b.csv', [evaluation('工会')])], choices)
    expect(column(records.evaluations, 'dept_code')).toEqual(['1', '2'])
  })

  it('returns a record that names nobody, with one fault for the department and one for the year', async () => {
    const result = await assembled([block('自评.csv', [evaluation(null, { fiscal_year: null }), evaluation('审计局')])])
    expect(result.returned.map((row) => row.problems.map((problem) => problem.code))).toEqual([
      ['row.departmentMissing', 'row.yearMissing'],
    ])
    expect(result.files[0]).toMatchObject({ rowsRead: 2, loaded: 1, returned: 1, ignored: 0 })
    expect(result.records.evaluations).toHaveLength(1)
  })
})

describe('the list of departments', () => {
  it('gets a row for a department known only from other tables, with its latest name, a suggested type and its region', async () => {
    const result = await assembled([
      block('a.csv', [evaluation('广州市从化区职工服务总工会', { dept_code: '219', fiscal_year: 2020 })]),
      block('b.csv', [evaluation('广州市从化区总工会', { dept_code: '219' })]),
    ])
    expect(result.records.departments).toEqual([
      {
        dept_code: '219',
        dept_name: '广州市从化区总工会',
        dept_short_name: null,
        dept_type: 'MASS_ORG',
        parent_dept_code: null,
        is_primary_unit: null,
        region_code: null,
        region_name: '广州市从化区',
        finance_office: null,
        valid_from_year: null,
        valid_to_year: null,
      },
    ])
    expect(result.suggestedTypes).toEqual(['219'])
    expect(result.origins.departments[0]).toMatchObject({ source: 'a.csv', line: 2 })
  })

  it('has one row a code: the list wins over a column met elsewhere, a difference is a warning', async () => {
    const result = await assembled([
      block('a.csv', [
        { ...evaluation('审计局', { dept_code: '401' }), departments: { dept_type: 'INSTITUTION', finance_office: '行财科' } },
      ]),
      list({ dept_code: '401', dept_name: '审计局', dept_type: 'GOV', finance_office: null }),
    ])
    expect(result.records.departments).toHaveLength(1)
    expect(result.records.departments[0]).toMatchObject({ dept_type: 'GOV', finance_office: '行财科' })
    expect(result.files[0]?.warnings.map((one) => [one.code, one.params.kept, one.params.other])).toEqual([
      ['department.differs', '政府部门', '事业单位'],
    ])
    expect(result.origins.departments[0]?.places?.finance_office).toMatchObject({ source: 'a.csv', line: 2 })
    expect(result.suggestedTypes).toEqual([])
  })

  it('lets the latest year win between columns met in two lists of evaluations', async () => {
    const row = (year: number, office: string) => ({
      ...evaluation('审计局', { dept_code: '401', fiscal_year: year }),
      departments: { finance_office: office },
    })
    const { records } = await assembled([block('a.csv', [row(2022, '新科室')]), block('b.csv', [row(2020, '旧科室')])])
    expect(column(records.departments, 'finance_office')).toEqual(['新科室'])
  })

  it('ignores a department listed twice alike', async () => {
    const one = { dept_code: '401', dept_name: '审计局', dept_type: 'GOV' }
    const result = await assembled([list(one, one)])
    expect(result.files[0]).toMatchObject({ rowsRead: 2, loaded: 1, ignored: 1 })
    expect(result.ignored.map((row) => [row.origin.line, row.reason])).toEqual([[3, 'exact duplicate']])
  })
})

describe('a code written before a name', () => {
  it.each([
    ['219-示例区总工会', '219', '示例区总工会'],
    ['[219]示例区总工会', '219', '示例区总工会'],
    ['（219001）示例区总工会', '219001', '示例区总工会'],
    ['219001 示例区总工会', '219001', '示例区总工会'],
    ['120 急救中心', 'U:120急救中心', '120 急救中心'],
    ['110指挥中心', 'U:110指挥中心', '110指挥中心'],
  ])('%s is %s', async (written, code, name) => {
    const { records } = await assembled([block('自评.csv', [evaluation(written)])])
    expect(records.evaluations[0]).toMatchObject({ dept_code: code, dept_name_reported: name })
  })
})

describe('an event of the lineage', () => {
  it('without its kind is returned, and the missing column is called by its Chinese name', async () => {
    const event = { effective_year: 2022, event_type: null, from_code: '1', to_code: '2' }
    const { returned, files } = await assembled([block('沿革.csv', [{ lineage: event }])])
    expect(returned[0]?.problems.map(({ code, params }) => [code, params])).toEqual([['row.required', { field: '变动类型' }]])
    expect(files[0]).toMatchObject({ rowsRead: 1, loaded: 0, returned: 1 })
  })
})
