import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LineageEvent } from '../../src/domain/lineage'
import { lineageEffect } from '../../src/domain/lineageEffect'
import { emptySelection } from '../../src/domain/selection'
import { knownDepartments } from '../../src/ui/lineageWords'
import { defaultSettings } from '../../src/workspace/defaultSettings'
import type { Workspace } from '../../src/workspace/Workspace'
import { workspaceWith } from '../support/nodeWorkspace'

const header = '部门编码,部门名称,年度,调整后预算数(万元),全年执行数(万元)'
/** 甲 and 乙 report until 2022 and become 丙 in 2023; nobody has written it down. */
const rows = [
  '101,示例区甲局,2022,100,80',
  '102,示例区乙局,2022,300,240',
  '103,示例区丁局,2022,200,200',
  '201,示例区丙局,2023,500,450',
  '103,示例区丁局,2023,200,150',
]
const merged: readonly LineageEvent[] = ['101', '102'].map((from) => ({ type: 'MERGE', year: 2023, from, to: '201', share: null }))

const context = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true } as const
let workspace: Workspace

/** 部门, 执行率, 上年 as the ranking of 2023 prints them. */
async function ranking(): Promise<string[][]> {
  const answer = await workspace.answer('completion-ranking', { ...emptySelection, years: [2023] }, context)
  const [name, rate, before] = ['department', 'rate', 'before'].map((id) => answer?.table.columns.findIndex((one) => one.id === id))
  return (answer?.table.rows ?? [])
    .filter((row) => row.kind === undefined && row.key?.department !== undefined)
    .map(({ cells }) => [name, rate, before].map((at) => cells[at ?? -1]?.text ?? ''))
}

const due = () => Object.fromEntries(workspace.facts.departments.map(({ code, years }) => [code, years]))

beforeAll(async () => {
  const bytes = new TextEncoder().encode([header, ...rows, ''].join('\r\n'))
  workspace = (await workspaceWith([{ name: '自评汇总.csv', bytes }])).workspace
  await workspace.configure(defaultSettings)
})
afterAll(() => workspace.close())

describe('沿革 kept by the user', () => {
  it('is not there before: the new department has no year before, the old ones are due for ever', async () => {
    expect(await ranking()).toContainEqual(['示例区丙局', '90.00%', '—'])
    expect(due()).toMatchObject({ '101': [2022, 2023], '201': [2022, 2023] })
  })

  it('makes the years before a sum, and lets the old ones leave: just what was told before it was applied', async () => {
    const { facts, version } = workspace
    const told = lineageEffect([], merged, knownDepartments(facts), facts.years).gained
    expect(told).toEqual([
      { kind: 'merged', code: '201', codes: ['101', '102'], years: [2022] },
      { kind: 'leaves', code: '101', codes: [], years: [2023] },
      { kind: 'leaves', code: '102', codes: [], years: [2023] },
      { kind: 'leaves', code: '201', codes: [], years: [2022] },
    ])
    await workspace.configure({ ...defaultSettings, lineage: merged })
    // (80 + 240) / (100 + 300)
    expect(await ranking()).toContainEqual(['示例区丙局', '90.00%', '80.00%'])
    expect(due()).toMatchObject({ '101': [2022], '102': [2022], '201': [2023], '103': [2022, 2023] })
    expect(workspace.version).not.toBe(version)
  })

  it('is gone without a trace where it is taken back', async () => {
    await workspace.configure({ ...defaultSettings, lineage: merged })
    await workspace.configure(defaultSettings)
    expect(await ranking()).toContainEqual(['示例区丙局', '90.00%', '—'])
    expect(workspace.facts.lineage).toEqual([])
  })

  it('stands beside what a file says, which names its file', async () => {
    const events = ['生效年度,变动类型,原部门编码,原部门名称,新部门编码,新部门名称', '2023,撤销,103,示例区丁局,,']
    await workspace.preview([{ name: '沿革.csv', bytes: new TextEncoder().encode(events.join('\r\n')) }], {})
    await workspace.accept()
    await workspace.configure({ ...defaultSettings, lineage: merged })
    expect(workspace.facts.lineage?.map(({ type, from, source }) => [type, from, source ?? null])).toEqual([
      ['ABOLISH', '103', '沿革.csv'],
      ['MERGE', '101', null],
      ['MERGE', '102', null],
    ])
  })
})
