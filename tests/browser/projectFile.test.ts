import { unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { downloadOf, figuresOf, type HandedOver, type OpenedPage, openPage, settled, visit } from '../support/page'
import { laterFiles, takeInSmall } from '../support/smallFiles'

let browser: Browser
let saving: OpenedPage
let saved: HandedOver
let figures: string[][]

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  saving = await openPage(browser, inject('port'))
  const { page } = saving
  await takeInSmall(page)
  figures = await figuresOf(page)
  await visit(page, '开始')
  saved = await downloadOf(page, () => page.getByRole('button', { name: '保存项目文件' }).click())
})
afterAll(() => browser.close())

async function openProjectFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('选择项目文件').setInputFiles({
    name: '年度.jxpj',
    mimeType: 'application/zip',
    buffer: Buffer.from(bytes),
  })
}

/** One bit of what a file held is another; the zip is whole. */
function altered(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes)
  const read = Object.keys(entries).find((name) => name.startsWith('files/')) ?? ''
  return zipSync({
    ...entries,
    [read]: Uint8Array.from(entries[read] ?? [], (byte, at) => (at === 9 ? byte ^ 1 : byte)),
  })
}

describe('a project file', () => {
  it('cut off, altered or another file says so, and what is loaded stays', async () => {
    const { page } = saving
    const said = page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) })
    for (const [given, words] of [
      [saved.bytes.subarray(0, saved.bytes.length - 500), '项目文件不完整'],
      [altered(saved.bytes), '与保存时不一致'],
      [Buffer.from('部门,预算数\n'), '这不是本系统的项目文件'],
    ] as const) {
      await openProjectFile(page, given)
      await said.getByText(words).waitFor()
    }
    await visit(page, '总览')
    await settled(page)
    expect(await figuresOf(page)).toEqual(figures)
  })

  it('gives the same numbers on another computer, and asks before it replaces what is there', async () => {
    expect(saved.name).toMatch(/^\d{4}-\d{4}_绩效自评分析_\d+个部门_\d{4}-\d\d-\d\d\.jxpj$/)
    const { page, context, faults } = await openPage(browser, inject('port'))
    await openProjectFile(page, saved.bytes)
    await page.waitForURL(/#\/overview/, { timeout: 60_000 })
    await settled(page)
    expect(await figuresOf(page)).toEqual(figures)
    await visit(page, '开始')
    await openProjectFile(page, saved.bytes)
    const dialog = page.getByRole('dialog', { name: '打开项目文件' })
    await dialog.getByText('会替换这个页面中的全部数据').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('overview')
    expect(faults).toEqual([])
    await context.close()
  })

  it('among files that are given to be imported is opened, and the others are read after it', async () => {
    const { page } = await openPage(browser, inject('port'))
    const [later] = laterFiles
    await page
      .locator('main')
      .getByLabel('选择文件', { exact: true })
      .setInputFiles([
        { name: '年度.jxpj', mimeType: 'application/zip', buffer: saved.bytes },
        { name: later.name, mimeType: 'text/csv', buffer: Buffer.from(later.bytes) },
      ])
    await page.getByRole('heading', { name: /^识别：/ }).waitFor({ timeout: 90_000 })
    expect(await page.locator('main').getByText(later.name).count()).toBeGreaterThan(0)
    await visit(page, '开始')
    await page.getByText('2022–2023 年，3 个部门，4 个文件').first().waitFor()
  })
})
