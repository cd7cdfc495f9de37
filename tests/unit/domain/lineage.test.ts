import { describe, expect, it } from 'vitest'
import { entitiesOf, isActive, lineageEvents, mergedFrom, mergersOf, splitsOf, type Validity } from '../../../src/domain/lineage'

const event = (effective_year: number, event_type: string, from_code: string, to_code: string, share: number | null = null) => ({
  effective_year,
  event_type,
  from_code,
  to_code,
  share,
})

const open = { from: null, to: null, firstRecord: null }

describe('identity of a department', () => {
  it('joins codes through a chain of changes of name and takes the last code', () => {
    const entities = entitiesOf(lineageEvents([event(2022, 'RECODE', 'B', 'C'), event(2020, 'RENAME', 'A', 'B')]))
    expect(Object.fromEntries(entities)).toEqual({ A: 'C', B: 'C', C: 'C' })
  })

  it('takes the end of a chain that was written down for one year', () => {
    const entities = entitiesOf(lineageEvents([event(2022, 'RENAME', 'B', 'C'), event(2022, 'RENAME', 'A', 'B')]))
    expect(entities.get('A')).toBe('C')
  })

  it('survives a department that takes its former code again', () => {
    const entities = entitiesOf(lineageEvents([event(2020, 'RENAME', 'A', 'B'), event(2022, 'RENAME', 'B', 'A')]))
    expect(Object.fromEntries(entities)).toEqual({ A: 'A', B: 'A' })
  })

  it('does not join what was merged, split, created or handed over', () => {
    const events = ['MERGE', 'SPLIT', 'TRANSFER'].map((type) => event(2022, type, 'A', 'B'))
    expect(entitiesOf(lineageEvents([...events, event(2022, 'CREATE', '', 'C')])).size).toBe(0)
  })
})

describe('who is due in a year', () => {
  const years = (code: string, events: readonly ReturnType<typeof event>[], validity: Validity = open) =>
    [2020, 2021, 2022, 2023].filter((year) => isActive(code, year, validity, lineageEvents(events)))

  it('counts a code from its first to its last year, an empty end is open', () => {
    expect(years('A', [], { from: 2021, to: null, firstRecord: null })).toEqual([2021, 2022, 2023])
    expect(years('A', [], { from: null, to: 2021, firstRecord: null })).toEqual([2020, 2021])
  })

  it('counts the former code before the change of name and the later one from then on', () => {
    const renamed = [event(2022, 'RENAME', 'A', 'B')]
    expect(years('A', renamed)).toEqual([2020, 2021])
    expect(years('B', renamed)).toEqual([2022, 2023])
  })

  it('lets an abolished code leave and a created one enter in the effective year', () => {
    expect(years('A', [event(2022, 'ABOLISH', 'A', '')])).toEqual([2020, 2021])
    expect(years('C', [event(2022, 'CREATE', '', 'C')])).toEqual([2022, 2023])
  })

  it('leaves a handover of duties, and a code that keeps itself, out of account', () => {
    expect(years('A', [event(2022, 'TRANSFER', 'A', 'B'), event(2021, 'RENAME', 'A', 'A')])).toEqual([2020, 2021, 2022, 2023])
  })

  it('keeps a department that took in another one, since it was there before', () => {
    const absorbed = [event(2022, 'MERGE', 'A', 'B')]
    expect(years('B', absorbed, { ...open, firstRecord: 2020 })).toEqual([2020, 2021, 2022, 2023])
    expect(years('B', absorbed)).toEqual([2022, 2023])
  })

  it('counts a code again after it came back', () => {
    expect(years('A', [event(2021, 'RENAME', 'A', 'B'), event(2023, 'RENAME', 'B', 'A')])).toEqual([2020, 2023])
  })
})

describe('mergers and splits', () => {
  const events = lineageEvents([
    event(2022, 'MERGE', 'A', 'C'),
    event(2022, 'MERGE', 'B', 'C'),
    event(2023, 'MERGE', 'C', 'E'),
    event(2023, 'MERGE', 'D', 'E'),
    event(2023, 'SPLIT', 'F', 'G', 0.4),
    event(2023, 'SPLIT', 'F', 'H'),
  ])
  const records = new Set(['A 2021', 'B 2021', 'D 2021', 'C 2022', 'D 2022'])
  const has = (code: string, year: number) => records.has(`${code} ${year}`)

  it('lists what went into each merger and what came of each split', () => {
    expect(mergersOf(events)).toEqual([
      { code: 'C', year: 2022, from: ['A', 'B'] },
      { code: 'E', year: 2023, from: ['C', 'D'] },
    ])
    const into = [
      { code: 'G', share: 0.4 },
      { code: 'H', share: null },
    ]
    expect(splitsOf(events)).toEqual([{ code: 'F', year: 2023, into }])
  })

  it('takes a predecessor apart that was itself merged later', () => {
    expect(mergedFrom('E', 2022, 2023, mergersOf(events), has)).toEqual(['C', 'D'])
    expect(mergedFrom('E', 2021, 2023, mergersOf(events), has)).toEqual(['A', 'B', 'D'])
  })

  it('gives nothing rather than a sum that lacks one of the merged departments', () => {
    expect(mergedFrom('E', 2020, 2023, mergersOf(events), has)).toBeNull()
  })
})
