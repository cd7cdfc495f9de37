import { describe, expect, it } from 'vitest'
import type { BlockReading } from '../../../../src/intake/Reading'
import { assembled, block, column } from './blocks'

const union = { dept_code: '001001', dept_name: '总工会' }
const schools = { dept_code: '001002', dept_name: '教育局' }
const list = (...departments: Record<string, string>[]) =>
  block(
    '部门.csv',
    departments.map((one) => ({ departments: one })),
    { table: 'departments' },
  )
const summary = (dept_code: string, dept_name_reported: string | null, year = 2021, source = `自评${year}.csv`) =>
  block(source, [{ evaluations: { dept_code, dept_name_reported, fiscal_year: year, budget_adjusted: 100 } }])

async function told(...blocks: BlockReading[]) {
  const { records, files, returned } = await assembled(blocks)
  return {
    codes: column(records.evaluations, 'dept_code'),
    warnings: files.flatMap((file) => file.warnings.map(({ code }) => code)),
    faults: returned.flatMap(({ problems }) => problems.map(({ code }) => code)),
  }
}

describe('a code without its leading zeros', () => {
  it('is not used: the name says who it is, and the reader is told', async () => {
    expect(await told(list(union), summary('1001', '总工会'))).toEqual({
      codes: ['001001'],
      warnings: ['department.codeZeros'],
      faults: [],
    })
  })

  it('brings its row back where no name stands beside it', async () => {
    expect(await told(list(union), summary('1001', null))).toEqual({ codes: [], warnings: [], faults: ['row.codeZeros'] })
  })

  it('never becomes a department of its own beside the one that it is', async () => {
    expect(await told(summary('001001', '总工会', 2020), summary('1001', '总工会'))).toMatchObject({ codes: ['001001', '001001'] })
  })

  it('stands where the list of departments has both', async () => {
    expect(await told(list(union, { dept_code: '1001', dept_name: '文联' }), summary('1001', '文联'))).toEqual({
      codes: ['1001'],
      warnings: [],
      faults: [],
    })
  })
})

describe('a code beside a name', () => {
  it('of another department is kept, and the reader is told of both', async () => {
    expect(await told(list(union, schools), summary('001001', '教育局'))).toMatchObject({
      codes: ['001001'],
      warnings: ['department.foreignName'],
    })
  })

  it('that the department has had since it was renamed says nothing', async () => {
    expect((await told(list(union), summary('001001', '区总工会', 2020), summary('001001', '职工之家', 2021))).warnings).toEqual([])
  })

  it('that went over to another code with the department says nothing', async () => {
    const lineage = block(
      '沿革.csv',
      [
        {
          lineage: {
            event_type: 'RECODE',
            effective_year: 2021,
            from_code: '001001',
            from_name: '总工会',
            to_code: '001009',
            to_name: '总工会',
          },
        },
      ],
      { table: 'lineage' },
    )
    expect((await told(lineage, summary('001001', '总工会', 2020), summary('001009', '总工会', 2021))).warnings).toEqual([])
  })
})
