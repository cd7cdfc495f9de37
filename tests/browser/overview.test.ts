import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { loadSample, type OpenedPage, openPage, settled } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  await loadSample(opened.page)
})
afterAll(() => browser.close())

const card = (view: string) => opened.page.locator(`[data-view="${view}"]`)
const titleOf = (view: string) => card(view).locator('h2').textContent()
const hash = () => opened.page.evaluate(() => decodeURIComponent(window.location.hash))

describe('the overview of the sample', () => {
  it('answers every card and says that the data are invented', async () => {
    const states = await opened.page
      .locator('[data-view]')
      .evaluateAll((cards) => cards.map((one) => [one.getAttribute('data-view'), one.getAttribute('data-state')]))
    expect(states.length).toBeGreaterThanOrEqual(8)
    expect(states.filter(([, state]) => state !== 'answered')).toEqual([])
    expect(await opened.page.getByText('示例数据(虚构)').count()).toBeGreaterThan(5)
  })

  it('lets a department of the ranking filter the other cards, into the link and out of it again', async () => {
    const before = await titleOf('score-distribution')
    await card('completion-ranking').locator('tbody tr').first().click()
    await settled(opened.page)
    await expect.poll(hash).toMatch(/[?&]d=/)
    await expect.poll(() => titleOf('score-distribution')).not.toBe(before)
    // The card keeps its own marks (DOMAIN 6.9).
    expect(await card('completion-ranking').locator('tbody tr').count()).toBeGreaterThan(10)
    await opened.page.goBack()
    await settled(opened.page)
    await expect.poll(() => titleOf('score-distribution')).toBe(before)
    await opened.page.goForward()
    await settled(opened.page)
    await expect.poll(() => titleOf('score-distribution')).not.toBe(before)
    await opened.page.getByRole('button', { name: '清除' }).first().click()
    await settled(opened.page)
    await expect.poll(() => titleOf('score-distribution')).toBe(before)
  })

  it('shows where a number was read: file, line, column and untouched text', async () => {
    const row = card('completion-ranking').locator('tbody tr').first()
    const name = (await row.locator('td, th').first().textContent())?.trim() ?? ''
    await card('completion-ranking')
      .getByRole('button', { name: `看明细与来源 ${name}` })
      .click()
    const panel = opened.page.getByRole('dialog')
    await expect.poll(() => panel.textContent()).toContain('自评汇总.csv')
    const rows = await panel
      .locator('tbody tr')
      .evaluateAll((found) => found.map((one) => [...one.children].map((cell) => cell.textContent?.trim())))
    // The 2023 export is in 万元 and names its columns its own way; two cells make a rate.
    expect(rows.length).toBeGreaterThanOrEqual(2)
    for (const [file, , line, column, raw] of rows) {
      expect(file).toBe('2023年部门整体支出自评汇总.csv')
      expect(Number(line)).toBeGreaterThan(2)
      expect(column).not.toBe('—')
      expect(raw).toMatch(/^[\d,.]+$/)
    }
    await opened.page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' }).catch(() => undefined)
  })

  it('goes no further than its own origin and throws nothing', () => {
    expect(opened.faults).toEqual([])
  })
})
