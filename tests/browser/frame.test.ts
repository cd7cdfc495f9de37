import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
})
afterAll(() => browser.close())

it('opens on plain http under a sub-path and a name of the intranet', async () => {
  const page = await browser.newPage()
  await page.goto(`http://jixiao.test:${inject('port')}/jixiao/`)
  expect(await page.title()).toContain('绩效自评分析台')
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
})
