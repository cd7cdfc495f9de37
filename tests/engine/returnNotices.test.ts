import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection } from '../../src/domain/selection'
import type { NoticeSettings } from '../../src/report/returnNotice/ReturnNotice'
import { defaultSettings } from '../../src/workspace/defaultSettings'
import type { NoticeFile } from '../../src/workspace/returnNotices'
import type { Workspace } from '../../src/workspace/Workspace'
import { docxParagraphs } from '../support/docxText'
import { workspaceWith } from '../support/nodeWorkspace'

/**
 * 水务局 writes in 元: 10,000,000 + 2,000,000 = 12,500,000 (C013: 1,000.00 + 200.00 against 1,250.00 万元), its two sources make
 * 1,200.00 (C014) and 900.00 spent of 1,000.00 (C015); 80 % reported where 1,000 / 1,250 is 80 %: nothing to say there.
 * 林业局 has hostile cells: a formula, markup, a mark that turns the writing direction. Both wrote the same problem (C061).
 * 农业局 has no finding but that it has no indicators, no score … which every one of them has.
 */
const list = '部门编码,部门名称,业务科室\n301001,示例区水务局,农业股\n301002,示例区林业局,农业股\n301003,示例区农业局,\n'
const evaluations = [
  '部门编码,部门名称,年度,年初预算(元),调整金额(元),全年预算数(元),全年执行数(元),自评总分',
  '301001,示例区水务局,2023,"10,000,000.00",2000000,12500000,10000000,95',
  '301002,示例区林业局,2023,5000000,0,5000000,2000000,88',
  '301003,示例区农业局,2023,3000000,0,3000000,3000000,90',
].join('\n')
const funds = [
  '部门编码,部门名称,年度,资金来源,年初预算数(万元),调整后预算数(万元),全年执行数(万元)',
  '301001,示例区水务局,2023,财政拨款,900,1100,800',
  '301001,示例区水务局,2023,其他资金,100,100,100',
].join('\n')
const same = '部分河道整治项目前期工作准备不足，招标环节耗时较长，影响了资金支付进度'
const issues = [
  '部门编码,部门名称,年度,存在问题,改进措施',
  `301001,示例区水务局,2023,${same},=HYPERLINK(1)&<b>整改</b>‮`,
  `301002,示例区林业局,2023,${same},提前开展前期工作`,
].join('\n')

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(`${text}\n`) })
const settings: NoticeSettings = {
  bureau: '示例区财政局',
  title: '',
  documentNumber: '示财绩〔2024〕6号',
  deadline: '2024-04-20',
  contact: '绩效科',
  phone: '6688',
}

const explained = { state: 'EXPLAINED', note: '已附说明', who: '绩效科', when: '2024-03-20' } as const

let workspace: Workspace
let notices: readonly NoticeFile[]
const textOf = (code: string) => docxParagraphs(notices.find((one) => one.deptCode === code)?.bytes ?? new Uint8Array())
/** The lines of the item that begins so. */
function item(code: string, beginning: string): readonly string[] {
  const lines = textOf(code)
  const at = lines.findIndex((line) => line.replace(/^\d+．/, '').startsWith(beginning))
  return at < 0 ? [] : lines.slice(at + 1, at + 5)
}

beforeAll(async () => {
  const imported = await workspaceWith([
    file('部门名单.csv', list),
    file('2023/自评汇总.csv', evaluations),
    file('2023/资金来源.csv', funds),
    file('2023/问题与措施.csv', issues),
  ])
  workspace = imported.workspace
  notices = await workspace.returnNotices(emptySelection, { settings, date: '2024-03-15' })
}, 60_000)
afterAll(() => workspace.close())

describe('退回通知', () => {
  it('is one document a department with findings, each with its office', () => {
    expect(notices.map(({ deptCode, deptName, office }) => [deptCode, deptName, office])).toEqual([
      ['301001', '示例区水务局', '农业股'],
      ['301002', '示例区林业局', '农业股'],
      ['301003', '示例区农业局', null],
    ])
  })

  it('has number, title, addressee, deadline, contact, bureau and date as given', () => {
    const lines = textOf('301001')
    expect(lines.slice(0, 3)).toEqual(['示财绩〔2024〕6号', '关于退回核实2023年度绩效自评材料的通知', '示例区水务局：'])
    const count = notices[0]?.findings.length
    expect(lines[3]).toBe(
      `经核对，你单位报送的2023年度绩效自评材料有${count}处需核实，现予退回。请于2024年4月20日前逐项核实：确需更正的，更正后重新报送；原填内容无误的，逐项书面说明并附依据。`,
    )
    expect(lines[4]).toBe(`一、2023年度部门整体支出绩效自评（${count}处）`)
    expect(lines.slice(-3)).toEqual(['（联系人：绩效科　联系电话：6688）', '示例区财政局', '2024年3月15日'])
    expect(lines.filter((line) => /^\d+．/.test(line)).map((line) => Number.parseInt(line, 10))).toEqual(
      Array.from({ length: count ?? 0 }, (_, index) => index + 1),
    )
  })

  it('gives both numbers with file, row and column, as the file has them', () => {
    expect(item('301001', '年初1,000.00万元+调整200.00万元')).toEqual([
      '位　　置：“2023/自评汇总.csv”第2行。',
      '现　　值：年初预算数：1,000.00万元（“年初预算(元)”列，原文“10,000,000.00”）；预算调整数：200.00万元（“调整金额(元)”列，原文“2000000”）；调整后预算数：1,250.00万元（“全年预算数(元)”列，原文“12500000”）。',
      '应有关系：年初预算数＋预算调整数＝调整后预算数（允许相差0.02万元）。',
      '办理要求：请核对年初预算、调整数与调整后预算。',
    ])
  })

  it('leads to the rows that a sum was made of', () => {
    expect(item('301001', '资金来源分项合计')[0]).toBe(
      '位　　置：“2023/自评汇总.csv”第2行；资金来源分项年初预算合计、资金来源分项调整后预算合计见“2023/资金来源.csv”第2–3行。',
    )
    expect(item('301001', '资金来源执行数合计')[1]).toContain('资金来源分项执行数合计：900.00万元；全年执行数：1,000.00万元')
  })

  it('names no other department and nothing of its data, not even where sentences are alike', () => {
    const words = textOf('301001').join('\n')
    expect(words).toContain('与其他部门同年的问题表述相似度100.00%')
    expect(words).not.toMatch(/30100[23]|林业|农业|#I\d/)
    expect(words).not.toMatch(/排名|位次|违规|虚报|造假|错误/)
  })

  it('shows what a cell holds as text', () => {
    const [notice] = notices
    const words = textOf('301001').join('\n')
    expect(words).toContain('=HYPERLINK(1)&<b>整改</b>')
    const parts = unzipSync(notice?.bytes ?? new Uint8Array())
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(xml).not.toMatch(/\u202e|<b>|w:instrText(?![^>]*>PAGE)|w:hyperlink/)
    expect(Object.keys(parts).some((name) => /vba|embeddings|externalLink/i.test(name))).toBe(false)
  })

  it('leaves out what a root cause explains, and what the office has settled', async () => {
    // 林业局 spent 40 %: C028 says so, and C029 (below 90 % without a reason) follows from it.
    const low = item('301002', '执行率40.00%')
    expect(low[2]).toBe('应有关系：执行率低于80.00%的，应说明原因。')
    expect(textOf('301002').filter((line) => line.includes('执行率40.00%，')).length).toBe(1)
    const settled = notices.flatMap((one) => (one.deptCode === '301002' ? one.findings : []))
    const marks = (await workspace.findings(emptySelection))
      .filter((one) => settled.includes(one.key))
      .map(({ check, evalId, rowKey, evidence }) => ({ check, evalId, rowKey, evidence, ...explained }))
    await workspace.mark(marks)
    const rest = await workspace.returnNotices(emptySelection, { settings, date: '' })
    expect(rest.map((one) => one.deptCode)).toEqual(['301001', '301003'])
    await workspace.mark([])
  })

  it('follows the filters and the thresholds of the user', async () => {
    const selection = { ...emptySelection, departments: ['301002'] }
    const checks = { C028: { thresholds: { low_rate: 0.5 } } }
    await workspace.configure({ ...defaultSettings, checks })
    const [only, ...others] = await workspace.returnNotices(selection, { settings, date: '' })
    await workspace.configure(defaultSettings)
    expect([only?.deptCode, others]).toEqual(['301002', []])
    expect(docxParagraphs(only?.bytes ?? new Uint8Array())).toContain('应有关系：执行率低于50.00%的，应说明原因。')
    expect(await workspace.returnNotices({ ...emptySelection, years: [2022] }, { settings, date: '' })).toEqual([])
  })

  it('leaves a blank to fill in for everything that is not known', async () => {
    const empty = { bureau: '', title: '', documentNumber: '', deadline: '', contact: '', phone: '' }
    const [first] = await workspace.returnNotices(emptySelection, { settings: empty, date: '' })
    const lines = docxParagraphs(first?.bytes ?? new Uint8Array())
    expect(lines[0]).toMatch(/^＿+〔＿+〕＿+号$/)
    expect(lines[3]).toMatch(/请于＿+年＿+月＿+日前/)
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^（联系人：＿+　联系电话：＿+）$/),
      expect.stringMatching(/^＿+（印章）$/),
      expect.stringMatching(/^＿+年＿+月＿+日$/),
    ])
  })

  it('is the same bytes each time, on A4 with page numbers outside', async () => {
    const again = await workspace.returnNotices(emptySelection, { settings, date: '2024-03-15' })
    expect(again.map(({ bytes }) => bytes)).toEqual(notices.map(({ bytes }) => bytes))
    const bytes = notices[0]?.bytes ?? new Uint8Array()
    const parts = unzipSync(bytes)
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:eastAsia="仿宋_GB2312"')
    expect(strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array())).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/></w:font>',
    )
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(/dcterms:\w+ [^>]*>(?!2024-03-15T12:00:00Z)/)
    const footers = Object.keys(parts).filter((name) => /^word\/footer\d+\.xml$/.test(name))
    expect(footers.map((name) => docxParagraphs(bytes, name))).toEqual([['—  —'], ['—  —']])
  })
})
