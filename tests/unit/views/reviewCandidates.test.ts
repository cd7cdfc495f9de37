// 重点评价建议名单 of five departments, every figure in sight.
import { describe, expect, it } from 'vitest'
import type { Cell, Row } from '../../../src/domain/row'
import { emptySelection, type Selection } from '../../../src/domain/selection'
import { view } from '../../../src/views/review-candidates'
import type { DatasetFacts } from '../../../src/views/View'
import { pictureContext } from './inventedDistrict'

const context = { ...pictureContext, moneyUnit: '万元' } as const
const names: Readonly<Record<string, string>> = { A1: '发展局', A2: '水务局', A3: '民政局', A4: '司法局', A5: '档案馆' }
const facts: DatasetFacts = {
  revision: 1,
  years: [2022],
  departments: Object.entries(names).map(([code, name]) => ({
    code,
    name,
    shortName: name,
    type: 'GOV',
    office: null,
    entity: code,
    years: [2022],
  })),
  categories: [],
  unlabelled: {},
  lineage: [],
  sample: false,
}

/** A5 did not report; A3 has no budget, so no rate. Nobody has a row of findings or of repeated texts where there are none. */
const figures: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  exec_rate_adjusted: { A1: 0.75, A2: 0.8, A3: null, A4: 0.79 },
  self_score_gap: { A1: 3.5, A2: 3, A3: 0, A4: -4 },
  longest_streak: { A1: 1, A2: 2, A3: 1, A4: 1 },
  finding_error_n: { A1: 2, A3: 1 },
  copied_last_year_n: { A2: 1 },
  copied_elsewhere_n: {},
}

function answersTo(selection: Selection): Row[][] {
  return view.specs(selection, facts).map(({ metrics }) =>
    Object.keys(names).flatMap((code): Row[] => {
      const row = { department: code, entity: code, departmentType: 'GOV', sizeBand: 'SMALL', year: 2022 }
      if (metrics.includes('department_n')) return [{ ...row, department_n: 1, submitted_n: code === 'A5' ? 0 : 1, late_n: 0 }]
      const found = metrics.flatMap((id) => (figures[id]?.[code] === undefined ? [] : [[id, figures[id][code] ?? null] as const]))
      return found.length === 0
        ? []
        : [
            {
              ...row,
              ...Object.fromEntries(
                found.flatMap(([id, value]) => [
                  [id, value],
                  [`${id}.n`, 1],
                ]),
              ),
            },
          ]
    }),
  )
}

function modelOf(partial: Partial<Selection> = {}) {
  const selection = { ...emptySelection, years: [2022], ...partial }
  const model = view.model(answersTo(selection), selection, facts)
  if (model === null) throw new Error('no model')
  return model
}

describe('重点评价建议名单', () => {
  it('takes the thresholds of the checks, and stands exactly on them only where the rule does', () => {
    const { asked, members, least } = modelOf()
    expect(asked.map(({ metric, operator, value }) => `${metric}${operator}${value}`)).toEqual([
      'finding_error_n>=1',
      'self_score_gap>3',
      'copied_last_year_n>=1',
      'copied_elsewhere_n>=1',
      'longest_streak>=2',
      'exec_rate_adjusted<0.8',
    ])
    // A1: errors, gap, rate. A2: last year's words and streak; a gap of just 3 and a rate of just 80 % are not beyond.
    expect([least, members.map(({ name, met }) => [name, met])]).toEqual([
      2,
      [
        ['发展局', 3],
        ['水务局', 2],
      ],
    ])
  })

  it('says of each which conditions hold and by how much', () => {
    const model = modelOf()
    expect(
      view
        .table(model, { ...context, forExport: false })
        .rows.slice(0, 2)
        .map(({ cells }) => cells.map(({ text }) => text)),
    ).toEqual([
      ['发展局', '3/6', '未澄清的错误条数 ≥ 1 条（+1 条），自评与重算之差 > 3 分（+0.5 分），预算执行率 < 80%（−5.00 个百分点）'],
      ['水务局', '2/6', '与上年雷同的问题 ≥ 1 条（恰在门槛），问题最长连续年数 ≥ 2 年（恰在门槛）'],
    ])
    const [first] = view.table(model, { ...context, forExport: true }).rows
    expect(first?.cells.map(({ value }) => value)).toEqual([
      '发展局',
      3,
      2,
      1,
      3.5,
      0.5,
      0,
      null,
      0,
      null,
      1,
      null,
      0.75,
      expect.closeTo(-0.05, 9),
    ])
  })

  it('counts nothing found as none, and what is missing as not to be told', () => {
    const { open, others, held, due } = modelOf()
    // A3: an error, and a rate that would make it two. A5: nothing was handed in.
    expect(open.map(({ name, met, unknown, missing }) => [name, met, unknown, missing])).toEqual([
      ['民政局', 1, 1, null],
      ['档案馆', 0, 6, 'notSubmitted'],
    ])
    expect([others, due]).toEqual([1, 5])
    expect(held).toEqual([
      { n: 2, of: 4 },
      { n: 1, of: 4 },
      { n: 1, of: 4 },
      { n: 0, of: 4 },
      { n: 1, of: 4 },
      { n: 2, of: 3 },
    ])
  })

  it('holds other conditions, and as many of them as asked', () => {
    const reviewConditions = ['exec_rate_adjusted<=0.8', 'self_score_gap>=3', 'condition_n>=1']
    const model = modelOf({ reviewConditions })
    expect(model.members.map(({ name, met }) => [name, met])).toEqual([
      ['发展局', 2],
      ['水务局', 2],
      ['司法局', 1],
    ])
    expect(view.notes(model, context)[0]).toBe('条件已由用户改动。')
    // More than there are conditions cannot be asked for.
    expect(modelOf({ reviewConditions: ['self_score_gap>=3', 'condition_n>=9'] }).least).toBe(1)
    expect(modelOf({ reviewConditions: ['nonsense_n>=1', 'self_score_gap>=3'] }).refused).toEqual(['nonsense_n>=1'])
  })

  it('leaves no record set aside for one without repeated texts', () => {
    const [, , copied] = modelOf({ excludeFlagged: true }).held
    expect(copied).toEqual({ n: 1, of: 1 })
  })

  it('shows every condition in a picture of 75 mm: numbers and marks, which the notes name', () => {
    const column = { ...context, width: 332 }
    const note = view.notes(modelOf(), column).find((one) => one.startsWith('图中各列：')) ?? ''
    expect(note.match(/[①-⑳]/g)).toEqual(['①', '②', '③', '④', '⑤', '⑥'])
    expect(note).toContain('● 符合，○ 不符合，— 缺数')
    expect(view.notes(modelOf(), column).join()).not.toContain('余')
    expect(view.notes(modelOf(), context).join()).not.toContain('图中各列')
  })

  it('is a suggestion', () => {
    expect(view.title(modelOf(), context)).toBe('建议 2 个部门列入重点评价：6 项条件中符合 2 项以上')
    expect(view.summary(modelOf(), context)).toContain('名单是建议，须核实后再定。')
  })
})
