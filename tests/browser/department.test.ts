import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { cardOf, hashOf, loadSample, type OpenedPage, openPage, settled, tableOf, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'), { dark: true })
  page = opened.page
  await loadSample(page)
  await page.evaluate(() => {
    Object.assign(window, {
      printed: 0,
      print: () => Object.assign(window, { printed: Number(Reflect.get(window, 'printed')) + 1 }),
    })
  })
  await visit(page, '部门画像')
})
afterAll(() => browser.close())

const heading = () => page.locator('main h1').first()
const sheets = () => page.locator('.print-sheets article')
const chosen = async () => /[?&]d=([^&]*)/.exec(await hashOf(page))?.[1]

async function ready(): Promise<void> {
  await settled(page)
  await sheets().first().waitFor({ state: 'attached' })
}

/** Pages of a PDF by its own list of them. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

const printed = () => page.pdf({ preferCSSPageSize: true, printBackground: true })

describe('部门画像', () => {
  it('asks for a department, finds it by its initials and opens it by the keyboard', async () => {
    await page.getByRole('textbox', { name: '查找部门' }).fill('gyhkj')
    await page.keyboard.press('Enter')
    await heading().filter({ hasText: '岚溪区工业和科技创新局' }).waitFor()
    expect(await chosen()).toBe('219001')
    await ready()
  })

  it('answers in five cards, and names the rows that it was read from', async () => {
    const rows = await tableOf(page, 'department-spine')
    expect(rows).toHaveLength(16)
    expect(rows.find((row) => row[0]?.startsWith('预算执行率'))?.[2]).toMatch(/^\d+\.\d\d%$/)
    expect((await tableOf(page, 'department-history')).map((row) => row[1])).toEqual([
      '218001',
      '218001',
      '219001',
      '219001',
      '219001',
    ])
    expect((await tableOf(page, 'department-issues')).length).toBeGreaterThan(5)
    expect(await page.getByRole('region', { name: '来源' }).textContent()).toMatch(/2023绩效指标\.csv/)
    for (const view of ['spine', 'money', 'history', 'indicators', 'issues'])
      expect(await cardOf(page, `department-${view}`).getAttribute('data-state')).toBe('answered')
  })

  it('goes to the next and back by button and key, in the order of the ranking', async () => {
    await page.getByRole('button', { name: '下一个' }).click()
    await expect.poll(chosen).not.toBe('219001')
    await page.keyboard.press('[')
    await expect.poll(chosen).toBe('219001')
  })

  it('stays within several that were chosen before', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/department?d=219001,001001&v=1'
    })
    const list = page.getByRole('list', { name: '部门名单' }).getByRole('listitem')
    await expect.poll(() => list.count()).toBe(2)
    await list.filter({ hasText: '219001' }).getByRole('button').click()
    await page.getByText(/第 [12]\/2 个/).waitFor()
    await ready()
  })

  it('prints black on white on at most two upright pages of A4, from the dark page too', async () => {
    const pdf = await printed()
    expect(pagesOf(pdf)).toBeLessThanOrEqual(2)
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/)
    await page.emulateMedia({ media: 'print' })
    const sheet = sheets().first()
    expect(await sheet.textContent()).toContain('岚溪区工业和科技创新局（219001）')
    expect(await sheet.textContent()).toContain('2021 年更名')
    expect(await sheet.locator('svg text').allTextContents()).toContain('预算执行率')
    const ink = await sheet.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor])
    expect(ink).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    expect(await page.locator('.view-card, .rail, .department-bar').filter({ visible: true }).count()).toBe(0)
    await page.emulateMedia({ media: null })
  })

  it('prints all departments of the list as one job, each on pages of its own', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/department?d=219001&t=TOWN&v=1'
    })
    await page
      .getByText(/第 \d+\/\d+ 个/)
      .or(heading())
      .first()
      .waitFor()
    await ready()
    await page.getByRole('button', { name: '打印全部部门' }).click()
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed')), { timeout: 60_000 }).toBe(1)
    const names = await sheets().locator('h2').allTextContents()
    expect(names.length).toBeGreaterThan(5)
    expect(new Set(names).size).toBe(names.length)
    const pages = pagesOf(await printed())
    expect(pages).toBeGreaterThanOrEqual(names.length)
    expect(pages).toBeLessThanOrEqual(2 * names.length)
    await expect.poll(() => sheets().count()).toBe(1)
  })

  it('gives up printing all without printing', async () => {
    await page.getByRole('button', { name: '打印全部部门' }).click()
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '打印全部部门' }).waitFor()
    await ready()
    expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBe(1)
    expect(await sheets().count()).toBe(1)
  })

  it('left no fault behind', () => {
    expect(opened.faults).toEqual([])
  })
})
