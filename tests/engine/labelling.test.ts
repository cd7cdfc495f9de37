// A person confirms labels, adds cues, moves the threshold: what the numbers make of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection } from '../../src/domain/selection'
import { nodePlatform } from '../../src/platform/node/platform'
import { openWorkspace } from '../../src/workspace/openWorkspace'
import type { DataSettings } from '../../src/workspace/Platform'
import type { Workspace } from '../../src/workspace/Workspace'
import { filesOf } from '../support/nodeWorkspace'

const plain: DataSettings = { scheme: 'MOF2020', schemeByYear: {} }
const context = { locale: 'zh-CN', moneyUnit: '万元', width: 672, theme: 'light', forExport: true } as const

const district = [
  {
    name: '存在问题.csv',
    text: [
      '部门编码,部门名称,年度,问题序号,存在问题',
      '101,区教育局,2021,1,党建品牌特色不够突出',
      '101,区教育局,2022,1,1. 党建品牌特色不够突出。',
      '102,区民政局,2022,1,党建品牌特色不够突出',
      '102,区民政局,2022,2,固定资产账实不符，部分设备未登记入账。',
      '103,区司法局,2022,1,各项工作按时完成，资金使用规范。',
      '104,青石镇,2021,1,村级没有工作经费，开展活动困难。',
    ].join('\n'),
  },
]

let workspace: Workspace

beforeAll(async () => {
  workspace = await openWorkspace(nodePlatform)
  const files = district.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))
  await workspace.preview(files, {})
  await workspace.accept()
  await workspace.configure(plain)
}, 60_000)
afterAll(() => workspace.close())

/** Departments by category in 2022, as the Pareto tells them. */
async function pareto(): Promise<Record<string, number>> {
  const answer = await workspace.answer('issue-pareto', { ...emptySelection, years: [2022] }, context)
  const rows = answer?.table.rows.filter((row) => row.kind === undefined) ?? []
  return Object.fromEntries(rows.map((row) => [String(row.cells[0]?.value), Number(row.cells[1]?.value)]))
}

const label = (text: string, labels: readonly string[], issue?: string) =>
  ({ text, kind: 'ISSUE', labels, ...(issue === undefined ? {} : { issue }) }) as const

describe('the list 请确认', () => {
  it('has what is of no category first, then what is no issue; what is sure is not in it', async () => {
    expect((await workspace.waiting()).map(({ issueId, reason, repeats }) => [issueId, reason, repeats])).toEqual([
      ['104:2021:DEPT#I1', 'other', 0],
      ['101:2022:DEPT#I1', 'other', 0],
      ['102:2022:DEPT#I1', 'other', 1],
      ['101:2021:DEPT#I1', 'other', 1],
      ['103:2022:DEPT#I1', 'notIssue', 0],
    ])
    expect(workspace.facts.unlabelled[2022]).toEqual({ other: 2, suggested: 0, unsure: 0, issues: 4 })
  })
})

describe('a confirmed sentence', () => {
  it('labels its repeats at once, in every department and year, and is taken back without a trace', async () => {
    const [before, version] = [await pareto(), workspace.version]
    expect(before).toEqual({ 资产管理: 1 })
    await workspace.configure({ ...plain, labels: [label('党建品牌特色不够突出', ['AWARENESS'], '101:2021:DEPT#I1')] })
    expect(await pareto()).toEqual({ 资产管理: 1, 绩效理念与人员能力: 2 })
    expect((await workspace.waiting()).map(({ issueId }) => issueId)).toEqual(['104:2021:DEPT#I1', '103:2022:DEPT#I1'])
    expect(workspace.facts.unlabelled[2022]).toEqual({ other: 0, suggested: 0, unsure: 0, issues: 4 })
    expect(workspace.version).not.toBe(version)
    await workspace.configure(plain)
    expect([await pareto(), workspace.version]).toEqual([before, version])
  })

  it('says of its own issue what it says, and of another text under the same number nothing', async () => {
    const assets = '固定资产账实不符，部分设备未登记入账。'
    await workspace.configure({ ...plain, labels: [label(assets, ['INTERNAL_CONTROL'], '102:2022:DEPT#I2')] })
    expect(await pareto()).toEqual({ 制度建设与内部控制: 1 })
    await workspace.configure({
      ...plain,
      labels: [label('另一句话说的是采购合同签订不及时', ['PROCUREMENT'], '102:2022:DEPT#I2')],
    })
    expect(await pareto()).toEqual({ 资产管理: 1 })
    await workspace.configure(plain)
  })

  it('that is no issue counts as none', async () => {
    const issues = async () => {
      const selection = { ...emptySelection, departments: ['103'], years: [2022] }
      return (await workspace.answer('department-issues', selection, context))?.title
    }
    expect(await issues()).toBe('本年 1 条问题，没有连续两年的类别')
    const text = '各项工作按时完成，资金使用规范。'
    await workspace.configure({ ...plain, labels: [{ text, kind: 'NOT_ISSUE', labels: [], issue: '103:2022:DEPT#I1' }] })
    expect(await issues()).toBe('2022 年未填写存在问题')
    await workspace.configure(plain)
    expect(await issues()).toBe('本年 1 条问题，没有连续两年的类别')
  })
})

describe('a cue of the user', () => {
  it('shows what it would change before it does, and is in force once it is kept', async () => {
    const cues = [
      { category: 'RESOURCES', cue: '村级+没有工作经费', weight: 10 },
      { category: 'AWARENESS', cue: '党建+不够', weight: 10 },
    ]
    const trial = await workspace.tryLabels({ ...plain, cues })
    expect(
      trial.changes.map(({ issueId, after, suggestedBefore, suggestedAfter }) => [issueId, after, suggestedBefore, suggestedAfter]),
    ).toEqual([
      ['101:2021:DEPT#I1', [], null, 'AWARENESS'],
      ['101:2022:DEPT#I1', [], null, 'AWARENESS'],
      ['102:2022:DEPT#I1', [], null, 'AWARENESS'],
      ['104:2021:DEPT#I1', ['RESOURCES'], 'RESOURCES', null],
    ])
    expect([trial.otherBefore, trial.otherAfter]).toEqual([4, 3])
    expect((await workspace.waiting()).map(({ issueId }) => issueId)).toContain('104:2021:DEPT#I1')
    await workspace.configure({ ...plain, cues })
    expect((await workspace.waiting()).map(({ issueId }) => issueId)).not.toContain('104:2021:DEPT#I1')
    await workspace.configure(plain)
  })
})

describe('labels changed without reading anew', () => {
  it('give the numbers that reading anew gives', async () => {
    const files = filesOf('data/samples')
    const labels = [label('绩效目标设置不够细化，部分指标难以量化。', ['GOAL_SETTING'])]
    const settings: DataSettings = { ...plain, labels, acceptP: 0.6 }
    const answers: unknown[] = []
    for (const first of [plain, settings]) {
      const opened = await openWorkspace(nodePlatform)
      await opened.configure(first)
      await opened.preview(files, {})
      await opened.accept()
      await opened.configure(settings)
      for (const view of ['issue-pareto', 'issue-recurrence', 'peer-comparison'])
        answers.push((await opened.answer(view, emptySelection, context))?.table)
      answers.push(await opened.waiting(), opened.version, opened.facts.unlabelled, (await opened.findings(emptySelection)).length)
      await opened.close()
    }
    const half = answers.length / 2
    expect(answers.slice(0, half)).toEqual(answers.slice(half))
  }, 120_000)
})
