import { describe, expect, it } from 'vitest'
import { createClassifier } from '../../../src/issues/classify'
import { type MatchedIssue, type MatchedMeasure, matchMeasures, numbersNamed, readMeasure } from '../../../src/issues/matchMeasures'

const issue = (no: number, text: string, ...p: number[]): MatchedIssue => ({ id: `I${no}`, no, text, p })
const measure = (no: number, text: string, p: number[], issueNoRef: number | null = null): MatchedMeasure => ({
  id: `M${no}`,
  no,
  text,
  p,
  issueNoRef,
})

describe('a measure that says which issue it answers', () => {
  const issues = [issue(1, '甲甲甲甲', 1, 0), issue(2, '乙乙乙乙', 0, 1)]

  it('answers that one alone', () => {
    expect(matchMeasures(issues, [measure(1, '甲甲甲甲', [1, 0], 2)])).toEqual([
      { issueId: 'I2', measureId: 'M1', method: 'ref', score: 9 },
    ])
    expect(matchMeasures(issues, [measure(1, '针对问题二,甲甲甲甲', [1, 0])])).toMatchObject([{ issueId: 'I2', method: 'ref' }])
  })

  it('is read as any other where there is no such issue', () => {
    expect(matchMeasures(issues, [measure(1, '丙丙丙丙', [0.9, 0], 5)])).toEqual([
      { issueId: 'I1', measureId: 'M1', method: 'category', score: 0.9 },
    ])
  })

  it.each([
    ['针对问题一,加强管理', [1]],
    ['对第2个问题立行立改', [2]],
    ['问题12已经整改', [12]],
    ['关于问题(三)和问题四', [3, 4]],
    ['第十二个问题', [12]],
    ['第1季度完成', []],
    ['针对存在的问题一是加强管理', []],
  ])('%s names %j', (text, numbers) => {
    expect(numbersNamed(text)).toEqual(numbers)
  })
})

describe('a measure that does not say', () => {
  it('answers an issue of the same category: the lesser of the two confidences', () => {
    const links = matchMeasures([issue(1, '甲甲', 0.8, 0.2), issue(2, '乙乙', 0.1, 0.9)], [measure(1, '丙丙', [0.6, 0.3])])
    expect(links).toEqual([{ issueId: 'I1', measureId: 'M1', method: 'category', score: 0.6 }])
  })

  it('does not go by a category that the issue hardly has', () => {
    expect(matchMeasures([issue(1, '甲甲', 0.29), issue(2, '甲甲', 0)], [measure(1, '丙丙', [1])])).toEqual([])
  })

  it('answers an issue of the same words', () => {
    // 台账登记: 2-grams 台账 账登 登记 (1), 3-grams 台账登 账登记 (1.5): the cosine of equal texts is 1, capped at 0.5, times 1.2.
    const links = matchMeasures([issue(1, '台账登记', 0), issue(2, '车辆', 0)], [measure(1, '台账登记', [0])])
    expect(links).toEqual([{ issueId: 'I1', measureId: 'M1', method: 'text', score: 0.6 }])
  })

  it('leaves words out that every measure has', () => {
    expect(matchMeasures([issue(1, '加强管理', 0), issue(2, '车辆', 0)], [measure(1, '加强管理', [0])])).toEqual([
      // 强管 and the two 3-grams are no stop words.
      { issueId: 'I1', measureId: 'M1', method: 'text', score: 0.6 },
    ])
    expect(matchMeasures([issue(1, '预算', 0), issue(2, '车辆', 0)], [measure(1, '预算', [0])])).toEqual([])
  })

  it('gains by standing at the same place of as many', () => {
    const issues = [issue(1, '甲甲', 0.5), issue(2, '乙乙', 0.5)]
    const links = matchMeasures(issues, [measure(1, '丙丙', [0.5]), measure(2, '丁丁', [0.5])])
    expect(links.map((link) => [link.issueId, link.measureId, link.score])).toEqual([
      ['I1', 'M1', 0.7],
      ['I1', 'M2', 0.5],
      ['I2', 'M1', 0.5],
      ['I2', 'M2', 0.7],
    ])
  })

  it('is left out where another answers the issue far better', () => {
    const links = matchMeasures([issue(1, '甲甲', 1)], [measure(1, '丙丙', [0.9]), measure(2, '丁丁', [0.6])])
    expect(links.map((link) => link.measureId)).toEqual(['M1'])
  })
})

describe('reading a measure', () => {
  const { measureJudges, categoryIds } = createClassifier()
  const best = (text: string) => {
    const p = readMeasure(measureJudges, text)
    return categoryIds.filter((_, category) => (p[category] ?? 0) >= 0.5)
  }

  it('finds what it is about, part by part', () => {
    expect(best('盘活存量资金')).toEqual(['CARRYOVER'])
    expect(best('盘活存量资金;二是规范政府采购行为')).toEqual(['CARRYOVER', 'PROCUREMENT'])
  })
})
