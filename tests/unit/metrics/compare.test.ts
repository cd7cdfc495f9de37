import { describe, expect, it } from 'vitest'
import {
  changeOf,
  compareWithPeers,
  departmentValues,
  groupValue,
  ifEnough,
  metricById,
  quantile,
  sameBasis,
  ValueHistory,
} from '../../../src/metrics'

const rate = metricById('exec_rate_adjusted')
const amount = metricById('budget_adjusted')
const score = metricById('total_score_reported')
const identity = {
  entityOf: (code: string) => (code === 'A1' ? 'A2' : code),
  mergers: [{ code: 'M', year: 2022, from: ['X', 'Y'] }],
}

const row = (department: string, year: number, num: number, den: number) => ({
  department,
  year,
  exec_rate_adjusted: den > 0 ? num / den : null,
  'exec_rate_adjusted.num': den > 0 ? num : null,
  'exec_rate_adjusted.den': den > 0 ? den : null,
  'exec_rate_adjusted.n': den > 0 ? 1 : 0,
  budget_adjusted: den,
  total_score_reported: 90,
})

const rows = [
  row('A1', 2021, 90, 100),
  row('A2', 2022, 240, 300),
  row('B', 2021, 10, 10),
  row('C', 2022, 0, 0),
  row('X', 2021, 30, 40),
  row('Y', 2021, 60, 60),
  row('M', 2022, 108, 120),
]
const rates = new ValueHistory(rate, departmentValues(rows, rate.id), identity)
const amounts = new ValueHistory(amount, departmentValues(rows, amount.id), identity)
const scores = new ValueHistory(score, departmentValues(rows, score.id), identity)

describe('a group', () => {
  it('has the ratio of sums as its rate, not the mean of rates', () => {
    const values = departmentValues(rows, rate.id).filter((one) => one.year === 2022)
    expect(groupValue(rate, values)).toBeCloseTo(348 / 420, 12)
  })

  it('has the median as its score, from three on', () => {
    expect(groupValue(score, departmentValues(rows, score.id))).toBe(90)
    expect(groupValue(score, departmentValues(rows.slice(0, 2), score.id))).toBeNull()
  })
})

describe('last year', () => {
  it('is found under the former name', () => {
    expect(rates.lastYear('A2', 2022)).toEqual({ value: 0.9, isMerged: false })
  })

  it('is the sum over merged departments, the rate made anew from the sums, the score not combined', () => {
    expect(amounts.lastYear('M', 2022)).toEqual({ value: 100, isMerged: true })
    expect(rates.lastYear('M', 2022)).toEqual({ value: 0.9, isMerged: true })
    expect(scores.lastYear('M', 2022)).toEqual({ value: null, isMerged: true })
  })

  it('is nothing where the department did not report', () => {
    expect(rates.lastYear('C', 2022).value).toBeNull()
  })

  it('is followed through a chain of names, and nothing beyond a missing year', () => {
    const chain = { entityOf: (code: string) => (['A1', 'A2', 'A3'].includes(code) ? 'A3' : code), mergers: [] }
    const history = new ValueHistory(
      rate,
      departmentValues([row('A1', 2019, 50, 100), row('A2', 2020, 60, 100), row('A3', 2022, 80, 100)], rate.id),
      chain,
    )
    expect(history.lastYear('A2', 2020).value).toBe(0.5)
    // 2021 is missing: 2020 is not last year of 2022.
    expect(history.lastYear('A3', 2022).value).toBeNull()
  })

  it('is nothing for the parts of a split and for a department new this year', () => {
    const split = new ValueHistory(
      amount,
      departmentValues([row('S', 2021, 90, 100), row('S1', 2022, 50, 60), row('S2', 2022, 30, 40)], amount.id),
      { entityOf: (code) => code, mergers: [] },
    )
    expect([split.lastYear('S1', 2022).value, split.lastYear('S2', 2022).value]).toEqual([null, null])
    expect(rates.lastYear('M', 2023).value).toBe(0.9)
    expect(rates.lastYear('N', 2022)).toEqual({ value: null, isMerged: false })
  })

  it('of nothing budgeted is no rate but an amount of zero', () => {
    const zero = [row('Z', 2021, 0, 0), row('Z', 2022, 10, 20)]
    const own = { entityOf: (code: string) => code, mergers: [] }
    expect(new ValueHistory(rate, departmentValues(zero, rate.id), own).lastYear('Z', 2022).value).toBeNull()
    const before = new ValueHistory(amount, departmentValues(zero, amount.id), own).lastYear('Z', 2022).value
    expect(before).toBe(0)
    expect(changeOf(amount, 20, before)).toBeNull()
  })

  it('changes rates by their difference, amounts by their share, and nothing against nothing', () => {
    expect(changeOf(rate, 0.8, 0.9)).toBeCloseTo(-0.1, 12)
    expect(changeOf(amount, 300, 100)).toBe(2)
    expect(changeOf(amount, 300, 0)).toBeNull()
    expect(changeOf(score, 90, null)).toBeNull()
  })

  it('compares on the same basis only who has the measure in both years', () => {
    const basis = sameBasis(
      departmentValues(rows, rate.id).filter((one) => one.year === 2022),
      rates,
    )
    expect(basis.current.map((one) => one.code)).toEqual(['A2'])
    expect(basis.lastYear.map((one) => one.code)).toEqual(['A1'])
  })
})

describe('peers', () => {
  const bands = ['SMALL', 'MEDIUM', 'LARGE']
  const departments = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 1, 1.2].map((value, index) => ({
    code: `P${index}`,
    type: 'GOV',
    band: 'MEDIUM',
    value,
  }))

  it('gives quartiles, median and position of a group of nine, with 120 % apart', () => {
    expect(compareWithPeers('P5', departments, 'toOne', bands)).toMatchObject({
      group: { id: 'GOV/MEDIUM' },
      p25: 0.7,
      median: 0.9,
      p75: 1,
      n: 9,
      rank: 3,
      ranked: 8,
    })
  })

  it('gives no quartiles of seven', () => {
    expect(compareWithPeers('P0', departments.slice(0, 7), 'toOne', bands)).toMatchObject({ p25: null, median: 0.8, n: 7, rank: 7 })
  })

  it('leaves temporary codes out of every group', () => {
    const temporary = { code: 'U:某', type: 'GOV', band: 'MEDIUM', value: 0.1 }
    expect(compareWithPeers('U:某', [...departments, temporary], 'toOne', bands)).toBeNull()
    expect(compareWithPeers('P0', [...departments, temporary], 'toOne', bands)?.n).toBe(9)
  })
})

describe('statistics', () => {
  it('interpolates quantiles', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((fraction) => quantile([4, 1, 3, 2], fraction))).toEqual([1, 1.75, 2.5, 3.25, 4])
    expect(quantile([], 0.5)).toBeNull()
  })

  it('stands on enough values or not at all', () => {
    expect([ifEnough(1, 2, 'median'), ifEnough(1, 3, 'median'), ifEnough(1, 7, 'p25'), ifEnough(1, 8, 'p25')]).toEqual([
      null,
      1,
      null,
      1,
    ])
  })
})
