import { describe, expect, it } from 'vitest'
import { departmentYears } from '../../../src/metrics/departmentYears'
import { withOwnLineage } from '../../../src/workspace/ownLineage'

const read = { event_id: 'L2021-C', effective_year: 2021, event_type: 'CREATE', from_code: '', to_code: 'C' }
const departments = [
  { dept_code: 'A', dept_name: '甲局' },
  { dept_code: 'B', dept_name: '乙局' },
]
const renamed = { type: 'RENAME', year: 2022, from: 'A', to: 'B', share: null }

describe('沿革 that the user keeps', () => {
  it('stands behind what was read, with an id of its own and the names of the list', () => {
    expect(withOwnLineage({ departments, lineage: [read] }, [renamed])).toEqual([
      read,
      {
        event_id: 'own-1',
        effective_year: 2022,
        event_type: 'RENAME',
        from_code: 'A',
        from_name: '甲局',
        to_code: 'B',
        to_name: '乙局',
        share: null,
        doc_no: null,
      },
    ])
  })

  it('changes nothing where there is none', () => {
    const lineage = [read]
    expect(withOwnLineage({ departments, lineage }, undefined)).toBe(lineage)
  })

  it('makes two codes one entity, due one after the other', () => {
    const evaluations = [
      { eval_id: 'A:2021:DEPT', dept_code: 'A', fiscal_year: 2021, eval_scope: 'DEPT' },
      { eval_id: 'B:2022:DEPT', dept_code: 'B', fiscal_year: 2022, eval_scope: 'DEPT' },
    ]
    const records = { departments, evaluations, lineage: withOwnLineage({ departments, lineage: [] }, [renamed]) }
    expect(departmentYears(records).map((row) => [row.d_code, row.d_year, row.d_entity, row.d_known])).toEqual([
      ['A', 2021, 'B', true],
      ['B', 2022, 'B', true],
    ])
  })
})
