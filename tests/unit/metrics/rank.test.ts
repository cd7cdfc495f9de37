import { describe, expect, it } from 'vitest'
import { rankBy, rankMoves } from '../../../src/metrics'

const values = (...numbers: (number | null)[]) => numbers.map((value, index) => ({ code: 'ABCDEF'.charAt(index), value }))
const ranks = (ranking: ReturnType<typeof rankBy>) => [...ranking.of].sort().map(([, one]) => one.rank ?? one.reason)

describe('positions', () => {
  it('shares a position among equals and leaves the next one out', () => {
    expect(ranks(rankBy(values(95, 95, 90), 'higher'))).toEqual([1, 1, 3])
  })

  it('takes sums of the same money that differ in the last bit as equal', () => {
    expect(ranks(rankBy(values(0.1 + 0.2, 0.3, 0.2), 'higher'))).toEqual([1, 1, 3])
  })

  it('puts an execution rate nearest to 100 % first and lists those above apart', () => {
    const ranking = rankBy(values(0.9, 1, 1.05, 0.5, null), 'toOne')
    expect(ranks(ranking)).toEqual([2, 1, 'aboveOne', 3, 'missing'])
    expect(ranking.n).toBe(3)
  })

  it('takes the smaller adjustment as better whichever its sign', () => {
    expect(ranks(rankBy(values(-0.1, 0.05, 0.2), 'toZero'))).toEqual([2, 1, 3])
  })

  it('never ranks the number of issues', () => {
    expect(ranks(rankBy(values(1, 2), 'none'))).toEqual(['neutral', 'neutral'])
  })

  it('makes no list of one', () => {
    expect(ranks(rankBy(values(1, null), 'lower'))).toEqual(['min_n', 'missing'])
  })

  it('gives moves only where the same entities were ranked in both years', () => {
    const entity = (code: string) => (code === 'C' ? 'A' : code)
    const before = rankBy(values(1, 2), 'higher')
    const renamed = rankBy(
      [
        { code: 'C', value: 5 },
        { code: 'B', value: 4 },
      ],
      'higher',
    )
    expect([...(rankMoves(renamed, before, entity) ?? [])]).toEqual([
      ['C', 1],
      ['B', -1],
    ])
    expect(rankMoves(rankBy(values(1, 2, 3), 'higher'), before, entity)).toBeNull()
  })
})
