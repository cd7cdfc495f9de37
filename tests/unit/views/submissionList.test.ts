// 报送名单 of six departments of two offices.
import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import { view } from '../../../src/views/submission-list'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const context = { ...pictureContext, moneyUnit: '万元' } as const
const names: Readonly<Record<string, string>> = { A1: '甲局', A2: '乙局', A3: '丙局', A4: '丁局', A5: '戊局', A6: '己局' }
const facts: DatasetFacts = {
  revision: 1,
  years: [2023],
  departments: Object.entries(names).map(([code, name]) => ({
    code,
    name,
    shortName: name,
    type: 'GOV',
    office: code < 'A4' ? '行政科' : '社保科',
    entity: code,
    years: code === 'A6' ? [] : [2023],
  })),
  categories: [],
  unlabelled: {},
  exemptions: [
    { code: 'A6', year: 2023, reason: '新设立' },
    { code: 'A1', year: 2022, reason: '另一年' },
  ],
  sample: false,
}

const row = (code: string, more: Row): Row => ({
  department: code,
  financeOffice: code < 'A4' ? '行政科' : '社保科',
  year: 2023,
  department_n: 1,
  submitted_n: 1,
  late_n: 0,
  ...more,
})
const answers = [
  [
    row('A1', { submittedDate: '2024-04-15', dueDate: '2024-04-15' }),
    row('A2', { submittedDate: '2024-05-02', dueDate: '2024-04-15', late_n: 1 }),
    row('A3', { submitted_n: 0 }),
    row('A4', { submittedDate: '2024-04-18', dueDate: '2024-04-15', late_n: 1 }),
    // A date is missing: handed in, and nothing is said of late.
    row('A5', { submittedDate: '2024-06-30', dueDate: null, late_n: null }),
  ],
]
const model = view.model(answers, emptySelection, facts)
if (model === null) throw new Error('no model')

describe('报送名单', () => {
  it('has the missing first, then the latest, with the days after the due date', () => {
    const rows = view.table(model, context).rows.filter(({ kind }) => kind !== 'note')
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['丙局', '行政科', '未报', '', '', '', ''],
      ['乙局', '行政科', '迟报', '2024-05-02', '2024-04-15', '17', ''],
      ['丁局', '社保科', '迟报', '2024-04-18', '2024-04-15', '3', ''],
      ['戊局', '社保科', '已报（日期不全）', '2024-06-30', '', '', ''],
      ['甲局', '行政科', '按时报送', '2024-04-15', '2024-04-15', '', ''],
      ['己局', '社保科', '免报', '', '', '', '新设立'],
    ])
  })

  it('counts by office; who is exempt is not due', () => {
    expect(model.total.due).toBe(5)
    expect(model.offices.map(({ office, due, counts }) => [office, due, counts.missing, counts.late, counts.exempt])).toEqual([
      ['行政科', 3, 1, 1, 0],
      ['社保科', 2, 0, 1, 1],
    ])
    expect(view.summary(model, context)).toBe(
      '2023 年已报 4/5 个，迟报 2 个，未报 1 个，免报 1 个。未报的是丙局。迟报最久的是乙局，晚 17 天。',
    )
  })

  it('leaves an exempt department out where a filter leaves it out', () => {
    const ofOffice = view.model(answers, { ...emptySelection, financeOffices: ['行政科'] }, facts)
    expect(ofOffice?.total.counts.exempt).toBe(0)
  })
})
