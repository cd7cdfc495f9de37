import { describe, expect, it } from 'vitest'
import { type LikenessInput, textPairs } from '../../../src/issues/likeness'

const still = async () => {}

const issue = (id: string, text: string, rest: Partial<LikenessInput> = {}): LikenessInput => ({
  id,
  text,
  entity: id,
  year: 2022,
  labels: ['ASSET_MGMT'],
  ...rest,
})

describe('texts that repeat', () => {
  it('are counted by common 3-grams, white space and width aside', async () => {
    // 甲乙丙丁戊己: 4 grams, 甲乙丙丁戊庚: 4 grams, 3 common: 3 / 5.
    const pairs = await textPairs([issue('a', '甲乙 丙丁戊己'), issue('b', '甲乙丙丁戊庚')], still)
    expect(pairs).toEqual([
      { kind: 'ISSUE_CROSS', left: 'a', right: 'b', similarity: 0.6 },
      { kind: 'ISSUE_CROSS', left: 'b', right: 'a', similarity: 0.6 },
    ])
  })

  it('are kept from 0.5 up and only where their lengths are comparable', async () => {
    // 2 common of 4 grams is 0.5; of 甲乙丙丁戊己庚 (5 grams) and 甲乙丙丁戊 (3 grams) the sizes are 0.6.
    expect(await textPairs([issue('a', '甲乙丙丁戊'), issue('b', '甲乙丙丁己')], still)).toHaveLength(2)
    expect(await textPairs([issue('a', '甲乙丙丁戊'), issue('b', '甲乙丙己庚')], still)).toEqual([])
    expect(await textPairs([issue('a', '甲乙丙丁戊'), issue('b', '甲乙丙丁戊己庚')], still)).toEqual([])
    expect(await textPairs([issue('a', '无误'), issue('b', '无误')], still)).toEqual([])
  })

  it('cross departments only with a label in common, or with none at all', async () => {
    const kinds = async (left: string[], right: string[]) =>
      (await textPairs([issue('a', '甲乙丙丁', { labels: left }), issue('b', '甲乙丙丁', { labels: right })], still)).length
    expect(await kinds(['A', 'B'], ['B'])).toBe(2)
    expect(await kinds(['A'], ['B'])).toBe(0)
    expect(await kinds([], [])).toBe(2)
    expect(await kinds(['A'], [])).toBe(0)
  })

  it('of one entity point from this year to the year before, whatever the label', async () => {
    const years = [2020, 2021, 2023].map((year) => issue(`y${year}`, '甲乙丙丁', { entity: 'e', year, labels: [String(year)] }))
    expect(await textPairs(years, still)).toEqual([{ kind: 'ISSUE_YOY', left: 'y2021', right: 'y2020', similarity: 1 }])
  })

  it('of one entity within a year are no pair', async () => {
    const one = { entity: 'e' }
    expect(await textPairs([issue('a', '甲乙丙丁', one), issue('b', '甲乙丙丁', one)], still)).toEqual([])
  })

  it('are the pairs that comparing each with each would find', async () => {
    const letters = '甲乙丙丁戊己'
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const stems = Array.from({ length: 12 }, () => Array.from({ length: 12 + random(8) }, () => letters[random(6)]))
    const issues = Array.from({ length: 150 }, (_, i) => {
      const text = [...(stems[random(12)] ?? [])]
      for (let edits = random(4); edits > 0; edits--) text[random(text.length)] = '庚'
      return issue(`i${i}`, text.join(''), { entity: `e${i % 40}` })
    })
    const grams = (text: string) => new Set(Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)))
    const expected = issues.flatMap((left) =>
      issues.flatMap((right) => {
        const [a, b] = [grams(left.text), grams(right.text)]
        const common = [...a].filter((gram) => b.has(gram)).length
        const similarity = common / (a.size + b.size - common)
        const comparable = Math.min(a.size, b.size) / Math.max(a.size, b.size) >= 0.7
        return left.entity !== right.entity && comparable && similarity >= 0.5
          ? [`${left.id} ${right.id} ${similarity.toFixed(6)}`]
          : []
      }),
    )
    const found = (await textPairs(issues, still)).map((pair) => `${pair.left} ${pair.right} ${pair.similarity.toFixed(6)}`)
    expect(expected.length).toBeGreaterThan(500)
    expect(found).toEqual(expected)
  })

  it('are looked for inside their blocks alone: of one entity the year before, of one year where rare grams are shared', async () => {
    // 60 departments × 3 years × 4 issues, each year's text written anew but for one in four, that is last year's.
    const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'
    let seed = 11
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const written = () => Array.from({ length: 24 }, () => letters[random(letters.length)]).join('')
    const issues: LikenessInput[] = []
    for (let department = 0; department < 60; department++) {
      const kept = written()
      for (const year of [2020, 2021, 2022])
        for (let no = 0; no < 4; no++)
          issues.push(issue(`${department}-${year}-${no}`, no === 0 ? kept : written(), { entity: `e${department}`, year }))
    }
    let compared = 0
    const pairs = await textPairs(issues, still, () => {
      compared += 1
    })
    // The kept sentence: 60 departments, two pairs of neighbouring years; nobody else writes the same.
    expect(pairs.map((pair) => pair.kind)).toEqual(Array.from({ length: 120 }, () => 'ISSUE_YOY'))
    // Year before: 60 × 2 × 4 × 4 = 1,920. Without blocks it would be 720 × 719 / 2 = 258,840.
    const ofYearBefore = 60 * 2 * 4 * 4
    expect(compared).toBeGreaterThanOrEqual(ofYearBefore)
    expect(compared - ofYearBefore).toBeLessThan(0.02 * 3 * ((240 * 239) / 2))
  })
})
