import { describe, expect, it } from 'vitest'
import { datasetFacts } from '../../../src/workspace/facts'

const due = (code: string, year: number, known = true) => ({
  d_code: code,
  d_year: year,
  d_name: `部门${code}`,
  d_type: 'GOV',
  d_office: null,
  d_band: null,
  d_entity: code,
  d_known: known,
  d_contradicting: false,
})

const records = {
  departments: [{ dept_code: '001', dept_short_name: '甲' }],
  evaluations: [{ fiscal_year: 2022 }, { fiscal_year: 2021 }, { fiscal_year: 2022 }],
  funds: [],
  indicators: [],
  issues: [],
  measures: [],
  lineage: [
    { event_id: 'L1', effective_year: 2022, event_type: 'MERGE', from_code: '002', to_code: '001' },
    { event_id: 'L2', effective_year: 2022, event_type: 'MERGE', from_code: '003', to_code: '001' },
  ],
}

describe('small facts of a dataset', () => {
  const facts = datasetFacts(
    records,
    [due('001', 2021), due('001', 2022), due('U:乙', 2022, false), due('009', 2022, false)],
    [],
    {},
  )

  it('lists the years that somebody reported, ascending', () => {
    expect(facts.years).toEqual([2021, 2022])
  })

  it('counts as due the codes in use and those without a code, not a record under a code no longer in use', () => {
    expect(facts.departments.map(({ code, shortName, years }) => [code, shortName, years])).toEqual([
      ['001', '甲', [2021, 2022]],
      ['U:乙', '部门U:乙', [2022]],
    ])
  })

  it('knows who was merged into whom', () => {
    expect(facts.mergers).toEqual([{ code: '001', year: 2022, from: ['002', '003'] }])
  })
})
