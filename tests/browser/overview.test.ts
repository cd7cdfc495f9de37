import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { cardOf, hashOf, loadSample, type OpenedPage, openPage, settled, tableOf } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  await loadSample(opened.page)
})
afterAll(() => browser.close())

const card = (view: string) => cardOf(opened.page, view)
const titleOf = (view: string) => card(view).locator('h2').textContent()
const hash = () => hashOf(opened.page)
const chips = () => opened.page.getByRole('list', { name: '已选筛选' }).getByRole('listitem').allTextContents()

async function click(target: Locator): Promise<void> {
  await target.click()
  await settled(opened.page)
}

/** One step of the browser's history, and the cards after it. */
async function step(direction: 'back' | 'forward'): Promise<void> {
  await opened.page.evaluate((by) => window.history.go(by), direction === 'back' ? -1 : 1)
  await settled(opened.page)
}

describe('the overview of the sample', () => {
  it('answers every card and says that the data are invented', async () => {
    const states = await opened.page
      .locator('[data-view]')
      .evaluateAll((cards) => cards.map((one) => [one.getAttribute('data-view'), one.getAttribute('data-state')]))
    expect(states.length).toBeGreaterThanOrEqual(8)
    expect(states.filter(([, state]) => state !== 'answered')).toEqual([])
    // On each card, in the sentence and above.
    expect(await opened.page.getByText('示例数据(虚构)').count()).toBeGreaterThanOrEqual(states.length + 2)
  })

  it('lets a department of the ranking filter the other cards, and lets Back and Forward undo and redo it', async () => {
    const before = await titleOf('score-distribution')
    const [name] = (await tableOf(opened.page, 'completion-ranking'))[0] ?? []
    await click(card('completion-ranking').locator('tbody tr').first())
    expect(await hash()).toMatch(/[?&]d=\d+&v=1$/)
    expect(await chips()).toEqual([expect.stringContaining(name ?? '')])
    const filtered = await titleOf('score-distribution')
    expect(filtered).not.toBe(before)
    // The card keeps its own marks (DOMAIN 6.9).
    expect((await tableOf(opened.page, 'completion-ranking')).length).toBeGreaterThan(10)
    await step('back')
    expect([await titleOf('score-distribution'), await chips()]).toEqual([before, []])
    await step('forward')
    expect([await titleOf('score-distribution'), (await chips()).length]).toEqual([filtered, 1])
  })

  it('takes a second filter from a bar of a picture, and Back takes the last one away first', async () => {
    const one = await hash()
    await opened.page.waitForTimeout(700)
    const bar = card('issue-pareto').locator('.ground svg path[fill]:not([fill="none"])')
    const boxes = await bar.evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().toJSON()))
    const place = boxes.filter(({ width, height }) => width > 12 && height > 6 && height < 40).sort((a, b) => b.width - a.width)[0]
    await opened.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
    await settled(opened.page)
    expect(await hash()).toMatch(/[?&]c=[A-Z_]+/)
    expect(await hash()).toMatch(/[?&]d=\d+/)
    expect(await chips()).toHaveLength(2)
    await step('back')
    expect(await hash()).toBe(one)
    await step('forward')
  })

  it('narrows every other card to the departments that name a chosen category, and says so', async () => {
    const before = await hash()
    await opened.page.evaluate(() => window.location.assign('#/overview'))
    await settled(opened.page)
    const titles = () => Promise.all(['completion-trend', 'score-distribution', 'submission-progress', 'issue-pareto'].map(titleOf))
    const whole = await titles()
    const row = (await tableOf(opened.page, 'issue-pareto'))[0] ?? []
    await card('issue-pareto')
      .getByText(row[0] ?? '', { exact: true })
      .first()
      .click()
    await settled(opened.page)
    expect(await chips()).toEqual([`问题类别：${row[0]}`])
    const narrowed = await titles()
    expect(narrowed.slice(0, 3).filter((title, index) => title === whole[index])).toEqual([])
    expect(narrowed[3]).toBe(whole[3])
    await opened.page.evaluate((to) => window.location.assign(to), before)
    await settled(opened.page)
  })

  it('drops one filter by the × of its chip and all of them by 清除', async () => {
    await click(opened.page.getByRole('button', { name: /^去掉筛选 .*部门/ }))
    expect(await hash()).not.toMatch(/[?&]d=/)
    expect(await hash()).toMatch(/[?&]c=[A-Z_]+/)
    expect(await chips()).toHaveLength(1)
    await click(opened.page.getByRole('button', { name: '清除', exact: true }))
    expect(await hash()).toBe('#/overview')
    expect(await chips()).toEqual([])
  })

  it('shows each picture as a table and back', async () => {
    const trend = card('completion-trend')
    expect(await trend.locator('.ground svg').count()).toBe(1)
    const rows = await tableOf(opened.page, 'completion-trend')
    expect(rows.map(([year]) => year)).toEqual(['2019', '2020', '2021', '2022', '2023'])
    for (const row of rows) expect(row[1]).toMatch(/^\d{2,3}\.\d{2}%$/)
    await trend.getByRole('button', { name: '看图 (T)' }).click()
    expect(await trend.getByRole('table').count()).toBe(0)
    await trend.locator('.ground svg').waitFor()
  })

  it('says by 说明 what a number means and how it is worked out', async () => {
    await card('completion-ranking').getByRole('button', { name: '说明', exact: true }).click()
    const panel = opened.page.getByRole('dialog')
    await panel
      .getByRole('heading', { name: /^预算执行率/ })
      .first()
      .waitFor()
    for (const text of ['算法', '单位', 'exec_rate_adjusted', '缺数和分母为 0 的不参与计算，显示“—”']) {
      expect(await panel.textContent()).toContain(text)
    }
    await opened.page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  })

  it('shows where a number was read: file, line, column and untouched text', async () => {
    const [name] = (await tableOf(opened.page, 'completion-ranking'))[0] ?? []
    await card('completion-ranking')
      .getByRole('button', { name: `看明细与来源 ${name}` })
      .click()
    const panel = opened.page.getByRole('dialog')
    await panel.getByText('自评汇总.csv').first().waitFor()
    const rows = await panel
      .locator('tbody tr')
      .evaluateAll((found) => found.map((one) => [...one.children].map((cell) => cell.textContent?.trim())))
    // The 2023 export is in 万元 and names its columns its own way; two cells make a rate.
    expect(rows.length).toBeGreaterThanOrEqual(2)
    for (const [file, , line, column, raw] of rows) {
      expect(file).toBe('2023年部门整体支出自评汇总.csv')
      expect(Number(line)).toBeGreaterThan(2)
      expect(column).not.toBe('—')
      expect(raw).toMatch(/^[\d,.]+$/)
    }
    await opened.page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  })
})

describe('a link', () => {
  it('keeps its filters over a reload, and holds again once the data are there', async () => {
    await opened.page.evaluate(() => {
      window.location.hash = '#/overview?y=2021&t=TOWN&v=1'
    })
    // A page that has not taken the link up yet is settled too.
    await card('completion-ranking').locator('.subtitle').filter({ hasText: '2021 年' }).waitFor()
    await settled(opened.page)
    const [title, chosen] = [await titleOf('completion-ranking'), await chips()]
    expect(chosen).toHaveLength(2)
    await opened.page.reload()
    await opened.page.getByText('还没有数据').waitFor()
    expect(await hash()).toBe('#/overview?y=2021&t=TOWN&v=1')
    await loadSample(opened.page)
    expect(await hash()).toBe('#/overview?y=2021&t=TOWN&v=1')
    expect([await titleOf('completion-ranking'), await chips()]).toEqual([title, chosen])
    expect(await card('completion-ranking').locator('.subtitle').textContent()).toContain('2021 年')
  })

  it('with parts that nobody understands opens with the rest, and says which were left out', async () => {
    await opened.page.evaluate(() => {
      window.location.hash = '#/overview?y=2022,20x&t=FOO&q=7&v=1'
    })
    await settled(opened.page)
    const notice = opened.page.getByRole('status').getByText('链接中有些内容没能识别，已略去：')
    expect(await notice.textContent()).toContain('y=20x、t=FOO、q')
    expect(await card('completion-ranking').locator('.subtitle').textContent()).toContain('2022 年')
  })

  it('to a page that is not there opens 开始', async () => {
    await opened.page.evaluate(() => {
      window.location.hash = '#/nowhere'
    })
    await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
    await expect.poll(hash).toMatch(/^#\/(\?|$)/)
  })
})

it('goes no further than its own origin and throws nothing', () => {
  expect(opened.faults).toEqual([])
})
