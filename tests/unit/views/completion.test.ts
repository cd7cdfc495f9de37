import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { drawSvg } from '../../../src/views/chart/echarts'
import { themes } from '../../../src/views/chart/theme'
import { view as distribution } from '../../../src/views/completion-distribution'
import { view as ranking } from '../../../src/views/completion-ranking'
import { view as trend } from '../../../src/views/completion-trend'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const codes = ['A', 'B', 'C', 'D', 'E'] as const
const facts: DatasetFacts = {
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
}

const completion = (department: string, year: number, budget: number | null, actual: number | null): Row => {
  const complete = budget !== null && actual !== null && budget > 0
  return {
    department,
    entity: department,
    departmentType: 'GOV',
    sizeBand: 'SMALL',
    year,
    exec_rate_adjusted: complete ? actual / budget : null,
    'exec_rate_adjusted.num': complete ? actual : null,
    'exec_rate_adjusted.den': complete ? budget : null,
    'exec_rate_adjusted.n': complete ? 1 : 0,
    budget_adjusted: budget,
    expenditure_actual: actual,
  }
}
const due = (year: number, missing: readonly string[] = []): readonly Row[] =>
  codes.map((department) => ({
    department,
    departmentType: 'GOV',
    year,
    department_n: 1,
    submitted_n: missing.includes(department) ? 0 : 1,
    late_n: 0,
  }))

//            2022          2023
// A          100, 80       100, 60      60 %
// B          100, 90       300, 285     95 %
// C          —             100, 110     110 %, apart
// D          100, 100      0, 0         no rate
// E          100, 50       did not report
const rows = [
  completion('A', 2022, 100, 80),
  completion('B', 2022, 100, 90),
  completion('D', 2022, 100, 100),
  completion('E', 2022, 100, 50),
  completion('A', 2023, 100, 60),
  completion('B', 2023, 300, 285),
  completion('C', 2023, 100, 110),
  completion('D', 2023, 0, 0),
]

const of2023 = rows.filter((row) => row.year === 2023)
const answers = [of2023, due(2023, ['E']), rows]

describe('the ranking of budget execution', () => {
  const model = ranking.model(answers, emptySelection, facts)
  if (model === null) throw new Error('no model')
  const table = ranking.table(model, pictureContext)
  const texts = table.rows.map((row) => row.cells.map((one) => one.text))

  it('lists from low to high, those above 100 % apart, those without a rate below with the reason', () => {
    expect(texts.map((row) => row[0])).toEqual([
      'A局',
      'B局',
      '超过 100%，单列不排位次（1 个）',
      'C局',
      '调整后预算不大于零（1 个）',
      'D局',
      '未报送（1 个）',
      'E局',
      '合计（总额之比）',
    ])
    expect(texts[5]).toEqual(['D局', '—', '—', '—', '—', '—'])
    expect(table.rows[5]?.cells[1]?.title).toBe('调整后预算不大于零')
    expect(texts[7]).toEqual(['E局', '—', '—', '—', '—', '—'])
  })

  it('ranks only those within 100 %, the nearest to it first', () => {
    expect(texts[0]?.[5]).toBe('2/2')
    expect(texts[1]?.[5]).toBe('1/2')
    expect(texts[3]?.[5]).toBe('—')
  })

  it('shows last year and the change in percentage points', () => {
    expect(texts[0]?.slice(1, 4)).toEqual(['60.00%', '80.00%', '−20.00'])
    expect(texts[1]?.slice(1, 4)).toEqual(['95.00%', '90.00%', '+5.00'])
    expect(texts[3]?.[2]).toBe('—')
  })

  it('totals as a ratio of sums, and compares it on the same basis', () => {
    // (60 + 285 + 110) / (100 + 300 + 100) = 91 %; A and B alone: 345/400 = 86.25 %, the year before 170/200 = 85 %.
    expect(texts.at(-1)).toEqual(['合计（总额之比）', '91.00%', '85.00%', '+1.25', '—', '3/5'])
  })

  it('gives the peers’ median of three: 95 %', () => {
    expect(texts[0]?.[4]).toBe('95.00%')
  })

  it('says in its title how many are below 90 %', () => {
    expect(ranking.title(model, pictureContext)).toBe('1 个部门执行率低于 90%')
    expect(ranking.subtitle(model, pictureContext)).toContain('n 3/5')
    expect(ranking.notes(model, pictureContext).join()).toContain('以上合计不含这 2 个部门')
  })

  it('keeps every mark and dims the rest when a department is chosen', () => {
    const chosen = ranking.model(answers, { ...emptySelection, departments: ['B'] }, facts)
    if (chosen === null) throw new Error('no model')
    const cells = ranking.table(chosen, pictureContext).rows.map((row) => row.cells[0])
    expect(cells[0]?.tone).toBe('quiet')
    expect(cells[1]?.tone).toBeUndefined()
    expect(
      ranking.specs({ ...emptySelection, departments: ['B'] }, facts).every((spec) => spec.ignore?.includes('departments')),
    ).toBe(true)
    expect(ranking.pick?.({ department: 'B', year: 2023 })).toEqual({ filter: 'departments', value: 'B' })
  })

  it('tells a contradicting record from a missing one', () => {
    const others = (all: readonly Row[]) => all.filter((row) => row.department !== 'B')
    const withoutB = ranking.model([others(of2023), due(2023, ['E']), others(rows)], emptySelection, facts)
    expect(withoutB?.without.map((one) => [one.code, one.reason])).toEqual([
      ['B', 'contradicting'],
      ['D', 'noBudget'],
      ['E', 'notSubmitted'],
    ])
  })
})

describe('the spread of budget execution', () => {
  it('gives a median from three, no quartiles below eight', () => {
    const model = distribution.model(answers, emptySelection, facts)
    if (model === null) throw new Error('no model')
    expect(model.spread).toEqual({ n: 3, p25: null, median: 0.95, p75: null })
    expect(model.ratio).toBeCloseTo(0.91, 12)
    expect(distribution.title(model, pictureContext)).toBe('部门执行率中位数 95.00%，总额之比 91.00%')
    expect(distribution.notes(model, pictureContext)[0]).toBe('不足 8 个部门，不算四分位数。')
  })

  it('draws median and ratio of sums where they are, to a tenth of a percentage point', () => {
    const model = distribution.model(answers, emptySelection, facts)
    if (model === null) throw new Error('no model')
    const near = { ...model, spread: { ...model.spread, median: 0.9545 }, ratio: 0.9455 }
    const svg = drawSvg(distribution.option(near, pictureContext), pictureContext.width, 340)
    const { accent, inkSecond } = themes.light
    const placeOf = (colour: string) =>
      Number(new RegExp(`<path d="M([\\d.]+) [\\d.]+L\\1 [\\d.]+"[^>]*stroke="${colour}"[^>]*stroke-width="1.5"`).exec(svg)?.[1])
    // Both are 0.95 to two decimals. 60 percentage points on 624 px: 0.9 of one is 9 px.
    expect(placeOf(accent) - placeOf(inkSecond)).toBeGreaterThan(8)
    expect(placeOf(accent) - placeOf(inkSecond)).toBeLessThan(11)
  })

  it('shows values and no median for two', () => {
    const model = distribution.model([of2023.slice(0, 2), due(2023), rows], emptySelection, facts)
    if (model === null) throw new Error('no model')
    expect(model.spread.median).toBeNull()
    // (60 + 285) / (100 + 300)
    expect(distribution.title(model, pictureContext)).toBe('2 个部门合计执行率 86.25%')
  })
})

describe('the trend of budget execution', () => {
  const both = [...due(2022), ...due(2023, ['E'])]

  it('counts each year what it has where fewer than three have every year, and says so', () => {
    const model = trend.model([rows, both], emptySelection, facts)
    if (model === null) throw new Error('no model')
    expect(model.basis).toBeNull()
    // 2022: 80, 90, 100, 50 → median 85 %; 2023: 60, 95, 110 → 95 %.
    expect(model.years.map((one) => one.spread.median?.toFixed(12))).toEqual(['0.850000000000', '0.950000000000'])
    expect(trend.title(model, pictureContext)).toBe('2022–2023 年执行率中位数升 10.00 个百分点，至 95.00%')
    expect(trend.notes(model, pictureContext)[0]).toContain('部门不尽相同')
  })

  it('follows only departments of every year where three have them', () => {
    const more = [...rows, completion('C', 2022, 100, 100)]
    const model = trend.model([more, both], emptySelection, facts)
    if (model === null) throw new Error('no model')
    // A, B and C: 2022 80, 90, 100; 2023 60, 95, 110.
    expect(model.basis).toBe(3)
    expect(model.years.map((one) => one.spread.median)).toEqual([0.9, 0.95])
    expect(trend.subtitle(model, pictureContext)).toContain('同口径 n 3/5')
  })

  it('leaves a gap for a year without data and does not join over it', () => {
    const old = rows.map((row) => (row.year === 2022 ? { ...row, year: 2021 } : row))
    const model = trend.model([old, both], emptySelection, { ...facts, years: [2021, 2023] })
    if (model === null) throw new Error('no model')
    expect(model.years.map((one) => one.year)).toEqual([2021, 2022, 2023])
    expect(model.years[1]?.ratio).toBeNull()
    expect(trend.notes(model, pictureContext).join()).toContain('2022 年没有数据，线段断开')
    expect(trend.table(model, pictureContext).rows[1]?.cells.map((one) => one.text)).toEqual(['2022', ...Array(7).fill('—')])
  })

  it('draws a chosen department as a line of its own, with its gaps', () => {
    const model = trend.model([rows, both], { ...emptySelection, departments: ['C'] }, facts)
    expect(model?.lines).toMatchObject([{ code: 'C', name: 'C局', rates: [null, 1.1] }])
  })
})
