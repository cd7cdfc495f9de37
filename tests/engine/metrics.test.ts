import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../src/domain/row'
import { emptySelection, type Selection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { askMany, compile, metrics } from '../../src/metrics'
import type { QuerySpec } from '../../src/metrics/Metric'
import { engineWith } from '../support/nodeEngine'
import { districtTables } from './metricsDistrict'

let engine: Engine
const in2022: Selection = { ...emptySelection, years: [2022], fundAxis: 'BY_SOURCE' }

beforeAll(async () => {
  engine = await engineWith(districtTables)
})
afterAll(() => engine.close())

const ask = (spec: QuerySpec, selection: Selection = in2022) => engine.rows(compile(spec, selection))

/** Value and n of the whole district in 2022, worked out from metricsDistrict.ts; C1 contradicts itself and is left out. */
const expected: Readonly<Record<string, readonly [number, number]>> = {
  budget_initial: [200 + 400 + 1000 + 0 + 120, 5],
  budget_adjusted: [250 + 400 + 1000 + 0 + 120, 5],
  expenditure_actual: [200 + 300 + 950 + 0 + 108, 5],
  carryover_end: [50, 1],
  basic_expenditure: [150 + 60, 2],
  project_expenditure: [50, 1],
  three_public_budget: [2, 1],
  three_public_actual: [0, 1],
  procurement_budget: [20, 1],
  procurement_actual: [15, 1],
  self_evaluated_amount: [250, 1],
  adjust_amount: [50, 5],
  unspent: [50 + 100 + 50 + 0 + 12, 5],
  exec_rate_adjusted: [1558 / 1770, 4],
  exec_rate_initial: [1558 / 1720, 4],
  adjust_rate: [50 / 1720, 4],
  basic_share: [210 / (200 + 300), 2],
  carryover_rate: [50 / 250, 1],
  procurement_rate: [15 / 20, 1],
  three_public_rate: [0, 1],
  staff_control_rate: [9 / 10, 1],
  self_eval_coverage: [250 / 250, 1],
  fund_initial: [380, 1],
  fund_budget: [200 + 50 + 400 + 0, 2],
  fund_actual: [160 + 40 + 300 + 0, 2],
  fund_share: [1, 2],
  fund_exec_rate: [500 / 650, 2],
  score_rate: [84 / 90, 3],
  mean_attainment: [(20 * 1 + 30 * 0.5) / 50, 2],
  met_rate: [2 / 4, 4],
  unmet_rate: [2 / 4, 4],
  // The highest attainment is 1.2.
  over_attained_rate: [0, 4],
  indicator_n: [5, 2],
  met_n: [2, 2],
  claimed_n: [1, 2],
  weighted_n: [3, 1],
  total_score_reported: [89.995, 5],
  score_execution_recomputed: [(8 + 9) / 2, 4],
  score_total_recomputed: [8 + 20 + 15 + 40, 1],
  self_score_gap: [98 - 83, 1],
  review_score: [95, 1],
  review_gap: [98 - 95, 1],
  grade_n: [5, 5],
  grade_share: [1, 5],
  issue_n: [2 + 1 + 1 + 1, 4],
  measure_n: [2 + 1 + 0, 3],
  issue_dept_n: [4, 4],
  issue_share: [4 / 4, 4],
  recurring_dept_n: [2, 4],
  recurring_share: [2 / 4, 4],
  // A1, and A3 under its name of 2022.
  longest_streak: [2, 4],
  text_dept_n: [4, 4],
  response_rate: [2 / 5, 5],
  specific_measure_rate: [2 / 3, 3],
  submitted_n: [6, 7],
  submission_rate: [6 / 7, 7],
  late_n: [1, 2],
  late_rate: [1 / 2, 2],
  department_n: [7, 7],
  record_n: [7, 6],
  // Of both records of C1 too, and of A2, which is flagged.
  finding_n: [5, 5],
  finding_open_n: [4, 5],
  finding_error_n: [3, 5],
  finding_dept_n: [3, 3],
  // Of the five issues of 2022, those of C1 too.
  copied_last_year_n: [1, 5],
  copied_elsewhere_n: [1, 5],
  // A1, whose two issues give it, and A4, of A1, A2, A4 and C1.
  cause_dept_n: [2, 4],
}

describe('every metric of the catalog', () => {
  it('has numbers worked out here', () => {
    expect(metrics.map((metric) => metric.id).sort()).toEqual(Object.keys(expected).sort())
  })

  it.each(Object.entries(expected))('%s', async (id, [value, n]) => {
    const [row] = await ask({ metrics: [id], by: [] })
    expect(row?.[id]).toBeCloseTo(value, 9)
    expect(row?.[`${id}.n`]).toBe(n)
  })

  it.each(metrics.map((metric) => metric.id))('%s binds by department and year with its parts and statistics', async (id) => {
    const metric = metrics.find((one) => one.id === id)
    const hasParts = metric?.parts !== undefined || metric?.share !== undefined
    const names = [
      id,
      `${id}.median`,
      `${id}.mean`,
      `${id}.expected`,
      `${id}.zero`,
      ...(hasParts ? [`${id}.num`, `${id}.den`] : []),
    ]
    const rows = await ask({ metrics: names, by: ['department', 'year'] }, { ...in2022, years: [] })
    expect(Object.keys(rows[0] ?? {})).toEqual(
      expect.arrayContaining(['department', 'year', ...names, `${id}.n`, `${id}.median.n`]),
    )
  })
})

describe('findings', () => {
  const count = async (selection: Selection) => (await ask({ metrics: ['finding_n'], by: [] }, selection))[0]?.finding_n

  it('are counted by group, severity and state', async () => {
    const rows = await ask({ metrics: ['finding_n'], by: ['checkGroup', 'severity', 'findingState'] })
    expect(rows.map((row) => [row.checkGroup, row.severity, row.findingState, row.finding_n])).toEqual([
      ['完整性', '错误', 'OPEN', 2],
      ['比率勾稽', '提示', 'EXPLAINED', 1],
      ['比率勾稽', '警告', 'OPEN', 1],
      ['金额勾稽', '错误', 'OPEN', 1],
    ])
  })

  it('stay in the list where doubtful records are left out of totals: they are what is to be looked at', async () => {
    expect(await count({ ...in2022, excludeFlagged: true })).toBe(5)
  })

  it('follow the filters of departments, years and scope', async () => {
    expect(await count({ ...in2022, departments: ['A1'] })).toBe(2)
    expect(await count({ ...in2022, years: [2021, 2022], departments: ['A1'] })).toBe(3)
    expect(await count({ ...in2022, evalScope: 'PROJECT' })).toBe(1)
  })
})

describe('members', () => {
  const pairs = (rows: readonly Row[], key: string, value: string) => Object.fromEntries(rows.map((row) => [row[key], row[value]]))

  it('shares a fund out within its axis, though only one kind is looked at', async () => {
    const rows = await ask({ metrics: ['fund_share'], by: ['fundAxis', 'fundSource'] }, { ...in2022, fundTypes: ['CARRYOVER'] })
    expect(pairs(rows, 'fundSource', 'fund_share')).toEqual({ CARRYOVER: 50 / 650 })
  })

  it('shares grades out within a scheme: 89.995 is 良', async () => {
    const rows = await ask({ metrics: ['grade_n', 'grade_share'], by: ['scheme', 'grade'] })
    expect(rows.map((row) => [row.scheme, row.grade, row.grade_n, row.grade_share, row['grade_n.n']])).toEqual([
      ['GD5', '低', 1, 1, 1],
      ['MOF2020', '优', 2, 0.5, 4],
      ['MOF2020', '良', 2, 0.5, 4],
    ])
  })

  it('counts a category in departments, over departments that wrote about issues', async () => {
    const spec = { metrics: ['issue_dept_n', 'issue_share', 'recurring_share'], by: ['year', 'issueCategory'] }
    const rows = await ask(spec, { ...in2022, years: [], issueCategories: ['EXEC_SLOW'] })
    expect(rows.map((row) => [row.year, row.issue_dept_n, row.issue_share, row.recurring_share, row['issue_share.n']])).toEqual([
      [2021, 1, 1 / 3, 0, 3],
      [2022, 2, 2 / 4, 1 / 4, 4],
    ])
  })

  it('counts the years that an issue has gone on over a change of name, 0 where none is stated', async () => {
    const rows = await ask({ metrics: ['longest_streak'], by: ['year', 'department'] }, { ...in2022, years: [] })
    expect(rows.map((row) => [row.year, row.department, row.longest_streak])).toEqual([
      [2021, 'A1', 1],
      [2021, 'A2', 0],
      [2021, 'A3', 1],
      [2022, 'A1', 2],
      [2022, 'A2', 1],
      [2022, 'A4', 2],
      [2022, 'C1', 1],
    ])
  })

  it('narrows everything else to the departments naming a chosen category in the year, followed over a change of name', async () => {
    const chosen = { ...in2022, issueCategories: ['DISCLOSURE'] }
    // 2022: A4 and C1; A4 was A3 before, C1 was not there.
    const due = await ask({ metrics: ['department_n'], by: ['department', 'year'], years: 'all' }, chosen)
    expect(due.filter((row) => row.department_n === 1).map((row) => [row.department, row.year])).toEqual([
      ['A3', 2021],
      ['A4', 2022],
      ['C1', 2022],
    ])
    // C1 contradicts itself.
    expect(await ask({ metrics: ['exec_rate_adjusted'], by: ['year'] }, chosen)).toMatchObject([{ exec_rate_adjusted: 0.95 }])
    const latest = await ask({ metrics: ['exec_rate_adjusted'], by: ['year'], years: 'all' }, { ...chosen, years: [] })
    expect(latest.map((row) => row.exec_rate_adjusted)).toEqual([1, 0.95])
  })

  it('keeps levels of indicators apart', async () => {
    const rows = await ask({ metrics: ['score_rate', 'score_rate.expected'], by: ['level1', 'level2'] })
    expect(rows.map((row) => [row.level1, row.level2, row.score_rate, row['score_rate.n'], row['score_rate.expected']])).toEqual([
      ['BENEFIT', 'SOCIAL', 1, 1, 1],
      ['OUTPUT', 'QUALITY', 24 / 30, 1, 1],
      ['OUTPUT', 'QUANTITY', 1, 1, 3],
    ])
  })
})

describe('statistics', () => {
  it('takes the typical department from the rates of departments, nothing budgeted left out', async () => {
    const [row] = await ask({ metrics: ['exec_rate_adjusted.median', 'exec_rate_adjusted.mean', 'exec_rate_adjusted.min'], by: [] })
    expect(row?.['exec_rate_adjusted.median']).toBeCloseTo((0.8 + 0.9) / 2, 12)
    expect(row?.['exec_rate_adjusted.mean']).toBeCloseTo((0.8 + 0.75 + 0.95 + 0.9) / 4, 12)
    expect(row?.['exec_rate_adjusted.median.n']).toBe(4)
  })

  it('takes the median of mean attainments over departments, one of them unweighted', async () => {
    const rows = await ask({ metrics: ['mean_attainment', 'mean_attainment.median'], by: ['departmentType'] })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.mean_attainment).toBeCloseTo(0.7, 12)
    expect(rows[0]?.['mean_attainment.median']).toBeCloseTo((0.7 + 0.9) / 2, 12)
  })
})

describe('filters', () => {
  const codes = async (selection: Partial<Selection>, spec: Partial<QuerySpec> = {}) => {
    const rows = await ask(
      { metrics: ['expenditure_actual'], by: ['department', 'year'], ...spec },
      { ...emptySelection, ...selection },
    )
    return rows.map((row) => `${row.department} ${row.year}`)
  }

  it('follows a department through its change of name', async () => {
    expect(await codes({ departments: ['A4'] })).toEqual(['A3 2021', 'A4 2022'])
  })

  it('narrows by year, type, band, office and peer group', async () => {
    expect(await codes({ years: [2022], departmentTypes: ['TOWN'] })).toEqual(['B1 2022', 'B5 2022'])
    expect(await codes({ years: [2022], sizeBands: ['SMALL'] })).toEqual(['A4 2022'])
    expect(await codes({ years: [2021], financeOffices: ['行政科'] })).toEqual(['A1 2021', 'A2 2021', 'A3 2021'])
    expect(await codes({ years: [2022], peerGroup: 'GOV/MICRO' })).toEqual(['A1 2022', 'A2 2022'])
  })

  it('leaves flagged records out when asked to, but not out of N', async () => {
    expect(await codes({ years: [2022], departmentTypes: ['GOV'], excludeFlagged: true })).toEqual(['A1 2022', 'A4 2022'])
    const [row] = await ask({ metrics: ['department_n'], by: [] }, { ...in2022, excludeFlagged: true })
    expect(row?.department_n).toBe(7)
  })

  it('never adds projects to departments', async () => {
    const rows = await ask({ metrics: ['expenditure_actual'], by: ['department'] }, { ...in2022, evalScope: 'PROJECT' })
    expect(rows).toEqual([{ department: 'A1', expenditure_actual: 45, 'expenditure_actual.n': 1 }])
  })

  it('does not apply the filter of the view that asks', async () => {
    expect(await codes({ years: [2022], departmentTypes: ['TOWN'] }, { ignore: ['years', 'departmentTypes'] })).toHaveLength(12)
    expect(await codes({ years: [2022], departmentTypes: ['GOV'] }, { years: [2021] })).toEqual(['A1 2021', 'A2 2021', 'A3 2021'])
  })

  it('orders and limits, what is missing last', async () => {
    const rows = await ask({
      metrics: ['exec_rate_adjusted'],
      by: ['department'],
      order: [{ by: 'exec_rate_adjusted', descending: true }],
      limit: 5,
    })
    expect(rows.map((row) => row.department)).toEqual(['A4', 'B5', 'A1', 'A2', 'B1'])
  })
})

describe('several specs', () => {
  const specs: readonly QuerySpec[] = [
    { metrics: ['exec_rate_adjusted', 'exec_rate_adjusted.median'], by: ['year'] },
    { metrics: ['exec_rate_adjusted'], by: ['department', 'year'] },
    { metrics: ['budget_adjusted'], by: [] },
    { metrics: ['score_rate'], by: ['level1'] },
    { metrics: ['score_rate.median'], by: ['level1'] },
    { metrics: ['issue_share'], by: ['issueCategory'] },
    { metrics: ['budget_adjusted'], by: ['year'], ignore: ['departmentTypes'] },
  ]

  it('are answered in fewer statements with the rows that each would have had alone', async () => {
    const selection = { ...emptySelection, departmentTypes: ['GOV'] }
    let statements = 0
    const together = await askMany(specs, selection, (query) => {
      statements += 1
      return engine.rows(query)
    })
    const alone = await Promise.all(specs.map((spec) => engine.rows(compile(spec, selection))))
    expect(together).toEqual(alone)
    expect(statements).toBe(5)
  })
})

describe('impossible questions', () => {
  const code = (spec: QuerySpec, selection = emptySelection) => {
    try {
      compile(spec, selection)
    } catch (error) {
      return (error as { code?: string }).code
    }
    return null
  }

  it('are refused: unknown names, two relations, two axes of funds, contradicting rows in and out', () => {
    expect(code({ metrics: ['no_such'], by: [] })).toBe('metric.unknown')
    expect(code({ metrics: ['issue_n.p99'], by: [] })).toBe('metric.unknown')
    expect(code({ metrics: ['issue_n'], by: ['month'] })).toBe('metric.unknownDimension')
    expect(code({ metrics: ['budget_initial', 'score_rate'], by: [] })).toBe('metric.mixedTables')
    expect(code({ metrics: ['budget_initial'], by: ['level1'] })).toBe('metric.mixedTables')
    expect(code({ metrics: ['fund_budget'], by: ['fundSource'] })).toBe('metric.mixedAxes')
    expect(code({ metrics: ['issue_n', 'budget_initial'], by: [] })).toBe('metric.mixedContradicting')
  })
})
