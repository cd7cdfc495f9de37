import { unzipSync, zipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { chooseFiles, downloadOf, figuresOf, type GivenFile, loadSample, openPage, settled, takeIn, visit } from '../support/page'

let browser: Browser
let contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
})
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})
afterAll(() => browser.close())

const csv = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
})
const head = '部门编码,部门名称,年度,年初预算数(万元),调整后预算数(万元),全年执行数(万元),自评得分'
const district = [
  csv('部门名单.csv', ['部门编码,部门名称', '301001,汀屿区水利局', '301002,汀屿区民政局', '301003,汀屿区司法局']),
  csv('2022自评汇总.csv', [head, '301001,汀屿区水利局,2022,900,900,720,88', '301002,汀屿区民政局,2022,500,500,475,93']),
  csv('2023自评汇总.csv', [
    head,
    '301001,汀屿区水利局,2023,1000,1000,960,92',
    '301002,汀屿区民政局,2023,500,520,480,90.5',
    '301003,汀屿区司法局,2023,300,300,297,95',
  ]),
  csv('2023存在问题.csv', [
    '部门编码,部门名称,年度,存在问题',
    '301001,汀屿区水利局,2023,部分项目预算执行进度偏慢，资金支付集中在第四季度。',
  ]),
]

/** One file more, of which the numbers on the overview need nothing. */
const later = csv('部门沿革.csv', ['变动类型,原部门编码,新部门编码,生效年度', '更名,301099,301003,2021'])

/** A page of its own computer. */
async function opened(before?: () => void) {
  const one = await openPage(browser, inject('port'), before === undefined ? {} : { before })
  contexts.push(one.context)
  return one
}

/** Another window on the same computer. */
async function another(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(address)
  return page
}

const banner = (page: Page) => page.getByRole('banner')
const kept = (page: Page) =>
  banner(page)
    .getByText(/^已保存 \d\d:\d\d$/)
    .waitFor({ timeout: 30_000 })

async function import_(page: Page, files: readonly GivenFile[] = district): Promise<void> {
  await visit(page, '数据导入')
  await chooseFiles(page, files)
  await takeIn(page)
}

/** How many files the last work on this computer has, as 开始 tells it. */
async function keptFiles(page: Page): Promise<number> {
  const block = page.getByRole('region', { name: '本机保存的工作' })
  await block.waitFor({ timeout: 30_000 })
  return Number(/(\d+) 个文件/.exec((await block.textContent()) ?? '')?.[1])
}

async function restored(page: Page): Promise<string[][]> {
  await page.getByRole('button', { name: '恢复上次工作' }).click({ timeout: 30_000 })
  await page.waitForURL(/#\/overview/, { timeout: 60_000 })
  await settled(page)
  return figuresOf(page)
}

async function openProjectFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('选择项目文件').setInputFiles({
    name: '年度.jxpj',
    mimeType: 'application/zip',
    buffer: Buffer.from(bytes),
  })
}

async function projectFile(page: Page) {
  await visit(page, '开始')
  return downloadOf(page, () => page.getByRole('button', { name: '保存项目文件' }).click())
}

const said = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) })

describe('work on this computer', () => {
  it('is there again after a reload, with the same numbers and the filters', async () => {
    const { page, faults } = await opened()
    await import_(page)
    await page.evaluate(() => {
      window.location.hash = '#/overview?y=2022'
    })
    await settled(page)
    const before = await figuresOf(page)
    expect(before.length).toBeGreaterThan(3)
    await kept(page)
    // The filter is saved too, some time after it was set.
    await page.waitForTimeout(1500)
    await kept(page)
    await page.goto('about:blank')
    await page.goto(`http://jixiao.test:${inject('port')}/jixiao/`)
    const block = page.getByRole('region', { name: '本机保存的工作' })
    await block.waitFor({ timeout: 30_000 })
    expect(await block.textContent()).toMatch(/个部门，4 个文件，保存于 \d{4}-\d\d-\d\d \d\d:\d\d/)
    expect(await restored(page)).toEqual(before)
    expect(page.url()).toContain('y=2022')
    expect(faults).toEqual([])
  })

  it('is never the sample', async () => {
    const { page } = await opened()
    await loadSample(page)
    await page.waitForTimeout(2000)
    expect(
      await banner(page)
        .getByText(/已保存/)
        .count(),
    ).toBe(0)
    await page.reload()
    await visit(page, '开始')
    await page.waitForTimeout(1500)
    expect(await page.getByRole('region', { name: '本机保存的工作' }).count()).toBe(0)
  })

  it('is gone once the user has deleted it', async () => {
    const { page } = await opened()
    await import_(page)
    await kept(page)
    await visit(page, '开始')
    await page.getByRole('button', { name: '删除本机保存的数据' }).click()
    await page.getByRole('button', { name: '确认删除' }).click()
    await banner(page).getByText('未保存（已删除）').waitFor()
    await page.reload()
    await page.getByRole('button', { name: '用示例数据看看' }).waitFor()
    await page.waitForTimeout(1500)
    expect(await page.getByRole('region', { name: '本机保存的工作' }).count()).toBe(0)
  })
})

describe('a store with a fault', () => {
  it('that is full keeps what was there, and the page says what to do', async () => {
    const { page, context, address } = await opened()
    await import_(page)
    await kept(page)
    const before = await figuresOf(page)
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await import_(page, [later])
    await page.getByRole('alert').filter({ hasText: '空间不够' }).waitFor({ timeout: 30_000 })
    expect(await banner(page).getByText('未保存', { exact: true }).count()).toBe(1)
    await page.close()
    const again = await another(context, address)
    expect(await keptFiles(again)).toBe(4)
    expect(await restored(again)).toEqual(before)
  })

  it('that the browser refuses harms nothing else', async () => {
    const { page, faults } = await opened(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError')
      }
    })
    await page.getByRole('alert').filter({ hasText: '浏览器不允许在本机保存' }).waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: '知道了' }).click()
    await import_(page)
    expect((await figuresOf(page)).length).toBeGreaterThan(3)
    const { name, bytes } = await projectFile(page)
    expect(name).toMatch(/\.jxpj$/)
    expect(bytes.length).toBeGreaterThan(1000)
    expect(faults).toEqual([])
  })

  it('whose page was closed in the middle of a saving has the last whole state', async () => {
    const { page, context, address } = await opened()
    await import_(page)
    await kept(page)
    const before = await figuresOf(page)
    await page.evaluate(() => {
      // The parts come in, and the page goes before the saving is through.
      const transaction = IDBDatabase.prototype.transaction
      IDBDatabase.prototype.transaction = function stopped(this: IDBDatabase, stores, mode, options) {
        if (mode === 'readwrite' && Array.isArray(stores) && stores.length === 3) {
          ;(window as unknown as { reached: boolean }).reached = true
          // Never answered, as where the page ends here.
          return transaction.call(this, stores, 'readonly', options)
        }
        return transaction.call(this, stores, mode, options)
      } as typeof transaction
    })
    await visit(page, '数据导入')
    await chooseFiles(page, [later])
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.waitForFunction(() => (window as unknown as { reached?: boolean }).reached === true, undefined, { timeout: 60_000 })
    await page.close()
    const again = await another(context, address)
    expect(await keptFiles(again)).toBe(4)
    expect(await restored(again)).toEqual(before)
  })

  it('with a damaged last state restores the one before, and says so', async () => {
    const { page, context, address } = await opened()
    await import_(page)
    await kept(page)
    const before = await figuresOf(page)
    await import_(page, [later])
    await page.waitForTimeout(2500)
    await kept(page)
    // The newest record, one character of it another.
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const asked = indexedDB.open('performance-desk')
          asked.onsuccess = () => {
            const transaction = asked.result.transaction('generations', 'readwrite')
            const store = transaction.objectStore('generations')
            const all = store.getAll()
            all.onsuccess = () => {
              const newest = all.result.sort((a, b) => b.id - a.id)[0]
              store.put({ ...newest, text: newest.text.replace('MOF2020', 'MOF2021') }, newest.id)
            }
            transaction.oncomplete = () => done()
          }
        }),
    )
    await page.close()
    const again = await another(context, address)
    expect(await restored(again)).toEqual(before)
    await said(again).getByText('已恢复到它的前一次保存').waitFor()
  })
})

describe('two windows', () => {
  it.each([
    ['on plain http, where the browser has no locks', undefined],
    ['where the browser has none of them', () => Reflect.deleteProperty(Navigator.prototype, 'locks')],
  ])('%s: the second reads only, or takes over, and then the first reads only', async (_, before) => {
    const { page: first, context, address } = await opened(before as (() => void) | undefined)
    await import_(first)
    await kept(first)
    const figures = await figuresOf(first)
    const second = await another(context, address)
    const strip = second.getByRole('alert').filter({ hasText: '另一个窗口正在使用' })
    await strip.waitFor({ timeout: 30_000 })
    expect(await first.getByRole('alert').filter({ hasText: '另一个窗口' }).count()).toBe(0)
    await strip.getByRole('button', { name: '只读查看' }).click()
    await banner(second).getByText('只读，不保存').waitFor()
    expect(await restored(second)).toEqual(figures)
    expect(await banner(second).getByText('只读，不保存').count()).toBe(1)
    await second.reload()
    await second.getByRole('button', { name: '在此窗口继续' }).click({ timeout: 30_000 })
    await second.waitForURL(/#\/overview/, { timeout: 60_000 })
    await settled(second)
    expect(await figuresOf(second)).toEqual(figures)
    await kept(second)
    await first.getByRole('alert').filter({ hasText: '另一个窗口正在使用' }).waitFor()
  })

  it('one of which is closed leave the other its turn', async () => {
    const { page: first, context, address } = await opened()
    await import_(first)
    await kept(first)
    await first.close()
    const second = await another(context, address)
    await restored(second)
    await kept(second)
  })
})

describe('a project file', () => {
  it('gives the same numbers on another computer, and asks before it replaces what is there', async () => {
    const { page } = await opened()
    await import_(page)
    const figures = await figuresOf(page)
    const { name, bytes } = await projectFile(page)
    expect(name).toMatch(/^\d{4}-\d{4}_绩效自评分析_\d+个部门_\d{4}-\d\d-\d\d\.jxpj$/)
    const { page: other, faults } = await opened()
    await openProjectFile(other, bytes)
    await other.waitForURL(/#\/overview/, { timeout: 60_000 })
    await settled(other)
    expect(await figuresOf(other)).toEqual(figures)
    await visit(other, '开始')
    await openProjectFile(other, bytes)
    const dialog = other.getByRole('dialog', { name: '打开项目文件' })
    await dialog.getByText('会替换这个页面中的全部数据').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(other.url()).not.toContain('overview')
    expect(faults).toEqual([])
  })

  it('among files that are given to be imported is opened, and the others are read after it', async () => {
    const { page } = await opened()
    await import_(page)
    const { bytes } = await projectFile(page)
    const { page: other } = await opened()
    await other
      .locator('main')
      .getByLabel('选择文件', { exact: true })
      .setInputFiles([
        { name: '年度.jxpj', mimeType: 'application/zip', buffer: Buffer.from(bytes) },
        { name: later.name, mimeType: 'text/csv', buffer: Buffer.from(later.bytes) },
      ])
    await other.getByRole('heading', { name: /^识别：/ }).waitFor({ timeout: 90_000 })
    expect(await other.locator('main').getByText('部门沿革.csv').count()).toBeGreaterThan(0)
    await visit(other, '开始')
    await other.getByText('2022–2023 年，3 个部门，4 个文件').first().waitFor()
  })

  it('cut off, altered or another file says so, and what is loaded stays', async () => {
    const { page } = await opened()
    await import_(page)
    const figures = await figuresOf(page)
    const { bytes } = await projectFile(page)
    const entries = unzipSync(bytes)
    const read = Object.keys(entries).find((name) => name.startsWith('files/')) ?? ''
    const altered = zipSync({
      ...entries,
      [read]: Uint8Array.from(entries[read] ?? [], (byte, at) => (at === 9 ? byte ^ 1 : byte)),
    })
    for (const [given, words] of [
      [bytes.subarray(0, bytes.length - 500), '项目文件不完整'],
      [altered, '与保存时不一致'],
      [Buffer.from('部门,预算数\n'), '这不是本系统的项目文件'],
    ] as const) {
      await openProjectFile(page, given)
      await said(page).getByText(words).waitFor()
    }
    await visit(page, '总览')
    await settled(page)
    expect(await figuresOf(page)).toEqual(figures)
  })
})
