import { describe, expect, it } from 'vitest'
import { translate } from '../../../src/i18n/translate'
import { consequenceWords, departmentNames, faultWords, lostWords } from '../../../src/ui/lineageWords'
import type { Translate } from '../../../src/ui/useText'

const t: Translate = (key, params) => translate('zh-CN', key, params)
const department = (code: string, name: string) => ({
  code,
  name,
  shortName: name,
  type: null,
  office: null,
  entity: code,
  years: [2022],
})
const names = departmentNames(
  {
    revision: 0,
    years: [2022],
    departments: [department('101', '甲局'), department('102', '乙局'), department('201', '丙局')],
    categories: [],
    unlabelled: {},
    sample: false,
  },
  t,
)
const merged = { kind: 'merged', code: '201', codes: ['101', '102'], years: [2020, 2021, 2022] } as const

describe('what a change does, in words', () => {
  it('names departments with their codes, and years in runs', () => {
    expect(consequenceWords(merged, names, t)).toBe(
      '丙局（201）：2020–2022 年的金额改用甲局（101）、乙局（102）的合计，标“合并口径”；得分和等级不合并。',
    )
    expect(lostWords(merged, names, t)).toBe('丙局（201）：2020–2022 年不再用甲局（101）、乙局（102）的合计。')
  })

  it('says so where a merger finds no year to add up', () => {
    expect(consequenceWords({ ...merged, years: [] }, names, t)).toContain('不产生合并口径')
  })

  it('says what is wrong, where it was seen and what to do', () => {
    expect(faultWords({ code: 'bothReport', blocks: true, departments: ['101', '102'], years: [2022] }, names, t)).toBe(
      '甲局（101）、乙局（102）在 2022 年各有记录，不能是同一个部门；如是并入，请改选“合并”。',
    )
    const known = { code: 'known', blocks: true, departments: [], years: [] } as const
    expect(faultWords({ ...known, source: '沿革.csv' }, names, t)).toContain('文件“沿革.csv”里已有这项变动')
    expect(faultWords(known, names, t)).toBe('已有同样的变动。')
  })
})
