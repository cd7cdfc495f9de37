import { describe, expect, it } from 'vitest'
import { emptySelection } from '../../../src/domain/selection'
import { isFiltered, picked } from '../../../src/stores/picking'

describe('picking a mark', () => {
  it('shows that department alone, and all of them again at the second click', () => {
    const once = picked(emptySelection, { filter: 'departments', value: '101' }, 'only')
    expect(once.departments).toEqual(['101'])
    expect(picked(once, { filter: 'departments', value: '101' }, 'only').departments).toEqual([])
  })

  it('goes from one department to another without adding them up', () => {
    const first = { ...emptySelection, departments: ['101', '102'] }
    expect(picked(first, { filter: 'departments', value: '103' }, 'only').departments).toEqual(['103'])
    expect(picked(first, { filter: 'departments', value: '102' }, 'only').departments).toEqual(['102'])
  })

  it('adds and takes out with Shift, the years ascending', () => {
    const chosen = { ...emptySelection, years: [2022, 2023] }
    expect(picked(chosen, { filter: 'years', value: 2021 }, 'add').years).toEqual([2021, 2022, 2023])
    expect(picked(chosen, { filter: 'years', value: 2022 }, 'add').years).toEqual([2023])
  })

  it('leaves the other filters as they were', () => {
    const chosen = { ...emptySelection, departmentTypes: ['TOWN'], excludeFlagged: true }
    const next = picked(chosen, { filter: 'issueCategories', value: 'BUDGET_PROGRESS' }, 'only')
    expect(next).toEqual({ ...chosen, issueCategories: ['BUDGET_PROGRESS'] })
  })

  it('turns a single choice on and off', () => {
    const on = picked(emptySelection, { filter: 'fundAxis', value: 'BY_SOURCE' }, 'only')
    expect(on.fundAxis).toBe('BY_SOURCE')
    expect(picked(on, { filter: 'fundAxis', value: 'BY_SOURCE' }, 'only').fundAxis).toBeNull()
  })

  it('calls a comparison no filter', () => {
    expect(isFiltered({ ...emptySelection, compareWith: 'peers' })).toBe(false)
    expect(isFiltered({ ...emptySelection, excludeFlagged: true })).toBe(true)
  })
})
