import { describe, expect, it } from 'vitest'
import { usableCheckSettings } from '../../../src/checks/settings'
import { checks } from '../../../src/reference/checks'
import { checkThresholds } from '../../../src/reference/checkThresholds'
import { checkChanges } from '../../../src/workspace/checkChanges'

describe('what the user changed of the rules', () => {
  it('is only what differs from the catalog: 执行率偏低 is 80 % and a 警告', () => {
    const same = { off: false, severity: '警告', thresholds: { low_rate: 0.8 } }
    expect(usableCheckSettings({ C028: same })).toEqual({})
    expect(usableCheckSettings({ C028: { ...same, thresholds: { low_rate: 0.9 } } })).toEqual({
      C028: { thresholds: { low_rate: 0.9 } },
    })
  })

  it.each([
    ['a rule that is not there', { C999: { off: true } }],
    ['a threshold that the rule has not', { C028: { thresholds: { lowest: 0.9 } } }],
    ['a threshold that is no number', { C028: { thresholds: { low_rate: '0.9' } } }],
    ['a severity that is not there', { C028: { severity: '违规' } }],
    ['something else', { C028: 'off' }],
    ['nothing', null],
  ])('leaves out %s', (_, found) => {
    expect(usableCheckSettings(found)).toEqual({})
  })

  it('stands in order of the rules, however it was changed, so that the data version is the same', () => {
    const one = usableCheckSettings({ C028: { off: true }, C013: { severity: '警告' } })
    const other = usableCheckSettings({ C013: { severity: '警告' }, C028: { off: true } })
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    expect(usableCheckSettings({ ...one, C028: {} })).toEqual({ C013: { severity: '警告' } })
  })

  it('is said with both values', () => {
    const settings = {
      C013: { severity: '警告' },
      C020: { thresholds: { jump: 500 } },
      C024: { thresholds: { tol_amount: 0.02 } },
      C028: { thresholds: { low_rate: 0.9 } },
      C051: { off: true },
      C054: { severity: '错误', thresholds: { gap_score: 8 } },
    } as const
    expect(checkChanges(settings, 'zh-CN')).toEqual([
      'C013 年初预算+调整数≠调整后预算：错误 改为 警告',
      'C020 金额量级异常，疑似单位不一致：与上年相差倍数 1,000 倍 改为 500 倍',
      'C024 三公经费支出大于预算：允许相差 0.005 万元 改为 0.02 万元',
      'C028 执行率偏低：执行率低于 80.00% 改为 90.00%',
      'C051 自评总分高于重算总分：停用',
      'C054 自评与复核分差大：提示 改为 错误，分差超过 5 分 改为 8 分',
    ])
    expect(checkChanges({ C028: { off: true } }, 'en').join()).toMatch(/^C028 .+: switched off$/)
    expect(checkChanges({}, 'zh-CN')).toEqual([])
  })
})

describe('the thresholds of the 68 rules', () => {
  const used = checks.flatMap((check) => Object.entries(check.thresholds).map(([name, value]) => [check.id, name, value] as const))

  it('each have a name, a unit and bounds that their default lies in', () => {
    expect(used.length).toBeGreaterThan(30)
    for (const [id, name, value] of used) {
      const known = checkThresholds[name]
      if (known === undefined) throw new Error(`${id} ${name} has no words`)
      expect(value).toBeGreaterThanOrEqual(known.least)
      expect(value).toBeLessThanOrEqual(known.most)
    }
    expect(Object.keys(checkThresholds).sort()).toEqual([...new Set(used.map(([, name]) => name))].sort())
  })
})
