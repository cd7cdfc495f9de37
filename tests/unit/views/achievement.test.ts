import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection, type Selection } from '../../../src/domain/selection'
import { view } from '../../../src/views/indicator-achievement'
import type { DatasetFacts, ViewContext } from '../../../src/views/View'

const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true }

/** 24 government departments and 6 towns: too many to be read singly, the towns alone are not. */
const codes = [...Array.from({ length: 24 }, (_, at) => `G${at}`), ...Array.from({ length: 6 }, (_, at) => `T${at}`)]
const typeOf = (code: string) => (code.startsWith('T') ? 'TOWN' : 'GOV')

const facts: DatasetFacts = {
  revision: 1,
  years: [2022, 2023],
  departments: codes.map((code) => ({
    code,
    name: `${code}单位`,
    shortName: `${code}单位`,
    type: typeOf(code),
    office: null,
    entity: code,
    years: [2022, 2023],
  })),
  categories: [],
  unlabelled: {},
  sample: false,
}

const rate = (score: number, weight: number): Row => ({
  score_rate: score / weight,
  'score_rate.num': score,
  'score_rate.den': weight,
  'score_rate.n': 1,
  'score_rate.expected': 1,
})
const ofLevel = (by: Row, level2: string, score: number, weight: number): Row => ({ ...by, level2, ...rate(score, weight) })
const ofYear = (code: string, year: number, score: number, weight: number): Row => ({
  department: code,
  entity: code,
  departmentType: typeOf(code),
  sizeBand: 'SMALL',
  year,
  ...rate(score, weight),
})

function tableOf(selection: Partial<Selection>, answers: readonly (readonly Row[])[]) {
  const model = view.model(answers, { ...emptySelection, years: [2023], ...selection }, facts)
  if (model === null) throw new Error('nothing to show')
  const table = view.table(model, context)
  return {
    heads: table.columns.map((column) => column.label),
    rows: table.rows.map((row) => row.cells.map((cell) => cell.text)),
    titles: table.rows.map((row) => row.cells.map((cell) => cell.title ?? '')),
    notes: view.notes(model, context).join(''),
  }
}

describe('score rates of types', () => {
  // This year: government 8/10 and 30/40, towns 6/10. Last year by department: G0 40/50 (now 38/50), T0 5/10 (now 6/10), T1 10/10.
  const cells = [
    ofLevel({ departmentType: 'GOV' }, 'QUANTITY', 8, 10),
    ofLevel({ departmentType: 'GOV' }, 'QUALITY', 30, 40),
    ofLevel({ departmentType: 'TOWN' }, 'QUANTITY', 6, 10),
  ]
  const departments = [
    ofYear('G0', 2022, 40, 50),
    ofYear('G0', 2023, 38, 50),
    ofYear('T0', 2022, 5, 10),
    ofYear('T0', 2023, 6, 10),
    ofYear('T1', 2022, 10, 10),
  ]

  it('are ratios of sums, lowest first, beside last year of the departments that have both years', () => {
    const { heads, rows, titles } = tableOf({}, [cells, departments])
    expect(heads).toEqual(['部门类型', '数量', '质量', '全部', '上年', '增减', '指标 n / N'])
    expect(rows).toEqual([
      ['镇街', '60.00%', '—', '60.00%', '50.00%', '+10.00', '1/1'],
      ['政府部门', '80.00%', '75.00%', '76.00%', '80.00%', '−4.00', '2/2'],
      // All: 44/60. On the same basis 44/60 beside 45/60.
      ['合计（Σ得分 ÷ Σ分值）', '70.00%', '75.00%', '73.33%', '75.00%', '−1.67', '3/3'],
    ])
    expect(titles[0]?.[4]).toBe('同口径 1 个部门')
  })

  it('are compared only where they are chosen, and not in a total that has others in it', () => {
    const government = departments.filter((row) => row.departmentType === 'GOV')
    const { rows } = tableOf({ departmentTypes: ['GOV', 'PARTY'] }, [cells, government])
    expect(rows.map((row) => row.slice(4, 6))).toEqual([
      ['—', '—'],
      ['80.00%', '−4.00'],
      ['—', '—'],
    ])
  })

  it('have no peers, and it is said', () => {
    const { heads, notes } = tableOf({ compareWith: 'peers' }, [cells])
    expect(heads).toEqual(['部门类型', '数量', '质量', '全部', '指标 n / N'])
    expect(notes).toContain('部门类型没有同类')
  })

  it('are held against the full score where 目标 is asked for', () => {
    const { heads, rows } = tableOf({ compareWith: 'target' }, [cells])
    expect(heads.slice(4, 6)).toEqual(['目标', '距目标'])
    expect(rows[0]?.slice(4, 6)).toEqual(['100.00%', '−40.00'])
  })
})

describe('one type that is chosen', () => {
  const towns = codes.slice(24)
  // 50 %, 60 %, … 100 %.
  const now = towns.map((code, at) => ofYear(code, 2023, 5 + at, 10))
  const cells = towns.map((code, at) => ofLevel({ department: code }, 'QUANTITY', 5 + at, 10))

  it('is taken apart into its departments', () => {
    const selection = { ...emptySelection, years: [2023], departmentTypes: ['TOWN'] }
    expect(view.specs(selection, facts)[0]).toMatchObject({ by: ['department', 'level2'], ignore: [] })
    expect(view.specs({ ...selection, departmentTypes: ['GOV', 'TOWN'] }, facts)[0]).toMatchObject({
      by: ['departmentType', 'level2'],
      ignore: ['departmentTypes'],
    })
  })

  it('shows each department beside its peers, with place and n', () => {
    const { heads, rows } = tableOf({ departmentTypes: ['TOWN'], compareWith: 'peers' }, [cells, now, now])
    expect(heads).toEqual(['部门', '数量', '全部', '同类中位', '与同类差', '同类位次', '指标 n / N'])
    // The median of 50 % to 100 % is 75 %.
    expect(rows[0]).toEqual(['T0单位', '50.00%', '50.00%', '75.00%', '−25.00', '第 6/6', '1/1'])
    expect(rows[5]).toEqual(['T5单位', '100.00%', '100.00%', '75.00%', '+25.00', '第 1/6', '1/1'])
  })
})
