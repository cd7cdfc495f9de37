import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection, type Selection } from '../../../src/domain/selection'
import { view as transition } from '../../../src/views/grade-transition'
import { view as review } from '../../../src/views/review-gap'
import { view as regrade } from '../../../src/views/scheme-regrade'
import { view as gap } from '../../../src/views/score-gap'
import { view as plausibility } from '../../../src/views/score-plausibility'
import type { DatasetFacts, View } from '../../../src/views/View'
import { pictureContext as context } from './inventedDistrict'

const years = [2022, 2023]
const department = (code: string, name: string) => ({
  code,
  name,
  shortName: name,
  type: 'GOV',
  office: null,
  entity: code,
  years,
})
const facts: DatasetFacts = {
  revision: 1,
  years,
  departments: [
    department('1', '水务局'),
    department('2', '档案馆'),
    department('3', '文旅局'),
    department('4', '司法局'),
    department('5', '统计局'),
  ],
  categories: [],
  unlabelled: {},
  sample: false,
}

interface Scores {
  readonly reported?: number | null
  readonly recomputed?: number | null
  readonly review?: number | null
  readonly full?: number
  readonly scheme?: string
  readonly year?: number
}

const record = (
  code: string,
  { reported = null, recomputed = null, review: reviewed = null, full = 100, scheme = 'MOF2020', year = 2023 }: Scores,
): Row => ({
  record: `${code}:${year}:DEPT`,
  department: code,
  entity: code,
  departmentType: 'GOV',
  scheme,
  fullScore: full,
  year,
  total_score_reported: reported,
  score_total_recomputed: recomputed,
  review_score: reviewed,
})

const measured = (rows: readonly Row[], of: 'score_total_recomputed' | 'review_score', id: string): readonly Row[] =>
  rows.map((row) => {
    const [reported, other] = [row.total_score_reported, row[of]]
    const value = typeof reported === 'number' && typeof other === 'number' ? reported - other : null
    return {
      department: row.department ?? null,
      entity: row.entity ?? null,
      departmentType: 'GOV',
      sizeBand: 'SMALL',
      year: row.year ?? null,
      [id]: value,
    }
  })

const due = facts.departments.map(
  ({ code }): Row => ({ department: code, departmentType: 'GOV', year: 2023, department_n: 1, submitted_n: code === '5' ? 0 : 1 }),
)

function modelOf<Model>(view: View<Model>, answers: readonly (readonly Row[])[], more: Partial<Selection> = {}): Model {
  const model = view.model(answers, { ...emptySelection, ...more }, facts)
  if (model === null) throw new Error('no answer')
  return model
}

const gapAnswers = (rows: readonly Row[]) => {
  const gaps = measured(rows, 'score_total_recomputed', 'self_score_gap')
  return [rows, due, gaps, gaps]
}

const textsOf = <Model>(view: View<Model>, model: Model) =>
  view.table(model, context).rows.map((row) => row.cells.map((one) => one.text))

describe('自评与重算', () => {
  const rows = [
    record('1', { reported: 96, recomputed: 93 }),
    record('2', { reported: 90, recomputed: 92.99 }),
    record('3', { reported: 88, recomputed: 91.5 }),
    record('4', { reported: 95 }),
  ]

  it('counts a gap of just 3 points as noted, and one of 2.99 not', () => {
    const model = modelOf(plausibility, gapAnswers(rows))
    expect(plausibility.title(model, context)).toBe('3 个部门中 2 个自评与重算相差 3 分以上，需核实')
    expect(plausibility.summary(model, context)).toContain('高出 3 分以上的 1 个，低出 3 分以上的 1 个')
  })

  it('ranks by the distance from 0, and shows the sign', () => {
    const model = modelOf(gap, gapAnswers(rows), { compareWith: null })
    // 2.99, 3 and 3.5 from 0.
    expect(textsOf(gap, model).slice(0, 3)).toEqual([
      ['水务局', '96', '93', '+3', '2/3'],
      ['档案馆', '90', '92.99', '−2.99', '1/3'],
      ['文旅局', '88', '91.5', '−3.5', '3/3'],
    ])
    expect(gap.title(model, context)).toBe('1 个部门自评高出重算 3 分以上，需核实')
  })

  it('scales scores of another full mark to 100, and says so', () => {
    // 114 of 120 is 95, 108 is 90: 6 points as reported, 5 of 100.
    const model = modelOf(plausibility, gapAnswers([record('1', { reported: 114, recomputed: 108, full: 120 })]))
    expect(textsOf(plausibility, model)[0]).toEqual(['水务局', '政府部门', '95', '90', '+5'])
    expect(plausibility.notes(model, context).join('')).toContain('按百分折算')
  })

  it('leaves nobody out without saying who and why', () => {
    const notes = plausibility.notes(modelOf(plausibility, gapAnswers(rows)), context).join('')
    expect(notes).toContain('无法重算 1 个：司法局')
    expect(notes).toContain('未报送 1 个：统计局')
  })

  it('turns a click into the department', () => {
    expect(plausibility.pick?.({ department: '1', year: 2023 })).toEqual({ filter: 'departments', value: '1' })
  })
})

describe('等级变动', () => {
  const now = [
    record('1', { reported: 90 }),
    record('2', { reported: 89.995 }),
    record('3', { reported: 75, scheme: 'SH75' }),
    record('4', { reported: 80 }),
  ]
  const before = [
    record('1', { reported: 89.99, year: 2022 }),
    record('2', { reported: 90, year: 2022 }),
    record('3', { reported: 75, year: 2022 }),
  ]

  it('lets a bound belong to the upper grade and rounds nothing before', () => {
    const model = modelOf(transition, [now, due, before])
    expect(model.pairs.map((one) => [one.name, one.from, one.to])).toEqual([
      ['水务局', '良', '优'],
      ['档案馆', '优', '良'],
    ])
    expect(transition.title(model, context)).toBe('2 个部门中等级升 1 个、降 1 个')
  })

  it('never pairs grades of two schemes, and names who has none of last year', () => {
    const model = modelOf(transition, [now, due, before])
    expect(model.apart.map((one) => [one.name, one.reason])).toEqual([
      ['文旅局', 'schemes'],
      ['司法局', 'noLastYear'],
    ])
    expect(transition.notes(model, context).join('')).toContain('两年评分方案不同 1 个，单列：文旅局。')
  })

  it('pairs them all by one scheme where that is chosen', () => {
    const model = modelOf(transition, [now, due, before], { regradeBy: 'SH75' })
    // By 上海 75 is 良 in both years.
    expect(model.pairs.find((one) => one.name === '文旅局')).toMatchObject({ from: '良', to: '良', steps: 0 })
    expect(model.matrices.map((one) => one.scheme)).toEqual(['SH75'])
  })

  it('draws one matrix for each scheme', () => {
    const both = [...before.filter((row) => row.department !== '3'), record('3', { reported: 95, scheme: 'SH75', year: 2022 })]
    const model = modelOf(transition, [now, due, both])
    expect(model.matrices.map(({ scheme, rows }) => [scheme, rows])).toEqual([
      ['MOF2020', ['优', '良', '中', '差']],
      ['SH75', ['优', '良', '合格', '不合格']],
    ])
    expect(transition.option(model, context).grid).toHaveLength(2)
  })
})

describe('按另一方案重算', () => {
  it('changes the grade at a bound of the other scheme, of a score scaled to 100', () => {
    // 90 of 120 is 75: 中 of MOF2020, and 良 of SH75, whose bound it is. 74.99 stays below.
    const rows = [record('1', { reported: 90, full: 120 }), record('2', { reported: 74.99 }), record('3', { reported: 95 })]
    const model = modelOf(regrade, [rows, due], { regradeBy: 'SH75' })
    expect(model.changed.map((one) => [one.name, one.own, one.other])).toEqual([
      ['水务局', '中', '良'],
      ['档案馆', '中', '合格'],
    ])
    expect(textsOf(regrade, model)[0]?.slice(0, 3)).toEqual(['水务局', '90', '75'])
    expect(regrade.title(model, context)).toBe('全部按上海旧四档(优/良/合格/不合格)重算，2 个部门改变等级')
  })

  it('answers nothing by a scheme that nobody knows', () => {
    expect(regrade.model([[record('1', { reported: 90 })], due], { ...emptySelection, regradeBy: 'X' }, facts)).toBeNull()
  })
})

describe('自评与复核', () => {
  it('shows only who was reviewed, with n of N, and ranks nobody', () => {
    const rows = [
      record('1', { reported: 96, review: 92.5 }),
      record('2', { reported: 90, review: 91 }),
      record('3', { reported: 90 }),
    ]
    const gaps = measured(rows, 'review_score', 'review_gap')
    const model = modelOf(review, [rows, due, gaps, gaps], { compareWith: 'peers' })
    expect(review.title(model, context)).toBe('复核的 2 个部门中 1 个自评高于复核')
    expect(review.subtitle(model, context)).toContain('n 2/5')
    expect(review.table(model, context).columns.map((one) => one.id)).not.toContain('rank')
    expect(textsOf(review, model)[0]?.slice(0, 4)).toEqual(['水务局', '96', '92.5', '+3.5'])
  })
})
