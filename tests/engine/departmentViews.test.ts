import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection, type Selection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { compile, recordsQuery } from '../../src/metrics'
import { view as history } from '../../src/views/department-history'
import { view as indicators } from '../../src/views/department-indicators'
import { view as issues } from '../../src/views/department-issues'
import { view as money } from '../../src/views/department-money'
import { view as spine } from '../../src/views/department-spine'
import type { View, ViewContext } from '../../src/views/View'
import { datasetFacts } from '../../src/workspace/facts'
import { engineWith } from '../support/nodeEngine'
import { districtRecords, districtTables } from './metricsDistrict'

let engine: Engine
const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true }
const facts = datasetFacts(
  { ...districtRecords },
  districtTables.dept_year ?? [],
  [
    { id: 'EXEC_SLOW', label: { 'zh-CN': '执行进度慢' } },
    { id: 'DISCLOSURE', label: { 'zh-CN': '信息公开' } },
  ],
  {},
)
const of = (code: string, more: Partial<Selection> = {}): Selection => ({ ...emptySelection, departments: [code], ...more })

beforeAll(async () => {
  engine = await engineWith(districtTables)
})
afterAll(() => engine.close())

async function ask<Model>(view: View<Model>, selection: Selection): Promise<Model> {
  const answers = await Promise.all(view.specs(selection, facts).map((spec) => engine.rows(compile(spec, selection))))
  const model = view.model(answers, selection, facts)
  if (model === null) throw new Error(`${view.id} has nothing to show`)
  return model
}

async function tableOf<Model>(view: View<Model>, selection: Selection): Promise<string[][]> {
  const model = await ask(view, selection)
  return view.table(model, context).rows.map((row) => row.cells.map((one) => one.text))
}

describe('the page of one department in the district of metricsDistrict.ts', () => {
  it('compares A1 with everybody, since no group of its own has five', async () => {
    const rows = new Map((await tableOf(spine, of('A1'))).map((row) => [row[0], row]))
    // 200/250; a year before 90/100. Rates of 2022: 75, 80, 90, 95 %: A1 is third of four, the median 85 %.
    expect(rows.get('预算执行率')?.slice(2, 9)).toEqual(['80.00%', '90.00%', '−10.00 个百分点', '—', '85.00%', '—', '第 3/4'])
    expect(rows.get('调整后预算数')?.[8]).toBe('—')
    expect(rows.get('预算执行率')?.slice(10, 12)).toEqual(['同类不足 8 个', '数据不足'])
    // Met: 120 of 100, not 50 of 100, claimed without a number: 1 of 2.
    expect(rows.get('指标达标率')?.[2]).toBe('50.00%')
    expect(rows.get('指标达标率')?.at(-1)).toBe('2')
    expect(rows.get('问题回应率')?.[2]).toBe('50.00%')
  })

  it('keeps its peers whatever other departments the filters leave', async () => {
    const alone = await tableOf(spine, of('A1'))
    expect(await tableOf(spine, of('A1', { departmentTypes: ['TOWN'], sizeBands: ['HUGE'] }))).toEqual(alone)
  })

  it('adds up the parts of B5 for the year before they were merged', async () => {
    const model = await ask(spine, of('B5'))
    const rate = model.rows.find((row) => row.metric.id === 'exec_rate_adjusted')
    // 30/40 and 60/60.
    expect(rate?.before).toEqual({ value: 0.9, isMerged: true })
    expect(rate?.series).toEqual([0.9, 0.9])
    expect(model.rows.find((row) => row.metric.id === 'total_score_reported')?.before?.value).toBeNull()
    expect((await ask(history, of('B5'))).events.map((event) => event.fromName)).toEqual(['南镇人民政府', '北镇人民政府'])
  })

  it('shows the money of A1 by source, or by the axis that is chosen', async () => {
    expect(await tableOf(money, of('A1'))).toEqual([
      ['本年财政拨款', '—', '200.00', '160.00', '80.00%', '—', '—'],
      ['上年结转资金', '—', '50.00', '40.00', '80.00%', '—', '—'],
      ['合计', '—', '250.00', '200.00', '80.00%', '—', '—'],
    ])
    expect((await tableOf(money, of('A1', { fundAxis: 'BY_EXPENDITURE' })))[0]?.slice(2, 4)).toEqual(['150.00', '150.00'])
  })

  it('lists the indicators of A1 with reported and recomputed scores', async () => {
    const rows = await tableOf(indicators, of('A1'))
    // 20 × min(1.2, 1); 30 × 0.5 against 24 reported; a claim without a number.
    expect(rows.slice(0, 3).map((row) => row.slice(5))).toEqual([
      ['120.00%', '达标', '20', '20', '20'],
      ['50.00%', '未达标', '30', '24', '15'],
      ['—', '声称达成', '40', '40', '—'],
    ])
  })

  it('pairs the issues of A1 with their measures over the years', async () => {
    expect(await tableOf(issues, of('A1'))).toEqual([
      ['执行进度慢', '2022', '连续 2 年', '问题1', '措施1（责任 办公室）'],
      ['执行进度慢', '2022', '连续 2 年', '问题2', '未见对应措施'],
      ['执行进度慢', '2021', '首次', '问题1', '未见对应措施'],
    ])
  })

  it('follows A4 under its former code', async () => {
    const rows = await tableOf(issues, of('A4'))
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['信息公开', '2022', '连续 2 年'],
      ['信息公开', '2021', '首次'],
    ])
    expect((await tableOf(history, of('A3'))).map((row) => [row[1], row[5]])).toEqual([
      ['A3', '—'],
      ['A4', '更名：示例区农业局 → 示例区农业农村局'],
    ])
  })

  it('leads from an issue to that issue alone', async () => {
    const records = recordsQuery('response_rate', { department: 'A1', year: 2022, issue: 'A1:2022:DEPT#I2' }, of('A1'), 10)
    if (records === null) throw new Error('no records')
    expect((await engine.rows(records.query)).map((row) => row.k0)).toEqual(['A1:2022:DEPT#I2'])
  })
})
