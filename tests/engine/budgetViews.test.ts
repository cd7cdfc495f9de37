import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineageEvents, mergersOf } from '../../src/domain/lineage'
import { emptySelection, type Selection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { compile } from '../../src/metrics'
import { view as scatter } from '../../src/views/adjust-scatter'
import { view as path } from '../../src/views/budget-path'
import { view as trend } from '../../src/views/completion-trend'
import { view as composition } from '../../src/views/fund-composition'
import { view as multiples } from '../../src/views/spending-multiples'
import type { View, ViewContext } from '../../src/views/View'
import { datasetFacts } from '../../src/workspace/facts'
import { engineWith } from '../support/nodeEngine'
import { districtRecords, districtTables } from './metricsDistrict'

let engine: Engine
const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true }
const events = lineageEvents(districtRecords.lineage)
const facts = {
  ...datasetFacts({ ...districtRecords }, districtTables.dept_year ?? [], [], {}),
  lineage: events,
  mergers: mergersOf(events),
}

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

const textsOf = <Model>(view: View<Model>, model: Model) =>
  view.table(model, context).rows.map((row) => row.cells.map((one) => one.text))

describe('the views of budget execution on the district of metricsDistrict.ts', () => {
  it('follow the money from the initial budget to what was spent, the largest movement first', async () => {
    const model = await ask(path)
    const rows = textsOf(path, model)
    expect(path.table(model, context).columns.map((column) => column.label)).toEqual([
      '部门',
      '年初预算',
      '调整后预算',
      '全年执行数',
      '执行数上年',
      '执行数增减',
      '执行数增减%',
      '未支出额',
      '调整额',
      '调整率',
      '调整率上年',
      '调整率增减',
    ])
    expect(rows[0]).toEqual([
      '示例区建设局',
      '400.00',
      '400.00',
      '300.00',
      '110.00',
      '+190.00',
      '+172.73%',
      '100.00',
      '0.00',
      '0.00%',
      '0.00%',
      '0.00',
    ])
    // A4 was A3: adjusted from 1000 to 900 the year before, spent 900.
    expect(rows.find((row) => row[0] === '示例区农业农村局')?.slice(4)).toEqual([
      '900.00',
      '+50.00',
      '+5.56%',
      '50.00',
      '0.00',
      '0.00%',
      '−10.00%',
      '+10.00',
    ])
    // B5 was B3 and B4: spent 30 + 60, adjusted by nothing.
    expect(rows.find((row) => row[0] === '南北镇人民政府')?.slice(4, 7)).toEqual(['90.00', '+18.00', '+20.00%'])
    // Same basis, spent: A1, A2, A4 and B1: 1450 after 1340. Rate: without B1, 50/1600 after −100/1200.
    expect(rows.at(-1)).toEqual([
      '合计',
      '1,720.00',
      '1,770.00',
      '1,558.00',
      '1,340.00',
      '+110.00',
      '+8.21%',
      '212.00',
      '50.00',
      '2.91%',
      '−8.33%',
      '+11.46',
    ])
    const subtotal = (name: string) => rows.find((row) => row[0] === name)
    expect(subtotal('小计·政府部门（3）')?.slice(1, 4)).toEqual(['1,600.00', '1,650.00', '1,450.00'])
    expect(subtotal('小计·镇街（2）')?.slice(7, 10)).toEqual(['12.00', '0.00', '0.00%'])
    expect(path.title(model, context)).toBe('预算合计调增 2.91%，未支出 212.00 万元')
    expect(model.without.map((one) => [one.code, one.reason])).toEqual([
      ['B2', 'notSubmitted'],
      ['C1', 'contradicting'],
    ])
  })

  it('hold every adjustment, and all together, against none where the switch says 目标', async () => {
    const model = await ask(path, { ...emptySelection, compareWith: 'target' })
    const { columns } = path.table(model, context)
    expect(columns.slice(7).map((column) => column.label)).toEqual(['调整率目标', '调整率距目标'])
    // The total's own 50/1720, not that of the departments with both years.
    expect(textsOf(path, model).at(-1)?.slice(6)).toEqual(['2.91%', '0.00%', '+2.91'])
  })

  it('set adjustment beside execution, only where both rates can be worked out', async () => {
    const model = await ask(scatter)
    expect(model.points.map((one) => [one.code, one.adjustment, one.execution])).toEqual([
      ['A1', 0.25, 0.8],
      ['B5', 0, 0.9],
      ['A2', 0, 0.75],
      ['A4', 0, 0.95],
    ])
    expect(scatter.title(model, context)).toBe('调增预算的 1 个部门中，1 个执行率低于 90%')
    // On the same basis A1, A2, A4: 1450/1650 after 1100/1100.
    expect(textsOf(scatter, model).at(-1)?.slice(1)).toEqual(['n 4/7', '1,770.00', '2.91%', '88.02%', '100.00%', '−12.12'])
    expect(model.association).toBeNull()
  })

  it('keep every type in the scatter when one is chosen, and dim the others', async () => {
    const model = await ask(scatter, { ...emptySelection, departmentTypes: ['TOWN'] })
    expect(model.points.filter((one) => !one.faded).map((one) => one.code)).toEqual(['B5'])
    expect(model.points).toHaveLength(4)
  })

  it('show one fund axis, the one that most departments filled in', async () => {
    const model = await ask(composition)
    expect(model.axis).toBe('BY_SOURCE')
    expect(model.axes).toEqual([
      { axis: 'BY_SOURCE', n: 2 },
      { axis: 'BY_EXPENDITURE', n: 1 },
    ])
    // A1 200 + 50, A2 400 + 0: 600 and 50 of 650.
    expect(textsOf(composition, model).at(-1)?.slice(0, 8)).toEqual([
      '合计',
      '600.00',
      '92.31%',
      '50.00',
      '7.69%',
      '0.00',
      '0.00%',
      '650.00',
    ])
    expect(model.unequal).toEqual([])
    expect(composition.notes(model, context).join()).toContain('按支出性质分项（1 个部门），在图上方点选可换')
  })

  it('change to the chosen axis, and name the lines that do not add up without correcting them', async () => {
    const model = await ask(composition, { ...emptySelection, fundAxis: 'BY_EXPENDITURE' })
    expect(model.rows.map((row) => [row.name, row.sum, row.reported, row.gap])).toEqual([['示例区发展局', 150, 250, -100]])
    expect(composition.notes(model, context).join()).toContain(
      '需核实的 1 个部门（分项合计减预算）：示例区发展局（−100.00 万元）。未作更正',
    )
  })

  it('give ratios of sums and no median for one or two departments', async () => {
    const model = await ask(multiples)
    const rows = textsOf(multiples, model)
    const of = (name: string) => rows.find((row) => row[0] === name && row[1] === '2022')
    // A1 alone: 15/20; 0/2, which is zero and not missing; 50/250. Basic: 150/200 and 60/300 together 210/500.
    expect(of('政府采购执行率')?.slice(2, 6)).toEqual(['—', '—', '—', '75.00%'])
    expect(of('三公经费控制率')?.slice(2, 6)).toEqual(['—', '—', '—', '0.00%'])
    expect(of('结转结余率')?.slice(2, 6)).toEqual(['—', '—', '—', '20.00%'])
    expect(of('基本支出占比')?.[5]).toBe('42.00%')
    expect(multiples.notes(model, context).join()).toContain('结转结余率 2021 年')
  })

  it('draw a merged department by the sums of its parts, and a renamed one through', async () => {
    const model = await ask(trend, { ...emptySelection, departments: ['B5', 'A4'] })
    expect(model.lines.map((line) => [line.name, line.rates, line.isMerged])).toEqual([
      ['南北镇人民政府', [0.9, 0.9], [true, false]],
      ['示例区农业农村局', [1, 0.95], [false, false]],
    ])
    expect(trend.notes(model, context).join()).toContain('空心点为合并口径（合并前各部门相加后重算）：南北镇人民政府。')
  })
})
