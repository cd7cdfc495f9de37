import { describe, expect, it } from 'vitest'
import { isIssue, readClauses } from '../../../src/issues/clauses'
import { normaliseText } from '../../../src/issues/normalise'

const read = (text: string) => readClauses(normaliseText(text))
const polarities = (text: string) => read(text).map((clause) => clause.polarity)
const issue = (text: string) => isIssue(normaliseText(text), read(text))

describe('what a clause does', () => {
  it.each([
    ['部分项目支出进度偏慢', 'PROB'],
    ['由于人手不足', 'CAUSE'],
    ['预决算公开及时', 'POS'],
    ['未发现挤占挪用资金的现象', 'POS'],
    ['下一步将加快支出进度', 'MEAS'],
    ['进一步加强采购管理', 'MEAS'],
    ['进一步加强采购管理的意识有待提高', 'PROB'],
    ['虽然预决算按期公开', 'BACK'],
    ['我局现有在职人员45人', 'BACK'],
    ['绩效目标申报工作', 'NEU'],
  ])('%s: %s', (text, polarity) => {
    expect(polarities(text)).toEqual([polarity])
  })

  it('reads clause by clause, numbering left out', () => {
    const clauses = read('一是预算编制不细；（二）采购不规范。')
    expect(clauses.map(({ text, enumerated }) => [text, enumerated])).toEqual([
      ['预算编制不细', true],
      ['采购不规范', true],
    ])
    expect(clauses.map(({ problemAt }) => problemAt)).toEqual([4, 2])
  })
})

describe('how much a clause counts', () => {
  const weights = (text: string) => read(text).map((clause) => clause.weight)

  it('counts praise, measures and background not at all', () => {
    expect(weights('虽然预决算按期公开，资金使用规范，但采购不规范，今后加强管理。')).toEqual([0, 0, 1, 0])
  })

  it('counts a cause in full where no problem is stated, else by 0.35', () => {
    expect(weights('由于人手不足，采购延误。')).toEqual([0.35, 1])
    expect(weights('由于人手不足')).toEqual([1])
  })

  it('counts sentences after the problem by 0.6, unless they are points of a list', () => {
    expect(weights('采购不规范。合同不完整。')).toEqual([1, 0.6])
    expect(weights('一是采购不规范。二是合同不完整。')).toEqual([1, 1])
  })
})

describe('whether a text states an issue', () => {
  it.each([
    ['资金拨付不及时，影响项目实施。', true],
    ['绩效目标申报工作', true],
    ['由于人手不足', true],
    ['下一步加快进度，但前期工作仍不足。', true],
    ['虽然起步晚，任务按时完成。', false],
    ['资金使用规范。', false],
    ['下一步加快进度。', false],
    ['下一步加快进度，解决支出慢的难题。', false],
    ['因疫情原因，任务已完成。', false],
    ['采购不规范：', false],
  ])('%s %s', (text, expected) => {
    expect(issue(text)).toBe(expected)
  })
})
