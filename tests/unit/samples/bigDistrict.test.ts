import { describe, expect, it } from 'vitest'
import { bigDistrict } from '../../bench/bigDistrict'

const wish = { departments: 40, years: 2, indicatorsEach: 30, issuesEach: 4, seed: 7 }
const linesOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trimEnd().split('\r\n')

describe('the big district', () => {
  it('has as many evaluations, indicators and issues as wished', () => {
    const rows = new Map(bigDistrict(wish).map((file) => [file.name, linesOf(file.bytes).length - 1]))
    expect(rows.get('2019年部门整体支出自评汇总.csv')).toBe(40)
    expect(rows.get('2020绩效指标.csv')).toBe(1200)
    expect(rows.get('2020存在问题与改进措施.csv')).toBe(160)
    expect(rows.size).toBe(9)
  })

  it('is the same for the same seed, and another for another', () => {
    const fingerprint = (seed: number) => bigDistrict({ ...wish, seed }).map((file) => Buffer.from(file.bytes).toString('latin1'))
    const [first, again, other] = [fingerprint(7), fingerprint(7), fingerprint(8)]
    expect(first.map((file, index) => file === again[index])).toEqual(first.map(() => true))
    expect(first[1] === other[1]).toBe(false)
  })

  it('has as many cells in every line as in its header: no comma of a text was left unquoted', () => {
    for (const file of bigDistrict(wish)) {
      const widths = new Set(linesOf(file.bytes).map((line) => line.split(',').length))
      expect([file.name, widths.size]).toEqual([file.name, 1])
    }
  })
})
