import { describe, expect, it } from 'vitest'
import { emptySelection } from '../../../src/domain/selection'
import { view } from '../../../src/views/adjust-scatter'
import { associationOf, isClear, midRanks } from '../../../src/views/adjust-scatter/association'
import { type LabelArea, placeLabels } from '../../../src/views/adjust-scatter/labels'
import { answerOf, inventedDistrict, pictureContext } from './inventedDistrict'

const line = (count: number, y: (x: number) => number) =>
  Array.from({ length: count }, (_, index) => ({ x: index / 10, y: y(index / 10) }))

describe('whether two rates move together', () => {
  it('says nothing below ten departments', () => {
    expect(associationOf(line(9, (x) => x))).toBeNull()
  })

  it('says nothing where nobody was adjusted', () => {
    expect(associationOf(line(12, (x) => x).map(({ y }) => ({ x: 0, y })))).toBeNull()
  })

  it('gives tied departments the mean of their ranks', () => {
    expect(midRanks([0.2, 0, 0, 0.1])).toEqual([4, 1.5, 1.5, 3])
  })

  it('is not decided by one extreme department', () => {
    // y = 1 − x/2, but the last is 100 times too high: nine of ten keep their order, the slope stays −0.5.
    const points = line(10, (x) => 1 - x / 2)
    const found = associationOf([...points.slice(0, 9), { x: 0.9, y: 100 }])
    // Ranks of y: 9 … 1, and 10 for the last: Σd² = 8² + 6² + 4² + 2² + 0 + 2² + 4² + 6² + 8² + 0 = 240; 1 − 6 · 240/990.
    expect(found?.rho).toBeCloseTo(1 - (6 * 240) / 990, 12)
    expect(found?.slope).toBeCloseTo(-0.5, 12)
    expect(found !== null && isClear(found)).toBe(false)
  })

  it('is clear where the order is the same throughout', () => {
    const found = associationOf(line(10, (x) => 1 - x / 2))
    expect(found?.rho).toBeCloseTo(-1, 12)
    expect(found?.intercept).toBeCloseTo(1, 12)
    expect(found !== null && isClear(found)).toBe(true)
  })
})

describe('the names in the scatter', () => {
  const area: LabelArea = { width: 200, height: 100, most: 8, lines: { x: -10, y: -10 } }
  const mark = (x: number, y: number) => ({ x, y, radius: 4, lines: ['示例局'] })

  it('stand right of their mark where there is room, else left', () => {
    expect(placeLabels([mark(50, 50), mark(190, 20)], [0, 1], area)).toEqual(
      new Map([
        [0, 'right'],
        [1, 'left'],
      ]),
    )
  })

  it('give way to another mark and to a reference line', () => {
    expect(placeLabels([mark(50, 50), mark(70, 50)], [0], area).get(0)).toBe('left')
    expect(placeLabels([mark(50, 50)], [0], { ...area, lines: { x: 70, y: -10 } }).get(0)).toBe('left')
  })

  it('are left out rather than written over each other, and never more than there may be', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => mark(100 + (index % 6) * 3, 50 + Math.floor(index / 6) * 3))
    expect(
      placeLabels(
        crowd,
        crowd.map((_, index) => index),
        area,
      ).size,
    ).toBeLessThan(5)
    expect(placeLabels([mark(20, 20), mark(20, 80)], [0, 1], { ...area, most: 1 }).size).toBe(1)
  })
})

describe('the scatter', () => {
  it('filters a department by its mark and a type by its name in the list', () => {
    expect(view.pick?.({ department: 'A', year: 2023 })).toEqual({ filter: 'departments', value: 'A' })
    expect(view.pick?.({ departmentType: 'TOWN', year: 2023 })).toEqual({ filter: 'departmentTypes', value: 'TOWN' })
  })

  it('uses no causal words', () => {
    const answer = answerOf(view, inventedDistrict(250), emptySelection, pictureContext)
    expect([answer?.title, answer?.summary, ...(answer?.notes ?? [])].join()).not.toMatch(/导致|造成|因为|影响|原因|由于/)
  })
})
