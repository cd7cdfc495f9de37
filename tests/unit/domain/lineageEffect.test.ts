import { describe, expect, it } from 'vitest'
import type { LineageEvent } from '../../../src/domain/lineage'
import { changesOf, eventsOf } from '../../../src/domain/lineageChange'
import { type KnownDepartment, lineageEffect } from '../../../src/domain/lineageEffect'
import { faultsOf } from '../../../src/domain/lineageFaults'

const years = [2021, 2022, 2023]
const department = (code: string, reported: readonly number[]): KnownDepartment => ({
  code,
  reported,
  inUse: { from: null, to: null },
})
const event = (type: string, year: number, from: string | null, to: string | null): LineageEvent => ({
  type,
  year,
  from,
  to,
  share: null,
})

// A and B report until 2021, C from 2022 on; D reports always, E until 2022, F from 2023 on; G has no report of 2021.
const departments = [
  department('A', [2021]),
  department('B', [2021]),
  department('C', [2022, 2023]),
  department('D', [2021, 2022, 2023]),
  department('E', [2021, 2022]),
  department('F', [2023]),
  department('G', [2022]),
]

describe('a change as it is told, and as pairs', () => {
  const merger = [event('MERGE', 2022, 'A', 'C'), event('MERGE', 2022, 'B', 'C')]

  it('gathers the pairs of one merger or split, and takes them apart again', () => {
    const split = [event('SPLIT', 2023, 'D', 'E'), event('SPLIT', 2023, 'D', 'F')]
    const changes = changesOf([...split, ...merger, event('CREATE', 2023, null, 'G')])
    expect(changes).toEqual([
      { type: 'MERGE', year: 2022, from: ['A', 'B'], to: ['C'] },
      { type: 'SPLIT', year: 2023, from: ['D'], to: ['E', 'F'] },
      { type: 'CREATE', year: 2023, from: [], to: ['G'] },
    ])
    expect(changes.flatMap(eventsOf)).toEqual([...merger, ...split, event('CREATE', 2023, null, 'G')])
  })

  it('keeps what a file says apart from what the user says', () => {
    const [first, second] = merger
    expect(changesOf([{ ...(first as LineageEvent), source: '沿革.csv' }, second as LineageEvent])).toHaveLength(2)
  })
})

describe('what a change does to the comparison of years', () => {
  it('joins the codes of a change of name, and the former one leaves N from that year', () => {
    const { gained, lost } = lineageEffect([], [event('RENAME', 2023, 'E', 'F')], departments, years)
    expect(gained).toEqual([
      { kind: 'joined', code: 'F', codes: ['E'], years: [] },
      { kind: 'leaves', code: 'E', codes: [], years: [2023] },
      { kind: 'leaves', code: 'F', codes: [], years: [2021, 2022] },
    ])
    expect(lost).toEqual([])
  })

  it('makes the years before a merger 合并口径 where all of its parts reported', () => {
    const merger = [event('MERGE', 2022, 'A', 'C'), event('MERGE', 2022, 'B', 'C')]
    const { gained } = lineageEffect([], merger, departments, years)
    expect(gained.filter((one) => one.kind === 'merged')).toEqual([{ kind: 'merged', code: 'C', codes: ['A', 'B'], years: [2021] }])
    expect(gained.filter((one) => one.kind === 'leaves').map(({ code, years: gone }) => [code, gone])).toEqual([
      ['A', [2022, 2023]],
      ['B', [2022, 2023]],
      ['C', [2021]],
    ])
  })

  it('adds the department itself where it took in another, and takes an earlier merger apart', () => {
    const before = [event('MERGE', 2022, 'A', 'C'), event('MERGE', 2022, 'B', 'C')]
    const { gained } = lineageEffect(before, [...before, event('MERGE', 2023, 'E', 'C')], departments, years)
    expect(gained.filter((one) => one.kind === 'merged').map((one) => [one.codes, one.years])).toEqual([
      [['A', 'B', 'E'], [2021]],
      [['C', 'E'], [2022]],
    ])
  })

  it('says of which years the sum would be short', () => {
    const merger = [event('MERGE', 2023, 'E', 'F'), event('MERGE', 2023, 'G', 'F')]
    const { gained } = lineageEffect([], merger, departments, years)
    expect(gained.filter((one) => one.kind.startsWith('merged'))).toEqual([
      { kind: 'merged', code: 'F', codes: ['E', 'G'], years: [2022] },
      { kind: 'mergedShort', code: 'F', codes: ['E', 'G'], years: [2021] },
    ])
  })

  it('breaks the series at a split, and not where there is no year before it', () => {
    const split = (year: number) => [event('SPLIT', year, 'E', 'F'), event('SPLIT', year, 'E', 'G')]
    const brokenBy = (year: number) =>
      lineageEffect([], split(year), departments, years).gained.filter((one) => one.kind === 'broken')
    expect(brokenBy(2023)).toEqual([{ kind: 'broken', code: 'E', codes: ['F', 'G'], years: [2023] }])
    expect(brokenBy(2021)).toEqual([])
  })

  it('lets an abolished department leave and one that was taken back return', () => {
    const abolished = [event('ABOLISH', 2022, 'D', null)]
    expect(lineageEffect([], abolished, departments, years).gained).toEqual([
      { kind: 'leaves', code: 'D', codes: [], years: [2022, 2023] },
    ])
    expect(lineageEffect(abolished, [], departments, years).gained).toEqual([
      { kind: 'enters', code: 'D', codes: [], years: [2022, 2023] },
    ])
  })

  it('says what no longer holds when an event is removed', () => {
    const before = [event('RECODE', 2023, 'E', 'F')]
    expect(lineageEffect(before, [], departments, years).lost).toEqual([{ kind: 'joined', code: 'F', codes: ['E'], years: [] }])
  })

  it('changes nothing where nothing is changed, in whatever order it is told', () => {
    const events = [event('RENAME', 2023, 'E', 'F'), event('MERGE', 2022, 'A', 'C'), event('MERGE', 2022, 'B', 'C')]
    expect(lineageEffect(events, [...events].reverse(), departments, years)).toEqual({ gained: [], lost: [] })
  })
})

describe('a change that does not fit', () => {
  const change = (type: string, year: number, from: readonly string[], to: readonly string[]) => ({ type, year, from, to })
  const codes = (...given: Parameters<typeof change>) => faultsOf(change(...given), [], departments).map((one) => one.code)

  it('is asked for what is missing first', () => {
    expect(codes('RENAME', Number.NaN, [], [])).toEqual(['year', 'from', 'to'])
    expect(codes('CREATE', 2021, [], [])).toEqual(['to'])
    expect(codes('SPLIT', 2023, ['E'], ['F'])).toEqual(['intoOne'])
  })

  it('is refused where a department would become itself, or would split and go on', () => {
    expect(codes('RENAME', 2022, ['A'], ['A'])).toEqual(['same'])
    expect(codes('SPLIT', 2023, ['D'], ['D', 'F'])).toEqual(['goesOn'])
  })

  it('is refused where a code is not known, or a name has no code yet', () => {
    expect(codes('ABOLISH', 2022, ['X'], [])).toEqual(['unknown'])
    expect(faultsOf(change('ABOLISH', 2022, ['U:示例局'], []), [], [department('U:示例局', [2021])])[0]?.code).toBe('unknown')
  })

  it('is refused where two codes of one department would both report in a year', () => {
    expect(faultsOf(change('RENAME', 2022, ['D'], ['C']), [], departments)).toEqual([
      { code: 'bothReport', blocks: true, departments: ['D', 'C'], years: [2022, 2023] },
    ])
  })

  it('is refused through a chain as well', () => {
    const chain = [event('RENAME', 2022, 'A', 'C')]
    expect(faultsOf(change('RECODE', 2023, ['C'], ['F']), chain, departments).map((one) => [one.code, one.years])).toEqual([
      ['bothReport', [2023]],
    ])
  })

  it('is refused where the file says it already, with the file', () => {
    const known = [{ ...event('ABOLISH', 2022, 'A', null), source: '沿革.csv' }]
    expect(faultsOf(change('ABOLISH', 2022, ['A'], []), known, departments)).toEqual([
      { code: 'known', blocks: true, departments: [], years: [], source: '沿革.csv' },
    ])
  })

  it('is refused where a department leaves in two ways in one year', () => {
    const left = [event('ABOLISH', 2022, 'A', null)]
    expect(faultsOf(change('RENAME', 2022, ['A'], ['C']), left, departments).map((one) => one.code)).toEqual(['leavesTwice'])
  })

  it('is doubted where records speak against it, and left to the person', () => {
    const doubts = faultsOf(change('ABOLISH', 2022, ['D'], []), [], departments)
    expect(doubts).toEqual([{ code: 'later', blocks: false, departments: ['D'], years: [2022, 2023] }])
    expect(codes('CREATE', 2023, [], ['G'])).toEqual(['earlier'])
    expect(codes('MERGE', 2022, ['A'], ['C'])).toEqual(['onePart'])
  })

  it('is taken where a department takes in another and goes on', () => {
    expect(codes('MERGE', 2022, ['A', 'D'], ['D'])).toEqual([])
    expect(codes('MERGE', 2022, ['A'], ['D'])).toEqual([])
  })
})
