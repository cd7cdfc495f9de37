import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enums } from '../../../src/domain/schema/enums'
import { emptySelection, type Selection } from '../../../src/domain/selection'
import { fromHash, fromQuery, toHash, toQuery } from '../../../src/domain/selectionUrl'

const some = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { maxLength: 6 })
const codeOf = (id: keyof typeof enums) => fc.constantFrom(...Object.keys(enums[id]))
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })

const selections: fc.Arbitrary<Selection> = fc.record({
  evalScope: fc.constantFrom('DEPT', 'PROJECT'),
  years: some(fc.integer({ min: 1990, max: 2099 })).map((years) => years.sort((a, b) => a - b)),
  departments: some(text),
  departmentTypes: some(codeOf('dept_type')),
  sizeBands: some(fc.constantFrom('MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'HUGE')),
  financeOffices: some(text),
  fundAxis: fc.option(codeOf('fund_axis')),
  fundTypes: some(codeOf('fund_source')),
  indicatorLevels: some(fc.constantFrom('OUTPUT', 'OUTPUT.QUANTITY', 'BENEFIT.SOCIAL')),
  issueCategories: some(fc.constantFrom('EXEC_SLOW', 'DISCLOSURE')),
  peerGroup: fc.option(fc.constantFrom('GOV/MEDIUM', 'GOV/SMALL-MEDIUM-LARGE', 'MASS_ORG/*', '*/*')),
  peers: some(text),
  conditions: some(fc.constantFrom('exec_rate_adjusted<0.9', 'total_score_reported>=95', 'longest_streak>=2', 'adjust_rate=-0.5')),
  reviewConditions: some(fc.constantFrom('finding_error_n>=1', 'exec_rate_adjusted<0.8', 'condition_n>=3')),
  regradeBy: fc.option(fc.constantFrom('MOF2020', 'GD_DEPT')),
  excludeFlagged: fc.boolean(),
  compareWith: fc.option(fc.constantFrom('lastYear', 'peers', 'target')),
})

describe('the selection as a link', () => {
  it('comes back from its link as it was, whatever was chosen', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(fromHash(toHash(selection, 'budget'))).toEqual({ page: 'budget', selection, ignored: [] })
        expect(fromQuery(toQuery(selection))).toEqual({ selection, ignored: [] })
      }),
    )
  })

  it('is readable: years as a range, names as they are', () => {
    const selection = { ...emptySelection, years: [2021, 2022, 2023], departments: ['101', 'U:某中心'] }
    expect(toHash(selection)).toBe('#/overview?y=2021-2023&d=101,U:某中心&v=1')
    expect(toHash({ ...emptySelection, years: [2019, 2022, 2023] })).toBe('#/overview?y=2019,2022,2023&v=1')
  })

  it('says nothing where nothing is chosen', () => {
    expect(toHash(emptySelection, 'budget')).toBe('#/budget')
  })

  it('stays under 400 characters with thirty departments of seven digits', () => {
    const departments = Array.from({ length: 30 }, (_, index) => String(1_010_001 + index))
    expect(toHash({ ...emptySelection, years: [2023], departments }).length).toBeLessThan(400)
  })

  it('opens what it can of an older or broken link and names the rest', () => {
    const opened = fromHash('#/overview?y=2021,20x2,3000&t=GOV,FOO&z=1&v=7&x=maybe')
    expect(opened.selection).toEqual({ ...emptySelection, years: [2021], departmentTypes: ['GOV'] })
    expect(opened.ignored).toEqual(['y=20x2', 'y=3000', 't=FOO', 'z', 'v=7', 'x=maybe'])
  })

  it('takes the bare query that a command line gives', () => {
    expect(fromHash('y=2023&s=PROJECT')).toMatchObject({ page: null, selection: { years: [2023], evalScope: 'PROJECT' } })
    expect(fromHash('').selection).toEqual(emptySelection)
    expect(fromHash('#%').selection).toEqual(emptySelection)
  })
})
