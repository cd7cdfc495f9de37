import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { mixedFolder } from '../support/mixedFolder'
import { figuresOf, type OpenedPage, openPage, settled, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage
const folder = mkdtempSync(join(tmpdir(), 'mixed-'))

beforeAll(async () => {
  for (const { name, bytes } of mixedFolder) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const main = () => opened.page.locator('main')
const row = (name: string) => main().getByRole('row').filter({ hasText: name }).first()

describe('a folder of sixty mixed files', () => {
  it('is read as a whole: what cannot be read says why, what cannot be decided is asked', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await main().getByLabel('选择文件夹', { exact: true }).first().setInputFiles(join(folder, '报送'))
    await page.getByRole('heading', { name: /^识别：78 个文件或表，6 个待答复$/ }).waitFor({ timeout: 60_000 })
    expect(await row('工作簿/billion-laughs.xlsx').textContent()).toContain('含有外部定义（DOCTYPE）')
    expect(await row('报告/scanned.pdf').textContent()).toContain('扫描件')
    expect(await row('工作簿/archive.zip/汇总.xlsx').textContent()).toContain('已识别')
    await main().getByText('“自评表/unit-missing.csv”的金额单位是什么？').waitFor()
  })

  it('goes on when the questions are answered, alike files with one answer', async () => {
    const { page } = opened
    const question = (about: RegExp) => main().getByRole('group', { name: about })
    await question(/金额单位是什么/)
      .getByText('元', { exact: true })
      .click()
    await question(/金额单位是什么/)
      .getByRole('button', { name: '采用' })
      .click()
    await question(/用的是哪种编码/)
      .getByText('Big5(繁体)')
      .click()
    await question(/用的是哪种编码/)
      .getByRole('button', { name: '采用' })
      .click()
    await question(/是哪一年度的数据/)
      .getByRole('textbox')
      .fill('2021')
    await question(/是哪一年度的数据/)
      .getByRole('button', { name: '采用' })
      .click()
    // Answers come faster than sixty files are read again: each of them holds.
    await page.getByRole('heading', { name: /^识别：78 个文件或表，4 个待答复$/ }).waitFor({ timeout: 60_000 })
    expect(await question(/金额单位是什么|是哪一年度的数据/).count()).toBe(0)
    await page.getByRole('button', { name: '其余全部作为新部门' }).click()
    await page.getByText('部门匹配：2 个部门需要确认').waitFor({ timeout: 60_000 })
  })

  it('asks for the written reports to be confirmed, and then all of it is in', async () => {
    const { page } = opened
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('heading', { name: '文字报告：5 份待确认' }).waitFor()
    await page.getByLabel('核对人').fill('王核')
    await page.getByRole('button', { name: '确认没有存疑的 4 份' }).click()
    expect(await page.getByRole('button', { name: '确认导入' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '存疑处已看过，确认这份' }).click()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.getByRole('button', { name: '去总览' }).click({ timeout: 60_000 })
    await settled(page)
    const figures = new Map((await figuresOf(page)).map(([label, value]) => [label, value]))
    expect([figures.get('报送'), figures.get('预算执行率'), figures.get('指标达标率')]).toEqual(['4/15', '98.04%', '80.00%'])
    expect(opened.faults).toEqual([])
  })
})
