// Strips of 横向比较, worked by hand: eight offices of one type and size, beside a ninth that has peers of its own.
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { view } from '../../../src/views/peer-dots'
import { countedBeside } from '../../../src/views/peer-dots/besideMedian'
import { layoutOf } from '../../../src/views/peer-dots/layout'
import { lanesOf } from '../../../src/views/peer-dots/strip'
import { handDistrict } from '../../support/handFigures'
import { pictureContext } from './inventedDistrict'

const context = { ...pictureContext, moneyUnit: '万元' } as const
const codes = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'B1', 'B2', 'B3', 'B4', 'B5']
const departments = codes.map((code) => ({ code, name: `${code}局`, type: code.startsWith('A') ? 'GOV' : 'TOWN', band: 'SMALL' }))

const byCode = (first: readonly Cell[], second: readonly Cell[]): Readonly<Record<string, Cell>> =>
  Object.fromEntries([...first, ...second].map((value, index) => [codes[index] ?? '', value]))

/** 执行率 of eight: worths −0.30 … −0.02 and 1.10, which is above 100 %; 调整率 by distance from 0, whatever its sign. */
const figures = {
  exec_rate_adjusted: byCode([0.7, 0.8, 0.84, 0.88, 0.92, 0.96, 0.98, 1.1], [0.9, 0.91, 0.92, 0.93, null]),
  adjust_rate: byCode([-0.1, 0.2, 0, 0.05, -0.05, 0.1, -0.2, 0.3], [0, 0, 0, 0, 0]),
  met_rate: byCode([0.5, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 1], [1, 1, 1, 1, 1]),
}
const year = (values: Readonly<Record<string, Cell>>) => ({ 2022: values })
/** Of 20 indicators each. */
const district = handDistrict(departments, {
  exec_rate_adjusted: year(figures.exec_rate_adjusted),
  adjust_rate: year(figures.adjust_rate),
  met_rate: year(figures.met_rate),
})

function modelOf(departments: readonly string[]) {
  const selection = { ...emptySelection, departments: [...departments] }
  const model = view.model(district.answersTo(view, selection), selection, district.facts)
  if (model === null) throw new Error('no model')
  return model
}

const rowOf = (model: ReturnType<typeof modelOf>, id: string) => {
  const row = model.rows.find(({ metric }) => metric.id === id)
  if (row === undefined) throw new Error(`no ${id}`)
  return row
}

describe('a strip', () => {
  it('has its good end right, the quartiles of eight peers as a band and the farthest value at its margin', () => {
    const [lane, ...more] = lanesOf(rowOf(modelOf(['A1', 'A6']), 'exec_rate_adjusted'))
    expect(more).toEqual([])
    // Worths: −0.30 −0.20 −0.16 −0.12 −0.10 −0.08 −0.04 −0.02: P25 −0.17, median −0.11, P75 −0.07.
    const at = (worth: number) => 0.03 + ((worth + 0.3) / 0.28) * 0.94
    expect(lane?.median).toBeCloseTo(at(-0.11), 12)
    expect(lane?.band?.[0]).toBeCloseTo(at(-0.17), 12)
    expect(lane?.band?.[1]).toBeCloseTo(at(-0.07), 12)
    expect(lane?.points).toEqual([])
    expect(lane?.marks.map(({ place, at: x }) => [place, Number(x.toFixed(12))])).toEqual([
      [0, 0.03],
      [1, Number(at(-0.04).toFixed(12))],
    ])
  })

  it('leaves a share above 100 % open: it has no rank', () => {
    const [lane] = lanesOf(rowOf(modelOf(['A8', 'A7']), 'exec_rate_adjusted'))
    expect(lane?.marks.map((one) => one.isUnranked)).toEqual([true, false])
  })

  it('gives departments with other peers a lane of their own and draws fewer than eight peers one by one', () => {
    const lanes = lanesOf(rowOf(modelOf(['A1', 'B1', 'B2']), 'adjust_rate'))
    expect(lanes.map(({ marks }) => marks.map((one) => one.place))).toEqual([[0], [1, 2]])
    expect(lanes[0]?.band).not.toBeNull()
    expect(lanes[1]?.band).toBeNull()
    expect(lanes[1]?.points).toHaveLength(5)
  })

  it('puts marks that would touch on lines of their own', () => {
    const model = modelOf(['B1', 'B2', 'B3'])
    const row = layoutOf(model, context).rows.find((one) => one.row.metric.id === 'adjust_rate')
    expect(row?.lanes[0]?.marks.map(({ line }) => line)).toEqual([0, 1, 2])
  })
})

describe('better and worse than the peers’ median', () => {
  it('goes by the good side, and a share must differ beyond chance', () => {
    // A1: 0.70 is behind −0.11; |−0.1| is the median (0.1) itself; 10 of 20 against 128 of 140 is beyond chance.
    expect(countedBeside(modelOf(['A1']), 0)).toEqual({ better: 0, worse: 2, same: 1, of: 3 })
    // A8: 1.10 has no rank; |0.3| is behind; 20 of 20 against 118 of 140 could be chance.
    expect(countedBeside(modelOf(['A8']), 0)).toEqual({ better: 0, worse: 1, same: 1, of: 2 })
  })

  it('is said in the title, with as many measures as can be held against the peers', () => {
    expect(view.title(modelOf(['A3', 'B5']), context)).toBe('好于同类中位的指标：A3局 1/3 项、B5局 0/2 项')
  })
})
