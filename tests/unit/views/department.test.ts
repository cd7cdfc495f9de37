import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { subjectOf } from '../../../src/views/department'
import { view as history } from '../../../src/views/department-history'
import { view as issues } from '../../../src/views/department-issues'
import { view as money } from '../../../src/views/department-money'
import { percentileOf, scaleOf, standingOf } from '../../../src/views/department-spine/standing'
import { trendOf } from '../../../src/views/department-spine/trend'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const department = (code: string, name: string, entity: string, years: readonly number[]) => ({
  code,
  name,
  shortName: name,
  type: 'GOV',
  office: null,
  entity,
  years,
})

// A3 农业局 was renamed A4 农业农村局 in 2022.
const facts: DatasetFacts = {
  revision: 1,
  years: [2020, 2021, 2022],
  departments: [
    department('A1', '发展局', 'A1', [2020, 2021, 2022]),
    department('A3', '农业局', 'A4', [2020, 2021]),
    department('A4', '农业农村局', 'A4', [2022]),
  ],
  categories: [{ id: 'EXEC_SLOW', label: { 'zh-CN': '预算执行' } }],
  unlabelled: {},
  lineage: [{ type: 'RENAME', year: 2022, from: 'A3', to: 'A4', share: null }],
  sample: false,
}
const chosen = (...departments: string[]) => ({ ...emptySelection, departments })
const context = { ...pictureContext, moneyUnit: '万元' } as const

describe('the one department of a page', () => {
  it('is chosen by any of its codes and shown under the one of the year', () => {
    expect(subjectOf(chosen('A3'), facts)).toMatchObject({ code: 'A4', entity: 'A4', codes: ['A3', 'A4'], name: '农业农村局' })
    expect(subjectOf({ ...chosen('A4'), years: [2021] }, facts)).toMatchObject({ code: 'A3', name: '农业局', year: 2021 })
  })

  it('is none where two or no departments are chosen', () => {
    expect(subjectOf(chosen('A1', 'A4'), facts)).toBeNull()
    expect(subjectOf(emptySelection, facts)).toBeNull()
    expect(subjectOf(chosen('A3', 'A4'), facts)?.code).toBe('A4')
  })
})

describe('the trend word of a row', () => {
  it('is given from three years without a gap', () => {
    expect(trendOf([0.7, 0.8], 'fraction')).toBeNull()
    expect(trendOf([0.7, null, 0.8, 0.9], 'fraction')).toBeNull()
    expect(trendOf([0.9, null, 0.7, 0.8, 0.9], 'fraction')).toBe('rising')
    expect(trendOf([0.9, 0.8, null], 'fraction')).toBeNull()
  })

  it('tells rising and falling from up and down, and calls little movement steady', () => {
    expect(trendOf([90, 85, 80], 'points')).toBe('falling')
    expect(trendOf([90, 85, 88], 'points')).toBe('mixed')
    // Within one percentage point; within 5 % of the mean 100.
    expect(trendOf([0.95, 0.955, 0.951], 'fraction')).toBe('steady')
    expect(trendOf([98, 100, 102], 'wan')).toBe('steady')
    expect(trendOf([97, 100, 103], 'wan')).toBe('rising')
  })
})

describe('a department beside its peers', () => {
  const peersOf = (rank: number | null, median: number | null) => ({
    group: { id: 'GOV/SMALL', members: [], all: [], widened: 'none' as const },
    p25: null,
    median,
    p75: null,
    n: 8,
    rank,
    ranked: 8,
  })
  // Quartiles of 10 … 80 by linear interpolation: 27.5 and 62.5, median 45.
  const eight = [10, 20, 30, 40, 50, 60, 70, 80]

  it('is in the first or last quarter of eight, and in neither of seven', () => {
    expect(standingOf(80, peersOf(1, 45), eight, 'higher', null)).toBe('front')
    expect(standingOf(20, peersOf(7, 45), eight, 'higher', null)).toBe('back')
    expect(standingOf(50, peersOf(4, 45), eight, 'higher', null)).toBe('middle')
    expect(standingOf(80, peersOf(1, 45), eight.slice(1), 'higher', null)).toBeNull()
    expect(standingOf(80, peersOf(8, 45), eight, 'lower', null)).toBe('back')
  })

  it('is not judged on a neutral measure, nor where it has no rank', () => {
    expect(standingOf(80, peersOf(null, 45), eight, 'none', null)).toBeNull()
    expect(standingOf(1.2, peersOf(null, 0.9), eight, 'toOne', null)).toBeNull()
  })

  it('shows no clear difference where its interval holds the peers’ median', () => {
    expect(standingOf(70, peersOf(2, 45), eight, 'higher', { low: 40, high: 90 })).toBe('same')
    expect(standingOf(70, peersOf(2, 45), eight, 'higher', { low: 46, high: 90 })).toBe('front')
  })

  it('lies on a bar with the median in the middle and the good side right', () => {
    // Farthest from 45: 35; the quartiles are 17.5 away, so that 35 is the half of the bar.
    const scale = scaleOf(80, eight, 'higher', null)
    expect(scale).toMatchObject({ band: [0.25, 0.75], own: 1, isBeyond: false, points: [] })
    expect(scaleOf(80, eight, 'lower', null)?.own).toBe(0)
    expect(scaleOf(1.1, [0.9, 1, 0.8], 'toOne', null)?.own).toBeCloseTo(0.5, 12)
  })

  it('ends in an arrow beyond four times the quartiles’ distance, and shows points below eight', () => {
    // 4 × 17.5 = 70 from 45: 500 lies beyond.
    expect(scaleOf(500, [...eight.slice(0, 7), 500], 'higher', null)).toMatchObject({ own: 1, isBeyond: true })
    expect(scaleOf(3, [1, 2, 3, 4, 5], 'higher', null)).toMatchObject({ band: null, points: [0, 0.25, 0.5, 0.75, 1], own: 0.5 })
    expect(scaleOf(3, [3, 4], 'higher', null)).toBeNull()
  })

  it('has a percentile from five on, ties not counted as behind', () => {
    const members = [1, 2, 2, 4, 5].map((value, at) => ({ code: String(at), value }))
    expect(percentileOf('4', members, 'higher')).toBe(1)
    expect(percentileOf('1', members, 'higher')).toBe(0.25)
    expect(percentileOf('4', members.slice(1), 'higher')).toBeNull()
  })
})

describe('the history of a department', () => {
  const due = (department: string, year: number, submitted: number) => ({
    department,
    departmentType: 'GOV',
    year,
    department_n: 1,
    submitted_n: submitted,
    late_n: 0,
  })
  const record = (department: string, year: number, sizeBand: string, reportedName: string): Row => ({
    department,
    entity: 'A4',
    year,
    sizeBand,
    reportedName,
    budget_adjusted: 1,
  })
  const found = history.model(
    [
      [record('A3', 2020, 'SMALL', '农业局'), record('A4', 2022, 'MEDIUM', '农业农村局')],
      [due('A3', 2020, 1), due('A3', 2021, 0), due('A4', 2022, 1), due('A1', 2020, 1)],
    ],
    chosen('A4'),
    facts,
  )
  if (found === null) throw new Error('no model')

  it('lists every year with its code, name, report and what happened', () => {
    expect(history.table(found, context).rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['2020', 'A3', '农业局', '已报', '小型', '—'],
      ['2021', 'A3', '农业局', '未报', '—', '—'],
      ['2022', 'A4', '农业农村局', '已报', '中型', '更名：农业局 → 农业农村局'],
    ])
    expect(found.formerNames).toEqual(['农业局'])
    expect(history.title(found, context)).toBe('2022 年更名，曾用名农业局')
    expect(history.subtitle(found, context)).toContain('已报 n 2/3')
  })
})

describe('the issues of a department', () => {
  const issue = (id: string, year: number, labels: string | null, measures: string | null, status = 'NORMAL'): Row => ({
    entity: 'A1',
    department: 'A1',
    year,
    issue: id,
    issueNo: 1,
    issueText: `原文${id}`,
    issueStatus: status,
    issueLabels: labels,
    linkedMeasures: measures,
  })
  const found = issues.model(
    [
      [issue('a', 2020, 'EXEC_SLOW', null), issue('b', 2021, 'EXEC_SLOW', 'm1'), issue('c', 2022, null, null, 'NONE')],
      [
        {
          entity: 'A1',
          year: 2021,
          measure: 'm1',
          measureText: '按月通报',
          responsibleUnit: '财务科',
          deadline: '2022年底',
          measureStatus: 'DONE',
        },
      ],
      [
        { entity: 'A1', year: 2020, issueCategory: 'EXEC_SLOW', streak: 1, returned: false },
        { entity: 'A1', year: 2021, issueCategory: 'EXEC_SLOW', streak: 2, returned: false },
      ],
      [2020, 2021, 2022].map((year) => ({ department: 'A1', year, department_n: 1, submitted_n: 1, late_n: 0 })),
    ],
    chosen('A1'),
    facts,
  )
  if (found === null) throw new Error('no model')

  it('stand with the measure of their year, the latest first, what is unanswered said so', () => {
    expect(issues.table(found, context).rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['预算执行', '2021', '连续 2 年', '原文b', '按月通报（责任 财务科，时限 2022年底，已完成）'],
      ['预算执行', '2020', '首次', '原文a', '未见对应措施'],
    ])
  })

  it('tells a year that states none from one without a report', () => {
    expect(found.states).toEqual(['written', 'written', 'none'])
    expect(issues.title(found, context)).toBe('2022 年写明无存在问题')
  })
})

describe('the money of a department', () => {
  const line = (fundAxis: string, fundSource: string, year: number, initial: number, budget: number, actual: number): Row => ({
    department: 'A1',
    entity: 'A1',
    year,
    fundAxis,
    fundSource,
    fund_initial: initial,
    fund_budget: budget,
    fund_actual: actual,
    fund_exec_rate: actual / budget,
  })
  const answers: readonly (readonly Row[])[] = [
    [
      line('BY_SOURCE', 'FISCAL_CURRENT', 2022, 180, 200, 160),
      line('BY_SOURCE', 'CARRYOVER', 2022, 50, 50, 40),
      line('BY_SOURCE', 'FISCAL_CURRENT', 2021, 100, 100, 80),
      line('BY_EXPENDITURE', 'BASIC', 2022, 150, 150, 150),
    ],
    [{ department: 'A1', entity: 'A1', year: 2022, budget_initial: 240, budget_adjusted: 260, expenditure_actual: 200 }],
  ]
  const texts = (axis: string | null) => {
    const found = money.model(answers, { ...chosen('A1'), fundAxis: axis }, facts)
    if (found === null) throw new Error('no model')
    return { found, rows: money.table(found, context).rows.map((row) => row.cells.map((cell) => cell.text)) }
  }

  it('shows one axis, adds up its lines alone and gives last year’s spending', () => {
    // 160 + 40 of 200 + 50; a year before 80: 200/80 − 1 = 150 %.
    expect(texts(null).rows).toEqual([
      ['本年财政拨款', '180.00', '200.00', '160.00', '80.00%', '80.00', '+100.00%'],
      ['上年结转资金', '50.00', '50.00', '40.00', '80.00%', '—', '—'],
      ['合计', '230.00', '250.00', '200.00', '80.00%', '80.00', '+150.00%'],
    ])
    expect(texts('BY_EXPENDITURE').rows).toHaveLength(2)
  })

  it('says that the lines do not add up to what the record states', () => {
    expect(money.notes(texts(null).found, context)[0]).toContain('相差 −10.00 万元，需核实')
  })
})
