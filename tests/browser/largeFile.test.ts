import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { chooseFiles, figuresOf, type OpenedPage, openPage, takeIn, visit } from '../support/page'

let browser: Browser
let opened: OpenedPage
const folder = mkdtempSync(join(tmpdir(), 'large-'))
const header = '部门编码,部门名称,年度,年初预算数(万元),调整后预算数(万元),全年执行数(万元)'

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

function fileOf(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** 300 MB of two million rows: its size alone decides, so that it need not be written out. */
function hugeFile(): string {
  const path = fileOf('全部年度.csv', header)
  const file = openSync(path, 'r+')
  ftruncateSync(file, 300 * 1024 * 1024)
  closeSync(file)
  return path
}

function stayBusy(): void {
  const until = performance.now() + 60_000
  while (performance.now() < until);
}

/** From now on the page says when it has asked a worker to read, and when that worker was ended. */
function noteReading(): void {
  const { postMessage, terminate } = Worker.prototype
  let reading: Worker | null = null
  Worker.prototype.postMessage = function noted(this: Worker, message: unknown, ...rest: unknown[]) {
    if ((message as { method?: string } | null)?.method === 'preview') {
      reading ??= this
      Reflect.set(window, 'asked', true)
    }
    return Reflect.apply(postMessage, this, [message, ...rest])
  } as typeof postMessage
  Worker.prototype.terminate = function noted(this: Worker) {
    if (this === reading) Reflect.set(window, 'ended', true)
    return terminate.call(this)
  }
}

const noted = (page: Page, what: 'asked' | 'ended') => page.waitForFunction((name) => Reflect.get(window, name) === true, what)

describe('files beyond what a page can hold', () => {
  it('are refused with their limit, and the others of the same drop come in', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    const small = fileOf('2023年汇总.csv', `${header}\r\n301011,汀屿区教育局,2023,1000,1000,900\r\n`)
    await chooseFiles(page, [hugeFile(), small])
    await page
      .getByText('全部年度.csv：文件有 300 MB，超过 200 MB 的上限，没有读取；请按年度或部门分成几个文件再导入。')
      .first()
      .waitFor()
    await takeIn(page)
    expect((await figuresOf(page)).find(([label]) => label === '预算执行率')?.[1]).toBe('90.00%')
  })

  it('are given up at once, and give their memory back', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    const deaf = page.workers().find((worker) => /dataset/.test(worker.url()))
    expect(deaf).toBeDefined()
    const rows = Array.from(
      { length: 380_000 },
      (_, at) => `${301_000 + (at % 200)},汀屿区第${at % 200}局,${2000 + (at % 20)},${at},${at},${at}`,
    )
    const path = fileOf('逐月汇总.csv', `${header}\r\n${rows.join('\r\n')}\r\n`)
    // How long the rows keep the worker is the machine's affair: here it hears nothing for as long as the test takes.
    await page.evaluate(noteReading)
    void deaf?.evaluate(stayBusy).catch(() => undefined)
    await page.locator('main').getByLabel('选择文件', { exact: true }).first().setInputFiles(path)
    await page.getByRole('progressbar').waitFor()
    await noted(page, 'asked')
    await page.getByRole('button', { name: '取消', exact: true }).click()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    await noted(page, 'ended')
    await visit(page, '总览')
    expect((await figuresOf(page)).find(([label]) => label === '预算执行率')?.[1]).toBe('90.00%')
  })

  it('leave a page that takes the next file as before', async () => {
    const { page } = opened
    await visit(page, '数据导入')
    await chooseFiles(page, [fileOf('2024年汇总.csv', `${header}\r\n301011,汀屿区教育局,2024,1000,1000,950\r\n`)])
    await takeIn(page)
    expect((await figuresOf(page)).find(([label]) => label === '预算执行率')?.[1]).toBe('95.00%')
    expect(opened.faults).toEqual([])
  })
})
