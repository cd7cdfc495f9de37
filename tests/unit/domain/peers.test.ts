import { describe, expect, it } from 'vitest'
import { bandOf, type PeerCandidate, parsePeerGroup, peerGroupOf } from '../../../src/domain/peers'
import { peerBands } from '../../../src/reference/peerBands'

const bands = peerBands.map((band) => band.id)

const candidates = (type: string | null, band: string | null, count: number, hasMeasure = true): readonly PeerCandidate[] =>
  Array.from({ length: count }, (_, index) => ({ code: `${type}-${band}-${hasMeasure}-${index}`, type, band, hasMeasure }))

const own: PeerCandidate = { code: 'X', type: 'GOV', band: 'MEDIUM', hasMeasure: true }

describe('size bands', () => {
  it('includes the lower bound of a band', () => {
    expect([0, 499.99, 500, 1999.99, 2000, 10000, 50000].map((budget) => bandOf(budget, peerBands))).toEqual([
      'MICRO',
      'MICRO',
      'SMALL',
      'SMALL',
      'MEDIUM',
      'LARGE',
      'HUGE',
    ])
  })

  it('gives no band without a budget', () => {
    expect(bandOf(null, peerBands)).toBeNull()
  })
})

describe('peer groups', () => {
  it('stays with type and band while five members have the measure, the department among them', () => {
    const group = peerGroupOf(own, [own, ...candidates('GOV', 'MEDIUM', 4), ...candidates('GOV', 'LARGE', 9)], bands)
    expect(group).toMatchObject({ id: 'GOV/MEDIUM', widened: 'none' })
    expect(group.members).toHaveLength(5)
  })

  it('widens to the adjacent bands, then to the type, then to all departments', () => {
    const four = [own, ...candidates('GOV', 'MEDIUM', 3)]
    const adjacent = peerGroupOf(own, [...four, ...candidates('GOV', 'SMALL', 1)], bands)
    const type = peerGroupOf(own, [...four, ...candidates('GOV', 'HUGE', 1)], bands)
    const all = peerGroupOf(own, [...four, ...candidates('TOWN', 'MEDIUM', 1)], bands)
    expect([adjacent, type, all].map((group) => [group.id, group.widened])).toEqual([
      ['GOV/SMALL-MEDIUM-LARGE', 'bands'],
      ['GOV/*', 'type'],
      ['*/*', 'all'],
    ])
  })

  it('widens to one neighbour at the end of the scale', () => {
    const micro = { ...own, band: 'MICRO' }
    expect(peerGroupOf(micro, [micro, ...candidates('GOV', 'SMALL', 4)], bands).id).toBe('GOV/MICRO-SMALL')
  })

  it('does not count those without the measure', () => {
    const group = peerGroupOf(own, [own, ...candidates('GOV', 'MEDIUM', 3), ...candidates('GOV', 'MEDIUM', 5, false)], bands)
    expect(group.id).toBe('*/*')
    expect([group.members.length, group.all.length]).toEqual([4, 9])
  })

  it('compares a department without a budget by type only', () => {
    const group = peerGroupOf({ ...own, band: null }, candidates('GOV', 'HUGE', 5), bands)
    expect(group).toMatchObject({ id: 'GOV/*', widened: 'none' })
  })

  it('reads its own ids', () => {
    expect(parsePeerGroup('GOV/SMALL-MEDIUM-LARGE')).toEqual({ type: 'GOV', bands: ['SMALL', 'MEDIUM', 'LARGE'] })
    expect(parsePeerGroup('GOV/*')).toEqual({ type: 'GOV', bands: null })
    expect(parsePeerGroup('*/*')).toEqual({ type: null, bands: null })
  })
})
