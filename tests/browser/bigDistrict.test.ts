import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { bigDistrict } from '../bench/bigDistrict'
import { launchBrowser } from '../support/browser'
import { figuresOf, hashOf, type OpenedPage, openPage, settled, visit } from '../support/page'

// 2,000 evaluations, 60,000 indicators, 8,000 issues: more than a city has in five years.
const wish = { departments: 400, years: 5, indicatorsEach: 30, issuesEach: 4, seed: 5 }
const longest = 200

interface Watched {
  readonly tasks: { readonly start: number; readonly duration: number }[]
  readonly progress: string[]
}

let browser: Browser
let opened: OpenedPage
const folder = mkdtempSync(join(tmpdir(), 'district-'))
const watched = () => opened.page.evaluate(() => (window as unknown as { watched: Watched }).watched)

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'), { before: watch })
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** In the page: every task over 50 ms, and every sentence that the progress bar says. */
function watch(): void {
  const seen: Watched = { tasks: [], progress: [] }
  Object.assign(window, { watched: seen })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
  new MutationObserver(() => {
    const text = document.querySelector('.progress .text')?.textContent ?? ''
    if (text !== '' && !seen.progress.includes(text)) seen.progress.push(text)
  }).observe(document, { childList: true, characterData: true, subtree: true })
}

/** Long tasks since `from`, of the page's own clock. */
async function longTasksSince(from: number): Promise<number[]> {
  return (await watched()).tasks.filter((task) => task.start >= from).map((task) => Math.round(task.duration))
}
const now = () => opened.page.evaluate(() => performance.now())

describe('a district of 2,000 evaluations, 60,000 indicators and 8,000 issues', () => {
  it('is taken in with progress, without stopping the page for long', async () => {
    const files = bigDistrict(wish).map(({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    const started = await now()
    await opened.page.locator('main').getByLabel('选择文件', { exact: true }).setInputFiles(files)
    await opened.page.getByRole('heading', { name: '识别：21 个文件或表，0 个待答复' }).waitFor({ timeout: 90_000 })
    await opened.page.getByRole('button', { name: '下一步：核对' }).click()
    await opened.page.getByRole('button', { name: '确认导入' }).click()
    await opened.page.getByRole('button', { name: '去总览' }).waitFor({ timeout: 120_000 })
    const tasks = await longTasksSince(started)
    await opened.page.getByRole('button', { name: '去总览' }).click()
    await settled(opened.page)
    const { progress } = await watched()
    for (const stage of [/^读取 .+（\d+\/21），已读 /, /^合并记录/, /^归类存在问题/, /^装入计算引擎/, /^计算派生表/]) {
      expect(progress.some((text) => stage.test(text))).toBe(true)
    }
    expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(longest)
    expect((await figuresOf(opened.page))[0]?.[1]).toBe('400/400')
  })

  it('redraws every card when a filter changes', async () => {
    const titles = () => opened.page.locator('[data-view]').evaluateAll((cards) => cards.map((card) => card.textContent ?? ''))
    const before = await titles()
    await opened.page.getByRole('button', { name: '筛选', exact: true }).click()
    await opened.page.getByRole('dialog', { name: '筛选' }).getByLabel('教科文科').check()
    await opened.page.keyboard.press('Escape')
    await expect.poll(() => hashOf(opened.page)).toContain('o=教科文科')
    await settled(opened.page)
    const states = await opened.page
      .locator('[data-view]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-state')))
    expect(new Set(states)).toEqual(new Set(['answered']))
    const after = await titles()
    expect(after.filter((text, i) => text === before[i])).toEqual([])
  })

  it('lists all that is to be verified, walked and decided by keys alone', async () => {
    const { page } = opened
    await page.getByRole('button', { name: '清除', exact: true }).first().click()
    const started = await now()
    await visit(page, '勾稽核对')
    const list = page.getByRole('listbox', { name: /^需核实清单/ })
    await list.getByRole('option').first().waitFor()
    const heading = page.getByRole('heading', { level: 1, name: /条需核实/ })
    const found = Number(/有 ([\d,]+) 条/.exec((await heading.textContent()) ?? '')?.[1]?.replaceAll(',', ''))
    expect(found).toBeGreaterThan(500)
    const open = async () =>
      Number(/未处理 ([\d,]+)/.exec((await page.locator('.counts').first().textContent()) ?? '')?.[1]?.replaceAll(',', ''))
    const shown = () => list.locator('[aria-selected="true"], .active').first().textContent()
    await list.focus()
    await page.keyboard.press('End')
    const last = await shown()
    await page.keyboard.press('Home')
    expect(await shown()).not.toBe(last)
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('4')
    await expect.poll(open).toBe(found - 1)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('2')
    await expect.poll(open, { timeout: 20_000 }).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(open, { timeout: 20_000 }).toBe(found - 1)
    expect(Math.max(0, ...(await longTasksSince(started)))).toBeLessThanOrEqual(longest)
  })

  it('shows the issues and the labels to be confirmed, its cards read one after another', async () => {
    const { page } = opened
    const started = await now()
    await visit(page, '问题与整改')
    await settled(page)
    await page
      .getByText(/请确认/)
      .first()
      .waitFor()
    expect(Math.max(0, ...(await longTasksSince(started)))).toBeLessThanOrEqual(2 * longest)
  })

  it('leaves the page without a fault', () => {
    expect(opened.faults).toEqual([])
  })
})
