import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../src/domain/row'
import type { Engine } from '../../src/engine/Engine'
import { engineWith } from '../support/nodeEngine'
import { tinyDistrict } from '../support/tinyDistrict'

let engine: Engine
const ask = (sql: string): Promise<Row[]> => engine.rows({ sql, params: [] })
const evaluation = async (id: string, columns: string) => (await ask(`SELECT ${columns} FROM v_eval WHERE eval_id = '${id}'`))[0]
const close = (value: unknown) => expect.closeTo(Number(value), 9)

beforeAll(async () => {
  engine = await engineWith(tinyDistrict)
})
afterAll(() => engine.close())

describe('v_eval', () => {
  it('divides expenditure by the adjusted and by the initial budget', async () => {
    expect(await evaluation('001:2021:DEPT', 'exec_rate_adjusted, exec_rate_initial, adjust_amount, adjust_rate, unspent')).toEqual(
      {
        exec_rate_adjusted: close(1080 / 1200),
        exec_rate_initial: close(1080 / 1000),
        adjust_amount: 200,
        adjust_rate: close(0.2),
        unspent: 120,
      },
    )
  })

  it('has no rate where nothing was budgeted and nothing spent', async () => {
    expect(await evaluation('003:2022:DEPT', 'exec_rate_adjusted, adjust_rate, unspent')).toEqual({
      exec_rate_adjusted: null,
      adjust_rate: null,
      unspent: 0,
    })
  })

  it('adds up the fund lines of one axis only', async () => {
    expect(await evaluation('001:2021:DEPT', 'src_n::INTEGER AS lines, src_initial, src_adjusted, src_actual')).toEqual({
      lines: 2,
      src_initial: 1000,
      src_adjusted: 1200,
      src_actual: 1080,
    })
  })

  it('recomputes the score from the execution rate and the indicators: 9 + 20 + 16 + 10 + 28 + 10', async () => {
    expect(await evaluation('001:2021:DEPT', 'score_execution_recomputed, ind_recomputed_sum, score_total_recomputed')).toEqual({
      score_execution_recomputed: 9,
      ind_recomputed_sum: 84,
      score_total_recomputed: 93,
    })
  })

  it('does not recompute a total without indicators', async () => {
    expect(await evaluation('004:2021:DEPT', 'score_total_recomputed')).toEqual({ score_total_recomputed: null })
  })

  it.each([
    ['007:2020:DEPT', '优', '优', '90 belongs to the upper grade, and 优秀 is the same grade'],
    ['004:2020:DEPT', '良', '良', '89'],
    ['003:2020:DEPT', '中', '中', '78'],
  ])('%s is graded %s from its score and %s as reported: %s', async (id, fromScore, reported) => {
    expect(await evaluation(id, 'grade_from_score, grade_reported_norm')).toEqual({
      grade_from_score: fromScore,
      grade_reported_norm: reported,
    })
  })

  it('finds the year before under the former code of a renamed department', async () => {
    expect(await evaluation('012:2022:DEPT', 'entity_id, prev_dept_name, prev_budget_adjusted, prev_total_score')).toEqual({
      entity_id: '012',
      prev_dept_name: '示例区民政局',
      prev_budget_adjusted: 500,
      prev_total_score: 88,
    })
  })

  it('links no year before across a merger or a missing report', async () => {
    expect(await evaluation('006:2022:DEPT', 'prev_budget_adjusted')).toEqual({ prev_budget_adjusted: null })
    expect(await evaluation('007:2022:DEPT', 'prev_budget_adjusted')).toEqual({ prev_budget_adjusted: null })
  })

  it('counts contradicting records of one department and year', async () => {
    const rows = await ask('SELECT eval_id, dup_n::INTEGER AS records FROM v_eval WHERE dup_n > 1 ORDER BY eval_id')
    expect(rows).toEqual([
      { eval_id: '007:2022:DEPT', records: 2 },
      { eval_id: '007:2022:DEPT-2', records: 2 },
    ])
  })
})

describe('v_indicator', () => {
  it('judges each target by its direction', async () => {
    const rows = await ask(
      'SELECT eval_id, indicator_no AS no, attainment, met, score_recomputed AS score FROM v_indicator ORDER BY eval_id, indicator_no',
    )
    expect(rows.map((row) => [row.eval_id, row.no, row.attainment, row.met, row.score])).toEqual([
      ['001:2021:DEPT', 1, close(1.2), true, 20],
      ['001:2021:DEPT', 2, close(0.8), false, 16],
      ['001:2021:DEPT', 3, 1, true, 10],
      ['001:2021:DEPT', 4, null, true, null],
      ['001:2021:DEPT', 5, null, null, null],
      ['001:2022:DEPT', 1, 1, true, 20],
      ['001:2022:DEPT', 2, close(0.9), false, 18],
      ['001:2022:DEPT', 3, 1, true, 10],
      ['002:2021:DEPT', 1, close(0.9), false, 45],
      ['012:2022:DEPT', 1, 1, true, 50],
    ])
  })

  it('gives a qualitative indicator an interval of the weight, not a point', async () => {
    expect(await ask('SELECT qual_low, qual_high FROM v_indicator WHERE qual_low IS NOT NULL')).toEqual([
      { qual_low: 24, qual_high: 30 },
    ])
  })

  it('finds the same indicator of the year before by entity, name and unit', async () => {
    expect(
      await ask(
        'SELECT eval_id, prev_actual_value AS before FROM v_indicator WHERE prev_actual_value IS NOT NULL ORDER BY eval_id',
      ),
    ).toEqual([
      { eval_id: '001:2022:DEPT', before: 1200 },
      { eval_id: '012:2022:DEPT', before: 90 },
    ])
  })
})

describe('v_fund, v_issue, v_measure', () => {
  it('leaves the rate of an empty fund out', async () => {
    expect(await ask("SELECT fund_source, exec_rate FROM v_fund WHERE eval_id = '001:2022:DEPT' ORDER BY line_no")).toEqual([
      { fund_source: 'GENERAL_PUBLIC', exec_rate: 1 },
      { fund_source: 'GOV_FUND', exec_rate: null },
    ])
  })

  it('puts the labels of an issue in order of their score', async () => {
    expect(await ask("SELECT labels FROM v_issue WHERE issue_id = '001:2022:DEPT#I1'")).toEqual([
      { labels: 'BUDGET_EXEC|GOAL_SETTING' },
    ])
  })

  it('counts the links between issues and measures from both ends', async () => {
    expect(
      await ask("SELECT issue_no AS no, link_n::INTEGER AS links FROM v_issue WHERE eval_id = '001:2021:DEPT' ORDER BY issue_no"),
    ).toEqual([
      { no: 1, links: 1 },
      { no: 2, links: 0 },
    ])
    expect(
      await ask(
        "SELECT measure_no AS no, link_n::INTEGER AS links FROM v_measure WHERE eval_id = '001:2021:DEPT' ORDER BY measure_no",
      ),
    ).toEqual([
      { no: 1, links: 1 },
      { no: 2, links: 0 },
    ])
  })
})

describe('v_recurrence', () => {
  const recurrence = 'SELECT entity_id, category_id, fiscal_year, streak::INTEGER AS streak, returned, issue_ids FROM v_recurrence'

  it('counts consecutive years of one category', async () => {
    const rows = await ask(`${recurrence} WHERE entity_id = '001' AND category_id = 'BUDGET_EXEC' ORDER BY fiscal_year`)
    expect(rows.map((row) => [row.fiscal_year, row.streak, row.returned])).toEqual([
      [2020, 1, false],
      [2021, 2, false],
      [2022, 3, false],
    ])
    expect(rows[1]?.issue_ids).toBe('001:2021:DEPT#I1|001:2021:DEPT#I2')
  })

  it.each([
    ['012', 'ASSET_MGMT', 'the renamed department said 无 between'],
    ['007', 'INFO_DISCLOSURE', 'the report between is missing'],
  ])('sees %s %s come back after one year without it: %s', async (entity, category) => {
    const rows = await ask(`${recurrence} WHERE entity_id = '${entity}' AND category_id = '${category}' ORDER BY fiscal_year`)
    expect(rows.map((row) => [row.fiscal_year, row.streak, row.returned])).toEqual([
      [2020, 1, false],
      [2022, 1, true],
    ])
  })

  it('has no row for a prompt left in place', async () => {
    expect(await ask(`${recurrence} WHERE entity_id = '004'`)).toEqual([])
  })
})
