import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineageEvents, mergersOf } from '../../src/domain/lineage'
import { emptySelection, type Selection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { compile } from '../../src/metrics'
import { view as transition } from '../../src/views/grade-transition'
import { view as review } from '../../src/views/review-gap'
import { view as regrade } from '../../src/views/scheme-regrade'
import { view as gap } from '../../src/views/score-gap'
import { view as plausibility } from '../../src/views/score-plausibility'
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

async function ask<Model>(view: View<Model>, more: Partial<Selection> = {}): Promise<Model> {
  const selection = { ...emptySelection, ...more }
  const answers = await Promise.all(view.specs(selection, facts).map((spec) => engine.rows(compile(spec, selection))))
  const model = view.model(answers, selection, facts)
  if (model === null) throw new Error(`${view.id} has nothing to show`)
  return model
}

describe('the views of self-scores on the district of metricsDistrict.ts', () => {
  it('set the self-score against what execution rate and indicators give', async () => {
    const model = await ask(plausibility)
    // A1: execution 10 × 200/250 = 8; indicators 20 × 1, 30 × 0.5, and 40 as reported: 83.
    expect(model.rows).toMatchObject([{ code: 'A1', reported: 98, recomputed: 83, gap: 15 }])
    expect(plausibility.title(model, context)).toBe('1 个部门中 1 个自评与重算相差 3 分以上，需核实')
    expect(plausibility.subtitle(model, context)).toContain('n 1/7')
  })

  it('name who cannot be compared, each with the reason', async () => {
    const model = await ask(gap)
    expect(model.without.map((one) => [one.code, one.reason])).toEqual([
      ['A2', 'noRecomputed'],
      ['A4', 'noRecomputed'],
      ['B1', 'noRecomputed'],
      ['B2', 'notSubmitted'],
      ['B5', 'noRecomputed'],
      ['C1', 'contradicting'],
    ])
  })

  it('follow grades through a change of name, and keep mergers and other schemes apart', async () => {
    const model = await ask(transition)
    // A4 was A3 with 85, now 88: 良 both times. B1: 79 by MOF2020, 65 by GD5. B5 took in B3 and B4.
    expect(model.pairs.map((one) => [one.code, one.from, one.to]).sort()).toEqual([
      ['A1', '优', '优'],
      ['A2', '优', '优'],
      ['A4', '良', '良'],
    ])
    expect(model.apart.map((one) => [one.code, one.reason]).sort()).toEqual([
      ['B1', 'schemes'],
      ['B5', 'merger'],
    ])
    expect(transition.subtitle(model, context)).toContain('n 3/7')
  })

  it('follow all grades by one scheme where it is chosen, and say so', async () => {
    const model = await ask(transition, { regradeBy: 'GD5' })
    // B1: 79 is 中 and 65 is 低 of 优 良 中 低 差.
    expect(model.pairs.find((one) => one.code === 'B1')).toMatchObject({ from: '中', to: '低', steps: -1 })
    expect(model.apart.map((one) => one.reason)).toEqual(['merger'])
    expect(transition.subtitle(model, context)).toContain('全部按广东五档(优良中低差)重算')
  })

  it('tell whose grade another scheme changes', async () => {
    const model = await ask(regrade, { regradeBy: 'SH75' })
    expect(model.changed).toMatchObject([{ code: 'B1', scheme: 'GD5', score: 65, own: '低', other: '合格' }])
    // 89.995 stays below 优 of either scheme.
    expect(
      model.matrices.find((one) => one.scheme === 'MOF2020')?.cells.map((one) => [one.row, one.column, one.names.length]),
    ).toEqual([
      ['优', '优', 2],
      ['良', '良', 2],
    ])
  })

  it('try the first scheme that nobody has where none is chosen, and say that it is a trial', async () => {
    const model = await ask(regrade)
    expect([model.target, model.isOffered]).toEqual(['GD_DEPT', true])
    expect(regrade.subtitle(model, context)).toContain('试算')
  })

  it('set the self-score against the review of those that were reviewed', async () => {
    const model = await ask(review)
    expect(model.rows).toMatchObject([{ code: 'A1', reported: 98, review: 95, gap: 3 }])
    expect(review.title(model, context)).toBe('示例区发展局自评与复核之差 +3 分')
    expect(review.subtitle(model, context)).toContain('n 1/7')
  })
})
