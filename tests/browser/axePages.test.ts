import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pages } from '../../src/ui/pages/pages'
import { barriers } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { loadSample, type OpenedPage, openPage, settled } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(() => browser.close())

const ids = pages.map((page) => page.id)
const answering = pages.filter((page) => page.cards.length > 0).map((page) => page.id)
/** 部门画像 is a chooser before one is chosen, and 横向比较 another page with some. */
const links: readonly string[] = [...answering, 'compare?y=2022,2023&d=219001,601001,501001&v=1', 'department?d=219001&v=1']

async function at(link: string, hasCards = true): Promise<readonly string[]> {
  await opened.page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${link}`)
  if (hasCards && !/^department(\?y|$)/.test(link)) await settled(opened.page)
  else await opened.page.waitForTimeout(600)
  return barriers(opened.page)
}

describe('no page keeps anybody out', () => {
  it.each(ids)('%s with nothing loaded', async (id) => {
    expect(await at(id === 'start' ? '' : id, false)).toEqual([])
  })

  it('start, where the sample is loaded', async () => {
    await at('', false)
    await loadSample(opened.page)
    expect(await at('', false)).toEqual([])
  })

  it.each(links)('%s of the sample', async (link) => {
    expect(await at(link)).toEqual([])
  })

  it.each(answering)('%s where the filters leave nothing', async (id) => {
    // No record of 2019 is of a school of that size.
    expect(await at(`${id}?y=2019&t=SCHOOL&b=HUGE&v=1`)).toEqual([])
    if (id !== 'department') expect(await opened.page.locator('[data-state="empty"]').count()).toBeGreaterThan(0)
  })

  // Colours differ by theme and order by width: one visit judges both.
  it.each(links)('%s in the dark, in a narrow window', async (link) => {
    await opened.page.emulateMedia({ colorScheme: 'dark' })
    await opened.page.setViewportSize({ width: 800, height: 700 })
    expect(await at(link)).toEqual([])
  })

  it('and none has a fault', () => {
    expect(opened.faults).toEqual([])
  })

  it('not even where the engine is gone for good and every card has failed', async () => {
    const { page } = opened
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.route(/duckdb/, (route) => route.abort())
    const engine = page.workers().find((worker) => /duckdb-browser.*worker/.test(worker.url()))
    await engine?.evaluate('setTimeout(() => { throw new Error("gave up") })').catch(() => undefined)
    await page.evaluate(() => {
      window.location.hash = '#/overview?y=2020'
    })
    await page.locator('[data-state="failed"]').first().waitFor({ timeout: 90_000 })
    await settled(page)
    expect(await barriers(page)).toEqual([])
  })
})
