import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { view } from '../../../src/views/measure-response'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const context = { ...pictureContext, moneyUnit: '万元' } as const
const facts: DatasetFacts = {
  revision: 1,
  years: [2021, 2022],
  departments: ['A1', 'A2'].map((code) => ({
    code,
    name: code === 'A1' ? '发展局' : '水务局',
    shortName: code === 'A1' ? '发展局' : '水务局',
    type: 'GOV',
    office: null,
    entity: code,
    years: [2021, 2022],
  })),
  categories: [
    { id: 'EXEC_SLOW', label: { 'zh-CN': '预算执行' } },
    { id: 'GOAL', label: { 'zh-CN': '目标设置' } },
    { id: 'OPEN', label: { 'zh-CN': '信息公开' } },
  ],
  unlabelled: {},
  lineage: [],
  sample: false,
}

/** `answered` of `of` issues of one category and year, each measure linked to one issue. */
function issuesOf(category: string, year: number, of: number, answered: number): Row[] {
  return Array.from({ length: of }, (_, at) => ({
    entity: at % 2 === 0 ? 'A1' : 'A2',
    department: at % 2 === 0 ? 'A1' : 'A2',
    year,
    issue: `${category}${year}#${at}`,
    issueNo: at + 1,
    issueText: `${category} 问题 ${at + 1}`,
    issueStatus: 'NORMAL',
    issueLabels: category,
    linkedMeasures: at < answered ? 'M1' : '',
  }))
}
const measures: Row[] = [
  {
    entity: 'A1',
    department: 'A1',
    year: 2022,
    measure: 'M1',
    measureText: '按月通报',
    responsibleUnit: '财务科',
    measureStatus: 'UNSTATED',
  },
]

/** 2022: 预算执行 1 of 12, 目标设置 10 of 10, 信息公开 1 of 4, of no category 0 of 2: 12 of 28. 2021: 预算执行 6 of 10. */
const answers: Row[][] = [
  [
    ...issuesOf('EXEC_SLOW', 2022, 12, 1),
    ...issuesOf('GOAL', 2022, 10, 10),
    ...issuesOf('OPEN', 2022, 4, 1),
    ...issuesOf('OTHER', 2022, 2, 0),
    ...issuesOf('EXEC_SLOW', 2021, 10, 6),
  ],
  measures,
  [
    { year: 2021, response_rate: 0.6, 'response_rate.num': 6, 'response_rate.n': 10 },
    { year: 2022, response_rate: 12 / 28, 'response_rate.num': 12, 'response_rate.n': 28 },
  ],
  [{ year: 2022, specific_measure_rate: 0.25, 'specific_measure_rate.num': 2, 'specific_measure_rate.n': 8 }],
  [{ year: 2022, department_n: 3 }],
]
const model = view.model(answers, { ...emptySelection, years: [2022] }, facts)
if (model === null) throw new Error('no model')

describe('问题有没有措施', () => {
  it('counts the answered issues of each category, most issues first and those of no category last', () => {
    expect(model.categories.map(({ id, answered: { n, of } }) => [id, n, of])).toEqual([
      ['EXEC_SLOW', 1, 12],
      ['GOAL', 10, 10],
      ['OPEN', 1, 4],
      [null, 0, 2],
    ])
    expect(model.categories[0]?.lastYear).toMatchObject({ n: 6, of: 10 })
  })

  it('says 明显 only where the interval leaves out the response of all issues, and never of fewer than five', () => {
    // 12/28 = 42.86%; Wilson of 1/12 ends at 35.39%, of 10/10 begins at 72.25%.
    expect(model.categories.map(({ differs }) => differs)).toEqual(['below', 'above', null, null])
    expect(model.categories[0]?.answered.interval?.high).toBeCloseTo(0.3539, 4)
    expect(model.categories[1]?.answered.interval?.low).toBeCloseTo(0.7225, 4)
    expect(view.summary(model, context)).toContain('明显低于全部问题的有“预算执行”8.33%（1/12）')
  })

  it('says both rates in its title, and the difference to last year in its sentence', () => {
    expect(view.title(model, context)).toBe('42.86% 的问题有对应措施，25.00% 的措施写明责任或时限')
    expect(view.summary(model, context)).toContain('2022 年问题回应率 42.86%（12/28）；上年 60.00%（6/10），相差 −17.14 个百分点')
    expect(view.summary(model, context)).toContain('没有对应措施的问题 16 条')
  })

  it('lists the issues that no measure answers, of the chosen categories alone where some are chosen', () => {
    const rows = view.table(model, context).rows.filter(({ kind }) => kind !== 'note')
    expect(rows).toHaveLength(16)
    const chosen = view.model(answers, { ...emptySelection, years: [2022], issueCategories: ['OPEN'] }, facts)
    expect(chosen?.unanswered.map(({ name, labels }) => [name, labels[0]?.['zh-CN']])).toEqual([
      ['水务局', '信息公开'],
      ['发展局', '信息公开'],
      ['水务局', '信息公开'],
    ])
    // The whole stays that of all categories.
    expect(chosen?.response).toMatchObject({ n: 12, of: 28 })
  })

  it('is empty in a year in which nothing was written', () => {
    expect(view.model(answers, { ...emptySelection, years: [2020] }, facts)).toBeNull()
  })
})
