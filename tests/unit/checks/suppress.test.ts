import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/checks/Check'
import { withoutConsequences } from '../../../src/checks/suppress'
import { checks } from '../../../src/reference/checks'

function finding(check: string, evalId: string, rowKey = evalId): Finding {
  const relation = checks.find((one) => one.id === check)?.relation ?? 'v_eval'
  const { group, severity, message } = { group: '金额勾稽', severity: '警告', message: '' } as const
  return {
    check,
    group,
    severity,
    relation,
    evalId,
    deptCode: '001',
    fiscalYear: 2021,
    rowKey,
    message,
    evidence: {},
  }
}

const left = (...findings: Finding[]) => withoutConsequences(findings, checks).map((one) => `${one.check} ${one.rowKey}`)

describe('consequences of a root cause', () => {
  it('are hidden in the same record only', () => {
    expect(left(finding('C016', 'a'), finding('C013', 'a'), finding('C013', 'b'))).toEqual(['C016 a', 'C013 b'])
  })

  it('of an indicator are hidden for that indicator only', () => {
    expect(left(finding('C032', 'a', '1'), finding('C034', 'a', '1'), finding('C034', 'a', '2'))).toEqual(['C032 1', 'C034 2'])
  })

  it('in another view are hidden for the whole record: no measures at all explains each issue without one', () => {
    expect(left(finding('C009', 'a'), finding('C056', 'a', 'a#I1'), finding('C056', 'b', 'b#I1'))).toEqual(['C009 a', 'C056 b#I1'])
  })

  it('that are hidden themselves still hide theirs: mixed units explain the low rate and that it is not explained', () => {
    expect(left(finding('C020', 'a'), finding('C028', 'a'), finding('C029', 'a'))).toEqual(['C020 a'])
  })

  it('stand where the cause is switched off', () => {
    const without = checks.filter((one) => one.id !== 'C028')
    expect(withoutConsequences([finding('C029', 'a')], without).map((one) => one.check)).toEqual(['C029'])
  })
})
