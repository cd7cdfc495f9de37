// 报送进度: who is due in which year, by hand, and what 免报 changes of it.
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Exemption } from '../../src/domain/exemption'
import { emptySelection, type Selection } from '../../src/domain/selection'
import { defaultSettings } from '../../src/workspace/defaultSettings'
import type { Workspace } from '../../src/workspace/Workspace'
import { workspaceWith } from '../support/nodeWorkspace'
import { batchFolder, rowsOf } from './batchRuns'

const file = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) })

/**
 *        2021   2022         2023
 * 101    已报   (renamed to 201 in 2022)
 * 201           已报         未报
 * 102    已报   已报         (abolished in 2023)
 * 103                        已报, new in 2023
 * 104    已报   (merged with 105 into 106 in 2022)
 * 105    未报   (merged)
 * 106           迟报         已报
 * 107    未报   未报         未报
 * due    5      4            4: 201, 103, 106 and 107 in 2023
 * in     3      3            2
 */
const list = [
  '部门编码,部门名称,业务科室',
  '101,云舟区民政局,社保科',
  '201,云舟区社会工作局,社保科',
  '102,云舟区扶贫办,农业科',
  '103,云舟区数据局,行政科',
  '104,云舟区文化馆,教科文科',
  '105,云舟区图书馆,教科文科',
  '106,云舟区文化中心,教科文科',
  '107,云舟区口岸办,行政科',
]
const lineage = [
  '生效年度,变动类型,原部门编码,原部门名称,新部门编码,新部门名称',
  '2022,更名,101,云舟区民政局,201,云舟区社会工作局',
  '2023,撤销,102,云舟区扶贫办,,',
  '2023,新设,,,103,云舟区数据局',
  '2022,合并,104,云舟区文化馆,106,云舟区文化中心',
  '2022,合并,105,云舟区图书馆,106,云舟区文化中心',
]
const head = '部门编码,部门名称,年度,年初预算数(万元),调整后预算数(万元),全年执行数(万元),报送日期,报送截止日期'
const row = (code: string, name: string, year: number, submitted = `${year + 1}-03-15`) =>
  `${code},云舟区${name},${year},100,100,90,${submitted},${year + 1}-03-31`
const evaluations = [
  head,
  row('101', '民政局', 2021),
  row('102', '扶贫办', 2021),
  row('104', '文化馆', 2021),
  row('201', '社会工作局', 2022),
  row('102', '扶贫办', 2022),
  row('106', '文化中心', 2022, '2023-04-09'),
  row('103', '数据局', 2023),
  row('106', '文化中心', 2023),
]
const files = [file('部门名单.csv', list), file('部门沿革.csv', lineage), file('自评汇总.csv', evaluations)]

const context = { locale: 'zh-CN', moneyUnit: '万元', width: 1136, theme: 'light', forExport: true } as const
const options = { bureau: '云舟区财政局', date: '2024-04-20' }
const everyYear: Selection = { ...emptySelection, years: [2021, 2022, 2023] }
const notFounded: Exemption = { code: '107', year: 2023, reason: '机构筹建中' }

let workspace: Workspace
beforeAll(async () => {
  workspace = (await workspaceWith(files)).workspace
})
afterAll(() => workspace.close())
beforeEach(() => workspace.configure(defaultSettings))

const exempting = (...exemptions: readonly Exemption[]) => workspace.configure({ ...defaultSettings, exemptions })

async function statuses(selection = everyYear): Promise<Readonly<Record<string, readonly string[]>>> {
  const answer = await workspace.answer('submission-progress', selection, context)
  const rows = (answer?.table.rows ?? []).filter((one) => one.kind === undefined)
  return Object.fromEntries(rows.map(({ key, cells }) => [String(key?.department), cells.slice(2).map((cell) => cell.text)]))
}
async function totals(): Promise<readonly string[] | undefined> {
  const answer = await workspace.answer('submission-progress', everyYear, context)
  return answer?.table.rows
    .find((one) => one.kind === 'total')
    ?.cells.slice(2)
    .map((cell) => cell.text)
}

describe('who is due', () => {
  it('a renamed department once a year, an abolished one no more, a new one from its year, merged ones as the one they became', async () => {
    expect(await statuses()).toEqual({
      '101': ['已报', '—', '—'],
      '201': ['—', '已报', '未报'],
      '102': ['已报', '已报', '—'],
      '103': ['—', '—', '已报'],
      '104': ['已报', '—', '—'],
      '105': ['未报', '—', '—'],
      '106': ['—', '迟报', '已报'],
      '107': ['未报', '未报', '未报'],
    })
    expect(await totals()).toEqual(['3/5', '3/4', '2/4'])
  })
})

describe('免报', () => {
  it('takes a department out of what is due in that year alone, and says why', async () => {
    await exempting(notFounded)
    expect((await statuses())['107']).toEqual(['未报', '未报', '免报'])
    expect(await totals()).toEqual(['3/5', '3/4', '2/3'])
    const answer = await workspace.answer('submission-progress', everyYear, context)
    expect(answer?.title).toBe('2023 年 3 个部门中 2 个已报送，1 个未报')
    expect(answer?.notes).toContain('2023 年免报 1 个，不计入应报：云舟区口岸办（机构筹建中）。')
    await workspace.configure(defaultSettings)
    expect(await totals()).toEqual(['3/5', '3/4', '2/4'])
  })

  it('lowers N of every number, and leaves no silent department where none is left', async () => {
    const coverage = async () => (await workspace.answer('completion-ranking', emptySelection, context))?.subtitle
    expect(await coverage()).toContain('n 2/4')
    await exempting(notFounded, { code: '201', year: 2023, reason: '' })
    expect(await coverage()).toContain('n 2/2')
  })

  it('does not hold for who reported all the same, nor for a year in which nothing is due', async () => {
    await exempting({ code: '106', year: 2023, reason: '合并过渡' }, { code: '102', year: 2023, reason: '已撤销' })
    expect([(await statuses())['106'], (await statuses())['102']]).toEqual([
      ['—', '迟报', '已报'],
      ['已报', '已报', '—'],
    ])
    expect(workspace.facts.exemptions ?? []).toEqual([])
  })

  it('keeps a department exempt in every year in the matrix and in the list of departments', async () => {
    await exempting(...[2021, 2022, 2023].map((year) => ({ code: '107', year, reason: '不纳入部门预算' })))
    expect((await statuses())['107']).toEqual(['免报', '免报', '免报'])
    expect(workspace.facts.departments.find((one) => one.code === '107')).toMatchObject({ name: '云舟区口岸办', years: [] })
    const officesOnly = { ...everyYear, financeOffices: ['社保科'] }
    expect(Object.keys(await statuses(officesOnly)).sort()).toEqual(['101', '201'])
  })

  it('stands on every export of the years it is of, and makes another data version', async () => {
    const version = workspace.version
    await exempting(notFounded)
    expect(workspace.version).not.toBe(version)
    const words = async (selection: Selection) =>
      (await workspace.snapshot('completion-ranking', selection, context, options))?.svg.replace(/<[^>]*>|\s/g, '') ?? ''
    expect(await words({ ...emptySelection, years: [2023] })).toContain(
      '免报1个，不计入应报部门：2023年云舟区口岸办（机构筹建中）。',
    )
    expect(await words(emptySelection)).toContain('免报1个')
    expect(await words({ ...emptySelection, years: [2022] })).not.toContain('免报')
  })
})

describe('the batch', () => {
  const { root, write, run } = batchFolder()

  it('follows 免报 of its settings', async () => {
    const inputs = files.map(({ name, bytes }) => write(`in/${name}`, new TextDecoder().decode(bytes)))
    const metric = async (name: string, ...argv: string[]) => {
      await run(...inputs, '--out', join(root, name), '--only', 'metrics', ...argv)
      const rows = rowsOf(join(root, name), 'metrics.csv').filter((one) => one.dept_code === '' && one.peer_group === '')
      const of = (id: string) => rows.find((one) => one.metric_id === id && one.fiscal_year === '2023')
      const amounts = of('expenditure_actual')
      return [Number(of('submission_rate')?.value).toFixed(4), amounts?.n, amounts?.expected_n]
    }
    expect(await metric('all')).toEqual(['0.5000', '2', '4'])
    const settings = write('settings.json', JSON.stringify({ exemptions: [{ code: '107', year: 2023, reason: '机构筹建中' }] }))
    expect(await metric('exempt', '--settings', settings)).toEqual(['0.6667', '2', '3'])
  })
})
