import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { downloadOf, exported, loadSample, type OpenedPage, openPage, settled, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage
let page: Page
let work: Locator
let list: Locator

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  page = opened.page
  await loadSample(page)
  await visit(page, '问题与整改')
  work = page.getByRole('region', { name: '请确认清单' })
  list = work.getByRole('listbox', { name: '请确认的语句' })
  await list.getByRole('option').first().waitFor()
  await settled(page)
})
afterAll(() => browser.close())

const waitingCount = async () => Number(/(\d+) 条/.exec((await work.getByRole('heading', { level: 2 }).textContent()) ?? '')?.[1])
const confirmedCount = async () =>
  Number(/(\d+) 句/.exec((await work.getByRole('button', { name: /^已确认/ }).textContent()) ?? '')?.[1])
/** 「无类别 12」 */
const countOf = async (reason: string) =>
  Number(/(\d+)$/.exec((await work.getByRole('button', { name: new RegExp(`^${reason}`) }).textContent()) ?? '')?.[1])

/** The answers are in the data, and every card has followed. */
async function caughtUp(): Promise<void> {
  await page.locator('[data-work="labels"][aria-busy="false"]').waitFor({ timeout: 60_000 })
  await settled(page)
}

describe('请确认清单', () => {
  it('begins with sentences of no category, and shows what speaks for a suggestion', async () => {
    expect(await waitingCount()).toBeGreaterThan(20)
    expect(await list.getByRole('option').first().textContent()).toContain('无类别')
    expect(await work.getByRole('article', { name: '待确认的语句' }).textContent()).toMatch(/出处：.+第 \d+ 行/)
  })

  it('is answered sentence by sentence with the keyboard alone: twenty of them', async () => {
    const before = await waitingCount()
    await list.focus()
    let repeats = 0
    for (let answered = 0; answered < 20; answered += 1) {
      const pane = work.getByRole('article', { name: '待确认的语句' })
      repeats += Number(/另有 (\d+) 条同样/.exec((await pane.textContent()) ?? '')?.[1] ?? 0)
      // A suggestion where there is one, else 其他.
      const hasSuggestion = (await pane.locator('kbd', { hasText: /^1$/ }).count()) > 0
      await page.keyboard.press(answered % 5 === 4 ? 'n' : hasSuggestion ? '1' : 'o')
      await work.getByRole('status').filter({ hasText: '已确认' }).waitFor()
    }
    expect(await confirmedCount()).toBe(20)
    // Those that say the same are gone with them.
    expect(await waitingCount()).toBe(before - 20 - repeats)
  })

  it('settles the charts once the hand rests: what is like a confirmed sentence is labelled too', async () => {
    const atOnce = await waitingCount()
    await caughtUp()
    expect(await waitingCount()).toBeLessThanOrEqual(atOnce)
    expect(await confirmedCount()).toBe(20)
  })

  it('takes back the last answer', async () => {
    const before = await waitingCount()
    await list.focus()
    await page.keyboard.press('u')
    expect(await confirmedCount()).toBe(19)
    await caughtUp()
    expect(await waitingCount()).toBeGreaterThan(before)
  })

  it('finds another category by its name, from the keyboard', async () => {
    await list.focus()
    await page.keyboard.press('/')
    await page.keyboard.type('没有这个类别')
    await page.keyboard.press('Enter')
    expect(await work.getByRole('alert').textContent()).toContain('没有唯一对应“没有这个类别”的类别')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('资产')
    await page.keyboard.press('Enter')
    expect(await work.getByRole('status').textContent()).toMatch(/^已确认：.*资产/)
    expect(await confirmedCount()).toBe(20)
  })

  it('shows what a cue would change before it holds', async () => {
    await settled(page)
    await work.getByRole('button', { name: '线索与把握线' }).click()
    const dialog = page.getByRole('dialog', { name: '线索与把握线' })
    expect(await dialog.getByRole('button', { name: '采用' }).isDisabled()).toBe(true)
    await dialog.getByLabel('把握线（不低于它才归类）').fill('60')
    await dialog.getByRole('button', { name: '试算' }).click()
    const result = dialog.getByRole('status')
    await result.waitFor()
    const [, changed] = /(\d+) 句会变/.exec((await result.textContent()) ?? '') ?? []
    expect(Number(changed)).toBeGreaterThan(0)
    const [, before, after] = /无类别：(\d+) → (\d+) 条/.exec((await result.textContent()) ?? '') ?? []
    expect(Number(after)).toBeLessThan(Number(before))
    await dialog.getByRole('button', { name: '采用' }).click()
    await dialog.waitFor({ state: 'detached' })
    await caughtUp()
    expect(await countOf('无类别')).toBeLessThanOrEqual(Number(after))
    await work.getByRole('button', { name: '撤销确认' }).click()
    await caughtUp()
  })

  it('hands the confirmed sentences to another computer as a CSV', async () => {
    const file = await downloadOf(page, () => work.getByRole('button', { name: '导出确认' }).click())
    const lines = file.bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
    expect(lines[0]).toBe('text,labels,kind,split')
    const other = await openPage(browser, inject('port'))
    await loadSample(other.page)
    await visit(other.page, '问题与整改')
    const there = other.page.getByRole('region', { name: '请确认清单' })
    await there
      .getByLabel('选择确认 CSV')
      .setInputFiles({ name: '别的.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\r\n1,2\r\n') })
    await other.page.getByText('别的.csv：不是归类确认文件，没有导入').waitFor()
    await there.getByLabel('选择确认 CSV').setInputFiles({ name: '确认.csv', mimeType: 'text/csv', buffer: file.bytes })
    await there.getByText(`已导入 ${lines.length - 1} 句`).waitFor()
    await there.getByRole('button', { name: `已确认 ${lines.length - 1} 句` }).click()
    await other.page.getByRole('dialog', { name: `已确认 ${lines.length - 1} 句` }).waitFor()
    expect(other.faults).toEqual([])
    await other.context.close()
  })

  it('says in an export that sentences were confirmed by hand', async () => {
    const { bytes } = await exported(page, 'issue-pareto', 'SVG')
    expect(bytes.toString('utf8')).toContain(`人工确认 ${await confirmedCount()} 句`)
  })

  it('keeps what was confirmed over a reload', async () => {
    const confirmed = await confirmedCount()
    await page.reload()
    await visit(page, '开始')
    await loadSample(page)
    await visit(page, '问题与整改')
    await work.getByRole('button', { name: `已确认 ${confirmed} 句` }).waitFor({ timeout: 60_000 })
    expect(opened.faults).toEqual([])
  })
})
