import { describe, expect, it } from 'vitest'
import { type Correction, cellKey, isCorrection } from '../../../src/domain/correction'
import type { Row } from '../../../src/domain/row'
import { type TableId, tableIds } from '../../../src/domain/schema'
import type { SourceFile } from '../../../src/intake/Reading'
import { withCorrections } from '../../../src/workspace/corrections'
import { defaultSettings } from '../../../src/workspace/defaultSettings'
import { openDataset } from '../../../src/workspace/openDataset'

const csv = (spent: string): SourceFile => ({
  name: '汇总.csv',
  bytes: new TextEncoder().encode(
    `部门编码,部门名称,年度,调整后预算数（万元）,全年执行数（万元）,年初预算数（万元）\r\n219901,示例区档案馆,2023,860.5,${spent},\r\n`,
  ),
})
const spent: Correction = {
  table: 'evaluations',
  key: ['219901:2023:DEPT'],
  column: 'expenditure_actual',
  value: 817.48,
  was: 8174.8,
  who: '张三',
  when: '2024-05-06',
  why: '部门来电说明小数点错位',
}
const added: Correction = { ...spent, column: 'budget_initial', value: 820, was: null, why: '批复文件' }

async function opened(file: SourceFile, corrections: readonly Correction[]) {
  const dataset = openDataset()
  await dataset.load({ ...defaultSettings, corrections })
  await dataset.preview([file], {})
  const loaded = await dataset.build()
  await dataset.accept()
  const [record] = await dataset.records('evaluations', '219901', 2023)
  return { dataset, loaded, record }
}

describe('更正', () => {
  it('is computed with in place of what was read, which stays where it was', async () => {
    const { dataset, loaded, record } = await opened(csv('8174.8'), [spent])
    expect(record?.row.expenditure_actual).toBe(817.48)
    expect(new TextDecoder().decode(loaded.texts.evaluations)).toContain('817.48')
    expect((await dataset.intake())?.records.evaluations[0]?.expenditure_actual).toBe(8174.8)
    const traced = await dataset.origins([{ table: 'evaluations', key: spent.key, columns: ['expenditure_actual'] }], 10)
    expect(traced).toEqual([
      {
        source: '汇总.csv',
        line: 2,
        column: '全年执行数（万元）',
        raw: '8174.8',
        table: 'evaluations',
        key: spent.key,
        columnId: 'expenditure_actual',
        value: 8174.8,
        correction: spent,
      },
    ])
  })

  it('adds by hand what the file left empty, with the place of its record', async () => {
    const { dataset, record } = await opened(csv('817.48'), [added])
    expect(record?.row.budget_initial).toBe(820)
    const traced = await dataset.origins([{ table: 'evaluations', key: spent.key, columns: ['budget_initial'] }], 10)
    expect(traced).toMatchObject([{ source: '汇总.csv', line: 2, value: null, correction: added }])
  })

  it('rests once the file says something else, and where its record is not there', async () => {
    const { dataset, record } = await opened(csv('820'), [spent, { ...spent, key: ['219999:2023:DEPT'] }])
    expect(record?.row.expenditure_actual).toBe(820)
    expect(await dataset.corrections()).toEqual(['changed', 'absent'])
  })

  it('gives another data version, and without any the same as before', async () => {
    const versions = await Promise.all(
      [[spent], [], [added]].map(async (list) => (await opened(csv('8174.8'), list)).loaded.version),
    )
    expect(new Set(versions).size).toBe(3)
  })

  it('leaves the records it was given as they are', () => {
    const read = Object.fromEntries(tableIds.map((id) => [id, []])) as unknown as Record<TableId, Row[]>
    read.evaluations = [{ eval_id: '219901:2023:DEPT', expenditure_actual: 8174.8 }]
    const { records, states } = withCorrections(read, [spent])
    expect(records.evaluations).toEqual([{ eval_id: '219901:2023:DEPT', expenditure_actual: 817.48 }])
    expect(read.evaluations).toEqual([{ eval_id: '219901:2023:DEPT', expenditure_actual: 8174.8 }])
    expect([...states]).toEqual([[cellKey(spent), 'applied']])
  })

  it('is known out of storage only with a table, a column and words', () => {
    expect(isCorrection(spent)).toBe(true)
    expect(
      [{}, null, { ...spent, table: 'x' }, { ...spent, column: 'x' }, { ...spent, value: {} }, { ...spent, why: 1 }].map(
        isCorrection,
      ),
    ).toEqual([false, false, false, false, false, false])
  })
})
