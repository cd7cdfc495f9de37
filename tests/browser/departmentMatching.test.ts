import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { chooseFiles, type OpenedPage, openPage, takeIn, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(() => browser.close())

const csv = (name: string, rows: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(['部门编码,部门名称,年度,调整后预算数(万元),全年执行数(万元)', ...rows].join('\r\n')),
})
const button = (name: string | RegExp) => opened.page.getByRole('button', { name })
const asked = (name: string) => opened.page.getByRole('row').filter({ has: opened.page.getByRole('rowheader', { name }) })

/** Of all departments that are in. */
async function codesOf(page: Page): Promise<readonly (string | null)[]> {
  await page.getByRole('combobox', { name: '搜索部门' }).first().click()
  const codes = await page.locator('#department-list .code').evaluateAll((all) => all.map((one) => one.textContent))
  await page.keyboard.press('Escape')
  return codes
}

describe('部门匹配', () => {
  it('asks nothing while there is nothing to match with', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await chooseFiles(page, [
      csv('2022.csv', [
        '219005,示例区教育局,2022,100,90',
        '219008,示例区发展和改革局,2022,100,90',
        '001001,示例区档案馆,2022,100,90',
      ]),
    ])
    expect(await page.getByRole('heading', { name: /部门匹配/ }).count()).toBe(0)
    await takeIn(page)
  })

  it('offers near names, and goes on only once they are decided', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await chooseFiles(page, [
      csv('甲.csv', [',示例区发改局,2023,100,90', '219031,示例区园林局,2023,100,90']),
      csv('乙.csv', [',示例区发改局,2021,100,90', '219032,示例区教育和体育局,2023,100,90']),
    ])
    await page.getByRole('heading', { name: /部门匹配：3 个部门需要确认/ }).waitFor()
    await page.getByText('请先确认名称相近的部门').waitFor()
    expect(await button('下一步：核对').isDisabled()).toBe(true)
    expect(await asked('示例区发改局').textContent()).toContain('乙.csv 等 2 个文件')
  })

  it('takes one click for a name in all its files', async () => {
    const { page } = opened
    await button('是否为：示例区发展和改革局 219008').click()
    await page.getByRole('heading', { name: /部门匹配：2 个部门需要确认/ }).waitFor()
    expect(await asked('示例区发改局').count()).toBe(0)
  })

  it('is asked again by 改选, and may be another one then', async () => {
    const { page } = opened
    const done = page.getByRole('list', { name: '已确认的部门' })
    expect(await done.textContent()).toContain('示例区发改局 → 示例区发展和改革局 219008')
    await button('改选：示例区发改局').click()
    await page.getByRole('heading', { name: /部门匹配：3 个部门需要确认/ }).waitFor()
    expect(await done.count()).toBe(0)
    await asked('示例区发改局').getByRole('button', { name: '作为新部门' }).click()
    await page.getByRole('heading', { name: /部门匹配：2 个部门需要确认/ }).waitFor()
    expect(await done.textContent()).toContain('示例区发改局 → 作为新部门')
    await button('改选：示例区发改局').click()
    await button('是否为：示例区发展和改革局 219008').click()
    await page.getByRole('heading', { name: /部门匹配：2 个部门需要确认/ }).waitFor()
  })

  it('finds another department by its name or code', async () => {
    const { page } = opened
    await asked('示例区教育和体育局').getByRole('button', { name: '其他部门' }).click()
    const search = page.getByRole('combobox', { name: '为“示例区教育和体育局”查找部门' })
    await search.fill('219005')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /部门匹配：1 个部门需要确认/ }).waitFor()
  })

  it('confirms a new department, and all of it comes in', async () => {
    const { page } = opened
    await asked('示例区园林局').getByRole('button', { name: '作为新部门' }).click()
    await page.getByRole('heading', { name: /部门匹配/ }).waitFor({ state: 'detached' })
    await takeIn(page)
    expect([...(await codesOf(page))].sort()).toEqual(['001001', '219005', '219008', '219031'])
  })

  it('offers the whole code for one that lost its zeros, and the owner of a foreign name', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await chooseFiles(page, [csv('2024.csv', ['1001,,2024,100,90', '219008,示例区教育局,2024,100,90'])])
    expect(await asked('1001').textContent()).toContain('编码丢失前面的 0')
    await button('是否为：示例区档案馆 001001').click()
    await asked('1001').waitFor({ state: 'detached' })
    expect(await asked('示例区教育局').textContent()).toContain('编码 219008 在别处是别的部门')
    // It is warned of, not asked: the import may go on.
    expect(await button('下一步：核对').isDisabled()).toBe(false)
    await button(/是否为：示例区教育.* 219005/).click()
    await page.getByRole('heading', { name: /部门匹配/ }).waitFor({ state: 'detached' })
    await takeIn(page)
  })

  it('offers the known departments where a form does not say whose it is', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await chooseFiles(page, ['data/fixtures/forms/department-missing.csv'])
    const question = '“department-missing.csv”中的“第1行的自评表”是哪个部门？'
    const take = button('采用')
    expect(await take.isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: question }).fill('档案')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /移除.*示例区档案馆|去掉.*示例区档案馆/ }).waitFor()
    expect(await page.getByLabel('或填新部门的编码').inputValue()).toBe('001001')
    await take.click()
    await page.getByRole('heading', { name: /0 个待答复/ }).waitFor()
    await takeIn(page)
    expect([...(await codesOf(page))].sort()).toEqual(['001001', '219005', '219008', '219031'])
    expect(opened.faults).toEqual([])
  })
})
