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

/** Left edges at which cards of the overview begin, and whether the page scrolls sideways. */
async function columnsAt(width: number) {
  await opened.page.setViewportSize({ width, height: 900 })
  await settled(opened.page)
  return opened.page.evaluate(() => {
    const lefts = [...document.querySelectorAll('.grid > .cell')].map((cell) => Math.round(cell.getBoundingClientRect().left))
    const main = document.querySelector('main')
    return { columns: new Set(lefts).size, scrolls: main !== null && main.scrollWidth > main.clientWidth }
  })
}

describe('the overview in a narrow window', () => {
  it('keeps two cards beside each other below 1180 px of the page, and one below 800 px', async () => {
    // Beside the rail of 168 px.
    expect(await columnsAt(1200)).toEqual({ columns: 2, scrolls: false })
    expect(await columnsAt(900)).toEqual({ columns: 1, scrolls: false })
    expect(await columnsAt(1366)).toEqual({ columns: 3, scrolls: false })
    expect(opened.faults).toEqual([])
  })
})
