import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { barriers } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { cardOf, chooseFiles, loadSample, type OpenedPage, openPage, settled, visit } from '../support/page'

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

  it('of 口径设置, 查看全部键 and the search', async () => {
    const { page } = opened
    await visit(page, '开始')
    await loadSample(page)
    await page.getByRole('button', { name: '口径设置' }).click()
    await page.getByRole('dialog').getByLabel('评分方案', { exact: true }).waitFor()
    expect(await barriers(page)).toEqual([])
    await closed()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await barriers(page)).toEqual([])
    await closed()
    await page.keyboard.press('/')
    await page.keyboard.type('局')
    await page.getByRole('listbox', { name: '部门' }).getByRole('option').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('of 看明细与来源 and 说明', async () => {
    const card = cardOf(opened.page, 'completion-ranking')
    await card.getByRole('button', { name: '看明细与来源', exact: true }).click()
    await opened.page.getByRole('dialog').getByRole('grid').waitFor()
    expect(await barriers(opened.page)).toEqual([])
    await closed()
    await card.getByRole('button', { name: '说明', exact: true }).click()
    await opened.page.getByRole('dialog').getByText('算法').first().waitFor()
    expect(await barriers(opened.page)).toEqual([])
  })

  it('of 更正, asked for at the source of a number', async () => {
    await closed()
    await cardOf(opened.page, 'completion-ranking').getByRole('button', { name: '看明细与来源', exact: true }).click()
    const panel = opened.page.getByRole('dialog')
    await panel.getByText('点一行可以更正这个值').waitFor()
    await panel.locator('tbody tr').first().locator('td').first().click()
    await panel.getByRole('region', { name: '更正与补录' }).getByLabel('更正为').fill('一百元钱')
    expect(await barriers(opened.page)).toEqual([])
    await closed()
  })

  it('of the picture of a card over the whole window', async () => {
    await cardOf(opened.page, 'completion-trend').getByRole('button', { name: /^全屏/ }).click()
    await settled(opened.page)
    expect(await barriers(opened.page)).toEqual([])
    expect(opened.faults).toEqual([])
  })
})

async function closed(): Promise<void> {
  await opened.page.keyboard.press('Escape')
  await opened.page.getByRole('dialog').waitFor({ state: 'hidden' })
}
