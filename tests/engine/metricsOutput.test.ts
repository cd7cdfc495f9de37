import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../src/domain/row'
import { emptySelection } from '../../src/domain/selection'
import type { Engine } from '../../src/engine/Engine'
import { compile } from '../../src/metrics'
import { outputEntries } from '../../src/metrics/output/entries'
import { type MetricsOutput, metricsOutput } from '../../src/metrics/output/metricsOutput'
import { engineWith } from '../support/nodeEngine'
import { districtRecords, districtTables } from './metricsDistrict'

let engine: Engine
let output: MetricsOutput
const facts = {
  lineage: districtRecords.lineage,
  findings: [{ deptCode: 'A1', fiscalYear: 2022, severity: '错误' }],
}

beforeAll(async () => {
  engine = await engineWith(districtTables)
  output = await metricsOutput((query) => engine.rows(query), emptySelection, facts)
})
afterAll(() => engine.close())

const text = (row: Row) => output.header.map((column) => row[column] ?? '').join(',')
const rowsOf = (id: string, ...places: string[]) =>
  output.rows.filter((row) => row.metric_id === id && places.includes(text(row).split(',').slice(1, 4).join(','))).map(text)

describe('metrics.csv', () => {
  it('has the columns of its contract and one row a key', () => {
    expect(output.header.join()).toBe('metric_id,dept_code,fiscal_year,peer_group,value,n,expected_n,note')
    const keys = output.rows.map((row) => text(row).split(',').slice(0, 4).join())
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives amounts at every grain: all years, a year, a type, a department', () => {
    expect(rowsOf('budget_adjusted', ',,', ',2022,', ',2022,TOWN/*', 'A1,2022,', 'B1,2022,')).toEqual([
      'budget_adjusted,,,,3320,12,14,',
      'budget_adjusted,,2022,,1770,5,7,',
      'budget_adjusted,A1,2022,,250,1,1,',
      'budget_adjusted,B1,2022,,0,1,1,',
      'budget_adjusted,,2022,TOWN/*,120,2,4,',
    ])
  })

  it('says why a value is missing', () => {
    expect(rowsOf('exec_rate_adjusted', 'B1,2022,', 'C1,2022,')).toEqual([
      'exec_rate_adjusted,B1,2022,,,0,1,zero_denominator',
      'exec_rate_adjusted,C1,2022,,,0,1,duplicate',
    ])
    expect(rowsOf('review_score', 'A2,2022,')).toEqual(['review_score,A2,2022,,,0,1,missing'])
    expect(rowsOf('review_score', ',2022,')).toEqual(['review_score,,2022,,,1,7,min_n'])
  })

  it('lists the departments naming a chosen category, and keeps their peers and last year', async () => {
    const chosen = { ...emptySelection, issueCategories: ['DISCLOSURE'] }
    const narrowed = await metricsOutput((query) => engine.rows(query), chosen, facts)
    const inside = narrowed.rows.filter((row) => row.metric_id === 'department_n' || row.metric_id === 'expenditure_actual')
    // A4 (A3 the year before) and C1 in the latest year.
    expect([...new Set(inside.flatMap((row) => row.dept_code ?? []))].sort()).toEqual(['A3', 'A4', 'C1'])
    const ofA4 = (rows: readonly Row[]) =>
      rows.filter((row) => /^exec_rate_adjusted/.test(String(row.metric_id)) && row.dept_code === 'A4').map(text)
    expect(ofA4(narrowed.rows)).toEqual(ofA4(output.rows))
    expect(ofA4(narrowed.rows).length).toBeGreaterThan(1)
  })

  it('shows statistics from their least number on', () => {
    expect(rowsOf('exec_rate_adjusted.median', ',2022,')).toEqual(['exec_rate_adjusted.median,,2022,,0.85,4,7,'])
    expect(rowsOf('exec_rate_adjusted.p25', ',2022,')).toEqual(['exec_rate_adjusted.p25,,2022,,,4,7,min_n'])
  })

  it('adds merged departments up for the years before, with the rate made anew', () => {
    expect(rowsOf('expenditure_actual', 'B5,2021,')).toEqual(['expenditure_actual,B5,2021,,90,1,1,merged'])
    expect(rowsOf('exec_rate_adjusted', 'B5,2021,')).toEqual(['exec_rate_adjusted,B5,2021,,0.9,1,1,merged'])
    expect(rowsOf('total_score_reported', 'B5,2021,')).toEqual([])
    expect(rowsOf('budget_adjusted.change', 'B5,2022,')).toEqual(['budget_adjusted.change,B5,2022,,0.2,1,1,merged'])
  })

  it('compares with last year through a change of name, and groups on the same basis', () => {
    expect(rowsOf('exec_rate_adjusted.change', 'A4,2022,', 'A1,2021,', ',2022,')).toEqual([
      // A1, A2 and A4 (A3): 1450/1650 against 1100/1100; B1 has no rate this year.
      'exec_rate_adjusted.change,,2022,,-0.1212121212,3,7,same_basis',
      'exec_rate_adjusted.change,A4,2022,,-0.05,1,1,',
    ])
    expect(rowsOf('unspent.change', 'A4,2022,')).toEqual(['unspent.change,A4,2022,,,0,1,zero_denominator'])
  })

  it('widens to all departments here, ranks nearest to 100 % first and leaves 110 % out', () => {
    expect(rowsOf('exec_rate_adjusted.rank', 'A2,2021,*/*', 'A3,2021,*/*', 'B4,2021,*/*', 'A1,2021,*/*')).toEqual([
      'exec_rate_adjusted.rank,A1,2021,*/*,3,6,7,widened',
      'exec_rate_adjusted.rank,A2,2021,*/*,,6,7,widened',
      'exec_rate_adjusted.rank,A3,2021,*/*,1,6,7,widened',
      'exec_rate_adjusted.rank,B4,2021,*/*,1,6,7,widened',
    ])
    expect(output.rows.some((row) => String(row.metric_id).startsWith('issue_n.rank'))).toBe(false)
  })

  it('counts grades, with those that nobody has, and their interval', () => {
    expect(rowsOf('grade_n/MOF2020.优', ',2022,')).toEqual(['grade_n/MOF2020.优,,2022,,2,4,7,'])
    expect(rowsOf('grade_n/MOF2020.差', ',2022,')).toEqual(['grade_n/MOF2020.差,,2022,,0,4,7,'])
    // Wilson of 1 in 6.
    expect(rowsOf('grade_share/MOF2020.中.low', ',2021,')).toEqual(['grade_share/MOF2020.中.low,,2021,,0.0300533697,6,7,'])
  })

  it('counts categories and recurrences in departments', () => {
    expect(rowsOf('issue_share/EXEC_SLOW', ',2021,', ',2022,')).toEqual([
      'issue_share/EXEC_SLOW,,2021,,0.3333333333,3,7,',
      'issue_share/EXEC_SLOW,,2022,,0.5,4,7,',
    ])
    expect(rowsOf('recurring_dept_n/DISCLOSURE', ',2022,')).toEqual(['recurring_dept_n/DISCLOSURE,,2022,,1,4,7,'])
  })

  it('tells 无 from nothing written', () => {
    expect(rowsOf('issue_n', 'A2,2021,', 'B1,2021,', 'C1,2022,')).toEqual([
      'issue_n,A2,2021,,0,1,1,',
      'issue_n,B1,2021,,,0,1,missing',
      'issue_n,C1,2022,,1,1,1,',
    ])
  })

  it('counts indicators and issues in n, and marks a mean without weights', () => {
    expect(rowsOf('met_rate', 'A1,2022,')).toEqual(['met_rate,A1,2022,,0.5,2,3,'])
    expect(rowsOf('mean_attainment', 'A2,2022,', ',2022,')).toEqual([
      'mean_attainment,,2022,,0.7,2,5,',
      'mean_attainment,A2,2022,,0.9,2,2,unweighted',
    ])
    expect(rowsOf('response_rate', ',2022,')).toEqual(['response_rate,,2022,,0.4,5,5,'])
  })

  it('gives funds by axis and source, findings by severity, and what was handed in', () => {
    expect(rowsOf('fund_share/BY_SOURCE.CARRYOVER', ',2022,', 'A1,2022,', 'A2,2022,')).toEqual([
      'fund_share/BY_SOURCE.CARRYOVER,,2022,,0.0769230769,1,7,',
      'fund_share/BY_SOURCE.CARRYOVER,A1,2022,,0.2,1,1,',
    ])
    expect(rowsOf('finding_n/错误', ',2022,', 'A1,2022,', 'A2,2022,')).toEqual([
      'finding_n/错误,,2022,,1,6,7,',
      'finding_n/错误,A1,2022,,1,1,1,',
      'finding_n/错误,A2,2022,,0,1,1,',
    ])
    expect(rowsOf('submission_rate', ',2022,')).toEqual(['submission_rate,,2022,,0.8571428571,7,7,'])
    expect(rowsOf('late_rate', ',2022,')).toEqual(['late_rate,,2022,,0.5,2,7,'])
  })

  it('stands in the order of its contract', () => {
    const ids = [...new Set(output.rows.map((row) => String(row.metric_id).replace(/[/.].*/, '')))]
    expect(ids).toEqual(outputEntries.map((entry) => entry.metric.id))
    const first = output.rows
      .filter((row) => row.metric_id === 'budget_adjusted')
      .map((row) => [row.peer_group, row.dept_code, row.fiscal_year])
    expect(first.slice(0, 5)).toEqual([
      [null, null, null],
      [null, null, 2021],
      [null, null, 2022],
      [null, 'A1', 2021],
      [null, 'A1', 2022],
    ])
  })

  it('agrees with the page: the value of a year and of a type is what compile asks for', async () => {
    for (const { metric, isWhole, grains } of outputEntries) {
      if (!isWhole || metric.id === 'finding_n') continue
      for (const by of grains.includes('G') ? [['year'], ['year', 'departmentType']] : [['year']]) {
        const asked = await engine.rows(compile({ metrics: [metric.id], by }, emptySelection))
        for (const row of asked) {
          const group = row.departmentType === undefined ? null : `${row.departmentType}/*`
          const found = output.rows.find(
            (one) =>
              one.metric_id === metric.id && one.dept_code === null && one.fiscal_year === row.year && one.peer_group === group,
          )
          const isShown = found?.note !== 'min_n'
          expect([metric.id, group, found?.n]).toEqual([metric.id, group, row[`${metric.id}.n`]])
          const value = row[metric.id]
          if (isShown && typeof value === 'number') expect(found?.value, `${metric.id} ${text(row)}`).toBeCloseTo(value, 9)
          else if (isShown) expect(found?.value ?? null).toBe(value)
        }
      }
    }
  })

  it('narrows to the selection, but takes peers and last year from outside it', async () => {
    const selection = { ...emptySelection, years: [2022], departments: ['A4'] }
    const narrowed = await metricsOutput((query) => engine.rows(query), selection, facts)
    const found = (id: string) => narrowed.rows.filter((row) => row.metric_id === id).map(text)
    expect(found('budget_adjusted')).toEqual([
      'budget_adjusted,,2022,,1000,1,1,',
      'budget_adjusted,A4,2022,,1000,1,1,',
      'budget_adjusted,,2022,GOV/*,1000,1,1,',
    ])
    expect(found('budget_adjusted.change')[1]).toBe('budget_adjusted.change,A4,2022,,0.1111111111,1,1,')
    expect(found('exec_rate_adjusted.rank')).toEqual(['exec_rate_adjusted.rank,A4,2022,*/*,1,4,7,widened'])
  })
})
