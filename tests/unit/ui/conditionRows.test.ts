import { describe, expect, it } from 'vitest'
import { boundUnit, conditionTexts, membersOf, nextCondition, shownBound, typedBound } from '../../../src/ui/conditionRows'
import { type AskedCondition, readConditions } from '../../../src/views/condition-list/conditions'

const context = { locale: 'zh-CN', moneyUnit: '亿元', width: 672, theme: 'light', forExport: false } as const
const asked = (...texts: string[]) => readConditions(texts).asked
const [rate, amount, score, streak] = asked(
  'exec_rate_adjusted<0.9',
  'budget_adjusted>=1000',
  'total_score_reported>=95',
  'longest_streak>=2',
) as [AskedCondition, AskedCondition, AskedCondition, AskedCondition]

describe('a condition as it is typed', () => {
  it('is in percents for rates and in 万元 for amounts, whatever is shown elsewhere', () => {
    expect([rate, amount, score, streak].map(shownBound)).toEqual([90, 1000, 95, 2])
    expect([rate, amount, score, streak].map((one) => boundUnit(one.of, context))).toEqual(['%', '万元', '分', '年'])
  })

  it('is read back without a rest of binary fractions, also with a sign or in full width', () => {
    expect(typedBound(rate.of, '85.7')).toBe(0.857)
    expect(typedBound(rate.of, '９０%')).toBe(0.9)
    expect(typedBound(amount.of, '1,200')).toBe(1200)
    expect(shownBound({ ...rate, value: 0.07 })).toBe(7)
  })

  it('is refused where it is no number', () => {
    for (const typed of ['', ' ', '九十', '1e30', '--5']) expect(typedBound(rate.of, typed)).toBeNull()
  })

  it('stands in the link once', () => {
    expect(conditionTexts([rate, streak, rate])).toEqual(['exec_rate_adjusted<0.9', 'longest_streak>=2'])
  })

  it('is followed by one over a measure that none is about yet', () => {
    expect(nextCondition([rate])?.of.id).toBe('exec_rate_initial')
  })
})

describe('the list that the conditions make', () => {
  it('has those that meet all of them, and not those that cannot be told', () => {
    const row = (department: string, verdict: string) => ({
      key: { department, year: 2023 },
      cells: [department, verdict].map((text) => ({ text, value: text })),
    })
    const table = { columns: [], unit: null, rows: [row('101', '符合'), row('102', '无法判断'), row('103', '符合')] }
    expect(membersOf({ table }, context)).toEqual(['101', '103'])
  })
})
