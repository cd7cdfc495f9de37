import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { barriers } from '../support/axe'
import { launchBrowser } from '../support/browser'
import { cardOf, exported, hashOf, loadSample, type OpenedPage, openPage, settled, tableOf, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  page = opened.page
  await loadSample(page)
})
afterAll(() => browser.close())

const lineage = () => page.getByRole('dialog', { name: '部门沿革' })
const effect = () => lineage().getByRole('region', { name: '应用后会怎样' })
const due = async () => /(\d+) 个部门/.exec((await page.locator('.scope').textContent()) ?? '')?.[1]

async function choose(side: string, code: string): Promise<void> {
  await lineage().getByRole('combobox', { name: side }).fill(code)
  await page.keyboard.press('Enter')
}

describe('部门沿革', () => {
  it('shows what came in the file, and does not let it be changed', async () => {
    await page.getByRole('button', { name: '口径设置' }).click()
    await page.getByRole('button', { name: '部门沿革…' }).click()
    await lineage().waitFor()
    const rows = lineage().getByRole('region', { name: '全部变动' }).locator('tbody tr')
    expect(await rows.count()).toBe(4)
    expect(await rows.first().textContent()).toContain('部门沿革.csv')
    expect(await lineage().getByRole('button', { name: /^移除/ }).count()).toBe(0)
    expect(await barriers(page)).toEqual([])
  })

  it('says in a sentence what is missing, and what cannot be', async () => {
    const add = lineage().getByRole('button', { name: '加入' })
    await add.click()
    expect(await lineage().getByRole('alert').textContent()).toContain('请选择变动前的部门')
    await choose('原部门', '601001')
    await choose('现部门', '602001')
    await add.click()
    expect(await lineage().getByRole('alert').textContent()).toContain('年各有记录，不能是同一个部门')
    expect(await effect().textContent()).toContain('没有待应用的变动')
    expect(await barriers(page)).toEqual([])
  })

  it('tells the effect before it is applied', async () => {
    await lineage().getByLabel('变动', { exact: true }).selectOption('合并')
    await lineage().getByRole('button', { name: '加入' }).click()
    const words = (await effect().textContent()) ?? ''
    expect(words).toContain(
      '2019–2022 年的金额改用岚溪区临岚街道办事处（601001）、岚溪区鹤渚街道办事处（602001）的合计，标“合并口径”',
    )
    expect(words).toContain('岚溪区临岚街道办事处（601001）在 2023 年不再计入应报数')
    expect(await lineage().getByText('待应用').count()).toBe(1)
    expect(await barriers(page)).toEqual([])
  })

  it('does not drop it without asking', async () => {
    await page.keyboard.press('Escape')
    await lineage().getByText('有变动还没有应用').waitFor()
    await lineage().getByRole('button', { name: '返回' }).click()
    await lineage().getByText('待应用').waitFor()
  })

  it('applies it: from that year one department less is due', async () => {
    const before = Number(await due())
    await lineage().getByRole('button', { name: '应用', exact: true }).click()
    await lineage().getByText('已应用').waitFor({ timeout: 60_000 })
    await settled(page)
    expect(Number(await due())).toBe(before - 1)
    expect(await lineage().getByText('本机添加').count()).toBe(1)
  })

  it('takes it back, and puts it in again', async () => {
    await lineage().getByRole('button', { name: '撤销' }).click()
    await lineage().getByText('已撤销').waitFor({ timeout: 60_000 })
    await settled(page)
    expect(await lineage().getByText('本机添加').count()).toBe(0)
    await lineage().getByRole('button', { name: '恢复' }).click()
    await lineage().getByText('已恢复').waitFor({ timeout: 60_000 })
    expect(await lineage().getByText('本机添加').count()).toBe(1)
    await lineage().getByRole('button', { name: '关闭', exact: true }).last().click()
    await lineage().waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
  })

  it('is there again when the page is opened anew', async () => {
    await page.reload()
    await page.getByText('还没有数据').waitFor()
    await loadSample(page)
    await visit(page, '部门画像')
    await page.evaluate(() => {
      window.location.hash = '#/department?d=602001&v=1'
    })
    await settled(page)
    expect(await cardOf(page, 'department-history').textContent()).toContain('合并')
    expect(await cardOf(page, 'department-spine').textContent()).toContain('合并口径')
    await page.getByRole('button', { name: '部门沿革…' }).click()
    await lineage()
      .getByRole('button', { name: /^移除：2023 年 合并/ })
      .click()
    expect(await effect().textContent()).toContain('不再用')
    await lineage().getByRole('button', { name: '应用', exact: true }).click()
    await lineage().getByText('已应用').waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    await lineage().waitFor({ state: 'hidden' })
  })
})

describe('政策变动备注', () => {
  const notes = () => page.getByRole('dialog', { name: '政策变动备注' })
  const picture = async () => (await exported(page, 'completion-trend', 'SVG')).bytes.toString('utf8')

  it('is written from the trend, drawn in its picture, and taken back', async () => {
    await visit(page, '总览')
    await settled(page)
    expect(await picture()).not.toContain('改用新的自评表')
    await cardOf(page, 'completion-trend').getByRole('button', { name: '政策变动备注…' }).click()
    await notes().getByLabel('自哪一年起').selectOption('2021 年')
    await notes().getByLabel('变动内容').fill('改用新的自评表')
    await notes().getByRole('button', { name: '添加' }).click()
    await notes().getByText('已保存 2021 年的备注').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await notes().waitFor({ state: 'hidden' })
    await settled(page)
    expect(await picture()).toContain('改用新的自评表')
    await cardOf(page, 'completion-trend').getByRole('button', { name: '政策变动备注…' }).click()
    await notes().getByRole('button', { name: '移除 2021 年的备注' }).click()
    await notes().getByRole('button', { name: '撤销' }).click()
    await notes().getByRole('button', { name: '移除 2021 年的备注' }).click()
    await page.keyboard.press('Escape')
    await notes().waitFor({ state: 'hidden' })
    await settled(page)
    expect(await picture()).not.toContain('改用新的自评表')
  })
})

describe('nobody is kept out of 横向比较', () => {
  const go = async (hash: string) => {
    await page.evaluate((link) => {
      window.location.hash = link
    }, hash)
    await expect.poll(() => hashOf(page)).toBe(hash)
    await settled(page)
  }

  it.each([
    ['with nothing chosen', '#/compare'],
    ['with three departments and peers of the user’s own', '#/compare?y=2022,2023&d=219001,601001,501001&e=601001,602001&v=1'],
  ])('%s', async (_, hash) => {
    await go(hash)
    expect(await barriers(page)).toEqual([])
  })

  it('while a department is looked for', async () => {
    await page.getByRole('combobox', { name: '部门', exact: true }).fill('局')
    await page.getByRole('listbox', { name: '部门' }).getByRole('option').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('of its dark page', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    expect(await barriers(page)).toEqual([])
    expect((await tableOf(page, 'peer-comparison')).length).toBeGreaterThan(10)
  })

  it('left no fault behind', () => {
    expect(opened.faults).toEqual([])
  })
})
