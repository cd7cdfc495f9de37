import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { cardOf, chooseFiles, figuresOf, type OpenedPage, openPage, takeIn, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(() => browser.close())

describe('an official 自评表 with merged cells', () => {
  it('is read by its labels, each block with its own account, and asks nothing', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await chooseFiles(page, ['data/fixtures/forms/stacked-merged.xlsx'])
    await page.getByRole('heading', { name: /0 个待答复/ }).waitFor()
    const blocks = page.getByRole('row').filter({ hasText: 'stacked-merged.xlsx' })
    expect(await blocks.count()).toBe(2)
    for (const [at, words] of [
      [0, ['自评表', '元', '金额单位:元（第3行）', '第11行「E列」', '18']],
      [1, ['第 2 段', '万元', '(万元)（第24行）', '11']],
    ] as const)
      for (const word of words) expect(await blocks.nth(at).textContent()).toContain(word)
    await takeIn(page)
    const figures = new Map((await figuresOf(page)).map(([label, value]) => [label, value]))
    // 40,376,000 of 41,200,000 元; the project's form is never added to the department's.
    expect([figures.get('调整后预算'), figures.get('预算执行率'), figures.get('指标达标率')]).toEqual([
      '4,120.00 万元',
      '98.00%',
      '75.00%',
    ])
  })

  it('leads from a figure back to the sheet, the row and the column that it was read in', async () => {
    const { page } = opened
    await cardOf(page, 'completion-ranking').getByRole('button', { name: '看明细与来源', exact: true }).click()
    const rows = page.getByRole('dialog').locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.evaluateAll((all) => all.map((row) => [...row.children].map((one) => one.textContent?.trim())))).toEqual([
      ['stacked-merged.xlsx', '自评表', '5', 'E', '40,376,000.00'],
      ['stacked-merged.xlsx', '自评表', '5', 'D', '41,200,000.00'],
    ])
    expect(opened.faults).toEqual([])
  })
})
