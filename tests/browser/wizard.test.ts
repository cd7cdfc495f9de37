import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { chooseFiles, figuresOf, type OpenedPage, openPage, settled, takeIn, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(() => browser.close())

const csv = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`) })
const header = '部门编码,部门名称,年度,年初预算数,调整后预算数,全年执行数'
const summary = (year: number, spent: number, further: readonly string[] = []) =>
  csv(`${year}年区直汇总.csv`, [header, `301011,汀屿区教育局,${year},1000,1000,${spent}`, ...further])
const button = (name: string | RegExp) => opened.page.getByRole('button', { name })
const rate = async () => (await figuresOf(opened.page)).find(([label]) => label === '预算执行率')?.[1]

/** Goes with Tab to what is named, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const words = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused === document.body) return ''
      const label = focused instanceof HTMLInputElement ? focused.closest('label')?.textContent : ''
      return [focused?.getAttribute('aria-label'), focused?.textContent, label].join(' ')
    })
    if (name.test(words)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${name}`)
}

async function tabAndPress(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().waitFor()
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

describe('the import', () => {
  it('is answered, kept as a scheme and taken in by the keyboard alone', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await chooseFiles(page, [summary(2022, 800)])
    // A group of radio buttons is one stop of Tab; arrows go through it.
    await tabTo(page, /^\s*\S*元\s*$/)
    await page.keyboard.press('Space')
    const isChosen = () => page.getByRole('radio', { name: '万元', exact: true }).isChecked()
    for (let step = 0; step < 6 && !(await isChosen()); step += 1) await page.keyboard.press('ArrowDown')
    await tabAndPress(page, /采用/)
    await page.getByRole('heading', { name: /，0 个待答复$/ }).waitFor()
    await tabAndPress(page, /导入方案/)
    await page.getByLabel('方案名').focus()
    await page.keyboard.type('区直汇总')
    await page.keyboard.press('Enter')
    await page.getByText('已保存导入方案 区直汇总').waitFor()
    await page.keyboard.press('Escape')
    await tabAndPress(page, /下一步：核对/)
    await tabAndPress(page, /确认导入/)
    await tabAndPress(page, /去总览/)
    await settled(page)
    expect(await rate()).toBe('80.00%')
  })

  it("answers next year's file of that name by the scheme, without a question", async () => {
    const { page } = opened
    // What is known of a department answers the question too: as next year, the page begins with nothing but the scheme.
    await page.reload()
    await visit(page, '数据导入')
    await chooseFiles(page, [summary(2023, 900, ['301012,汀屿区园林局,2023,400,500,五百'])])
    await page.getByRole('group', { name: /金额单位是什么/ }).waitFor()
    await button('导入方案').click()
    await button('使用方案 区直汇总').click()
    await page.getByRole('group', { name: /金额单位是什么/ }).waitFor({ state: 'detached' })
    await takeIn(page)
    expect(await rate()).toBe('90.00%')
  })

  it('tells what is returned by department, and closes it by a file with the corrected row', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await page.getByRole('heading', { name: '退回清单：1 行待更正，0 行已更正' }).waitFor()
    await page.getByLabel('排列').selectOption('department')
    expect(await page.getByRole('grid').filter({ hasText: '五百' }).textContent()).toContain('无法识别为金额')
    await chooseFiles(page, [
      csv('更正.csv', [header.replaceAll(/数(?=,|$)/g, '数(万元)'), '301012,汀屿区园林局,2023,400,500,500']),
    ])
    await takeIn(page)
    await visit(page, '数据导入')
    await page.getByRole('heading', { name: '退回清单：0 行待更正，1 行已更正' }).waitFor()
  })

  it('shows a conflict field by field, and follows the choice', async () => {
    const { page } = opened
    const other = csv('另一份2023.csv', [header.replaceAll(/数(?=,|$)/g, '数(万元)'), '301011,汀屿区教育局,2023,1000,1000,700'])
    await chooseFiles(page, [other])
    await button('下一步：核对').click()
    const conflict = page.getByRole('region', { name: /1 条记录重复且内容不同/ })
    expect(await conflict.getByRole('row').last().textContent()).toMatch(/全年执行数.*900.*700/)
    expect(await button('都保留，并列待定').getAttribute('aria-pressed')).toBe('true')
    await button('用后来的替换').click()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    await button('确认导入').click()
    await button('去总览').click()
    await settled(page)
    // (700 + 500) of (1000 + 500)
    expect(await rate()).toBe('80.00%')
  })

  it('is taken back whole', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await button('撤销这次导入').click()
    await page.getByText('已撤销导入，现有 2 个文件').waitFor()
    await visit(page, '总览')
    await settled(page)
    // (900 + 500) of (1000 + 500)
    expect(await rate()).toBe('93.33%')
    expect(opened.faults).toEqual([])
  })
})
