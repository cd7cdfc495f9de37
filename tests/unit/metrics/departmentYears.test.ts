import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { departmentEntities, departmentYears } from '../../../src/metrics/departmentYears'

const record = (dept_code: string, fiscal_year: number, budget_adjusted: number | null = null, eval_scope = 'DEPT'): Row => ({
  eval_id: `${dept_code}:${fiscal_year}:${eval_scope}`,
  dept_code,
  fiscal_year,
  eval_scope,
  budget_adjusted,
})

const records = {
  departments: [
    { dept_code: 'A', dept_name: '甲局', dept_type: 'GOV', finance_office: '行政科' },
    { dept_code: 'B', dept_name: '甲乙局', dept_type: 'GOV', finance_office: '行政科' },
    { dept_code: 'U:丙中心', dept_name: '丙中心', dept_type: 'INSTITUTION' },
    { dept_code: 'D', dept_name: '丁镇', dept_type: 'TOWN', valid_to_year: 2021 },
  ],
  evaluations: [
    record('A', 2021, 2000),
    record('A', 2022, 499),
    record('B', 2022, 499),
    record('U:丙中心', 2022),
    record('D', 2022, 700, 'PROJECT'),
  ],
  lineage: [{ event_id: 'L2022-B', effective_year: 2022, event_type: 'RENAME', from_code: 'A', to_code: 'B' }],
}

const rows = departmentYears(records)
const at = (code: string, year: number) => rows.find((row) => row.d_code === code && row.d_year === year)

describe('departments by year', () => {
  it('gives the band of each year and none where there is no budget', () => {
    expect([at('A', 2021)?.d_band, at('B', 2022)?.d_band, at('U:丙中心', 2022)?.d_band, at('D', 2021)?.d_band]).toEqual([
      'MEDIUM',
      'MICRO',
      null,
      null,
    ])
  })

  it('has a row for who is due though nothing was reported, and none for who is not', () => {
    expect(at('D', 2021)).toMatchObject({ d_known: true, d_type: 'TOWN', d_name: '丁镇' })
    expect(at('B', 2021)).toBeUndefined()
  })

  it('keeps a temporary code in the years in which it has a record only', () => {
    expect(at('U:丙中心', 2021)).toBeUndefined()
    expect(at('U:丙中心', 2022)).toMatchObject({ d_known: false, d_entity: 'U:丙中心' })
  })

  it('keeps a record under a code that is no longer due, outside N', () => {
    expect(at('A', 2022)).toMatchObject({ d_known: false })
    expect(at('D', 2022)).toMatchObject({ d_known: false })
  })

  it('marks two records of one entity as contradicting, whichever codes they stand under', () => {
    expect([at('A', 2021), at('A', 2022), at('B', 2022), at('D', 2022)].map((row) => row?.d_contradicting)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('names the entity of every code', () => {
    expect(departmentEntities(records)).toEqual([
      { dept_code: 'A', entity_id: 'B' },
      { dept_code: 'B', entity_id: 'B' },
      { dept_code: 'D', entity_id: 'D' },
      { dept_code: 'U:丙中心', entity_id: 'U:丙中心' },
    ])
  })
})
