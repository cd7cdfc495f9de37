import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection } from '../../src/domain/selection'
import type { ImportChanges } from '../../src/workspace/importChanges'
import type { Workspace } from '../../src/workspace/Workspace'
import { workspaceWith } from '../support/nodeWorkspace'

const file = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) })

const departments = ['301001,水务局', '301002,林业局', '301003,农业局']
const list = file('部门名单.csv', ['部门编码,部门名称', ...departments])

/** Rates 90 %, 80 %, 95 %: 农业局 is nearest to 100 %. 水务局 says 1,000 + 100 = 1,200 (C013). */
const evaluations = (water: string) =>
  file('2023自评汇总.csv', [
    '部门编码,部门名称,年度,年初预算数(万元),预算调整数(万元),调整后预算数(万元),全年执行数(万元)',
    water,
    '301002,林业局,2023,500,0,500,400',
    '301003,农业局,2023,300,0,300,285',
  ])
const waterBefore = '301001,水务局,2023,1000,100,1200,1080'
const waterAfter = '301001,水务局,2023,1000,200,1200,1176'

/** Thirty indicators of 水务局 and two of 林业局; 40 cells are edited: 20 actual values, 15 scores, 5 reasons. */
interface Indicator {
  readonly name: string
  readonly target: string
  readonly actual: string
  readonly score: string
  readonly reason: string
}
const indicators: readonly Indicator[] = Array.from({ length: 30 }, (_, at) => ({
  name: `河道整治指标${at + 1}`,
  target: `≥${at + 10}公里`,
  actual: `${at + 10}公里`,
  score: '2',
  reason: '',
}))
const edited: readonly Indicator[] = indicators.map((one, at) => ({
  ...one,
  ...(at < 20 ? { actual: `${at + 11}公里` } : {}),
  ...(at >= 10 && at < 25 ? { score: '1.5' } : {}),
  ...(at >= 25 ? { reason: '汛期推迟' } : {}),
}))
const indicatorFile = (rows: readonly Indicator[]) =>
  file('2023绩效指标.csv', [
    '部门编码,部门名称,年度,一级指标,二级指标,三级指标,指标值,实际完成值,分值,得分,偏差原因',
    ...rows.map(
      ({ name, target, actual, score, reason }) =>
        `301001,水务局,2023,产出指标,数量指标,${name},${target},${actual},2,${score},${reason}`,
    ),
    '301002,林业局,2023,产出指标,数量指标,造林面积,≥100亩,100亩,10,10,',
    '301002,林业局,2023,产出指标,数量指标,抚育面积,≥50亩,50亩,10,10,',
  ])

let workspace: Workspace
async function give(...files: ReturnType<typeof file>[]): Promise<ImportChanges | null> {
  await workspace.preview(files, {})
  await workspace.accept()
  return workspace.importChanges()
}

beforeAll(async () => {
  const imported = await workspaceWith([list, evaluations(waterBefore), indicatorFile(indicators)])
  workspace = imported.workspace
}, 60_000)
afterAll(() => workspace.close())

type At = readonly [rank: number, of: number, value: string]
function moved(metric: string, code: string, name: string, before: At, after: At) {
  const place = ([rank, of, value]: At) => ({ rank, of, value })
  return { metric, code, name, before: place(before), after: place(after) }
}

describe('本次导入变了什么', () => {
  it('says nothing of the first import', async () => {
    expect(await workspace.importChanges()).toBeNull()
  })

  it('lists 40 of 40 edited cells, each with both its places, and none else, though a row was put in and the order is another', async () => {
    const inserted = { name: '新增泵站', target: '≥1座', actual: '1座', score: '2', reason: '' }
    const [first, ...rest] = edited
    const given = [...(first === undefined ? [] : [first]), inserted, ...rest.reverse()]
    const changes = await give(indicatorFile(given))
    const said = changes?.cells.map((one) => [one.row, one.column, one.before.place?.raw, one.after.place?.raw])
    const expected = indicators.flatMap((one, at) => {
      const now = edited[at] ?? one
      return [
        ...(now.actual === one.actual ? [] : [[one.name, 'actual_value', one.actual, now.actual]]),
        ...(now.score === one.score ? [] : [[one.name, 'score_reported', one.score, now.score]]),
        ...(now.reason === one.reason ? [] : [[one.name, 'deviation_reason', one.reason, now.reason]]),
      ]
    })
    expect(expected).toHaveLength(40)
    const inOrder = (rows: readonly unknown[] | undefined) => [...(rows ?? [])].map((row) => JSON.stringify(row)).sort()
    expect(inOrder(said)).toEqual(inOrder(expected))
    const fifth = changes?.cells.find((one) => one.row === '河道整治指标5' && one.column === 'actual_value')
    expect(fifth).toMatchObject({ deptCode: '301001', deptName: '水务局', year: 2023 })
    expect([fifth?.before.place, fifth?.after.place]).toEqual([
      { source: '2023绩效指标.csv', line: 6, column: '实际完成值', raw: '14公里' },
      {
        source: '2023绩效指标.csv',
        line: 3 + (given.findIndex((one) => one.name === '河道整治指标5') - 1),
        column: '实际完成值',
        raw: '15公里',
      },
    ])
    expect(changes?.rows).toMatchObject([{ kind: 'added', table: 'indicators', row: '新增泵站', place: { line: 3 } }])
  })

  it('says who handed in again, and who did not', async () => {
    const changes = await workspace.importChanges()
    expect(changes?.resubmitted).toEqual([
      {
        deptCode: '301001',
        deptName: '水务局',
        year: 2023,
        files: ['2023绩效指标.csv', '2023自评汇总.csv'],
        cells: 40,
        added: 1,
        removed: 0,
      },
    ])
    expect([changes?.first, changes?.gone]).toEqual([0, 0])
  })

  it('closes the findings that the resubmitted file mends, with the state they had, and moves ranks and sentences', async () => {
    const returned = (await workspace.findings(emptySelection)).find((one) => one.check === 'C013')
    if (returned === undefined) throw new Error('C013 is to stand before')
    const { check, evalId, rowKey, evidence } = returned
    await workspace.mark([{ check, evalId, rowKey, evidence, state: 'RETURNED', note: '', who: '绩效科', when: '2024-03-15' }])
    const changes = await give(evaluations(waterAfter))
    expect(changes?.cells.map((one) => [one.column, one.before.value, one.after.value])).toEqual([
      ['budget_adjustment', 100, 200],
      ['expenditure_actual', 1080, 1176],
    ])
    expect(changes?.closed.find((one) => one.check === 'C013')).toMatchObject({ deptCode: '301001', state: 'RETURNED' })
    expect(changes?.opened).toEqual([])
    // 1,176 / 1,200 = 98 % comes before 95 % now.
    expect(changes?.ranks).toEqual([
      moved('exec_rate_adjusted', '301001', '水务局', [2, 3, '90.00%'], [1, 3, '98.00%']),
      moved('exec_rate_adjusted', '301003', '农业局', [1, 3, '95.00%'], [2, 3, '95.00%']),
    ])
    // (1,080 + 400 + 285) / 2,000 = 88.25 %, then (1,176 + 400 + 285) / 2,000 = 93.05 %.
    const spoken = changes?.sentences.find((one) => one.before?.['zh-CN'].includes('88.25%'))
    expect(spoken?.after?.['zh-CN']).toContain('93.05%')
    expect((await workspace.findings(emptySelection)).some((one) => one.check === 'C013')).toBe(false)
  })

  it('is empty after the same files again, and gone once the import is taken back', async () => {
    const changes = await give(evaluations(waterAfter))
    expect(changes).toMatchObject({ cells: [], rows: [], resubmitted: [], closed: [], opened: [], sentences: [], ranks: [] })
    await workspace.undoImport()
    expect(await workspace.importChanges()).toBeNull()
  })
})
