import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface OpenedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Everything that went wrong or left the origin; empty at the end of a good test. */
  readonly faults: string[]
  readonly address: string
}

export interface PageOptions {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
}

/** The built page under a plain-http intranet name, watched: uncaught errors, refused policies and requests elsewhere are faults. */
export async function openPage(browser: Browser, port: number, options: PageOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.dark ? 'dark' : 'light',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const faults: string[] = []
  const origin = `http://jixiao.test:${port}`
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(`request beyond the origin: ${url}`)
  })
  const address = `${origin}/jixiao/`
  await page.goto(address)
  return { page, context, faults, address }
}

/** Loads the invented district and waits until the overview has answered. */
export async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用示例数据看看' }).click()
  await page.waitForURL(/#\/overview/, { timeout: 60_000 })
  await settled(page)
}

/** Waits until no card is asking and every chart is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const cards = [...document.querySelectorAll('[data-view]')]
      return cards.length > 0 && cards.every((card) => card.getAttribute('data-state') !== 'asking')
    },
    undefined,
    { timeout: 60_000 },
  )
  await page.waitForTimeout(300)
}
