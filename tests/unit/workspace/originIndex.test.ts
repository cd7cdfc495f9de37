import { describe, expect, it } from 'vitest'
import type { IntakeResult } from '../../../src/intake/Reading'
import { createOriginIndex } from '../../../src/workspace/originIndex'

const headers = { dept_code: '部门编码', expenditure_actual: '实际支出(元)' }

const result = {
  records: {
    departments: [],
    evaluations: [
      { eval_id: '219001:2021:DEPT', dept_code: '219001', expenditure_actual: 431.77, budget_adjusted: null, staff_actual: 8 },
    ],
    funds: [],
    indicators: [],
    issues: [],
    measures: [],
    lineage: [],
  },
  origins: {
    departments: [],
    evaluations: [
      {
        source: '资金.csv',
        line: 2,
        raw: { expenditure_actual: '4,317,700.00' },
        headers,
        places: { staff_actual: { source: '人员.csv', line: 9, column: '在职人数', raw: '8人' } },
      },
    ],
    funds: [],
    indicators: [],
    issues: [],
    measures: [],
    lineage: [],
  },
} as unknown as IntakeResult

const find = (columns: readonly string[], limit = 10) =>
  createOriginIndex(result).find([{ table: 'evaluations', key: ['219001:2021:DEPT'], columns }], limit, new Map())

describe('places of shown numbers', () => {
  it('gives file, line, header as written and untouched text', () => {
    expect(find(['expenditure_actual'])).toMatchObject([
      { source: '资金.csv', line: 2, column: '实际支出(元)', raw: '4,317,700.00' },
    ])
  })

  it('prints the value where reading did not change the text', () => {
    expect(find(['dept_code'])[0]?.raw).toBe('219001')
  })

  it('follows a value that was united from another file', () => {
    expect(find(['staff_actual'])).toMatchObject([{ source: '人员.csv', line: 9, column: '在职人数', raw: '8人' }])
  })

  it('leaves out values that nobody gave, unknown records, and what is over the limit', () => {
    expect(find(['budget_adjusted'])).toEqual([])
    expect(createOriginIndex(result).find([{ table: 'evaluations', key: ['x'], columns: ['dept_code'] }], 10, new Map())).toEqual(
      [],
    )
    expect(find(['dept_code', 'expenditure_actual'], 1)).toHaveLength(1)
  })
})
