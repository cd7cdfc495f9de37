import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import type { DatasetFacts, ViewContext } from '../../../src/views/View'
import { view } from '../../../src/views/year-slope'

const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true }
const codes = ['A', 'B', 'C', 'D']
const facts: DatasetFacts = {
  revision: 1,
  years: [2022, 2023],
  departments: codes.map((code) => ({
    code,
    name: code,
    shortName: code,
    type: 'GOV',
    office: null,
    entity: code,
    years: [2022, 2023],
  })),
  categories: [],
  unlabelled: {},
  sample: false,
}

const record = (department: string, year: number, actual: number, budget: number, score: number | null): Row => ({
  department,
  entity: department,
  departmentType: 'GOV',
  sizeBand: 'SMALL',
  year,
  exec_rate_adjusted: actual / budget,
  'exec_rate_adjusted.num': actual,
  'exec_rate_adjusted.den': budget,
  'exec_rate_adjusted.n': 1,
  budget_adjusted: budget,
  'budget_adjusted.n': 1,
  total_score_reported: score,
  'total_score_reported.n': score === null ? 0 : 1,
})

// A 80/100 → 90/100, B 100/100 → 100/100, C 60/100 → 150/200; D has 2023 alone: 0/1000.
const records: readonly Row[] = [
  record('A', 2022, 80, 100, 90),
  record('B', 2022, 100, 100, 95),
  record('C', 2022, 60, 100, 80),
  record('A', 2023, 90, 100, 92),
  record('B', 2023, 100, 100, null),
  record('C', 2023, 150, 200, 85),
  record('D', 2023, 0, 1000, 99),
]
const due: readonly Row[] = [2022, 2023].flatMap((year) =>
  codes.map((department) => ({ department, departmentType: 'GOV', year, department_n: 1, submitted_n: 1, late_n: 0 })),
)

describe('a year beside the year before', () => {
  const found = view.model([records, [], due], { ...emptySelection, years: [2023] }, facts)
  if (found === null) throw new Error('nothing to show')
  const slope = (metric: string, way: string) => found.slopes.find((one) => one.metric.id === metric && one.way === way)

  it('counts only who has both years, and gives all of each year beside it', () => {
    // 240/300 to 340/400; all of 2023: 340/1400.
    expect(slope('exec_rate_adjusted', 'group')).toMatchObject({
      before: 0.8,
      now: 0.85,
      n: 3,
      all: { before: 0.8, now: 340 / 1400, nBefore: 3, nNow: 4 },
    })
    expect(slope('exec_rate_adjusted', 'group')?.change).toBeCloseTo(0.05, 12)
    // 60, 80, 100 to 75, 90, 100.
    expect(slope('exec_rate_adjusted', 'median')).toMatchObject({ before: 0.8, now: 0.9 })
  })

  it('gives amounts as a share of last year and no median of fewer than three scores', () => {
    expect(slope('budget_adjusted', 'group')?.change).toBeCloseTo(1 / 3, 12)
    expect(slope('total_score_reported', 'median')).toMatchObject({ before: null, now: null, n: 2, all: { before: 90, now: 92 } })
  })

  it('says n of both years and the same numbers in title, table and sentence', () => {
    expect(view.title(found, context)).toBe('执行率同口径：总额之比升 5.00 个百分点，中位数升 10.00 个百分点')
    expect(view.subtitle(found, context)).toContain('n 3/4')
    expect(view.notes(found, context)[0]).toContain('预算执行率 同口径 3 个（2022 年有数 3/4，2023 年 4/4）')
    expect(view.table(found, context).rows[0]?.cells.map((cell) => cell.text)).toEqual([
      '预算执行率（总额之比）',
      '%',
      '80.00%',
      '85.00%',
      '+5.00 个百分点',
      '3',
      '80.00%',
      '24.29%',
      '3/4',
      '4/4',
    ])
    expect(view.summary(found, context)).toContain('预算执行率（总额之比）由 80.00% 到 85.00%，升 5.00 个百分点')
  })

  it('is not shown without last year', () => {
    expect(view.specs({ ...emptySelection, years: [2022] }, facts)).toEqual([])
  })
})
