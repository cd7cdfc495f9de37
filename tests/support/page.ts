import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

export interface OpenedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Everything that went wrong or left the origin; empty at the end of a good test. */
  readonly faults: string[]
  /** Addresses of all requests, those of the workers with them. */
  readonly requests: readonly string[]
  readonly address: string
}

export interface PageOptions {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  /** Runs in the page before any script of ours. */
  readonly before?: () => void
}

/** What `setInputFiles` takes: a path on this machine, or a name and bytes. */
export type GivenFile = string | { readonly name: string; readonly bytes: Uint8Array }

/** The built page under a plain-http intranet name, watched: uncaught errors, refused policies and requests elsewhere are faults. */
export async function openPage(browser: Browser, port: number, options: PageOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.dark ? 'dark' : 'light',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  const requests: string[] = []
  const origin = `http://jixiao.test:${port}`
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const url = request.url()
    requests.push(url)
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(`request beyond the origin: ${url}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  if (options.before) await page.addInitScript(options.before)
  const address = `${origin}/jixiao/`
  await page.goto(address)
  return { page, context, faults, requests, address }
}

/** Loads the invented district and waits until the overview has answered. */
export async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用示例数据看看' }).click()
  await page.waitForURL(/#\/overview/, { timeout: 60_000 })
  await settled(page)
}

/** A link that was just opened has not reached the cards yet: shorter calm means nothing. */
const calmMs = 450

/** Waits until no card is asking and every chart is drawn. */
export async function settled(page: Page): Promise<void> {
  const started = Date.now()
  let calmSince = started
  while (Date.now() - calmSince < calmMs) {
    if (!(await areCalm(page))) calmSince = Date.now()
    if (Date.now() - started > 90_000) throw new Error('the cards have not answered within 90 s')
    await page.waitForTimeout(50)
  }
}

const areCalm = (page: Page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('[data-view]')]
    return (
      cards.length > 0 &&
      cards.every((card) => card.getAttribute('data-state') !== 'asking' && card.getAttribute('aria-busy') !== 'true')
    )
  })

/** Gives files through 选择文件 and waits until they are read. */
export async function chooseFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  const payload = (file: Exclude<GivenFile, string>) => ({
    name: file.name,
    mimeType: 'text/csv',
    buffer: Buffer.from(file.bytes),
  })
  const input = page.locator('main').getByLabel('选择文件', { exact: true }).first()
  if (files.every((file) => typeof file === 'string')) await input.setInputFiles([...files] as string[])
  else await input.setInputFiles(files.map((file) => (typeof file === 'string' ? fromDisk(file) : payload(file))))
  await page.getByRole('heading', { name: /^识别：/ }).waitFor({ timeout: 90_000 })
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 90_000 })
}

function fromDisk(path: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name: path.slice(path.lastIndexOf('/') + 1), mimeType: 'text/csv', buffer: readFileSync(path) }
}

/** 下一步：核对, 确认导入, 去总览. */
export async function takeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await page.getByRole('button', { name: '确认导入' }).click()
  await page.getByRole('button', { name: '去总览' }).click({ timeout: 120_000 })
  await settled(page)
}

/** Another page of the running app, waited for; what is loaded stays. */
export async function visit(page: Page, name: string): Promise<void> {
  // A badge may stand behind the name.
  const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${name}`) })
  await link.click()
  await link.and(page.locator('[aria-current="page"]')).waitFor()
}

export const cardOf = (page: Page, view: string): Locator => page.locator(`[data-view="${view}"]`)

export const hashOf = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(window.location.hash))

export interface HandedOver {
  readonly name: string
  readonly bytes: Buffer
}

/** The file that the browser saves when `act` is done. */
export async function downloadOf(page: Page, act: () => Promise<void>): Promise<HandedOver> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** A card's 导出, in one of its forms. */
export async function exported(page: Page, view: string, form: 'PNG' | 'SVG' | 'CSV' | 'XLSX'): Promise<HandedOver> {
  // The menu of the export before fades away first.
  await page.getByRole('menuitem').first().waitFor({ state: 'hidden' })
  await cardOf(page, view).getByRole('button', { name: '导出', exact: true }).click()
  const item = page.getByRole('menuitem', { name: form })
  await item.waitFor()
  return downloadOf(page, () => item.click())
}

/** The rows of a card's table as they are read, the picture exchanged for it where needed. */
export async function tableOf(page: Page, view: string): Promise<string[][]> {
  const asTable = cardOf(page, view).getByRole('button', { name: '看表格 (T)' })
  if (await asTable.count()) await asTable.click()
  return cardOf(page, view)
    .locator('tbody tr:not([aria-hidden])')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))
}

/** 退回清单 of step 核对: file, line, column, raw text, reason. */
export function returnedRows(page: Page): Promise<string[][]> {
  return page
    .getByRole('region', { name: /^退回 / })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))
}

/** The figures of the overview: name, value and remark of each tile. */
export async function figuresOf(page: Page): Promise<string[][]> {
  const tiles = page.getByRole('list', { name: '主要数字' }).getByRole('listitem')
  // They may answer after the cards.
  await tiles.first().waitFor({ timeout: 60_000 })
  return tiles.evaluateAll((all) => all.map((tile) => [...tile.children].map((part) => part.textContent?.trim() ?? '')))
}
