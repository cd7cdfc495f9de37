import { describe, expect, it } from 'vitest'
import {
  changedEvidence,
  type FindingMark,
  findingKey,
  findingStateLabels,
  findingStates,
  isFindingMark,
  isUnprocessed,
  keepsDoubtful,
  type MarkedFinding,
  standingOf,
} from '../../../src/domain/findingState'

/** 年初 400 + 调整 30 ≠ 调整后 420. */
const found: MarkedFinding = {
  check: 'C013',
  evalId: '219001:2023:DEPT',
  rowKey: '219001:2023:DEPT',
  evidence: { budget_initial: 400, budget_adjustment: 30, budget_adjusted: 420 },
}
const explained: FindingMark = { ...found, state: 'EXPLAINED', note: '含上年结转', who: '李四', when: '2024-04-20' }
const withEvidence = (part: MarkedFinding['evidence']): MarkedFinding => ({ ...found, evidence: { ...found.evidence, ...part } })

describe('the states of a finding (DOMAIN 10)', () => {
  it('are 待核实, 已退回, 已说明, 已更正 and 不适用', () => {
    expect(findingStates.map((state) => findingStateLabels[state]['zh-CN'])).toEqual([
      '待核实',
      '已退回',
      '已说明',
      '已更正',
      '不适用',
    ])
  })

  it('begin with 待核实, which alone waits for somebody', () => {
    expect(standingOf(found, undefined)).toEqual({ state: 'OPEN', note: '', mark: null, reopened: null })
    expect(findingStates.filter(isUnprocessed)).toEqual(['OPEN'])
  })

  it('已说明 goes with its explanation', () => {
    expect(isFindingMark(explained)).toBe(true)
    expect(isFindingMark({ ...explained, note: ' ' })).toBe(false)
    expect(isFindingMark({ ...explained, state: 'RETURNED', note: '' })).toBe(true)
  })
})

describe('after a re-import the state', () => {
  it('is kept where rule, evaluation, row and evidence are unchanged', () => {
    const again: MarkedFinding = { ...found, evidence: { ...found.evidence } }
    expect(findingKey(again)).toBe(findingKey(explained))
    expect(standingOf(again, explained)).toEqual({ state: 'EXPLAINED', note: '含上年结转', mark: explained, reopened: null })
  })

  it.each(['budget_initial', 'budget_adjustment', 'budget_adjusted'])('is open again where %s has another value', (column) => {
    const changed = withEvidence({ [column]: 7 })
    expect(standingOf(changed, explained)).toEqual({ state: 'OPEN', note: '', mark: null, reopened: explained })
    expect(changedEvidence(changed, explained)).toEqual([column])
  })

  it('is open again where a value has gone or come: missing is not zero', () => {
    expect(standingOf(withEvidence({ budget_adjustment: null }), explained).state).toBe('OPEN')
    const without: FindingMark = { ...explained, evidence: { ...explained.evidence, budget_adjustment: null } }
    expect(standingOf(withEvidence({ budget_adjustment: 0 }), without).state).toBe('OPEN')
  })

  it('is open again where 0.01 元 has changed, and not for the last bits of a sum', () => {
    expect(standingOf(withEvidence({ budget_adjusted: 420.000001 }), explained).state).toBe('OPEN')
    expect(0.1 + 0.2).not.toBe(0.3)
    const ofSums: FindingMark = { ...explained, evidence: { src_actual: 0.3 } }
    expect(standingOf({ ...found, evidence: { src_actual: 0.1 + 0.2 } }, ofSums).state).toBe('EXPLAINED')
  })

  it('is not taken over by the same numbers of another rule, evaluation or row', () => {
    const others = [{ check: 'C014' }, { evalId: '219001:2022:DEPT' }, { rowKey: '3' }]
    for (const other of others) expect(findingKey({ ...found, ...other })).not.toBe(findingKey(explained))
  })

  it('reopens nothing where the mark itself said 待核实', () => {
    expect(standingOf(withEvidence({ budget_initial: 1 }), { ...explained, state: 'OPEN', note: '' }).reopened).toBeNull()
  })
})

describe('an 错误 on amounts', () => {
  it('keeps its record doubtful until it is explained or found not to apply', () => {
    expect(findingStates.filter(keepsDoubtful)).toEqual(['OPEN', 'RETURNED', 'CORRECTED'])
  })
})

describe('a mark out of a file', () => {
  it.each([
    ['no state of ours', { ...explained, state: 'DONE' }],
    ['no evidence', { ...explained, evidence: null }],
    ['evidence that is a list', { ...explained, evidence: [1] }],
    ['evidence that is not a value', { ...explained, evidence: { budget_initial: {} } }],
    ['no rule', { ...explained, check: undefined }],
    ['nothing', null],
  ])('is refused where it has %s', (_, found) => {
    expect(isFindingMark(found)).toBe(false)
  })
})
