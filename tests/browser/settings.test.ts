import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { cardOf, loadSample, type OpenedPage, openPage, settled } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  await loadSample(opened.page)
})
afterAll(() => browser.close())

const gradeNote = () => cardOf(opened.page, 'score-distribution').textContent()

async function choose(label: string, option: string): Promise<void> {
  await opened.page.getByRole('button', { name: '口径设置' }).click()
  const dialog = opened.page.getByRole('dialog')
  await dialog.getByLabel(label, { exact: true }).selectOption({ label: option })
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await settled(opened.page)
}

describe('口径设置', () => {
  it('grades all records by another scheme at once, and again after the page was opened anew', async () => {
    expect(await gradeNote()).toContain('财政部通用')
    await choose('评分方案', '广东五档(优良中低差)')
    await expect.poll(gradeNote, { timeout: 20_000 }).toContain('广东五档')
    await opened.page.reload()
    await opened.page.getByText('还没有数据').waitFor()
    await loadSample(opened.page)
    expect(await gradeNote()).toContain('广东五档')
    expect(opened.faults).toEqual([])
  })

  it('shows amounts in the chosen unit', async () => {
    await choose('金额单位', '亿元')
    await expect.poll(() => opened.page.getByRole('list', { name: '主要数字' }).textContent()).toMatch(/亿元/)
    expect(opened.faults).toEqual([])
  })
})
