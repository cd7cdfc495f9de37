// 横向比较 worked by hand: nine departments of two types, and one that handed in nothing.
import { describe, expect, it } from 'vitest'
import { emptySelection, type Selection } from '../../../src/domain/selection'
import type { ComparedModel } from '../../../src/views/compared'
import { view as conditions } from '../../../src/views/condition-list'
import { view as doubles } from '../../../src/views/double-difference'
import { view as comparison } from '../../../src/views/peer-comparison'
import type { View } from '../../../src/views/View'
import { handDistrict } from '../../support/handFigures'
import { pictureContext } from './inventedDistrict'

const context = { ...pictureContext, moneyUnit: '万元' } as const
const kinds: readonly (readonly [string, string, string])[] = [
  ...['G1', 'G2', 'G3', 'G4'].map((code) => [code, 'GOV', 'SMALL'] as const),
  ...['G5', 'G6', 'G7', 'S1'].map((code) => [code, 'GOV', 'MEDIUM'] as const),
  ...['T1', 'T2'].map((code) => [code, 'TOWN', 'MICRO'] as const),
]
const district = handDistrict(
  kinds.map(([code, type, band]) => ({ code, name: `${code}局`, type, band })),
  {
    exec_rate_adjusted: {
      2021: { G1: 0.85, G5: 0.855, G6: 1.2, T2: 0.61 },
      2022: { G1: 0.8, G2: 0.9, G3: 0.9, G4: 0.95, G5: 0.85, G6: 0.99, G7: null, T1: 0.7, T2: 0.6 },
    },
    total_score_reported: {
      2021: { G2: 97, G3: 91 },
      2022: { G1: 96, G2: 95, G3: 90, G4: 99, G5: 95, G6: 99, G7: 97, T1: 94.9, T2: null },
    },
  },
  { silent: ['S1'] },
)

function modelOf<Model>(view: View<Model>, partial: Partial<Selection> = {}): Model {
  const selection = { ...emptySelection, years: [2022], ...partial }
  const model = view.model(district.answersTo(view, selection), selection, district.facts)
  if (model === null) throw new Error('no model')
  return model
}

describe('部门对比表', () => {
  const model = modelOf(comparison, { departments: ['G1', 'G2', 'G3', 'G7', 'T1', 'S1'], compareWith: 'peers' })
  const executionOf = ({ departments, rows }: ComparedModel, code: string) => {
    const figure = rows.find(({ metric }) => metric.id === 'exec_rate_adjusted')?.figures[
      departments.findIndex((one) => one.code === code)
    ]
    if (figure === undefined) throw new Error(`no ${code}`)
    return figure
  }

  it('widens to adjacent sizes until five have the measure, and to everybody where the type has too few', () => {
    expect(model.departments.map(({ code, group }) => [code, group?.id, group?.widened])).toEqual([
      ['G1', 'GOV/MICRO-SMALL-MEDIUM', 'bands'],
      ['G2', 'GOV/MICRO-SMALL-MEDIUM', 'bands'],
      ['G3', 'GOV/MICRO-SMALL-MEDIUM', 'bands'],
      ['G7', 'GOV/SMALL-MEDIUM-LARGE', 'bands'],
      ['T1', '*/*', 'all'],
      ['S1', undefined, undefined],
    ])
    const notes = comparison.notes(model, context).join('')
    expect(notes).toContain('① G1局的同类：政府部门·小微至中型（同档不足 5 个，放宽到相邻档），7 个：')
    expect(notes).toContain('⑤ T1局的同类：全部部门（同类型不足 5 个），9 个：')
  })

  it('ranks by the distance from 100 %, ties share a rank, and the next one counts on', () => {
    // 0.99 0.95 0.90 0.90 0.85 0.80 of the six with the measure; 0.70 is the seventh of all eight.
    const ranks = ['G1', 'G2', 'G3', 'T1'].map((code) => executionOf(model, code).peers)
    expect(ranks.map((one) => [one?.rank, one?.ranked])).toEqual([
      [6, 6],
      [3, 6],
      [3, 6],
      [7, 8],
    ])
    // Behind G2 are 0.85 and 0.80 of five others; behind T1 one of seven.
    expect(['G1', 'G2', 'T1'].map((code) => executionOf(model, code).percentile)).toEqual([0, 2 / 5, 1 / 7])
  })

  it('gives a median from three peers, quartiles from eight', () => {
    const [few, enough] = [executionOf(model, 'G1').peers, executionOf(model, 'T1').peers]
    expect([few?.n, few?.median, few?.p25, few?.p75]).toEqual([6, 0.9, null, null])
    // 0.60 0.70 0.80 0.85 0.90 0.90 0.95 0.99
    expect(enough?.n).toBe(8)
    expect(enough?.median).toBeCloseTo(0.875, 12)
    expect(enough?.p25).toBeCloseTo(0.775, 12)
    expect(enough?.p75).toBeCloseTo(0.9125, 12)
  })

  it('shows what is missing as missing, with the reason', () => {
    const { rows } = comparison.table(model, context)
    const rowOf = (code: string) => rows.find(({ key }) => key?.department === code && key.metric === 'exec_rate_adjusted')
    expect(rowOf('G7')?.cells[3]).toMatchObject({ text: '—', value: null, title: '没有这个数' })
    expect(rowOf('G7')?.cells.find(({ title }) => title === '没有这个数，不排位次')?.text).toBe('—')
    expect(comparison.notes(model, context).join('')).toContain('⑥ S1局没有数：未报送。')
    expect(executionOf(model, 'G1').change).toBeCloseTo(-0.05, 12)
  })
})

describe('条件名单', () => {
  const model = modelOf(conditions, { conditions: ['exec_rate_adjusted<0.9', 'total_score_reported>=95'] })

  it('has those of whom all conditions hold, farthest beyond the first of them first', () => {
    // G2 and G3 stand on 90 % exactly, which is not below; G5 stands on 95 points, which is enough.
    expect(model.members.map(({ code, judged }) => [code, ...judged.map(({ beyond }) => Number(beyond?.toFixed(9)))])).toEqual([
      ['G1', -0.1, 1],
      ['G5', -0.05, 0],
    ])
  })

  it('names apart whom it cannot judge, and counts who fails by one condition alone', () => {
    expect(model.unknown.map(({ code, missing }) => [code, missing])).toEqual([
      ['G7', null],
      ['S1', 'notSubmitted'],
      ['T2', null],
    ])
    // G2, G4, G6 by the rate, T1 by a tenth of a point; G3 by both.
    expect([model.unmet, model.nearly, model.due]).toEqual([5, 4, 10])
  })
})

describe('双差名单', () => {
  const model = modelOf(doubles)

  it('has who is below the peers’ median and worse than last year, by at least one point each', () => {
    expect(
      model.rows.map(({ code, metric, toPeers, change }) => [
        code,
        metric.id,
        Number(toPeers.toFixed(9)),
        Number(change.toFixed(9)),
      ]),
    ).toEqual([
      // Exactly one point less than last year is enough, on both sides.
      ['T2', 'exec_rate_adjusted', -0.275, -0.01],
      ['G1', 'exec_rate_adjusted', -0.1, -0.05],
      ['G3', 'total_score_reported', -6, -1],
      ['G2', 'total_score_reported', -1, -2],
    ])
  })

  it('leaves out half a point, and lists apart a year above 100 % and who has no last year', () => {
    expect(model.rows.some(({ code }) => code === 'G5')).toBe(false)
    expect(model.aboveOne).toEqual(['G6局'])
    // G6 has no score of last year.
    expect(model.withoutLastYear).toEqual(['G4局', 'G6局', 'G7局', 'T1局'])
    expect(model.without.map(({ code, reason }) => [code, reason])).toEqual([['S1', 'notSubmitted']])
    expect([model.judged, model.due]).toEqual([5, 10])
  })
})
