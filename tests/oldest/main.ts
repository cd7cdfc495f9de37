import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { oldChromium } from '../support/oldChromium'
import { serveBuilt } from '../support/server'

const pictures = resolve('shots')

/** Playwright's own waiting asks for `checkVisibility`, which this Chromium lacks: look by script. */
async function until(page: Page, what: string, script: () => boolean, seconds: number): Promise<number> {
  const started = Date.now()
  while (!(await page.evaluate(script))) {
    if (Date.now() - started > seconds * 1000) throw new Error(`${what}: not within ${seconds} s`)
    await page.waitForTimeout(100)
  }
  return (Date.now() - started) / 1000
}

const server = await serveBuilt()
const browser = await launchBrowser(oldChromium())
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!/^(http:\/\/jixiao\.test:|data:|blob:)/.test(request.url())) faults.push(`request to ${request.url()}`)
  })
  await page.goto(`http://jixiao.test:${server.port}/jixiao/`)
  await until(page, '开始', () => document.querySelector('[data-action="load-sample"]') !== null, 20)
  await page.locator('[data-action="load-sample"]').dispatchEvent('click')
  const opened = await until(page, '总览', () => document.querySelectorAll('[data-view][data-state="answered"]').length >= 8, 120)
  const drawn = await until(
    page,
    'charts',
    () => document.querySelectorAll('[data-view] canvas, [data-view] svg.chart').length >= 5,
    60,
  )
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, 'oldest-overview.png') })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  process.stdout.write(
    `Chromium ${browser.version()}: the sample is loaded in ${opened.toFixed(1)} s and its charts are drawn ${drawn.toFixed(1)} s later\n`,
  )
} finally {
  await browser.close()
  await server.close()
}
