import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { cardOf, downloadOf, hashOf, loadSample, type OpenedPage, openPage, settled, tableOf, visit } from '../support/page'

let browser: Browser
/** Two profiles with the same data: one used with the mouse, the other with keys. */
let byMouse: OpenedPage
let byKeys: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  byMouse = await openPage(browser, inject('port'))
  byKeys = await openPage(browser, inject('port'))
})
afterAll(() => browser.close())

const departments = ['219001', '601001', '501001']
const picker = (page: Page) => page.getByRole('combobox', { name: '部门', exact: true })
const chosen = async (page: Page) => decodeURIComponent(/[?&]d=([^&]*)/.exec(await hashOf(page))?.[1] ?? '')

async function savedPicture(page: Page, save: () => Promise<void>): Promise<void> {
  await page.getByRole('dialog', { name: '导出图片' }).getByRole('img', { name: /^预览/ }).waitFor()
  const { name, bytes } = await downloadOf(page, save)
  expect(name).toMatch(/^(2022-)?2023_横向比较_部门对比表_.*\.png$/)
  // IHDR: 156 mm at 300 dpi
  expect(bytes.readUInt32BE(16)).toBe(1843)
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(900)
}

/** Presses Tab until the focused element, as its tag and its words, is the one: the way there is part of what is tested. */
async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return [element?.tagName.toLowerCase(), element?.getAttribute('aria-label'), element?.textContent?.trim()]
        .filter(Boolean)
        .join(' ')
    })
    if (name.test(focused)) return
  }
  throw new Error(`${name} was not reached by ${most} steps of Tab`)
}

describe('three departments and two years, from 开始 to a picture', () => {
  it('by the mouse', async () => {
    const { page } = byMouse
    await loadSample(page)
    await visit(page, '横向比较')
    await page.getByRole('heading', { name: '还没有选部门' }).waitFor()
    for (const code of departments) {
      await picker(page).click()
      await picker(page).fill(code)
      await page.getByRole('option').filter({ hasText: code }).click()
    }
    for (const year of ['2022', '2023']) await page.getByRole('button', { name: year, exact: true }).click()
    await settled(page)
    expect(await hashOf(page)).toContain(`#/compare?y=2022,2023&d=${departments.join(',')}`)
    const card = cardOf(page, 'peer-comparison')
    expect(await card.getAttribute('data-state')).toBe('answered')
    expect(await card.textContent()).toContain('2023 年与 2022 年')
    await card.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByRole('menuitem', { name: '图片…' }).click()
    await savedPicture(page, () => page.getByRole('dialog').getByRole('button', { name: '导出图片' }).click())
  })

  it('by the keyboard alone', async () => {
    const { page } = byKeys
    await page.getByRole('button', { name: '用示例数据看看' }).waitFor()
    await tabTo(page, /^button 用示例数据看看$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/overview/, { timeout: 60_000 })
    await settled(page)
    await tabTo(page, /^a 横向比较$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '还没有选部门' }).waitFor()
    await tabTo(page, /^input 部门$/)
    for (const code of departments) {
      await page.keyboard.type(code)
      await page.keyboard.press('Enter')
    }
    await tabTo(page, /^button 2022$/)
    await page.keyboard.press('Space')
    await tabTo(page, /^button 2023$/)
    await page.keyboard.press('Space')
    await settled(page)
    expect(await chosen(page)).toBe(departments.join(','))
    await tabTo(page, /^section .*3 个部门/)
    await tabTo(page, /^button 导出$/)
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: '图片…' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '导出图片' }).waitFor()
    await tabTo(page, /^button 导出图片$/)
    await savedPicture(page, () => page.keyboard.press('Enter'))
  })
})

describe('a link', () => {
  it('shows the same numbers in another profile with the same data', async () => {
    const link = `#/compare?y=2021,2023&d=${departments.join(',')}&e=601001,602001,603001,604001,605001&q=exec_rate_adjusted<0.95&v=1`
    const read = async (page: Page) => {
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, link)
      await page.locator('[data-view="peer-comparison"]').waitFor()
      await settled(page)
      return { compared: await tableOf(page, 'peer-comparison'), listed: await tableOf(page, 'condition-list') }
    }
    const second = byKeys.page
    const numbers = await read(byMouse.page)
    expect(numbers.compared.length).toBeGreaterThan(10)
    expect(numbers.listed.length).toBeGreaterThan(3)
    expect(await read(second)).toEqual(numbers)
    expect(await second.getByRole('radio', { name: '自选同类' }).isChecked()).toBe(true)
  })
})

describe('what is chosen', () => {
  let page: Page
  beforeAll(async () => {
    page = byMouse.page
    await page.evaluate(() => {
      window.location.hash = '#/compare'
    })
    await page.getByRole('heading', { name: '还没有选部门' }).waitFor()
  })

  /** Changes within 600 ms are one step of Back. */
  const nextStep = () => page.waitForTimeout(700)

  it('is undone by Back, one filter after another', async () => {
    const steps: string[] = [await hashOf(page)]
    for (const code of departments.slice(0, 2)) {
      await nextStep()
      await picker(page).fill(code)
      await page.keyboard.press('Enter')
      await page.waitForFunction((value) => window.location.hash.includes(value), code)
      steps.push(await hashOf(page))
    }
    await nextStep()
    await page.getByRole('button', { name: '2022', exact: true }).click()
    await page.waitForFunction(() => window.location.hash.includes('y=2022'))
    steps.push(await hashOf(page))
    await nextStep()
    await page.getByLabel('第 1 个条件：数值').fill('85')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => decodeURIComponent(window.location.hash).includes('exec_rate_adjusted<0.85'))
    for (const before of steps.reverse()) {
      await page.goBack()
      await expect.poll(() => hashOf(page)).toBe(before)
    }
    expect(await page.getByLabel('第 1 个条件：数值').inputValue()).toBe('90')
  })

  it('is what 导出本页全部 takes: no comparison before departments are chosen, the radar only when asked for', async () => {
    const views = async () => {
      const { bytes } = await downloadOf(page, () => page.getByRole('button', { name: '导出本页全部' }).click({ timeout: 60_000 }))
      const names = Object.keys(unzipSync(new Uint8Array(bytes))).filter((name) => name.endsWith('.svg'))
      return names.map((name) => name.split('_')[2]).sort()
    }
    expect(await views()).toEqual(['双差名单', '条件名单'])
    for (const code of departments.slice(0, 2)) {
      await picker(page).fill(code)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('button', { name: '画雷达图' }).click()
    await settled(page)
    expect(await cardOf(page, 'peer-radar').getAttribute('data-state')).toBe('answered')
    expect(await views()).toEqual(['双差名单', '条件名单', '部门对比表', '部门点图', '部门雷达图'].sort())
    await page.getByRole('button', { name: '收起雷达图' }).click()
    expect(await cardOf(page, 'peer-radar').count()).toBe(0)
    await page.getByRole('button', { name: '全部清除' }).click()
    await page.getByRole('heading', { name: '还没有选部门' }).waitFor()
  })

  it('is at most six departments, and says why a seventh is refused', async () => {
    for (const code of ['001001', '002001', '003001', '201001', '202001', '203001', '205001']) {
      await picker(page).fill(code)
      await page.keyboard.press('Enter')
    }
    expect((await chosen(page)).split(',')).toHaveLength(6)
    expect(await page.getByRole('alert').textContent()).toContain('最多同时比较 6 个部门')
    await page.getByRole('button', { name: '全部清除' }).click()
    await page.getByRole('heading', { name: '还没有选部门' }).waitFor()
    expect(await page.getByText('最近看过').count()).toBeGreaterThan(0)
  })

  it('becomes peers by conditions, and a list by name that is used, renamed, deleted and taken back', async () => {
    await page.getByRole('button', { name: '作为同类' }).click()
    const panel = page.getByRole('region', { name: '与谁比' })
    expect(await panel.getByRole('radio', { name: '自选同类' }).isChecked()).toBe(true)
    await panel.getByLabel('名单名称').fill('执行慢的')
    await panel.getByRole('button', { name: '存为名单' }).click()
    await page.getByText('自选同类：执行慢的').waitFor()
    await panel.getByRole('radio', { name: '自动分组' }).check()
    await expect.poll(() => hashOf(page)).not.toMatch(/[?&]e=/)
    await panel.getByRole('button', { name: '给名单 执行慢的 改名' }).click()
    await panel.getByLabel('名单 执行慢的 的新名称').fill('重点关注')
    await page.keyboard.press('Enter')
    await panel.getByRole('button', { name: '使用名单 重点关注' }).click()
    await expect.poll(() => hashOf(page)).toMatch(/[?&]e=/)
    await panel.getByRole('button', { name: '删除名单 重点关注' }).click()
    await expect.poll(() => panel.getByRole('list', { name: '存好的名单' }).count()).toBe(0)
    await panel.getByRole('button', { name: '撤销' }).click()
    await panel.getByRole('button', { name: '使用名单 重点关注' }).waitFor()
  })

  it('left no fault behind on any page', () => {
    expect([...byMouse.faults, ...byKeys.faults]).toEqual([])
  })
})
