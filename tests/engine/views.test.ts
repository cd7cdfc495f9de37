import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection, type Selection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { compile } from '../../src/metrics'
import { loadViews } from '../../src/views'
import { view as ranking } from '../../src/views/completion-ranking'
import { view as trend } from '../../src/views/completion-trend'
import { view as headline } from '../../src/views/headline'
import { view as achievement } from '../../src/views/indicator-achievement'
import { view as pareto } from '../../src/views/issue-pareto'
import { view as recurrence } from '../../src/views/issue-recurrence'
import { view as scores } from '../../src/views/score-distribution'
import { view as submission } from '../../src/views/submission-progress'
import type { View, ViewContext } from '../../src/views/View'
import { datasetFacts } from '../../src/workspace/facts'
import { engineWith } from '../support/nodeEngine'
import { districtRecords, districtTables } from './metricsDistrict'

const views = await loadViews()

let engine: Engine
const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true }
const facts = datasetFacts(
  { ...districtRecords },
  districtTables.dept_year ?? [],
  [
    { id: 'EXEC_SLOW', label: { 'zh-CN': '执行进度慢' } },
    { id: 'DISCLOSURE', label: { 'zh-CN': '信息公开' } },
  ],
  { 2022: { other: 2, suggested: 1, issues: 6 } },
)

beforeAll(async () => {
  engine = await engineWith(districtTables)
})
afterAll(() => engine.close())

async function ask<Model>(view: View<Model>, selection: Selection = emptySelection): Promise<Model> {
  const answers = await Promise.all(view.specs(selection, facts).map((spec) => engine.rows(compile(spec, selection))))
  const model = view.model(answers, selection, facts)
  if (model === null) throw new Error(`${view.id} has nothing to show`)
  return model
}

const rowsOf = <Model>(view: View<Model>, model: Model) =>
  view.table(model, context).rows.map((row) => row.cells.map((one) => one.text))

describe('the views on the district of metricsDistrict.ts', () => {
  it.each([
    ['nothing chosen', emptySelection],
    ['a year', { ...emptySelection, years: [2021] }],
    ['one type', { ...emptySelection, departmentTypes: ['TOWN'] }],
    ['departments', { ...emptySelection, departments: ['A1', 'B5'] }],
    ['without flagged records', { ...emptySelection, excludeFlagged: true }],
    ['a category', { ...emptySelection, issueCategories: ['EXEC_SLOW'] }],
    ['a band and an office', { ...emptySelection, sizeBands: ['SMALL'], financeOffices: ['行政科'] }],
  ] as const)('ask questions that the engine can answer, with %s', async (_, selection) => {
    for (const view of views) {
      for (const spec of view.specs(selection, facts))
        await expect(engine.rows(compile(spec, selection))).resolves.toBeInstanceOf(Array)
    }
  })

  it('rank budget execution in 2022, follow a change of name and add up a merger', async () => {
    const model = await ask(ranking)
    const rows = rowsOf(ranking, model)
    // A2 300/400, A1 200/250, B5 108/120, A4 950/1000; B1 nothing budgeted, B2 no report, C1 contradicting records.
    expect(rows.slice(0, 4).map((row) => row.slice(0, 4))).toEqual([
      ['示例区建设局', '75.00%', '110.00%', '−35.00'],
      ['示例区发展局', '80.00%', '90.00%', '−10.00'],
      // Last year of its parts B3 30/40 and B4 60/60, added up.
      ['南北镇人民政府', '90.00%', '90.00%', '0.00'],
      ['示例区农业农村局', '95.00%', '100.00%', '−5.00'],
    ])
    expect(model.within.find((one) => one.code === 'B5')).toMatchObject({ beside: { before: { value: 0.9, isMerged: true } } })
    expect(rows.slice(0, 4).map((row) => row[5])).toEqual(['4/4', '3/4', '2/4', '1/4'])
    expect(model.without.map((one) => [one.code, one.reason])).toEqual([
      ['B1', 'noBudget'],
      ['B2', 'notSubmitted'],
      ['C1', 'contradicting'],
    ])
    // 1558/1770; on the same basis A1, A2, A4: 1450/1650 after 1100/1100.
    expect(rows.at(-1)).toEqual(['合计（总额之比）', '88.02%', '100.00%', '−12.12', '—', '4/7'])
  })

  it('show the trend on the same basis', async () => {
    const model = await ask(trend)
    // A1, A2 and A3/A4 have both years: 90, 110, 100 then 80, 75, 95.
    expect(model.basis).toBe(3)
    expect(rowsOf(trend, model).map((row) => row.slice(0, 2))).toEqual([
      ['2021', '100.00%'],
      ['2022', '80.00%'],
    ])
  })

  it('tell who reported, who was late, and who contradicts themselves', async () => {
    const model = await ask(submission, { ...emptySelection, years: [2022] })
    expect(model.year).toEqual({
      year: 2022,
      due: 7,
      submitted: 6,
      late: 1,
      contradicting: 1,
      missing: ['西镇人民政府'],
      exempt: [],
    })
    const statusOf = (code: string) => model.rows.find((row) => row.code === code)?.statuses
    expect(statusOf('A2')).toEqual(['late', 'late'])
    expect(statusOf('B2')).toEqual(['submitted', 'missing'])
    expect(statusOf('C1')).toEqual(['notDue', 'contradicting'])
    expect(statusOf('B3')).toEqual(['submitted', 'notDue'])
  })

  it('put scores into bins and keep the grades of two schemes apart', async () => {
    const model = await ask(scores)
    // 98, 92, 88, 65 (GD5), 89.995; C1 left out.
    expect(model.bins.map((bin) => bin.names.length)).toEqual([0, 1, 0, 2, 0, 1, 0, 0, 1])
    expect(model.spread.median).toBe(89.995)
    expect(model.high).toBe(2)
    expect(
      model.schemes.map((one) => [
        one.scheme,
        Object.fromEntries(one.grades.flatMap(({ grade, n }) => (n === 0 ? [] : [[grade, n]]))),
      ]),
    ).toEqual([
      ['GD5', { 低: 1 }],
      ['MOF2020', { 优: 2, 良: 2 }],
    ])
    expect(scores.notes(model, context).join()).toContain('有 2 种评分方案')
  })

  it('count issue categories in departments, with those that recur', async () => {
    const model = await ask(pareto)
    // 2022: EXEC_SLOW A1 (second year), A2; DISCLOSURE A4 (A3 before), C1. Text: A1, A2, A4, C1.
    expect(model.texts).toBe(4)
    expect(model.categories.map((one) => [one.id, one.n, one.twoYears])).toEqual([
      ['EXEC_SLOW', 2, 1],
      ['DISCLOSURE', 2, 1],
    ])
    expect(pareto.title(model, context)).toBe('“执行进度慢”居首（2/4），其中 1 个连续 2 年')
    expect(pareto.notes(model, context).join()).toContain('其他 2 条，其中 1 条有建议')
  })

  it('show categories over the years', async () => {
    const model = await ask(recurrence)
    // 2021 with text: A1, A2 (无), A3.
    expect(model.texts).toEqual([3, 4])
    // On the same basis A1, A2 and A3/A4: one of them in 2021, two in 2022.
    expect(rowsOf(recurrence, model)[0]).toEqual(['执行进度慢', '1/3', '2/4', '50.00%', '33.33%', '+33.33', '1', '—', '—'])
  })

  it('keep all categories when one is chosen: a chart ignores its own filter', async () => {
    const model = await ask(pareto, { ...emptySelection, issueCategories: ['DISCLOSURE'] })
    expect(model.categories.map((one) => [one.id, one.chosen])).toEqual([
      ['EXEC_SLOW', false],
      ['DISCLOSURE', true],
    ])
    expect(model.texts).toBe(4)
  })

  it('open with one sentence whose figures are those of the other views', async () => {
    const model = await ask(headline)
    expect(headline.summary(model, context)).toContain(
      '2022 年应报 7 个部门，6 个已报送，其中 1 个部门同年记录不一致，待选定，未计入。预算执行率（总额之比）88.02%，同口径比上年降 12.12 个百分点；部门执行率中位数 85.00%。',
    )
    expect(headline.summary(model, context)).toContain('执行进度慢是反映最多的问题（2/4），其中 1 个部门连续两年提到。')
    expect(
      headline
        .words?.(model, context)
        .map((phrase) => phrase.text)
        .join(''),
    ).toBe(headline.summary(model, context))
    const tiles = rowsOf(headline, model)
    expect(tiles[0]?.slice(0, 3)).toEqual(['报送', '6/7', '未报 1 · 迟报 1'])
    // 250 + 400 + 1000 + 0 + 120; on the same basis A1, A2, A4, B1: 1650 after 1400. Adjusted from 1720 by 50.
    expect(tiles[1]?.slice(1, 3)).toEqual(['1,770.00 万元', '比上年 +17.86% · 调整率 2.91%'])
    // Of all departments: no query tells an issue without a category from a sentence that is no issue.
    expect(tiles[5]).toEqual(['未归类问题', '2 条', '全部部门共 6 条 · 其中 1 条有建议'])
  })

  it('open with the one department chosen: its own score, and no contradiction of somebody else', async () => {
    const model = await ask(headline, { ...emptySelection, departments: ['A1'] })
    const sentence = headline.summary(model, context)
    // A1: 90 % then 80 %.
    expect(sentence).toContain('1 个已报送。预算执行率（总额之比）80.00%，比上年降 10.00 个百分点。自评得分 98 分')
    expect(rowsOf(headline, model)[4]).toEqual(['自评得分', '98 分', '优 1'])
  })

  it('say of how few departments a change is', async () => {
    // B5 came about by a merger and has no last year of its own.
    const model = await ask(headline, { ...emptySelection, departments: ['A1', 'B5'] })
    expect(headline.summary(model, context)).toContain('，仅 1 个部门同口径，比上年降 10.00 个百分点')
  })

  it('hold the headline against what the switch 比 says, and against nothing where it says 不比', async () => {
    const target = await ask(headline, { ...emptySelection, compareWith: 'target' })
    expect(headline.summary(target, context)).toContain('预算执行率（总额之比）88.02%，比目标（100.00%）低 11.98 个百分点；')
    expect(rowsOf(headline, target)[2]?.[2]).toBe('距目标 −11.98 个百分点 · 中位数 85.00%')
    // An amount has no target.
    expect(rowsOf(headline, target)[1]?.[2]).toBe('调整率 2.91%')
    const nothing = await ask(headline, { ...emptySelection, compareWith: null })
    expect(headline.summary(nothing, context)).toContain('预算执行率（总额之比）88.02%；部门执行率中位数 85.00%。')
    expect(rowsOf(headline, nothing)[2]?.[2]).toBe('中位数 85.00%')
  })

  it('hold one department of the headline against its peers, several against nobody', async () => {
    const several = await ask(headline, { ...emptySelection, compareWith: 'peers' })
    expect(headline.summary(several, context)).toContain('预算执行率（总额之比）88.02%；')
    expect(headline.notes(several, context).join()).toContain('几个部门合起来没有同类')
    const one = await ask(headline, { ...emptySelection, departments: ['A1'], compareWith: 'peers' })
    expect(headline.summary(one, context)).toContain('预算执行率（总额之比）80.00%，比同类中位数（85.00%）低 5.00 个百分点。')
    expect(headline.notes(one, context).join()).toContain('执行率：同类中位 85.00%，全部部门')
  })

  it('compare score rates of level 2 by department', async () => {
    const model = await ask(achievement)
    expect(model.rowsAre).toBe('department')
    // A1: quantity 20/20, quality 24/30, social 40/40, nothing the year before; A2's two indicators have neither weight nor score.
    expect(rowsOf(achievement, model)).toEqual([
      ['示例区发展局', '100.00%', '80.00%', '100.00%', '93.33%', '—', '—', '3/3'],
      ['合计（Σ得分 ÷ Σ分值）', '100.00%', '80.00%', '100.00%', '93.33%', '—', '—', '3/5'],
    ])
    expect(achievement.title(model, context)).toBe('质量指标得分率最低（80.00%），其次是数量（100.00%）')
    expect(achievement.notes(model, context).join()).toContain('2 个指标缺得分或分值')
  })
})
