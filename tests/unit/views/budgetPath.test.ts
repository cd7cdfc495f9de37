import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { view as path } from '../../../src/views/budget-path'
import { view as multiples } from '../../../src/views/spending-multiples'
import { scaleOf } from '../../../src/views/spending-multiples/option'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const codes = Array.from({ length: 9 }, (_, index) => `D${index + 1}`)
const facts: DatasetFacts = {
  revision: 1,
  years: [2021, 2023],
  departments: codes.map((code) => ({
    code,
    name: `${code}局`,
    shortName: '',
    type: 'GOV',
    office: null,
    entity: code,
    years: [2021, 2022, 2023],
  })),
  categories: [],
  unlabelled: {},
  sample: false,
}
const context = { ...pictureContext, moneyUnit: '万元' as const }

const less = (left: number | null, right: number | null) => (left === null || right === null ? null : left - right)
const amounts = (department: string, initial: number | null, adjusted: number | null, spent: number | null): Row => {
  const rate = initial === null || adjusted === null || initial <= 0 ? null : (adjusted - initial) / initial
  return {
    department,
    entity: department,
    departmentType: 'GOV',
    sizeBand: 'SMALL',
    year: 2023,
    budget_initial: initial,
    budget_adjusted: adjusted,
    expenditure_actual: spent,
    adjust_amount: less(adjusted, initial),
    unspent: less(adjusted, spent),
    adjust_rate: rate,
    'adjust_rate.num': rate === null ? null : less(adjusted, initial),
    'adjust_rate.den': rate === null ? null : initial,
  }
}

describe('the path from the initial budget to expenditure', () => {
  const modelOf = (rows: readonly Row[]) => {
    const model = path.model([rows, [], []], { ...emptySelection, compareWith: null }, facts)
    if (model === null) throw new Error('no model')
    return model
  }

  it('adds up amounts and divides the sums, where one amount is missing by those that have it', () => {
    const model = modelOf([
      amounts('D1', 100, 120, 110),
      amounts('D2', 300, 300, 240),
      amounts('D3', null, 50, 40),
      amounts('D4', 0, 10, 10),
    ])
    const rows = path.table(model, context).rows.map((row) => row.cells.map((one) => one.text))
    // Adjustment of D1, D2, D4: 20 + 0 + 10; the rate without D4, whose initial budget is zero: 20/400.
    expect(rows.at(-1)).toEqual(['合计', '400.00', '480.00', '400.00', '80.00', '30.00', '5.00%'])
    // By the larger of adjustment and unspent: 60, 20, 10 and 10.
    expect(rows.map((row) => row[0])).toEqual(['D2局', 'D1局', 'D3局', 'D4局', '合计'])
    expect(rows[2]?.slice(1)).toEqual(['—', '50.00', '40.00', '10.00', '—', '—'])
    expect(model.complete).toBe(3)
    expect(path.notes(model, context).join()).toContain('三项金额不齐的 1 个：D3局')
  })

  it('measures from the adjusted budget where nobody filled in an initial one', () => {
    const model = modelOf([amounts('D1', null, 120, 110), amounts('D2', null, 300, 310)])
    expect(path.notes(model, context)[0]).toContain('以各部门调整后预算为 0')
    expect(path.notes(model, context).join()).toContain('执行数大于调整后预算、需核实的 1 个：D2局')
  })

  it('never colours an amount good or bad', () => {
    const model = modelOf([amounts('D1', 100, 180, 30), amounts('D2', 300, 200, 240)])
    const tones = path.table(model, context).rows.flatMap((row) => row.cells.map((one) => one.tone))
    expect(tones).not.toContain('good')
    expect(tones).not.toContain('bad')
  })
})

describe('the small multiples of spending', () => {
  const record = (department: string, year: number, rate: number): Row => ({
    department,
    entity: department,
    departmentType: 'GOV',
    sizeBand: 'SMALL',
    year,
    three_public_rate: rate,
    'three_public_rate.num': rate * 10,
    'three_public_rate.den': 10,
    'three_public_rate.n': 1,
  })
  // Nine departments in 2021 with 10 %, 20 % … 90 %; three in 2023.
  const rows = [
    ...codes.map((code, index) => record(code, 2021, (index + 1) / 10)),
    ...['D1', 'D2', 'D3'].map((code, index) => record(code, 2023, 0.4 + index / 10)),
  ]
  const model = multiples.model([rows, []], emptySelection, facts)
  if (model === null) throw new Error('no model')
  const [panel] = model.panels

  it('give quartiles from eight departments, below them the departments themselves', () => {
    const spreads = panel?.years.map(({ spread }) => [spread.n, spread.p25, spread.median, spread.p75]) ?? []
    expect(spreads[0]?.[1]).toBeCloseTo(0.3, 12)
    expect(spreads[0]?.[3]).toBeCloseTo(0.7, 12)
    expect(spreads[2]?.slice(0, 2)).toEqual([3, null])
    expect(panel?.years.map((one) => one.points.length)).toEqual([0, 0, 3])
  })

  it('leave a gap for a year without data and name measures that nobody filled in', () => {
    expect(panel?.years.map((one) => one.ratio)).toEqual([0.5, null, 0.5])
    const notes = multiples.notes(model, context).join()
    expect(notes).toContain('三公经费控制率 2022 年')
    expect(notes).toContain('没有部门填报、未画：政府采购执行率、结转结余率、基本支出占比')
  })

  it('give each panel round bounds around what it draws', () => {
    // 2021 quartiles 0.3 and 0.7, points of 2023 from 0.4 to 0.6: zero is near enough to stay.
    expect(panel && scaleOf(panel)).toEqual({ min: 0, max: 0.75, interval: 0.25 })
  })
})
