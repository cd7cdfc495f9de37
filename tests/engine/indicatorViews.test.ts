import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../src/domain/row'
import { emptySelection, type Selection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { compile, recordsQuery } from '../../src/metrics'
import { departmentEntities, departmentYears } from '../../src/metrics/departmentYears'
import { view as attainment } from '../../src/views/attainment-distribution'
import { view as over } from '../../src/views/over-attainment'
import { view as targets } from '../../src/views/target-history'
import { view as unmet } from '../../src/views/unmet-indicators'
import type { View, ViewContext } from '../../src/views/View'
import { datasetFacts } from '../../src/workspace/facts'
import { engineWith, type TableRows } from '../support/nodeEngine'

// 2022, of P1–P3 (GOV); T1 reported without indicators.
//                    target     actual  attainment  judged        last year
//  P1 1 培训人次      ≥100 人次    160      1.6       met           150: target lower, 100/150
//     2 合格率        ≥95 %        76       0.8       below         90: target higher
//     3 生均成本      ≤5 万元      8        0.625     above ceiling 4: target looser, 4/5
//     4 满意度        ≥90 %        —        —         claimed
//     5 社会认可      in words     部分达成 —         claimed partly
//  P2 1 使用率        80–90 %      95       90/95     above range
//     2 差错          =0 次        1        0         above ceiling 2: target stricter, no ratio
//     3 覆盖村        >10 个       10       1         not above
//     4 会议          =12 次       12       1         met           15: neither
//     5, 6 巡查       ≥10 次       10, 12   1, 1.2    met           12, but the name occurs twice
//  P3 1 报告          ≥2 份        2        1         met           3 篇: another unit
const indicator = (code: string, year: number, no: number, name: string, more: Row): Row => ({
  eval_id: `${code}:${year}:DEPT`,
  indicator_no: no,
  indicator_name: name,
  level1_category: 'OUTPUT',
  level2_category: 'QUANTITY',
  direction: 'POSITIVE',
  target_operator: 'GE',
  ...more,
})
const aim = (target_value: number, target_unit: string, actual_value: number | null, more: Row = {}): Row => ({
  target_value,
  target_unit,
  actual_value,
  ...more,
})
const reverse = { direction: 'REVERSE', target_operator: 'LE' }
const equal = { direction: 'EQUAL', target_operator: 'EQ' }

const indicators: readonly Row[] = [
  indicator('P1', 2021, 1, '培训人次', aim(100, '人次', 150)),
  indicator('P1', 2021, 2, '合格率', aim(90, '%', 90)),
  indicator('P1', 2021, 3, '生均成本', aim(5, '万元', 4, reverse)),
  indicator('P2', 2021, 1, '差错', aim(0, '次', 2, { direction: 'REVERSE', target_operator: 'EQ' })),
  indicator('P2', 2021, 2, '会议', aim(12, '次', 15, equal)),
  indicator('P2', 2021, 3, '巡查', aim(10, '次', 12)),
  indicator('P3', 2021, 1, '报告', aim(2, '篇', 3)),
  indicator('P1', 2022, 1, '培训人次', aim(100, '人次', 160, { weight: 10, score_reported: 10 })),
  indicator('P1', 2022, 2, '合格率', aim(95, '%', 76, { level2_category: 'QUALITY', weight: 20, score_reported: 20 })),
  indicator('P1', 2022, 3, '生均成本', {
    ...aim(5, '万元', 8, reverse),
    weight: 10,
    score_reported: 6,
    deviation_reason: '材料价格上涨',
  }),
  indicator('P1', 2022, 4, '满意度', aim(90, '%', null, { level1_category: 'SATISFACTION', completion_claim: 'MET' })),
  indicator('P1', 2022, 5, '社会认可', {
    level1_category: 'BENEFIT',
    direction: 'QUALITATIVE',
    target_operator: 'TEXT',
    target_text: '明显提升',
    completion_claim: 'PARTIAL',
  }),
  indicator('P2', 2022, 1, '使用率', aim(80, '%', 95, { direction: 'RANGE', target_operator: 'RANGE', target_value_upper: 90 })),
  indicator('P2', 2022, 2, '差错', aim(0, '次', 1, { direction: 'REVERSE', target_operator: 'EQ' })),
  indicator('P2', 2022, 3, '覆盖村', aim(10, '个', 10, { target_operator: 'GT' })),
  indicator('P2', 2022, 4, '会议', aim(12, '次', 12, equal)),
  indicator('P2', 2022, 5, '巡查', aim(10, '次', 10)),
  indicator('P2', 2022, 6, '巡查', aim(10, '次', 12, { level2_category: 'QUALITY' })),
  indicator('P3', 2022, 1, '报告', aim(2, '份', 2)),
]

const departments: readonly Row[] = ['P1', 'P2', 'P3', 'T1'].map((code) => ({
  dept_code: code,
  dept_name: `示例${code}`,
  dept_type: code.startsWith('T') ? 'TOWN' : 'GOV',
}))
const evaluations: readonly Row[] = [2021, 2022].flatMap((year) =>
  departments.map(({ dept_code }) => ({
    eval_id: `${dept_code}:${year}:DEPT`,
    dept_code: dept_code ?? null,
    fiscal_year: year,
    eval_scope: 'DEPT',
    budget_adjusted: 100,
    expenditure_actual: 90,
  })),
)
const records = { departments, evaluations, funds: [], indicators, issues: [], measures: [], lineage: [] }
const dept_year = departmentYears(records)
const tables: TableRows = { ...records, dept_year, dept_entity: departmentEntities(records) }
const facts = datasetFacts(records, dept_year, [], {})
const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true }

let engine: Engine
beforeAll(async () => {
  engine = await engineWith(tables)
})
afterAll(() => engine.close())

async function ask<Model>(view: View<Model>, selection: Selection = emptySelection): Promise<Model> {
  const answers = await Promise.all(view.specs(selection, facts).map((spec) => engine.rows(compile(spec, selection))))
  const model = view.model(answers, selection, facts)
  if (model === null) throw new Error(`${view.id} has nothing to show`)
  return model
}

/** The primary keys that a mark or row leads to. */
async function recordsBehind(metric: string, key: Row): Promise<readonly string[]> {
  const found = recordsQuery(metric, key, emptySelection, 50)
  if (found === null) throw new Error('no records')
  return (await engine.rows(found.query)).map((row) => Object.values(row).join(' '))
}

describe('the spread of attainment', () => {
  it('counts each band and keeps apart what has no attainment', async () => {
    const model = await ask(attainment)
    // 0 | 0.625 | 0.8 | 90/95 | 1 ×4 | — | 1.2 | 1.6; in words 1 not met, claimed 1.
    expect(model.bars.map((bar) => bar.n)).toEqual([1, 1, 1, 1, 4, 0, 1, 1, 1, 0, 1, 0])
    expect(model.total.byState).toEqual({ UNMET: 6, MET: 5, CLAIMED: 1, OPEN: 0 })
    // 覆盖村 is at 100 % and not above it.
    expect(model.bars[4]?.byState).toMatchObject({ UNMET: 1, MET: 3 })
    expect(attainment.subtitle(model, context)).toContain('n 11/12')
  })

  it('says whose indicators are missing', async () => {
    const model = await ask(attainment)
    expect([model.coverage.reporting, model.coverage.due, model.coverage.noIndicators]).toEqual([3, 4, ['示例T1']])
  })

  it('leads from a bar to its indicators', async () => {
    expect(await recordsBehind('indicator_n', { attainmentBand: 4, year: 2022 })).toEqual([
      'P2:2022:DEPT 3',
      'P2:2022:DEPT 4',
      'P2:2022:DEPT 5',
      'P3:2022:DEPT 1',
    ])
    const claimed = { attainmentBand: null, indicatorState: 'CLAIMED', year: 2022 }
    expect(await recordsBehind('indicator_n', claimed)).toEqual(['P1:2022:DEPT 4'])
  })

  it('keeps to the chosen levels and says so', async () => {
    const model = await ask(attainment, { ...emptySelection, indicatorLevels: ['SATISFACTION'] })
    expect(model.total.byState).toEqual({ UNMET: 0, MET: 0, CLAIMED: 1, OPEN: 0 })
    expect(attainment.subtitle(model, context)).toContain('只看满意度指标')
  })
})

describe('the list of unmet indicators', () => {
  it('says why each counts as unmet, most points lost first', async () => {
    const model = await ask(unmet)
    // 20 × (1 − 0.8) = 4, 10 × (1 − 0.625) = 3.75; the others have no weight.
    expect(model.rows.map((row) => [row.name, row.shortfall, row.lost])).toEqual([
      ['合格率', 'belowTarget', expect.closeTo(4, 9)],
      ['生均成本', 'aboveCeiling', 3.75],
      ['社会认可', 'claimedPartly', null],
      ['使用率', 'aboveRange', null],
      ['差错', 'aboveCeiling', null],
      ['覆盖村', 'notAboveTarget', null],
    ])
    expect([model.unmet, model.judged, model.all, model.claimed]).toEqual([6, 11, 12, 1])
    // Only 生均成本 gives a reason; 合格率 has 20 of 20 points although it was missed.
    expect([model.withoutReason, model.fullMarks]).toEqual([5, 1])
  })

  it('shows departments by their share, with the whole district behind one that is chosen', async () => {
    const model = await ask(unmet, { ...emptySelection, departments: ['P2'] })
    expect(model.departments.map((one) => [one.code, one.unmet, one.judged, one.chosen])).toEqual([
      ['P1', 3, 4, false],
      ['P2', 3, 6, true],
    ])
    expect(model.allMet).toBe(1)
    expect(model.rows.map((row) => row.code)).toEqual(['P2', 'P2', 'P2'])
    expect([model.unmet, model.judged]).toEqual([3, 6])
    // All indicators of P2 and P3 together: 3 of 6 and none of 1.
    expect(model.departments[0]?.peerShare).toBeCloseTo(3 / 7, 12)
    expect(model.departments[0]?.against).toBe('none')
  })

  it('leads from a row to exactly this record, from a bar to all of the department', async () => {
    const model = await ask(unmet)
    for (const row of model.rows) {
      expect(await recordsBehind('unmet_rate', row.key)).toEqual([`${row.key.evaluation} ${row.key.indicatorNo}`])
    }
    expect(unmet.pick?.(model.rows[0]?.key ?? {})).toBeNull()
    expect(unmet.pick?.({ department: 'P1', year: 2022 })).toEqual({ filter: 'departments', value: 'P1' })
  })

  it('prints the target with its sign and unit and the reason as written', async () => {
    const model = await ask(unmet)
    const { columns, rows } = unmet.table(model, context)
    const cellOf = (name: string, column: string) =>
      rows.find((row) => row.cells.some((one) => one.value === name))?.cells[columns.findIndex((one) => one.id === column)]?.text
    expect(cellOf('合格率', 'target')).toBe('≥95%')
    expect(cellOf('使用率', 'target')).toBe('80–90%')
    expect(cellOf('社会认可', 'target')).toBe('明显提升')
    expect(cellOf('生均成本', 'reason')).toBe('材料价格上涨')
    expect(cellOf('合格率', 'reason')).toBe('—')
    expect(cellOf('合格率', 'shareOf')).toBe('3/4')
  })
})

describe('targets beside last year', () => {
  it('puts those below last year’s actual first, costs turned round', async () => {
    const model = await ask(targets)
    expect(model.rows.map((row) => [row.name, row.step, row.ratio])).toEqual([
      ['培训人次', 'lower', expect.closeTo(100 / 150, 12)],
      ['生均成本', 'lower', 0.8],
      ['合格率', 'higher', expect.closeTo(95 / 90, 12)],
      ['差错', 'higher', null],
      ['会议', 'open', null],
    ])
    // 培训人次 reached 160 after 150; 生均成本 rose from 4 to 8.
    expect(model.reachedAgain).toBe(1)
  })

  it('links no indicator whose unit changed or whose name occurs twice, even where a filter hides the second', async () => {
    const all = await ask(targets)
    expect(all.rows.map((row) => row.name)).not.toContain('报告')
    expect(all.ambiguous).toBe(2)
    const model = await ask(targets, { ...emptySelection, indicatorLevels: ['OUTPUT.QUANTITY'] })
    expect(model.rows.map((row) => row.name)).toEqual(['培训人次', '生均成本', '差错', '会议'])
    expect(model.ambiguous).toBe(1)
  })
})

describe('indicators far above target', () => {
  it('lists them with the share of those that could go as far', async () => {
    const model = await ask(over)
    expect(model.rows.map((row) => [row.name, row.attainment])).toEqual([['培训人次', 1.6]])
    // POSITIVE with an attainment: 培训人次, 合格率, 覆盖村, 巡查 twice, 报告.
    expect(model.total).toEqual({ over: 1, n: 6, all: 12 })
    expect(model.types.map((one) => [one.type, one.over, one.n])).toEqual([['GOV', 1, 6]])
    expect(model.belowLastYear).toBe(1)
    expect(over.title(model, context)).toBe('1 个指标完成度 150% 及以上，目标偏低需核实')
  })

  it('counts 150 % itself: 150 of 100 and 3 of 2 in 2021', async () => {
    const model = await ask(over, { ...emptySelection, years: [2021] })
    expect(model.rows.map((row) => row.attainment)).toEqual([1.5, 1.5])
  })

  it('says so where there is none', async () => {
    const none = await ask(over, { ...emptySelection, departments: ['P2'] })
    expect(over.title(none, context)).toBe('没有指标的完成度达到 150%')
  })
})
