import { readFileSync } from 'node:fs'
import type { Browser, Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { loadSample, type OpenedPage, openPage } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  await loadSample(opened.page)
})
afterAll(() => browser.close())

const card = (view: string) => opened.page.locator(`[data-view="${view}"]`)

async function exported(view: string, item: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  // The menu of the export before fades away first.
  await opened.page.getByRole('menuitem').first().waitFor({ state: 'hidden' })
  await card(view).getByRole('button', { name: '导出', exact: true }).click()
  await opened.page.getByRole('menuitem', { name: item }).waitFor()
  const [download] = await Promise.all([
    opened.page.waitForEvent('download'),
    opened.page.getByRole('menuitem', { name: item }).click(),
  ])
  return { name: (download as Download).suggestedFilename(), bytes: readFileSync(await (download as Download).path()) }
}

describe('what is on the screen, handed over', () => {
  it('is a picture 1843 px wide, with its year and name in the file name', async () => {
    const { name, bytes } = await exported('completion-trend', 'PNG')
    expect(name).toMatch(/^2019-2023_.*预算执行率.*_\d{4}-\d{2}-\d{2}\.png$/)
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(1843)
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(600)
  })

  it('is a vector picture that says its title, 口径, source and that the data are invented', async () => {
    const title = (await card('completion-trend').locator('h2').textContent())?.trim() ?? ''
    const { bytes } = await exported('completion-trend', 'SVG')
    const svg = bytes.toString('utf8')
    expect(svg).toMatch(/^<svg [^>]*width="1843"/)
    expect(svg).toContain(title.slice(0, 12))
    for (const word of ['来源', '数据版本', '导出', '示例数据（虚构）', '同口径']) expect(svg).toContain(word)
  })

  it('is a table whose figures are those on the screen', async () => {
    const { bytes } = await exported('completion-ranking', 'CSV')
    const text = bytes.toString('utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text).toContain('\r\n')
    const [name = '', rate = ''] = text.slice(1).split('\r\n')[1]?.split(',') ?? []
    const row = await card('completion-ranking').locator('tbody tr').first().textContent()
    expect(row).toContain(name)
    expect(row).toContain(`${(Number(rate) * 100).toFixed(2)}%`)
  })

  it('asks no address for anything', () => {
    expect(opened.faults).toEqual([])
  })
})
