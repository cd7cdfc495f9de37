import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { chooseFiles, downloadOf, figuresOf, loadSample, openPage, settled, visit } from '../support/page'
import { keptOn, laterFiles, restoreOn, smallFiles, takeInSmall } from '../support/smallFiles'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
})
afterAll(() => browser.close())

const banner = (page: Page) => page.getByRole('banner')
const block = (page: Page) => page.getByRole('region', { name: '本机保存的工作' })
const said = (page: Page) => page.getByRole('status').filter({ has: page.getByRole('button', { name: '关闭' }) })

/** Another window on the same computer. */
async function another(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`http://jixiao.test:${inject('port')}/jixiao/`)
  return page
}

describe('work on this computer', () => {
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    const opened = await openPage(browser, inject('port'))
    page = opened.page
    faults = opened.faults
    await takeInSmall(page)
    await keptOn(page)
  })
  afterAll(() => page.context().close())

  it('is there again after a reload, with the same numbers and the filters', async () => {
    const savings = () => page.evaluate(generationsKept)
    const first = await savings()
    await page.evaluate(() => {
      window.location.hash = '#/overview?y=2022'
    })
    await settled(page)
    const before = await figuresOf(page)
    expect(before.length).toBeGreaterThan(3)
    // The filter is saved too, some time after it was set.
    await expect.poll(savings, { timeout: 30_000 }).not.toBe(first)
    await keptOn(page)
    await page.goto('about:blank')
    await page.goto(`http://jixiao.test:${inject('port')}/jixiao/`)
    await block(page).waitFor({ timeout: 30_000 })
    expect(await block(page).textContent()).toMatch(/个部门，4 个文件，保存于 \d{4}-\d\d-\d\d \d\d:\d\d/)
    await restoreOn(page)
    expect(await figuresOf(page)).toEqual(before)
    expect(page.url()).toContain('y=2022')
    expect(faults).toEqual([])
  })

  it('is gone once the user has deleted it', async () => {
    await visit(page, '开始')
    await page.getByRole('button', { name: '删除本机保存的数据' }).click()
    await page.getByRole('button', { name: '确认删除' }).click()
    await banner(page).getByText('未保存（已删除）').waitFor()
    expect(await page.evaluate(generationsKept)).toBe('')
    await page.reload()
    await page.getByRole('button', { name: '用示例数据看看' }).waitFor()
    expect(await block(page).count()).toBe(0)
  })

  it('is never the sample', async () => {
    await loadSample(page)
    await page.waitForTimeout(2000)
    expect(
      await banner(page)
        .getByText(/已保存/)
        .count(),
    ).toBe(0)
    expect(await page.evaluate(generationsKept)).toBe('')
  })
})

/** The numbers of the states in the store. */
function generationsKept(): Promise<string> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open('performance-desk')
    asked.onerror = () => fail(asked.error)
    asked.onsuccess = () => {
      const keys = asked.result.transaction('generations').objectStore('generations').getAllKeys()
      keys.onerror = () => fail(keys.error)
      keys.onsuccess = () => {
        asked.result.close()
        done(keys.result.join())
      }
    }
  })
}

describe('a store with a fault', () => {
  let context: BrowserContext
  let page: Page
  let figures: string[][]
  beforeAll(async () => {
    const opened = await openPage(browser, inject('port'))
    context = opened.context
    page = opened.page
    await takeInSmall(page)
    await keptOn(page)
    figures = await figuresOf(page)
  })
  afterAll(() => context.close())

  /** The window is closed and another opened: the four files of the beginning are there, and their figures. */
  async function reopened(): Promise<void> {
    await page.close()
    page = await another(context)
    await block(page).waitFor({ timeout: 30_000 })
    expect(await block(page).textContent()).toContain(`${smallFiles.length} 个文件`)
    await restoreOn(page)
    expect(await figuresOf(page)).toEqual(figures)
  }

  it('that is full keeps what was there, and the page says what to do', async () => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await takeInSmall(page, [laterFiles[0]])
    await page.getByRole('alert').filter({ hasText: '空间不够' }).waitFor({ timeout: 30_000 })
    expect(await banner(page).getByText('未保存', { exact: true }).count()).toBe(1)
    await reopened()
  })

  it('whose page was closed in the middle of a saving has the last whole state', async () => {
    await keptOn(page)
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
    await chooseFiles(page, [laterFiles[1]])
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.waitForFunction(() => (window as unknown as { reached?: boolean }).reached === true, undefined, { timeout: 60_000 })
    await reopened()
  })

  it('with a damaged last state restores the one before, and says so', async () => {
    const before = await page.evaluate(generationsKept)
    await takeInSmall(page, [laterFiles[2]])
    await expect.poll(() => page.evaluate(generationsKept), { timeout: 30_000 }).not.toBe(before)
    await keptOn(page)
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
    page = await another(context)
    await restoreOn(page)
    expect(await figuresOf(page)).toEqual(figures)
    await said(page).getByText('已恢复到它的前一次保存').waitFor()
  })
})

describe('a store that the browser refuses', () => {
  it('harms nothing else', async () => {
    const { page, context, faults } = await openPage(browser, inject('port'), {
      before: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError')
        }
      },
    })
    await page.getByRole('alert').filter({ hasText: '浏览器不允许在本机保存' }).waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: '知道了' }).click()
    await takeInSmall(page)
    expect((await figuresOf(page)).length).toBeGreaterThan(3)
    await visit(page, '开始')
    const { name, bytes } = await downloadOf(page, () => page.getByRole('button', { name: '保存项目文件' }).click())
    expect(name).toMatch(/\.jxpj$/)
    expect(bytes.length).toBeGreaterThan(1000)
    expect(faults).toEqual([])
    await context.close()
  })
})

/** On plain http the browser has no locks: windows ask each other. */
describe('two windows', () => {
  let context: BrowserContext
  let first: Page
  let figures: string[][]
  let last: Page
  beforeAll(async () => {
    const opened = await openPage(browser, inject('port'))
    context = opened.context
    first = opened.page
    await takeInSmall(first)
    await keptOn(first)
    figures = await figuresOf(first)
  })
  afterAll(() => context.close())

  it('the second reads only, or takes over, and then the first reads only', async () => {
    expect(await first.evaluate(() => 'locks' in navigator)).toBe(false)
    const second = await another(context)
    const strip = second.getByRole('alert').filter({ hasText: '另一个窗口正在使用' })
    await strip.waitFor({ timeout: 30_000 })
    expect(await first.getByRole('alert').filter({ hasText: '另一个窗口' }).count()).toBe(0)
    await strip.getByRole('button', { name: '只读查看' }).click()
    await banner(second).getByText('只读，不保存').waitFor()
    await restoreOn(second)
    expect(await figuresOf(second)).toEqual(figures)
    expect(await banner(second).getByText('只读，不保存').count()).toBe(1)
    await second.reload()
    await second.getByRole('button', { name: '在此窗口继续' }).click({ timeout: 30_000 })
    await second.waitForURL(/#\/overview/, { timeout: 60_000 })
    await settled(second)
    expect(await figuresOf(second)).toEqual(figures)
    await keptOn(second)
    await first.getByRole('alert').filter({ hasText: '另一个窗口正在使用' }).waitFor()
    last = second
  })

  it('one of which is closed leave the other its turn', async () => {
    await last.close()
    await first.close()
    const third = await another(context)
    await restoreOn(third)
    await keptOn(third)
  })
})
