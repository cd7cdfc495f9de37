import { describe, expect, it } from 'vitest'
import { compileChecks, predicateOf, withSettings } from '../../../src/checks/compile'
import { type Check, checks } from '../../../src/reference/checks'

function rule(id: string): Check {
  const check = checks.find((one) => one.id === id)
  if (check === undefined) throw new Error(id)
  return check
}

describe('the catalog of rules', () => {
  it('has 68 rules of one id each: 19 错误, 34 警告, 15 提示', () => {
    expect(new Set(checks.map((check) => check.id)).size).toBe(68)
    const count = (severity: string) => checks.filter((check) => check.severity === severity).length
    expect([count('错误'), count('警告'), count('提示')]).toEqual([19, 34, 15])
  })

  it('hides only rules that are there, and uses every threshold it has', () => {
    const ids = new Set(checks.map((check) => check.id))
    for (const check of checks) {
      expect(check.suppresses.filter((id) => !ids.has(id))).toEqual([])
      for (const name of Object.keys(check.thresholds))
        expect([check.id, check.predicate]).toEqual([check.id, expect.stringContaining(`$${name}`)])
    }
  })
})

describe('predicateOf', () => {
  it('fills thresholds in as numbers, not in quotes', () => {
    expect(predicateOf(rule('C013'))).toBe('abs(budget_initial + budget_adjustment - budget_adjusted) > 0.02e0')
    expect(predicateOf(rule('C038'))).toContain("'(率|占比|比例|比重)$'")
  })

  it('refuses a threshold without a value', () => {
    expect(() => predicateOf({ ...rule('C013'), thresholds: {} })).toThrow(
      expect.objectContaining({ code: 'check.unknownThreshold' }),
    )
  })
})

describe('compileChecks', () => {
  it('asks a view once for all its rules, a date as text', () => {
    const { sql, params } = compileChecks('v_eval', [rule('C066'), rule('C067')])
    expect(sql.match(/\bFROM\b/g)).toHaveLength(1)
    expect(sql).toContain('@text(disclosed_date) AS disclosed_date')
    expect(sql).toContain('coalesce((submitted_date > due_date), false)::BOOLEAN AS hit_c067')
    expect(params).toEqual([])
  })

  it('refuses a column that the view has not', () => {
    const check: Check = { ...rule('C013'), evidence: ['phone'] }
    expect(() => compileChecks('v_eval', [check])).toThrow(expect.objectContaining({ code: 'check.unknownColumn' }))
  })
})

describe('withSettings', () => {
  it('changes nothing where nothing is set', () => {
    expect(withSettings(checks, {})).toEqual(checks)
  })

  it('keeps the thresholds that are not set', () => {
    const [changed] = withSettings([rule('C020')], { C020: { thresholds: { jump: 500 } } })
    expect(changed?.thresholds).toEqual({ max_amount: 5_000_000, jump: 500 })
  })
})
