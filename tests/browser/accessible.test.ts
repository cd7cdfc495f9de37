import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { barriers } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { chooseFiles, loadSample, type OpenedPage, openPage, settled, visit } from '../support/page'

const answering = ['总览', '预算执行', '绩效指标', '自评得分', '问题与整改']

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(() => browser.close())

describe('nobody who uses keys, a screen reader or tired eyes is kept out', () => {
  it('of 开始 with nothing loaded', async () => {
    expect(await barriers(opened.page)).toEqual([])
  })

  it('of 数据导入 before files are given', async () => {
    await visit(opened.page, '数据导入')
    await opened.page.getByText('放入文件').waitFor()
    expect(await barriers(opened.page)).toEqual([])
  })

  it('of 数据导入 with a question and a file that cannot be read', async () => {
    await chooseFiles(opened.page, [resolve('data/fixtures/two-headers.csv'), resolve('data/fixtures/empty.csv')])
    expect(await barriers(opened.page)).toEqual([])
  })

  it('of 核对 with returned rows', async () => {
    await chooseFiles(opened.page, [resolve('data/fixtures/unclosed-quotes.csv')])
    await opened.page.getByRole('button', { name: '下一步：核对' }).click()
    await opened.page.getByRole('button', { name: '导出退回清单' }).waitFor()
    expect(await barriers(opened.page)).toEqual([])
    await opened.page.getByRole('button', { name: '取消导入' }).click()
  })

  it.each(answering)('of %s of the sample', async (name) => {
    if (name === answering[0]) {
      await visit(opened.page, '开始')
      await loadSample(opened.page)
    }
    await visit(opened.page, name)
    await settled(opened.page)
    expect(await barriers(opened.page)).toEqual([])
  })

  it('of 看明细与来源 and 说明', async () => {
    await visit(opened.page, '总览')
    await settled(opened.page)
    const card = opened.page.locator('[data-view="completion-ranking"]')
    await card.getByRole('button', { name: '看明细与来源', exact: true }).click()
    await opened.page.getByRole('dialog').getByRole('grid').waitFor()
    expect(await barriers(opened.page)).toEqual([])
    await opened.page.keyboard.press('Escape')
    await opened.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await card.getByRole('button', { name: '说明', exact: true }).click()
    await opened.page.getByRole('dialog').getByText('算法').first().waitFor()
    expect(await barriers(opened.page)).toEqual([])
  })

  it('of the dark page', async () => {
    await opened.page.keyboard.press('Escape')
    await opened.page.getByRole('dialog').waitFor({ state: 'hidden' })
    await opened.page.emulateMedia({ colorScheme: 'dark' })
    await settled(opened.page)
    expect(await opened.page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await barriers(opened.page)).toEqual([])
  })
})
