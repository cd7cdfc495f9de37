import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { barriers } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { cardOf, downloadOf, loadSample, type OpenedPage, openPage } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  await loadSample(opened.page)
})
afterAll(() => browser.close())

const button = () => cardOf(opened.page, 'completion-trend').getByRole('button', { name: '导出', exact: true })
const dialog = () => opened.page.getByRole('dialog', { name: '导出图片' })

/** 导出 › 图片… with the keys alone. */
async function opensByKeys(): Promise<Locator> {
  await button().focus()
  await opened.page.keyboard.press('Enter')
  await opened.page.getByRole('menuitem').first().waitFor()
  await opened.page.keyboard.press('Enter')
  await dialog().getByAltText(/^预览/).waitFor()
  return dialog()
}

const holdsFocus = () =>
  dialog().evaluate((element) => element.contains(document.activeElement) || element === document.activeElement)

describe('导出图片', () => {
  it('opens with the keys, takes the focus and shuts nobody out', async () => {
    await opensByKeys()
    expect(await holdsFocus()).toBe(true)
    expect(await barriers(opened.page)).toEqual([])
  })

  it('keeps the focus inside, forwards and backwards', async () => {
    const reached = new Set<string>()
    for (const key of ['Tab', 'Shift+Tab'])
      for (let press = 0; press < 14; press += 1) {
        await opened.page.keyboard.press(key)
        expect(await holdsFocus()).toBe(true)
        reached.add(await opened.page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
      }
    for (const name of ['复制', '取消', '导出图片']) expect([...reached]).toContain(name)
  })

  it('draws anew what arrow keys choose', async () => {
    await dialog()
      .getByRole('radio', { name: /^156 毫米/ })
      .focus()
    await dialog().getByText('1843 ×').waitFor()
    await opened.page.keyboard.press('ArrowDown')
    await dialog().getByText('886 ×').waitFor()
    await opened.page.keyboard.press('ArrowDown')
    await dialog().getByText('1920 × 1080').waitFor()
  })

  it('goes on Esc and gives the focus back to 导出', async () => {
    await opened.page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true)
    // The page has not taken the key for itself.
    expect(opened.page.url()).toContain('#/overview')
  })

  it('hands the picture over on Enter, with its number and its words', async () => {
    await opensByKeys()
    await dialog().getByRole('radio', { name: 'SVG（矢量）' }).check()
    await dialog().getByRole('checkbox', { name: '图下附名词解释' }).check()
    await dialog().getByRole('spinbutton', { name: '图号' }).fill('7')
    await opened.page.keyboard.press('Tab')
    await dialog().getByText('1843 ×').waitFor()
    const main = dialog().getByRole('button', { name: '导出图片' })
    await main.focus()
    const { name, bytes } = await downloadOf(opened.page, () => opened.page.keyboard.press('Enter'))
    expect(name).toMatch(/\.svg$/)
    const svg = bytes.toString('utf8')
    expect(svg).toContain('图 7')
    expect(svg).toContain('名词解释')
    await dialog().waitFor({ state: 'hidden' })
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true)
    expect(opened.faults).toEqual([])
  })

  it('has no button under a notice, whatever is said meanwhile', async () => {
    await button().click()
    await downloadOf(opened.page, () => opened.page.getByRole('menuitem', { name: /CSV/ }).click())
    await opened.page.locator('.notice').first().waitFor()
    await opensByKeys()
    expect(await opened.page.locator('.notice').count()).toBeGreaterThan(0)
    const covered = await dialog()
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.flatMap((one) => {
          const { left, top, width, height } = one.getBoundingClientRect()
          const hit = document.elementFromPoint(left + width / 2, top + height / 2)
          return hit !== null && one.contains(hit) ? [] : [one.textContent?.trim() ?? '']
        }),
      )
    expect(covered).toEqual([])
    expect(await dialog().getByRole('button').count()).toBeGreaterThan(2)
  })
})
