import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { view as attainment } from '../../../src/views/attainment-distribution'
import { bandLabel } from '../../../src/views/attainment-distribution/summary'
import { readIndicators } from '../../../src/views/indicatorRows'
import { targetWords } from '../../../src/views/indicatorWords'
import { view as over } from '../../../src/views/over-attainment'
import { view as targets } from '../../../src/views/target-history'
import { ratioOf, stepOf } from '../../../src/views/target-history/model'
import { view as unmet } from '../../../src/views/unmet-indicators'
import { model as unmetModel } from '../../../src/views/unmet-indicators/model'
import { shortfallOf } from '../../../src/views/unmet-indicators/shortfall'
import type { ViewAnswer } from '../../../src/views/View'
import { answerOf, inventedDistrict, pictureContext } from './inventedDistrict'

const judged = (direction: string, operator: string, target: number | null, actual: number | null, claim: string | null = null) =>
  shortfallOf({ direction, operator, target, actual, claim })

describe('why an indicator counts as not met', () => {
  it.each([
    ['POSITIVE', 'GE', 95, 90, 'belowTarget'],
    ['POSITIVE', 'GT', 10, 10, 'notAboveTarget'],
    ['POSITIVE', 'GT', 10, 9, 'belowTarget'],
    ['REVERSE', 'LE', 5, 6, 'aboveCeiling'],
    ['REVERSE', 'LT', 5, 5, 'notBelowCeiling'],
    ['REVERSE', 'EQ', 0, 2, 'aboveCeiling'],
    ['EQUAL', 'EQ', 12, 13, 'notEqual'],
    ['RANGE', 'RANGE', 80, 70, 'belowRange'],
    ['RANGE', 'RANGE', 80, 95, 'aboveRange'],
  ] as const)('%s %s %d with %d: %s', (direction, operator, target, actual, reason) => {
    expect(judged(direction, operator, target, actual)).toBe(reason)
  })

  it('goes by the claim where the indicator is in words', () => {
    expect(judged('QUALITATIVE', 'TEXT', null, null, 'PARTIAL')).toBe('claimedPartly')
    expect(judged('QUALITATIVE', 'TEXT', null, null, 'NOT_MET')).toBe('claimedNot')
  })
})

describe('a target beside last year’s actual', () => {
  const positive = { direction: 'POSITIVE', operator: 'GE' }
  const reverse = { direction: 'REVERSE', operator: 'LE' }

  it('is lower where less is asked for, and where a higher cost is allowed', () => {
    expect(stepOf(positive, 90, 96)).toBe('lower')
    expect(stepOf(positive, 98, 96)).toBe('higher')
    expect(stepOf(reverse, 5, 4)).toBe('lower')
    expect(stepOf(reverse, 3, 4)).toBe('higher')
    expect(stepOf(positive, 96, 96 + 1e-10)).toBe('same')
  })

  it('is neither where the target is to be met exactly or lies in a range', () => {
    expect(stepOf({ direction: 'EQUAL', operator: 'EQ' }, 10, 12)).toBe('open')
    expect(stepOf({ direction: 'RANGE', operator: 'RANGE' }, 80, 85)).toBe('open')
  })

  it('is turned round where less is better, and has no ratio to zero', () => {
    expect(ratioOf(positive, 90, 120)).toBe(0.75)
    expect(ratioOf(reverse, 5, 4)).toBe(0.8)
    expect(ratioOf(positive, 5, 0)).toBeNull()
    expect(ratioOf(reverse, 0, 3)).toBeNull()
    expect(ratioOf(positive, 3, -2)).toBeNull()
  })
})

describe('the words of an indicator', () => {
  const row = (more: Row) =>
    readIndicators([{ department: '001', evaluation: '001:2022:DEPT', indicatorNo: 1, ...more }], new Map())[0]
  const words = (more: Row) => {
    const one = row(more)
    return one === undefined ? null : targetWords(one)
  }

  it('give the target its sign and unit, the form’s own words where there is no number', () => {
    expect(words({ targetOperator: 'GE', targetValue: 95, targetUnit: '%' })).toBe('≥95%')
    expect(words({ targetOperator: 'LE', targetValue: 1200.5, targetUnit: '元' })).toBe('≤1,200.5 元')
    expect(words({ targetOperator: 'RANGE', targetValue: 80, targetUpper: 90, targetUnit: '%' })).toBe('80–90%')
    expect(words({ targetOperator: 'TEXT', targetText: '明显提升' })).toBe('明显提升')
    expect(words({})).toBe('—')
  })

  it('name the bands of attainment', () => {
    const names = Array.from({ length: 8 }, (_, band) => bandLabel(band, pictureContext))
    expect(names).toEqual(['不足 60%', '60–80%', '80–90%', '90–100%', '恰为 100%', '100–120%', '120–150%', '≥150%'])
  })
})

describe('the pictures of indicators', () => {
  const texts = (answer: ViewAnswer) => answer.table.rows.map((row) => row.cells.map((one) => one.text).join(' '))
  const labels = (answer: ViewAnswer) =>
    [answer.option.series ?? []].flat().flatMap((series) => {
      const data = 'id' in series && series.id === 'figures' && Array.isArray(series.data) ? series.data : []
      return data.map((item) => String((item as { label?: { formatter?: unknown } }).label?.formatter))
    })
  /** 「▲ 25.00%（3/12）」 in its two figures, 「96 人次 → ≥90 人次」 in its two values. */
  const pieces = (text: string) => text.split(/ → |[（）]|[▲▼] /).filter((piece) => piece !== '')

  it.each([
    ['attainment-distribution', attainment],
    ['unmet-indicators', unmet],
    ['target-history', targets],
    ['over-attainment', over],
  ] as const)('%s prints in its picture and its sentence only what its table holds', (_, view) => {
    const answer = answerOf<unknown>(view as never, inventedDistrict(60))
    if (answer === null) throw new Error('no answer')
    const printed = labels(answer)
    expect(printed.length).toBeGreaterThan(5)
    const table = texts(answer).join('\n')
    for (const piece of printed.flatMap(pieces)) expect(table).toContain(piece)
  })

  it('draws thirty departments at most and says how many are left to the table', () => {
    const answer = answerOf(unmet, inventedDistrict(250))
    if (answer === null) throw new Error('no answer')
    expect(labels(answer)).toHaveLength(30)
    const departments = new Set(answer.table.rows.flatMap((row) => row.key?.department ?? []))
    expect(answer.notes.join('')).toContain(`余 ${departments.size - 30} 个见表`)
  })

  it('says that a list is cut where it is', () => {
    const total = { 'unmet_rate.n': 20_000, 'unmet_rate.num': 15_000, 'unmet_rate.expected': 20_000, claimed_n: 0 }
    const listed = { department: '001', year: 2022, evaluation: '001:2022:DEPT', indicatorNo: 1, indicatorName: '培训' }
    const { facts } = inventedDistrict(3)
    const model = unmetModel([[listed], [], [], [total], [], []], { ...emptySelection, years: [2022] }, facts)
    if (model === null) throw new Error('no model')
    expect(unmet.notes(model, pictureContext).join('')).toContain('共 15,000 个，表中为分值最大的 1 个')
  })
})

describe('departments that do not differ', () => {
  it('are hardly ever coloured: of 2,000 with one true rate at most 5 %', () => {
    let state = 20_231
    const next = () => {
      state = (state * 48271) % 2147483647
      return state / 2147483647
    }
    const rows = Array.from({ length: 2000 }, (_, place): Row => {
      const n = 8 + Math.floor(next() * 30)
      const missed = Array.from({ length: n }, next).filter((draw) => draw < 0.12).length
      const code = String(1000 + place)
      return {
        department: code,
        entity: code,
        departmentType: 'GOV',
        sizeBand: ['SMALL', 'MEDIUM', 'LARGE'][place % 3] ?? null,
        year: 2022,
        unmet_rate: missed / n,
        'unmet_rate.num': missed,
        'unmet_rate.den': n,
        'unmet_rate.n': n,
      }
    })
    const { facts } = inventedDistrict(3)
    const model = unmetModel([[], rows, rows, [{ 'unmet_rate.n': 1 }], [], []], { ...emptySelection, years: [2022] }, facts)
    const coloured = [...(model?.byCode.values() ?? [])].filter((one) => one.against !== 'none')
    expect(model?.byCode.size).toBe(2000)
    expect(coloured.length / 2000).toBeLessThanOrEqual(0.05)
    expect(coloured.length).toBeGreaterThan(0)
  })
})
