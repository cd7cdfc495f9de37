import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { cardOf, figuresOf, loadSample, type OpenedPage, openPage, settled } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  await loadSample(opened.page)
})
afterAll(() => browser.close())

describe('更正', () => {
  it('starts at the source of a number, counts from then on, and is taken back', async () => {
    const { page } = opened
    const before = await figuresOf(page)
    await cardOf(page, 'completion-ranking').getByRole('button', { name: '看明细与来源', exact: true }).click()
    const panel = page.getByRole('dialog')
    await panel.getByText('点一行可以更正这个值').waitFor()
    const row = panel
      .locator('tbody tr')
      .filter({ hasText: /2023年.*执行数/ })
      .first()
    const read = (await row.locator('td').last().textContent())?.trim() ?? ''
    await row.locator('td').first().click()
    const form = panel.getByRole('region', { name: '更正与补录' })
    await form.getByLabel('更正为').fill('一百元钱')
    expect(await form.getByText('无法识别为金额').count()).toBe(1)
    await form.getByLabel('更正为').fill('5000000')
    expect(await form.getByRole('button', { name: '保存更正' }).isDisabled()).toBe(true)
    await form.getByLabel('更正人').fill('李四')
    await form.getByLabel('理由').fill('试')
    await form.getByRole('button', { name: '保存更正' }).click()
    await panel.getByText('5000000（李四').first().waitFor({ timeout: 60_000 })
    // What was read stands beside it.
    expect((await panel.locator('tbody tr').allTextContents()).join()).toContain(read)
    await page.keyboard.press('Escape')
    await settled(page)
    expect(await figuresOf(page)).not.toEqual(before)

    await page.evaluate(() => {
      window.location.hash = '#/import'
    })
    await page.getByRole('button', { name: '更正与补录（1）' }).click()
    await page.getByRole('button', { name: /^撤回更正/ }).click()
    await page.getByText('目前没有更正').waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      window.location.hash = '#/overview'
    })
    await settled(page)
    expect(await figuresOf(page)).toEqual(before)
    expect(opened.faults).toEqual([])
  })
})
