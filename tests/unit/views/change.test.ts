import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { view } from '../../../src/views/change-parts'
import { view as scoreView } from '../../../src/views/score-change'
import type { DatasetFacts, ViewContext } from '../../../src/views/View'

const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true }

const facts: DatasetFacts = {
  revision: 1,
  years: [2022, 2023],
  departments: ['A', 'B', 'C', 'D', 'E'].map((code) => ({
    code,
    name: `${code}局`,
    shortName: `${code}局`,
    type: 'GOV',
    office: null,
    entity: code,
    years: [2022, 2023],
  })),
  categories: [],
  unlabelled: {},
  mergers: [{ code: 'E', year: 2023, from: ['C', 'D'] }],
  sample: false,
}

const spent = (department: string, year: number, actual: number, budget: number): Row => ({
  department,
  entity: department,
  departmentType: 'GOV',
  sizeBand: 'SMALL',
  year,
  exec_rate_adjusted: actual / budget,
  'exec_rate_adjusted.num': actual,
  'exec_rate_adjusted.den': budget,
  'exec_rate_adjusted.n': 1,
})

const due: readonly Row[] = ['A', 'B', 'E'].map((department) => ({
  department,
  departmentType: 'GOV',
  year: 2023,
  department_n: 1,
  submitted_n: 1,
  late_n: 0,
}))

const ask = (answers: readonly (readonly Row[])[], departments: readonly string[] = []) => {
  const model = view.model(answers, { ...emptySelection, years: [2023], departments }, facts)
  if (model === null) throw new Error('nothing to show')
  return model
}

describe('why the execution rate changed', () => {
  // 2022: A 50/100, B 90/100, C 30/40 and D 60/60 (merged: 90/100) = 230/300. 2023: A 80/100, B 90/100, E 90/100 = 260/300.
  const before = [spent('A', 2022, 50, 100), spent('B', 2022, 90, 100), spent('C', 2022, 30, 40), spent('D', 2022, 60, 60)]
  const now = [spent('A', 2023, 80, 100), spent('B', 2023, 90, 100), spent('E', 2023, 90, 100)]

  it('adds up merged departments and leaves the change to the one that moved', () => {
    const model = ask([[...before, ...now], due])
    expect(model.parts.map((part) => [part.name, part.kind, part.effect])).toEqual([
      ['A局', 'stays', expect.closeTo(0.1, 12)],
      ['B局', 'stays', expect.closeTo(0, 12)],
      ['E局', 'stays', expect.closeTo(0, 12)],
    ])
    expect(view.title(model, context)).toBe('执行率（总额之比）比 2022 年升 10.00 个百分点')
    expect(view.subtitle(model, context)).toContain('n 3/3')
    expect(view.notes(model, context).join()).toContain('合并口径（上年为合并前各部门之和）：E局。')
    expect(
      view
        .table(model, context)
        .rows.at(-1)
        ?.cells.map((cell) => cell.text),
    ).toEqual(['合计', '76.67%', '86.67%', '+10.00', '0.00', '0.00', '+10.00'])
  })

  it('says 结构变化 where the weights moved more than the rates', () => {
    const model = ask([
      [spent('A', 2022, 50, 100), spent('B', 2022, 100, 100), spent('A', 2023, 150, 300), spent('B', 2023, 100, 100)],
      due,
    ])
    expect(view.title(model, context)).toContain('主要是结构变化')
  })

  it('names who is new and who is gone', () => {
    const model = ask([
      [spent('A', 2022, 80, 100), spent('B', 2022, 0, 100), spent('A', 2023, 80, 100), spent('E', 2023, 100, 100)],
      due,
    ])
    expect(view.notes(model, context).join()).toContain('今年新有数：E局。')
    expect(view.notes(model, context).join()).toContain('上年有、今年没有数：B局。')
    expect(view.summary(model, context)).toContain('今年新有数 +10.00 个百分点，今年没有数 +40.00 个百分点')
  })

  it('looks into the fund lines of one department, on the axis that both years share', () => {
    const line = (fundAxis: string, fundSource: string, year: number, num: number, den: number): Row => ({
      fundAxis,
      fundSource,
      year,
      'fund_exec_rate.num': num,
      'fund_exec_rate.den': den,
    })
    const funds = [
      line('BY_SOURCE', 'FISCAL_CURRENT', 2022, 40, 50),
      line('BY_BUDGET_BOOK', 'GENERAL_PUBLIC', 2022, 30, 60),
      line('BY_BUDGET_BOOK', 'GOV_FUND', 2022, 20, 40),
      line('BY_BUDGET_BOOK', 'GENERAL_PUBLIC', 2023, 60, 60),
      line('BY_BUDGET_BOOK', 'GOV_FUND', 2023, 20, 40),
    ]
    const model = ask([[spent('A', 2022, 50, 100), spent('A', 2023, 80, 100)], due, funds], ['A'])
    expect(model).toMatchObject({ by: 'fundSource', fundAxis: 'BY_BUDGET_BOOK', of: { code: 'A', name: 'A局' } })
    expect(model.whole.change).toBeCloseTo(0.3, 12)
    expect(view.table(model, context).rows[0]?.key).toEqual({
      department: 'A',
      year: 2023,
      fundAxis: 'BY_BUDGET_BOOK',
      fundSource: 'GENERAL_PUBLIC',
    })
    expect(view.subtitle(model, context)).toContain('n 2')
  })

  it('says so where the two years of one department have no fund line in common', () => {
    const line = (fundAxis: string, fundSource: string, year: number): Row => ({
      fundAxis,
      fundSource,
      year,
      'fund_exec_rate.num': 1,
      'fund_exec_rate.den': 2,
    })
    const model = ask(
      [
        [spent('A', 2022, 50, 100), spent('A', 2023, 80, 100)],
        due,
        [line('BY_SOURCE', 'FISCAL_CURRENT', 2022), line('BY_BUDGET_BOOK', 'GENERAL_PUBLIC', 2023)],
      ],
      ['A'],
    )
    expect(view.notes(model, context).join()).toContain('未按资金分解')
  })

  it('is not shown without last year', () => {
    expect(view.specs({ ...emptySelection, years: [2022] }, facts)).toEqual([])
    expect(view.model([], { ...emptySelection, years: [2022] }, facts)).toBeNull()
  })
})

describe('why the score rate changed', () => {
  it('does not combine the scores of merged departments', () => {
    const scored = (department: string, year: number, num: number, den: number): Row => ({
      department,
      entity: department,
      departmentType: 'GOV',
      sizeBand: 'SMALL',
      year,
      score_rate: num / den,
      'score_rate.num': num,
      'score_rate.den': den,
      'score_rate.n': 1,
    })
    const model = scoreView.model(
      [[scored('A', 2022, 80, 100), scored('C', 2022, 90, 100), scored('A', 2023, 90, 100), scored('E', 2023, 100, 100)], due],
      { ...emptySelection, years: [2023] },
      facts,
    )
    expect(model?.parts.map((part) => [part.key, part.kind])).toEqual(
      expect.arrayContaining([
        ['A', 'stays'],
        ['C', 'leaves'],
        ['E', 'enters'],
      ]),
    )
    expect(model?.whole.change).toBeCloseTo(0.1, 12)
  })

  it('looks into the indicators of one department', () => {
    const rows = [2022, 2023].flatMap((year) => [
      {
        level1: 'OUTPUT',
        level2: 'QUANTITY',
        indicatorName: '完成项目数',
        year,
        'score_rate.num': year === 2022 ? 5 : 10,
        'score_rate.den': 10,
      },
      { level1: 'OUTPUT', level2: 'QUALITY', indicatorName: '验收合格率', year, 'score_rate.num': 10, 'score_rate.den': 10 },
    ])
    const model = scoreView.model([rows], { ...emptySelection, years: [2023], departments: ['A'] }, facts)
    expect(model?.parts[0]).toMatchObject({ name: '完成项目数', before: 0.5, now: 1, effect: expect.closeTo(0.25, 12) })
  })
})
