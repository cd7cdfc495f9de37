import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { themes } from '../../../src/views/chart/theme'
import { view } from '../../../src/views/fund-composition'
import { coloursOf } from '../../../src/views/fund-composition/option'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const context = { ...pictureContext, moneyUnit: '万元' as const }

const district = (size: number): { readonly facts: DatasetFacts; readonly due: readonly Row[] } => {
  const codes = Array.from({ length: size }, (_, index) => `D${index + 1}`)
  return {
    facts: {
      revision: 1,
      years: [2022, 2023],
      departments: codes.map((code) => ({
        code,
        name: `${code}局`,
        shortName: '',
        type: 'GOV',
        office: null,
        entity: code,
        years: [2022, 2023],
      })),
      categories: [],
      unlabelled: {},
      sample: false,
    },
    due: codes.map((department) => ({
      department,
      departmentType: 'GOV',
      year: 2023,
      department_n: 1,
      submitted_n: 1,
      late_n: 0,
    })),
  }
}

const line = (department: string, fundAxis: string, fundSource: string, amount: number | null, year = 2023): Row => ({
  fundAxis,
  fundSource,
  department,
  entity: department,
  departmentType: 'GOV',
  year,
  fund_budget: amount,
})
const budget = (department: string, amount: number): Row => ({
  department,
  entity: department,
  departmentType: 'GOV',
  sizeBand: 'SMALL',
  year: 2023,
  budget_adjusted: amount,
  'budget_adjusted.n': 1,
})

describe('the composition of funds', () => {
  const two = district(2)
  const lines = [
    line('D1', 'TOTAL', 'TOTAL', 100),
    line('D2', 'TOTAL', 'TOTAL', 60),
    line('D1', 'BY_SOURCE', 'FISCAL_CURRENT', 75),
    line('D1', 'BY_SOURCE', 'CARRYOVER', 25),
    line('D2', 'BY_SOURCE', 'FISCAL_CURRENT', 50),
    line('D1', 'BY_BUDGET_BOOK', 'GENERAL_PUBLIC', 100),
    line('D1', 'BY_SOURCE', 'FISCAL_CURRENT', 80, 2022),
  ]
  const model = view.model([lines, [budget('D1', 100), budget('D2', 60)], two.due], emptySelection, two.facts)
  if (model === null) throw new Error('no model')
  const rows = view.table(model, context).rows.map((row) => row.cells.map((one) => one.text))

  it('takes one axis alone and offers the others, never the total line', () => {
    expect(model.axis).toBe('BY_SOURCE')
    expect(model.axes.map(({ axis }) => axis)).toEqual(['BY_SOURCE', 'BY_BUDGET_BOOK'])
    expect(view.pick?.({ fundAxis: 'BY_BUDGET_BOOK', year: 2023 })).toEqual({ filter: 'fundAxis', value: 'BY_BUDGET_BOOK' })
    expect(view.notes(model, context)[0]).toBe(
      '口径为填报部门最多的一种；另有按预算本级四本账分项（1 个部门），在图上方点选可换；不同口径不相加。',
    )
  })

  it('gives amounts with their shares, and last year where the axis is the same', () => {
    expect(rows).toEqual([
      ['D1局', '75.00', '75.00%', '25.00', '25.00%', '100.00', '80.00', '+20.00', '+25.00%', '100.00', '0.00'],
      ['D2局', '50.00', '100.00%', '0.00', '0.00%', '50.00', '—', '—', '—', '60.00', '−10.00'],
      // 125 and 25 of 150; last year only D1 has both years.
      ['合计', '125.00', '83.33%', '25.00', '16.67%', '150.00', '80.00', '+20.00', '+25.00%', '160.00', '−10.00'],
    ])
  })

  it('names lines that do not add up as to be verified', () => {
    expect(view.notes(model, context).join()).toContain('需核实的 1 个部门（分项合计减预算）：D2局（−10.00 万元）。未作更正。')
  })

  it('shows no shares where a line is negative', () => {
    const found = view.model(
      [[line('D1', 'BY_SOURCE', 'FISCAL_CURRENT', 75), line('D1', 'BY_SOURCE', 'OTHER', -5)], [budget('D1', 70)], two.due],
      emptySelection,
      two.facts,
    )
    expect(found?.rows[0]?.parts).toEqual([
      { amount: 75, share: null },
      { amount: -5, share: null },
    ])
  })

  it('puts more than thirty departments together by type, and sets a chosen one apart', () => {
    const many = district(31)
    const answers = [
      many.due.map((one) => line(String(one.department), 'BY_SOURCE', 'FISCAL_CURRENT', 10)),
      many.due.map((one) => budget(String(one.department), 10)),
      many.due,
    ]
    expect(view.model(answers, emptySelection, many.facts)?.rows.map((row) => [row.kind, row.n, row.sum])).toEqual([
      ['type', 31, 310],
    ])
    const chosen = view.model(answers, { ...emptySelection, departments: ['D7'] }, many.facts)
    expect(chosen?.rows.map((row) => [row.kind, row.name])).toEqual([
      ['department', 'D7局'],
      ['type', ''],
    ])
  })

  it('has nothing to show where only total lines were filled in', () => {
    expect(view.model([lines.slice(0, 2), [], two.due], emptySelection, two.facts)).toBeNull()
  })

  it('keeps the colour of a kind of fund, and gives no two the same', () => {
    const colours = coloursOf(['FISCAL_CURRENT', 'CARRYOVER', 'GOV_FUND', 'SUPERIOR_TRANSFER', 'OTHER'], themes.light)
    expect(new Set(colours).size).toBe(5)
    expect(coloursOf(['CARRYOVER', 'OTHER'], themes.light)).toEqual([colours[1], colours[4]])
  })
})
