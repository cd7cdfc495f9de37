import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { cardOf, hashOf, loadSample, type OpenedPage, openPage, settled, tableOf, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  page = opened.page
  await loadSample(page)
  await visit(page, '勾稽核对')
})
afterAll(() => browser.close())

const panel = () => page.getByRole('region', { name: '重点评价建议名单' }).first()

describe('重点评价建议名单', () => {
  it('stands further down the page, and the next page begins at its top', async () => {
    const top = () => page.locator('main').evaluate((main) => main.scrollTop)
    await cardOf(page, 'review-candidates').scrollIntoViewIfNeeded()
    expect(await top()).toBeGreaterThan(100)
    await visit(page, '预算执行')
    expect(await top()).toBe(0)
    await visit(page, '勾稽核对')
  })

  it('names who meets how many of the conditions, and why', async () => {
    await settled(page)
    const rows = await tableOf(page, 'review-candidates')
    const members = rows.filter(([, count]) => /^[2-6]\/6$/.test(count ?? ''))
    expect(members.length).toBeGreaterThan(3)
    for (const [, count, reasons] of members) expect(reasons?.split('），')).toHaveLength(Number(count?.[0]))
    expect(await panel().textContent()).toContain(`符合的 ${members.length} 个`)
  })

  it('follows another condition and another number of them, in the link too', async () => {
    await panel().getByLabel('第 6 个条件：数值').fill('90')
    await page.keyboard.press('Enter')
    await expect.poll(() => hashOf(page)).toContain('exec_rate_adjusted<0.9')
    await panel()
      .getByRole('combobox', { name: /至少符合/ })
      .selectOption('3')
    await expect.poll(() => hashOf(page)).toContain('condition_n>=3')
    await settled(page)
    const counts = (await tableOf(page, 'review-candidates')).map(([, count]) => Number(count?.[0]))
    expect(counts.filter((count) => count >= 3).length).toBeGreaterThan(0)
    expect(await cardOf(page, 'review-candidates').textContent()).toContain('6 项条件中符合 3 项以上')
  })

  it('is kept by name and used as a filter on every page; Back undoes it', async () => {
    await panel().getByLabel('名单名称').fill('重点')
    await panel().getByRole('button', { name: '存为名单' }).click()
    await panel()
      .getByText(/^已存“重点”/)
      .waitFor()
    await page.waitForTimeout(700)
    await panel().getByRole('button', { name: '作为筛选' }).click()
    await expect.poll(() => hashOf(page)).toMatch(/[?&]d=/)
    await visit(page, '总览')
    await settled(page)
    await page
      .getByText(/名单“重点”（\d+ 个部门）/)
      .first()
      .waitFor()
    await page.goBack()
    await page.goBack()
    await expect.poll(() => hashOf(page)).not.toMatch(/[?&]d=/)
  })

  it('stands among the filters of the other pages', async () => {
    await visit(page, '预算执行')
    await page.getByRole('search').getByRole('button', { name: '筛选' }).click()
    await page.getByRole('group', { name: '存好的名单' }).getByRole('button', { name: '重点' }).click()
    await page.keyboard.press('Escape')
    await settled(page)
    const [, count = ''] = /名单“重点”（(\d+) 个部门）/.exec((await page.locator('body').textContent()) ?? '') ?? []
    expect(await tableOf(page, 'completion-ranking')).not.toHaveLength(0)
    expect(decodeURIComponent(/[?&]d=([^&]*)/.exec(await hashOf(page))?.[1] ?? '').split(',')).toHaveLength(Number(count))
    expect(opened.faults).toEqual([])
  })
})
