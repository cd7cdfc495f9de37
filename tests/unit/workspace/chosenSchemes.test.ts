import { describe, expect, it } from 'vitest'
import { readRecordKey, recordKey } from '../../../src/domain/recordKey'
import { withChosenSchemes } from '../../../src/workspace/chosenSchemes'

const own = { eval_id: '001:2023:DEPT', dept_code: '001', fiscal_year: 2023, eval_scope: 'DEPT', scheme_id: 'GD5' }
const named = { eval_id: 'ZP-7', dept_code: '002', fiscal_year: 2023, eval_scope: 'DEPT', scheme_id: null }
const project = { eval_id: 'ZP-8', dept_code: '002', fiscal_year: 2023, eval_scope: 'PROJECT', scheme_id: null }

const schemesOf = (schemeByRecord: Record<string, string>) =>
  withChosenSchemes([own, named, project], { schemeByRecord }).map((row) => row.scheme_id)

describe('the scheme of a single record', () => {
  it('comes before the one that the record names', () => {
    expect(schemesOf({ '001:2023:DEPT': 'SH75' })).toEqual(['SH75', null, null])
  })

  it('finds a record by department and year where the source brought an id of its own, and no project', () => {
    expect(schemesOf({ [recordKey('002', 2023)]: 'SH75' })).toEqual(['GD5', 'SH75', null])
    expect(schemesOf({ 'ZP-7': 'SH75' })).toEqual(['GD5', 'SH75', null])
  })

  it('is left aside where nobody knows it, or another year is meant', () => {
    expect(schemesOf({ '001:2023:DEPT': 'X', '001:2022:DEPT': 'SH75' })).toEqual(['GD5', null, null])
  })

  it('leaves the rows that were read as they are', () => {
    withChosenSchemes([own], { schemeByRecord: { '001:2023:DEPT': 'SH75' } })
    expect(own.scheme_id).toBe('GD5')
  })

  it('is listed under the department and year of its key', () => {
    expect(readRecordKey(recordKey('U:某局', 2023))).toEqual({ department: 'U:某局', year: 2023 })
    expect(readRecordKey('ZP-7')).toBeNull()
  })
})
