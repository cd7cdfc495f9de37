import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import {
  cardOf,
  chooseFiles,
  downloadOf,
  exported,
  type OpenedPage,
  openPage,
  settled,
  tableOf,
  takeIn,
  visit,
} from '../support/page'

const file = (name: string, lines: readonly string[]) => ({ name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) })
const files = [
  file('部门名单.csv', ['部门编码,部门名称', '301001,示例区水务局', '301002,示例区林业局', '301003,示例区口岸办']),
  file('2023自评汇总.csv', [
    '部门编码,部门名称,年度,年初预算数(万元),调整后预算数(万元),全年执行数(万元)',
    '301001,示例区水务局,2023,1000,1000,960',
    '301002,示例区林业局,2023,500,500,480',
  ]),
]

let browser: Browser
let opened: OpenedPage
let page: Page
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
  page = opened.page
  await chooseFiles(page, files)
  await takeIn(page)
  await visit(page, '总览')
  await settled(page)
}, 180_000)
afterAll(() => browser.close())

const dialog = () => page.getByRole('dialog', { name: '免报部门' })
const close = () => dialog().locator('footer').getByRole('button', { name: '关闭' }).click()
const card = () => cardOf(page, 'submission-progress')
const title = () => card().getByRole('heading').textContent()

describe('报送进度', () => {
  it('says who did not report, and that totals leave them out', async () => {
    expect(await title()).toBe('2023 年 3 个部门中 2 个已报送，1 个未报')
    expect(await page.locator('main').textContent()).toContain('1 个未报部门')
  })

  it('follows an exemption with its reason, on the card and on what is handed over', async () => {
    await card().getByRole('button', { name: '免报部门…' }).click()
    const add = dialog().getByRole('button', { name: '设为免报' })
    expect(await add.isDisabled()).toBe(true)
    await dialog().getByRole('combobox', { name: '部门', exact: true }).selectOption({ label: '示例区口岸办' })
    await dialog().getByLabel('理由').fill('机构筹建中')
    await add.click()
    await dialog()
      .getByRole('row', { name: /2023 年.*示例区口岸办.*机构筹建中/ })
      .waitFor()
    await close()
    await settled(page)
    expect(await title()).toBe('2023 年 2 个部门全部报送')
    expect((await tableOf(page, 'submission-progress')).find((row) => row[0] === '示例区口岸办')?.at(-1)).toBe('免报')
    const svg = await exported(page, 'submission-progress', 'SVG')
    expect(svg.bytes.toString('utf8').replace(/<[^>]*>|\s/g, '')).toContain(
      '免报1个，不计入应报部门：2023年示例区口岸办（机构筹建中）',
    )
  })

  it('is in the project file', async () => {
    const saved = await downloadOf(page, async () => {
      await visit(page, '开始')
      await page.getByRole('button', { name: '保存项目文件' }).first().click()
    })
    const texts = Object.values(unzipSync(saved.bytes)).map((bytes) => strFromU8(bytes))
    expect(texts.some((text) => text.includes('机构筹建中'))).toBe(true)
    await visit(page, '总览')
    await settled(page)
  })

  it('is taken back in one step', async () => {
    await card().getByRole('button', { name: '免报部门…' }).click()
    await dialog().getByRole('button', { name: '撤销' }).click()
    await dialog().getByText('还没有免报的部门。').waitFor()
    await close()
    await expect.poll(title).toBe('2023 年 3 个部门中 2 个已报送，1 个未报')
  })

  it('goes wrong nowhere', () => {
    expect(opened.faults).toEqual([])
  })
})
