import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import {
  cardOf,
  chooseFiles,
  downloadOf,
  loadSample,
  type OpenedPage,
  openPage,
  settled,
  tableOf,
  takeIn,
  visit,
} from '../support/page'

let browser: Browser
let opened: OpenedPage
let page: Page
let list: Locator

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  page = opened.page
  await loadSample(page)
  await visit(page, '勾稽核对')
  list = page.getByRole('listbox', { name: /^需核实清单/ })
  await list.getByRole('option').first().waitFor()
  await settled(page)
})
afterAll(() => browser.close())

/** 「n 个部门有 m 条需核实」 */
const foundCount = async () =>
  Number(/有 (\d+) 条/.exec((await page.getByRole('heading', { level: 1, name: /条需核实/ }).textContent()) ?? '')?.[1])
const openCount = async () => Number(/未处理 (\d+)/.exec((await page.locator('.counts').first().textContent()) ?? '')?.[1])
const badge = () =>
  page
    .getByRole('navigation')
    .getByLabel(/条需核实未处理$/)
    .textContent()
const cells = (csv: Buffer) =>
  csv
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')

/** Notices stay until they are closed, over whatever lies below. */
async function closeNotices(): Promise<void> {
  const close = page.getByRole('status').getByRole('button', { name: '关闭' })
  while ((await close.count()) > 0) await close.first().click()
}

async function typed(rule: string, label: string, value: string): Promise<void> {
  await page.getByRole('button', { name: /^检查规则/ }).click()
  const dialog = page.getByRole('dialog', { name: '检查规则' })
  await dialog.getByLabel('查找规则').fill(rule)
  await dialog.getByLabel(`${rule} ${label}`).fill(value)
  await dialog.getByLabel(`${rule} ${label}`).blur()
  await dialog.getByRole('button', { name: '应用并重算' }).click()
  await dialog.waitFor({ state: 'detached', timeout: 60_000 })
  await settled(page)
}

describe('勾稽核对', () => {
  it('shows a finding with both numbers and the cells they were read from', async () => {
    expect(await foundCount()).toBeGreaterThan(20)
    await list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    const detail = page.getByRole('region', { name: '所选结果的依据与处理' })
    const evidence = detail.getByRole('region', { name: '依据' })
    await evidence.locator('tbody tr').first().waitFor()
    expect(await evidence.textContent()).toMatch(/\.csv · 第 \d+ 行/)
    expect(await detail.textContent()).toMatch(/需核实/)
    expect(await detail.textContent()).not.toMatch(/造假|虚报|违规/)
    expect(await badge()).toBe(String(await openCount()))
  })

  it('is worked through by keyboard: arrows, Space, 1 to 5, and Ctrl+Z for all at once', async () => {
    const before = await openCount()
    await list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('4')
    await expect.poll(openCount).toBe(before - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(openCount).toBe(before)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('2')
    await expect.poll(openCount).toBe(0)
    await page.getByText(/^\d+ 条改为“已退回”$/).waitFor()
    await expect
      .poll(() =>
        page
          .getByRole('navigation')
          .getByLabel(/条需核实未处理$/)
          .count(),
      )
      .toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(openCount).toBe(before)
    await page.keyboard.press('Escape')
  })

  it('asks for the explanation of 已说明 before it is set, and writes it into the list that is handed over', async () => {
    await list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    const before = await openCount()
    await page.keyboard.press('3')
    const note = page.getByLabel(/^先写说明/)
    await note.waitFor()
    expect(await openCount()).toBe(before)
    await page.getByLabel('经办人').fill('李四')
    await note.fill('含上年结转资金')
    await note.press('Enter')
    await expect.poll(openCount).toBe(before - 1)
    const csv = await downloadOf(page, () => page.getByRole('button', { name: '导出清单 CSV' }).click())
    const rows = cells(csv.bytes)
    expect(rows).toHaveLength((await foundCount()) + 1)
    expect(rows.filter((row) => /已说明,含上年结转资金,李四 \d{4}-\d{2}-\d{2}/.test(row))).toHaveLength(1)
    const xlsx = await downloadOf(page, () => page.getByRole('button', { name: '导出清单 XLSX' }).click())
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
    await closeNotices()
  })

  it('finding, chart and export follow a changed threshold', async () => {
    const before = await foundCount()
    const chart = async () => (await tableOf(page, 'findings-overview')).find((row) => row[0] === '比率勾稽')?.[4]
    const inChart = await chart()
    await typed('C028', '执行率低于', '99')
    const after = await foundCount()
    expect(after).toBeGreaterThan(before)
    expect(Number(await chart())).toBeGreaterThan(Number(inChart))
    await list.focus()
    await page.getByLabel('查找部门、规则、内容').fill('C028')
    expect(await list.textContent()).toContain('低于99.00%')
    await page.getByLabel('查找部门、规则、内容').fill('')
    const csv = await downloadOf(page, () => page.getByRole('button', { name: '导出清单 CSV' }).click())
    expect(cells(csv.bytes).length).toBe(after + 1)
    await cardOf(page, 'findings-overview').getByRole('button', { name: '看图 (T)' }).click()
    await settled(page)
    await cardOf(page, 'findings-overview').getByRole('button', { name: '导出', exact: true }).click()
    const svg = await downloadOf(page, () => page.getByRole('menuitem', { name: 'SVG' }).click())
    expect(svg.bytes.toString('utf8').replace(/<[^>]*>/g, '')).toContain('C028')
    await closeNotices()
    // A fault is not taken.
    await page.getByRole('button', { name: '检查规则（改动 1 条）' }).click()
    const dialog = page.getByRole('dialog', { name: '检查规则' })
    await dialog.getByLabel('查找规则').fill('C028')
    await dialog.getByLabel('C028 执行率低于').fill('九成')
    await dialog.getByLabel('C028 执行率低于').blur()
    expect(await dialog.getByRole('button', { name: '应用并重算' }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: '恢复', exact: true }).click()
    await dialog.getByRole('button', { name: '应用并重算' }).click()
    await dialog.waitFor({ state: 'detached', timeout: 60_000 })
    await settled(page)
    expect(await foundCount()).toBe(before)
  })

  it('goes wrong nowhere', () => {
    expect(opened.faults).toEqual([])
  })
})

const csv = (rows: readonly string[]) => ({
  name: '2021年自评汇总.csv',
  bytes: new TextEncoder().encode(
    `${['部门编码,部门名称,年度,年初预算数(万元),调整后预算数(万元),全年执行数(万元)', ...rows].join('\r\n')}\r\n`,
  ),
})

/** 720 of 900 and 400 of 500 spent: both 80 %, and neither says why (C029). */
const handedIn = csv(['301001,汀屿区水利局,2021,900,900,720', '301002,汀屿区民政局,2021,500,500,400'])
/** 水利局 now says 750: 83.33 %, still without a reason. */
const resubmitted = csv(['301001,汀屿区水利局,2021,900,900,750', '301002,汀屿区民政局,2021,500,500,400'])

describe('after a re-import', () => {
  it('a state holds where the evidence is unchanged, and is open again where it is not', async () => {
    const own = await openPage(browser, inject('port'))
    page = own.page
    list = page.getByRole('listbox', { name: /^需核实清单/ })
    await visit(page, '数据导入')
    await chooseFiles(page, [handedIn])
    await takeIn(page)
    await visit(page, '勾稽核对')
    await list.getByRole('option').first().waitFor()
    const all = await foundCount()
    await list.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('5')
    await expect.poll(openCount).toBe(0)

    await visit(page, '数据导入')
    await chooseFiles(page, [resubmitted])
    await page.getByRole('button', { name: '替换', exact: true }).click()
    await takeIn(page)
    await visit(page, '勾稽核对')
    await expect.poll(openCount).toBe(1)
    expect(await foundCount()).toBe(all)
    const reopened = list.getByRole('option').filter({ hasText: '重新打开' })
    expect(await reopened.count()).toBe(1)
    expect(await reopened.textContent()).toContain('C029')
    await reopened.click()
    await page.getByText('填报值已变化，状态由“不适用”').waitFor()
    expect(own.faults).toEqual([])
    await own.context.close()
  })
})
