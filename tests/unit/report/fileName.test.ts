import { describe, expect, it } from 'vitest'
import { fileName } from '../../../src/report/fileName'

const parts = { years: '2023', page: '总览', picture: '预算执行率排行', filters: '', date: '2024-03-15' }

describe('the name of an exported file', () => {
  it('joins year, page, picture and date, without a gap where nothing is filtered', () => {
    expect(fileName(parts)).toBe('2023_总览_预算执行率排行_2024-03-15')
  })

  it('replaces what Windows forbids', () => {
    expect(fileName({ ...parts, filters: '执行率<90%: "镇街"|a/b?' })).toBe(
      '2023_总览_预算执行率排行_执行率-90%- -镇街--a-b-_2024-03-15',
    )
  })

  it('cuts a long list of filters, not the date', () => {
    const name = fileName({ ...parts, filters: '很长的部门名称、'.repeat(20) })
    expect(name.endsWith('…_2024-03-15')).toBe(true)
    expect([...name].length).toBeLessThanOrEqual(120)
  })
})
