import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { loadSample, type OpenedPage, openPage } from '../support/page'

const kilobyte = 1024

let browser: Browser
let opened: OpenedPage
/** Scripts and styles by address: bytes as a server sends them, gzipped. */
const sent = new Map<string, number>()
let firstPaint: readonly string[] = []
let missing: readonly string[] = []

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  const { page } = opened
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  firstPaint = await page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const begun = performance.getEntriesByType('resource').filter((entry) => entry.startTime <= painted)
    return begun.map((entry) => entry.name)
  })
  await loadSample(page)
  const addresses = [...new Set(opened.requests)].filter((url) => /\.(js|css)$/.test(url))
  for (const url of addresses) {
    const answer = await page.request.get(url.replace('jixiao.test', '127.0.0.1'))
    sent.set(url, gzipSync(await answer.body()).length)
  }
  missing = await page.evaluate(() =>
    ['crypto.subtle', 'navigator.clipboard', 'navigator.storage'].filter((path) => {
      const [first, second] = path.split('.') as ['crypto' | 'navigator', string]
      return (window[first] as unknown as Record<string, unknown>)[second] === undefined
    }),
  )
})
afterAll(() => browser.close())

const sum = (addresses: readonly string[]) => addresses.reduce((total, url) => total + (sent.get(url) ?? 0), 0)

describe('the built page on the intranet', () => {
  it('works under a sub-path on plain http, where a browser gives no clipboard, no file system and no cryptography', async () => {
    expect(opened.address).toMatch(/^http:\/\/jixiao\.test:\d+\/jixiao\/$/)
    expect(await opened.page.title()).toContain('绩效自评分析台')
    expect(await opened.page.evaluate(() => window.isSecureContext)).toBe(false)
    expect(missing).toEqual(['crypto.subtle', 'navigator.clipboard', 'navigator.storage'])
  })

  it('forbids itself every other origin', async () => {
    const policy = await opened.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    const directives = new Map(
      policy
        ?.split(';')
        .map((one) => one.trim().split(/\s+/))
        .map(([name, ...values]) => [name, values]),
    )
    expect(directives.get('default-src')).toEqual(["'self'"])
    expect(directives.get('object-src')).toEqual(["'none'"])
    const allowed = new Set([...directives.values()].flat())
    expect([...allowed].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", "'wasm-unsafe-eval'", 'blob:', 'data:'])
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
    expect(directives.get('connect-src')).toEqual(["'self'"])
  })

  it('is refused a request elsewhere, so that a leak would be seen', async () => {
    const before = opened.faults.length
    await opened.page.evaluate(() => fetch('http://elsewhere.test/').catch(() => undefined))
    await expect.poll(() => opened.faults.slice(before).join('\n')).toContain('refused by the policy: connect-src')
    opened.faults.length = before
  })

  it('fetched the engine and the sample from its own folder and nothing from anywhere else', () => {
    expect(opened.requests.filter((url) => /\.wasm$/.test(url))).toHaveLength(1)
    expect(opened.requests.filter((url) => /\.csv$/.test(url)).length).toBeGreaterThan(20)
    expect(opened.requests.filter((url) => !url.startsWith(opened.address) && !/^(data|blob):/.test(url))).toEqual([])
    expect(opened.faults).toEqual([])
  })
})

describe('the weight of script and style, gzipped', () => {
  it('is at most 150 KB before the first paint', () => {
    const own = firstPaint.filter((url) => sent.has(url))
    expect(own.length).toBeGreaterThan(2)
    expect(sum(own) / kilobyte).toBeLessThanOrEqual(150)
  })

  it('is at most 450 KB for the overview, the workers left aside', () => {
    const own = [...sent.keys()].filter((url) => !/worker/.test(url) && !/duckdb/.test(url))
    expect(own.length).toBeGreaterThan(10)
    expect(sum(own) / kilobyte).toBeLessThanOrEqual(450)
  })
})
