import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createIntake } from '../../../src/intake/intake'
import type { IntakeResult, SourceFile } from '../../../src/intake/Reading'
import { createClassifier, textStatus } from '../../../src/issues/classify'
import { folder, ofKind, plantedList } from './sampleTables'

let result: IntakeResult
const fixtures = resolve(folder, '../fixtures/seed-like')

async function readFolder(path: string): Promise<IntakeResult> {
  const files: SourceFile[] = readdirSync(path)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(resolve(path, name))) }))
  return createIntake({ textStatus }).read(files, {})
}

const evaluation = (code: string, year: number) => result.records.evaluations.find((row) => row.eval_id === `${code}:${year}:DEPT`)

beforeAll(async () => {
  result = await readFolder(folder)
})

describe('the sample read by the intake', () => {
  it('asks nothing, skips nothing and warns of nothing', () => {
    expect(result.files.filter((file) => file.status !== 'ok').map((file) => [file.source, file.question])).toEqual([])
    expect(result.files.flatMap((file) => file.warnings)).toEqual([])
    expect(result.skipped).toEqual([])
    expect(result.files).toHaveLength(22)
  })

  it('knows every column but the running number and the contact', () => {
    const unknown = result.files.flatMap((file) =>
      file.columns.filter((column) => column.column === null).map((column) => column.header),
    )
    expect([...new Set(unknown)].sort()).toEqual(['序号', '联系人'])
  })

  it('reads each year in the unit of its exports', () => {
    const units = result.files.filter((file) => file.table === 'evaluations').map((file) => [file.source.slice(0, 4), file.unit])
    expect(units).toEqual([
      ['2019', '万元'],
      ['2020', '元'],
      ['2021', '万元'],
      ['2022', '元'],
      ['2023', '万元'],
    ])
  })

  it('returns exactly the rows planted for it', () => {
    const place = (one: { table: string; line: number; file: string }) => `${one.table} ${one.file} ${one.line}`
    const returned = result.returned.map((one) => place({ ...one, file: one.source }))
    expect(returned.sort()).toEqual(ofKind('应退回').map(place).sort())
  })

  it('ignores the row that stands there twice', () => {
    const duplicates = result.ignored
      .filter((one) => one.reason === 'exact duplicate')
      .map((one) => [one.origin.source, one.origin.line])
    expect(duplicates).toEqual(ofKind('完全重复的一行').map((one) => [one.file, one.line]))
  })

  it('has one evaluation a department and year, and a second one where two rows contradict', () => {
    const twins = new Set(ofKind('同部门同年度两行数字不同').map((one) => `${one.code} ${one.year}`)).size
    expect(result.records.evaluations).toHaveLength(plantedList.evaluationCount + twins)
    expect(result.records.evaluations.map((row) => row.eval_id)).toContain('202001:2020:DEPT-2')
  })

  it('finds all departments by code, and the one without code by its name', () => {
    expect(result.records.departments.map((row) => row.dept_code).sort()).toEqual(
      plantedList.departments.map((one) => one.code).sort(),
    )
    const disabled = result.records.indicators.filter((row) => row.eval_id === '304001:2022:DEPT')
    expect(disabled.length).toBeGreaterThanOrEqual(10)
  })

  it('gives the planted amounts in 万元, from exports in 万元 as in 元', () => {
    for (const one of ofKind('年初加调整不等于调整后')) {
      const row = evaluation(one.code, one.year)
      expect([row?.budget_initial, row?.budget_adjustment, row?.budget_adjusted]).toEqual(Object.values(one.facts))
    }
    for (const one of ofKind('执行率超过100%')) {
      const row = evaluation(one.code, one.year)
      expect([row?.budget_adjusted, row?.expenditure_actual]).toEqual(Object.values(one.facts))
    }
  })

  it('takes reported rates as fractions, whether written 96.43%, 96.43 or 0.9643', () => {
    const rates = result.records.evaluations.map((row) => row.exec_rate_reported).filter((rate) => rate !== null)
    expect(rates.filter((rate) => Number(rate) > 1.1)).toEqual([])
    expect(rates.filter((rate) => Number(rate) < 0.5)).toEqual([0])
  })

  it('reads a target and an actual number of every indicator that is not a text', () => {
    const numeric = result.records.indicators.filter((row) => row.direction !== 'QUALITATIVE')
    expect(
      numeric
        .filter((row) => row.target_value === null || row.actual_value === null)
        .map((row) => [row.eval_id, row.indicator_name]),
    ).toEqual([])
    const texts = result.records.indicators.filter((row) => row.direction === 'QUALITATIVE')
    expect(texts.filter((row) => row.completion_claim === null || row.target_text === null).map((row) => row.eval_id)).toEqual([])
    expect(texts.length).toBeGreaterThan(500)
  })

  it('tells the prompt of the form and the stated 无 from issues', () => {
    const statuses = new Map<unknown, number>()
    for (const row of result.records.issues) statuses.set(row.text_status, (statuses.get(row.text_status) ?? 0) + 1)
    expect(statuses.get('PLACEHOLDER')).toBe(1)
    expect(statuses.get('NONE')).toBeGreaterThan(10)
    expect(statuses.get('NORMAL')).toBeGreaterThan(800)
  })
})

describe('one department in two writings', () => {
  it('is the same in GB18030 with 元 and in UTF-8 with 万元', async () => {
    const [yuan, wan] = [await readFolder(resolve(fixtures, 'yuan')), await readFolder(resolve(fixtures, 'wan'))]
    expect([...yuan.files, ...wan.files].map((file) => file.status)).toEqual(Array(10).fill('ok'))
    expect(yuan.records).toEqual(wan.records)
    const [row] = yuan.records.evaluations
    expect([row?.dept_code, row?.budget_adjusted, row?.exec_rate_reported, row?.adjust_rate_reported]).toEqual([
      'U:汀屿区总工会',
      431.77,
      1,
      0,
    ])
    expect(
      yuan.records.funds.map((fund) => [fund.fund_source, fund.self_evaluated_amount, fund.self_evaluated_share_reported]),
    ).toEqual([
      ['GENERAL_PUBLIC', 431.77, 1],
      ['GOV_FUND', 0, 0],
    ])
    expect(
      yuan.records.indicators.map((one) => [one.target_operator, one.target_value, one.actual_value, one.completion_claim]),
    ).toEqual([
      ['GE', 95, null, 'MET'],
      ['EQ', 100, null, 'MET'],
      ['GE', 90, null, 'MET'],
      ['GT', 1000, null, 'MET'],
      ['EQ', 0, 0, 'MET'],
    ])
    expect([yuan.records.issues.length, yuan.records.measures.length]).toEqual([2, 2])
  })
  it('has one issue on disclosure and one on indicators', async () => {
    const { classify } = createClassifier()
    const { records } = await readFolder(resolve(fixtures, 'wan'))
    const labels = records.issues.map((issue) =>
      classify({ title: String(issue.issue_title), text: String(issue.issue_text) }).labels.map((label) => label.category),
    )
    expect(labels).toEqual([['INFO_DISCLOSURE'], ['INDICATOR_QUALITY']])
  })
})
