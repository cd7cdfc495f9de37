import type { Browser, Worker } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { cardOf, figuresOf, loadSample, type OpenedPage, openPage, settled, tableOf } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  await loadSample(opened.page)
})
afterAll(() => browser.close())

function engineWorker(): Worker {
  const found = opened.page.workers().find((worker) => /duckdb-browser.*worker/.test(worker.url()))
  if (found === undefined) throw new Error('no engine is running')
  return found
}

/** Asks what no card has asked yet, and waits for what the page says meanwhile. */
async function askAndRecover(year: number): Promise<void> {
  const notices = opened.page.getByRole('status').filter({ hasText: '计算引擎' })
  await opened.page.evaluate((query) => {
    window.location.hash = `#/overview?y=${query}`
  }, year)
  await notices.getByText('计算引擎中断，正在从已导入的数据恢复').waitFor({ timeout: 40_000 })
  await notices.getByText('计算引擎已恢复，数据没有丢失').waitFor({ timeout: 60_000 })
  await settled(opened.page)
  // Said once each, however many cards were asking.
  const close = notices.getByRole('button', { name: '关闭' })
  expect(await close.count()).toBe(2)
  while ((await close.count()) > 0) await close.first().click()
}

const states = () => opened.page.locator('[data-view]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-state')))

describe('an engine that is gone', () => {
  it.each([
    ['fell in an error', 2021, 'setTimeout(() => { throw new Error("gave up") })'],
    ['says nothing any more', 2020, 'self.close()'],
  ])('because it %s is started again from the records, and every card answers', async (_, year, kill) => {
    const before = await figuresOf(opened.page)
    const dead = engineWorker()
    await dead.evaluate(kill).catch(() => undefined)
    await askAndRecover(year)
    expect(engineWorker()).not.toBe(dead)
    expect(new Set(await states())).toEqual(new Set(['answered']))
    expect(await cardOf(opened.page, 'completion-ranking').textContent()).toContain(`${year} 年`)
    // The data of the year asked before are the same as before.
    const table = await tableOf(opened.page, 'completion-ranking')
    expect(table.length).toBeGreaterThan(50)
    await opened.page.evaluate(() => {
      window.location.hash = '#/overview'
    })
    await settled(opened.page)
    expect(await figuresOf(opened.page)).toEqual(before)
  })

  it('because its worker for reading files fell in an error: the places of values are found again from the files', async () => {
    const reading = opened.page.workers().find((worker) => /dataset\.worker/.test(worker.url()))
    await reading?.evaluate('setTimeout(() => { throw new Error("gave up") })')
    await cardOf(opened.page, 'completion-ranking').getByRole('button', { name: '看明细与来源', exact: true }).click()
    const panel = opened.page.getByRole('dialog')
    await panel.getByText('2023年部门整体支出自评汇总.csv').first().waitFor({ timeout: 60_000 })
    expect(reading).toBeDefined()
    expect(opened.page.workers()).not.toContain(reading)
  })

  it('and none of it is an unexpected fault of the page', async () => {
    expect(await opened.page.getByText('出现意外情况').count()).toBe(0)
    // What DuckDB-WASM itself writes of the error.
    const own = opened.faults.filter((fault) => !/gave up|^console: ErrorEvent$/.test(fault))
    expect(own).toEqual([])
  })
})
