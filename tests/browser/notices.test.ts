import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { docxParagraphs } from '../support/docxText'
import { chooseFiles, type OpenedPage, openPage, settled, takeIn, visit } from '../support/page'

/** 水务局: 1,000.00 + 200.00 is not 1,250.00 万元. 林业局: nothing but what both lack. */
const list = '部门编码,部门名称,业务科室\n301001,示例区水务局,农业股\n301002,示例区林业局,环资股\n'
const evaluations = [
  '部门编码,部门名称,年度,年初预算数(元),预算调整数(元),调整后预算数(元),全年执行数(元)',
  '301001,示例区水务局,2023,10000000,2000000,12500000,12000000',
  '301002,示例区林业局,2023,5000000,0,5000000,4900000',
].join('\n')

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(`${text}\n`) })

let browser: Browser
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  page = opened.page
  await chooseFiles(page, [file('部门名单.csv', list), file('2023自评汇总.csv', evaluations)])
  await takeIn(page)
}, 180_000)
afterAll(() => browser.close())

const dialog = () => page.getByRole('dialog', { name: /^退回通知/ })

/** The file that a click hands over. */
async function handed(button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), dialog().getByRole('button', { name: button }).click()])
  await dialog().waitFor({ state: 'detached' })
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
}

describe('退回通知', () => {
  it('goes from an import to a .zip by 业务科室 that can be sent', async () => {
    await visit(page, '勾稽核对')
    await settled(page)
    await page.getByRole('button', { name: '退回通知' }).click()
    const fields = { 文号: '示财绩〔2024〕6号', 报回期限: '2024-04-20', 联系人: '绩效科', 落款单位: '示例区财政局' }
    for (const [label, value] of Object.entries(fields)) await dialog().getByLabel(label).fill(value)
    const { name, bytes } = await handed('导出全部（.zip）')
    expect(name).toMatch(/^退回通知_\d{4}-\d\d-\d\d\.zip$/)
    const files = unzipSync(bytes)
    const date = /\d{4}-\d\d-\d\d/.exec(name)?.[0]
    expect(Object.keys(files).sort()).toEqual([
      `农业股/退回通知_301001_示例区水务局_${date}.docx`,
      `环资股/退回通知_301002_示例区林业局_${date}.docx`,
    ])
    const [[, notice = new Uint8Array()] = []] = Object.entries(files).filter(([path]) => path.startsWith('农业股'))
    const lines = docxParagraphs(notice)
    expect(lines.slice(0, 3)).toEqual(['示财绩〔2024〕6号', '关于退回核实2023年度绩效自评材料的通知', '示例区水务局：'])
    expect(lines[3]).toContain('请于2024年4月20日前逐项核实')
    expect(lines).toContainEqual(expect.stringContaining('年初1,000.00万元+调整200.00万元与调整后1,250.00万元不相等，需核实。'))
    expect(lines).toContainEqual(expect.stringMatching(/^位　　置：“2023自评汇总\.csv”第2行/))
    expect(lines.slice(-3)[1]).toBe('示例区财政局')
    expect(strFromU8(notice.slice(0, 2))).toBe('PK')
  })

  it('marks what was told as 已退回, one step of 撤销', async () => {
    await page.getByText(/已导出 2 份退回通知，共 \d+ 处需核实，已标为“已退回”/).waitFor()
    await expect.poll(() => page.getByText(/^0 项待核实|待核实 0/).count()).toBeGreaterThan(0)
  })

  it('is there for one department as .docx, with what was filled in before', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/department?d=301002&v=1'
    })
    await settled(page)
    await page.getByRole('button', { name: '退回通知' }).click()
    expect(await dialog().getByLabel('文号').inputValue()).toBe('示财绩〔2024〕6号')
    const { name, bytes } = await handed('导出通知（.docx）')
    expect(name).toMatch(/^退回通知_301002_示例区林业局_\d{4}-\d\d-\d\d\.docx$/)
    expect(docxParagraphs(bytes).join('\n')).not.toMatch(/301001|水务局/)
  })

  it('asked for nothing beyond the page and broke nothing', () => {
    expect(opened.faults).toEqual([])
  })
})
