import { describe, expect, it } from 'vitest'
import { emptySelection } from '../../../src/domain/selection'
import { translate } from '../../../src/i18n/translate'
import { departmentsMatching, pinyinInitials } from '../../../src/ui/departmentSearch'
import { chipsOf, scopeSentence } from '../../../src/ui/selectionWords'
import type { DatasetFacts, DepartmentFact } from '../../../src/views/View'
import { yearsText } from '../../../src/workspace/selectionWords'

const department = (code: string, name: string, type: string, years: readonly number[]): DepartmentFact => ({
  code,
  name,
  shortName: name,
  type,
  office: null,
  entity: code,
  years,
})
const facts: DatasetFacts = {
  revision: 1,
  years: [2022, 2023],
  departments: [
    department('101', '区水利局', 'GOV', [2022, 2023]),
    department('102', '区总工会', 'MASS_ORG', [2022, 2023]),
    department('301', '青石镇人民政府', 'TOWN', [2022]),
  ],
  categories: [{ id: 'DISCLOSURE', label: { 'zh-CN': '信息公开' } }],
  unlabelled: {},
  sample: false,
}
const t = (key: string, params = {}) => translate('zh-CN', key, params)

describe('what is chosen, in words', () => {
  it('has a chip for every filter and none without', () => {
    expect(chipsOf(emptySelection, facts, 'zh-CN', t)).toEqual([])
    const selection = { ...emptySelection, departmentTypes: ['TOWN'], issueCategories: ['DISCLOSURE'], excludeFlagged: true }
    expect(chipsOf(selection, facts, 'zh-CN', t)).toEqual([
      { key: 'departmentTypes', label: '部门类型：镇街' },
      { key: 'issueCategories', label: '问题类别：信息公开' },
      { key: 'excludeFlagged', label: '排除待核实记录' },
    ])
  })

  it('names three departments and counts the rest', () => {
    const selection = { ...emptySelection, departments: ['101', '102', '301', '999'] }
    expect(chipsOf(selection, facts, 'zh-CN', t)[0]?.label).toBe('部门：区水利局、区总工会、青石镇人民政府 等 4 项')
  })

  it('counts the departments that are due in the year shown', () => {
    expect(scopeSentence(emptySelection, facts, 'zh-CN', t)).toBe('2 个部门 · 2023 年 · 含待核实记录')
    const both = { ...emptySelection, years: [2022, 2023], excludeFlagged: true }
    expect(scopeSentence(both, facts, 'zh-CN', t)).toBe('3 个部门 · 2022–2023 年 · 不含待核实记录')
  })

  it('says of which departments a category speaks', () => {
    const named = { ...emptySelection, issueCategories: ['DISCLOSURE'] }
    expect(scopeSentence(named, facts, 'zh-CN', t)).toBe('2023 年提到“信息公开”的部门 · 2023 年 · 含待核实记录')
  })

  it('writes years that follow each other as a range, others one by one', () => {
    expect(yearsText([2021, 2022, 2023])).toBe('2021–2023')
    expect(yearsText([2019, 2023])).toBe('2019、2023')
    expect(yearsText([])).toBe('—')
  })
})

describe('finding a department', () => {
  const found = (words: string) => departmentsMatching(facts.departments, words).map((one) => one.code)

  it('goes by a part of the name, the beginning of the code or the pinyin initials', () => {
    expect(found('水利')).toEqual(['101'])
    expect(found('30')).toEqual(['301'])
    expect(found('zgh')).toEqual(['102'])
    expect(found('QSL')).toEqual(['101'])
  })

  it('shows all without words and none for others', () => {
    expect(found(' ')).toEqual(['101', '102', '301'])
    expect(found('海关')).toEqual([])
  })

  it('takes the initial of every character', () => {
    expect(pinyinInitials('区退役军人事务局')).toBe('qtyjrswj')
    expect(pinyinInitials('临河街道A区')).toBe('lhjdaq')
  })
})
