// 雷同表述 and 材料自己说的原因, on tables small enough to read.
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { view as copiedTexts } from '../../../src/views/copied-texts'
import { view as issueCauses } from '../../../src/views/issue-causes'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const context = { ...pictureContext, moneyUnit: '万元' } as const
const names: Readonly<Record<string, string>> = { A1: '发展局', A2: '水务局', A3: '民政局' }
const facts: DatasetFacts = {
  revision: 1,
  years: [2021, 2022],
  departments: Object.entries(names).map(([code, name]) => ({
    code,
    name,
    shortName: name,
    type: 'GOV',
    office: null,
    entity: code,
    years: [2021, 2022],
  })),
  categories: [{ id: 'BUDGET_EXEC', label: { 'zh-CN': '预算执行' } }],
  unlabelled: { 2022: { other: 2, suggested: 1, issues: 6 } },
  lineage: [],
  sample: false,
}
const selection = { ...emptySelection, years: [2022] }

function issue(code: string, year: number, no: number, words: string, alike: Row = {}): Row {
  return {
    entity: code,
    department: code,
    year,
    issue: `${code}:${year}#${no}`,
    issueNo: no,
    issueText: words,
    issueStatus: 'NORMAL',
    issueLabels: 'BUDGET_EXEC',
    linkedMeasures: '',
    ...alike,
  }
}
const lastYear = (id: string, likeness: number): Row => ({ alikeLastYear: id, likenessLastYear: likeness })
const elsewhere = (id: string, likeness: number): Row => ({ alikeElsewhere: id, likenessElsewhere: likeness })

describe('雷同表述', () => {
  const before = issue('A1', 2021, 1, '支付偏慢。')
  const issues = [
    issue('A1', 2022, 1, '支付偏慢。', lastYear('A1:2021#1', 1)),
    // 0.8 is enough for last year's words, 0.84 is not for another department's, which want 0.85.
    issue('A1', 2022, 2, '公开不及时。', { ...lastYear('A1:2021#2', 0.79), ...elsewhere('A3:2022#1', 0.84) }),
    issue('A2', 2022, 1, '会计人员少。', { ...lastYear('A2:2021#1', 0.8), ...elsewhere('A3:2022#1', 0.85) }),
    issue('A3', 2022, 1, '会计人员不足。', elsewhere('A2:2022#1', 0.85)),
    // Not as written by the department: left out of every count.
    { ...issue('A3', 2022, 2, '无', lastYear('A3:2021#1', 1)), issueStatus: 'NONE' },
  ]
  const everywhere = [before, issue('A2', 2021, 1, '会计人员较少。'), ...issues]
  const totals: Row = { year: 2022, copied_last_year_n: 2, copied_elsewhere_n: 2, 'copied_last_year_n.n': 4 }
  const answers = [issues, everywhere, [totals], [{ year: 2022, department_n: 3 }]]
  const model = copiedTexts.model(answers, selection, facts)
  if (model === null) throw new Error('no model')

  it('sets both texts side by side, the most alike first, each pair of departments once', () => {
    expect(
      model.pairs.map(({ whose, name, otherName, issue: own, other, likeness }) => [
        whose,
        name,
        own.no,
        otherName,
        other.year,
        likeness,
      ]),
    ).toEqual([
      ['lastYear', '发展局', 1, '发展局', 2021, 1],
      ['lastYear', '水务局', 1, '水务局', 2021, 0.8],
      ['elsewhere', '水务局', 1, '民政局', 2022, 0.85],
    ])
    const rows = copiedTexts
      .table(model, context)
      .rows.slice(0, 3)
      .map(({ cells }) => cells.map(({ text }) => text))
    expect(rows).toEqual([
      ['发展局', '支付偏慢。', '完全相同', '本部门 2021 年', '支付偏慢。'],
      ['水务局', '会计人员少。', '80.00%', '本部门 2021 年', '会计人员较少。'],
      ['水务局', '会计人员少。', '85.00%', '民政局 2022 年', '会计人员不足。'],
    ])
  })

  it('counts each department its issues, also where the other text is of a department that the filter leaves out', () => {
    expect(model.departments.map(({ name, lastYear: own, elsewhere: other }) => [name, own, other])).toEqual([
      ['水务局', 1, 1],
      ['发展局', 1, 0],
      ['民政局', 0, 1],
    ])
    const oneOnly = copiedTexts.model([issues.slice(2, 3), everywhere, [totals], []], selection, facts)
    expect(oneOnly?.pairs.map(({ otherName }) => otherName)).toEqual(['水务局', '民政局'])
  })

  it('says what is to be looked at, and no verdict', () => {
    expect(copiedTexts.title(model, context)).toBe('2 条问题的表述与上年雷同，2 条问题的表述与其他部门雷同，需核实是否沿用旧稿')
    expect(copiedTexts.summary(model, context)).toBe(
      '2022 年 4 条问题中，与上年雷同 2 条，与其他部门雷同 2 条，涉及 3 个部门。其中 1 对文字完全相同。表述雷同不等于问题未整改，需核实是否沿用旧稿、是否结合了本部门本年度实际。',
    )
    const nothing = copiedTexts.model([[issue('A1', 2022, 1, '一')], [], [{ year: 2022 }], []], selection, facts)
    if (nothing === null) throw new Error('no model')
    expect(copiedTexts.title(nothing, context)).toBe('没有与上年或其他部门雷同的问题表述')
    expect(copiedTexts.model([[], [], [], []], selection, facts)).toBeNull()
  })
})

describe('材料自己说的原因', () => {
  const tag = (code: string, year: number, cause: string | null): Row => ({
    entity: code,
    year,
    issueCause: cause,
    cause_dept_n: cause === null ? 0 : 1,
  })
  const wrote = (code: string, year: number): Row => ({ entity: code, year, text_dept_n: 1 })
  // 2022: POLICY by A1 and A2, STAFF by A2; A3 gives none. 2021: POLICY by A3 alone, and A2 wrote nothing.
  const tagged = [
    tag('A1', 2022, 'POLICY'),
    tag('A2', 2022, 'POLICY'),
    tag('A2', 2022, 'STAFF'),
    tag('A3', 2022, null),
    tag('A3', 2021, 'POLICY'),
  ]
  const writers = [wrote('A1', 2022), wrote('A2', 2022), wrote('A3', 2022), wrote('A1', 2021), wrote('A3', 2021)]
  const model = issueCauses.model([tagged, writers, [{ year: 2022, department_n: 4 }]], selection, facts)
  if (model === null) throw new Error('no model')

  it('counts departments, not sentences, and those that give none', () => {
    expect(model.causes.map(({ id, n }) => [id, n])).toEqual([
      ['POLICY', 2],
      ['STAFF', 1],
    ])
    expect([model.texts, model.explained, model.due]).toEqual([3, 2, 4])
    expect(issueCauses.summary(model, context)).toBe(
      '2022 年填写了存在问题的 3 个部门中，写明原因的 66.67%（2/3），未写明的 1 个。提到最多的是政策或任务变化 66.67%（2/3）、人员变动或不足 33.33%（1/3）。',
    )
  })

  it('compares with last year on the same basis, and says where that is no more than chance', () => {
    // A1 and A3 wrote in both years: of the two, POLICY was A3's and is A1's.
    expect(model.causes[0]?.lastYear).toMatchObject({ n: 2, before: 0.5, now: 0.5, gained: 1, lost: 1, difference: 'none' })
    const [policy] = issueCauses.table(model, context).rows
    expect(policy?.cells.map(({ text }) => text).slice(-2)).toEqual([
      '50.00%',
      '同口径 2 个部门：新提到 1 个，不再提到 1 个，无明显差别',
    ])
  })

  it('is a second reading: beside it stands how much of the categories is open', () => {
    expect(issueCauses.notes(model, context).join('')).toContain('不计入类别')
    expect(issueCauses.notes(model, context).join('')).toContain('其他 2 条，其中 1 条有建议')
  })
})
