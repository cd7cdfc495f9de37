// npm run test:oldest: the built page in a Chromium 86 loads the sample, draws the overview, and reads a PDF.
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { oldChromium } from '../support/oldChromium'
import { serveBuilt } from '../support/server'

const pictures = resolve('shots')

/** Playwright's own waiting asks for `checkVisibility`, which this Chromium lacks: look by script. */
async function until(page: Page, what: string, script: () => boolean, seconds: number): Promise<number> {
  const started = Date.now()
  while (!(await page.evaluate(script))) {
    if (Date.now() - started > seconds * 1000) throw new Error(`${what}: not within ${seconds} s`)
    await page.waitForTimeout(100)
  }
  return (Date.now() - started) / 1000
}

const sampleIsOffered = () => [...document.querySelectorAll('button')].some((one) => one.textContent === '用示例数据看看')

function askForSample(): void {
  for (const button of document.querySelectorAll('button')) if (button.textContent === '用示例数据看看') button.click()
}

function cardsAnswered(): boolean {
  const cards = [...document.querySelectorAll('[data-view]')]
  return cards.length >= 8 && cards.every((card) => card.getAttribute('data-state') === 'answered')
}

/** Every card but the ranking, which opens as a table, has drawn marks. */
function chartsDrawn(): boolean {
  const drawn = [...document.querySelectorAll('[data-view] .ground svg')].filter(
    (svg) => svg.querySelectorAll('path, rect').length > 5,
  )
  return drawn.length >= 7
}

/** Puts a file into the page's own input for files. */
function give({ name, base64 }: { name: string; base64: string }): boolean {
  const input = document.querySelector<HTMLInputElement>('main input[type="file"]:not([webkitdirectory])')
  if (input === null) return false
  const list = new DataTransfer()
  list.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
  input.files = list.files
  return input.dispatchEvent(new Event('change', { bubbles: true }))
}

const isRecognised = () => /已识别[\s\S]*word-processor\.pdf|word-processor\.pdf[\s\S]*已识别/.test(document.body.textContent ?? '')

const server = await serveBuilt()
const browser = await launchBrowser(oldChromium())
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // Chromium 86 does not know the word; a worker has no policy from a <meta>, so its wasm compiles all the same.
    if (message.type() === 'error' && !message.text().includes('wasm-unsafe-eval')) faults.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^(http:\/\/jixiao\.test:|data:|blob:)/.test(request.url())) faults.push(`request to ${request.url()}`)
  })
  await page.goto(`http://jixiao.test:${server.port}/jixiao/`)
  await until(page, '开始', sampleIsOffered, 60)
  await page.evaluate(askForSample)
  const opened = await until(page, '总览', cardsAnswered, 180)
  const drawn = await until(page, 'charts', chartsDrawn, 60)
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, 'oldest-overview.png') })
  await page.evaluate(() => {
    window.location.hash = '#/import'
  })
  await until(page, '数据导入', () => document.querySelector('main input[type="file"]') !== null, 30)
  const base64 = readFileSync('data/fixtures/narratives/word-processor.pdf').toString('base64')
  if (!(await page.evaluate(give, { name: 'word-processor.pdf', base64 }))) throw new Error('no input for files')
  const recognised = await until(page, 'PDF', isRecognised, 60)
  await page.screenshot({ path: join(pictures, 'oldest-pdf.png') })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  process.stdout.write(
    `Chromium ${browser.version()}: the sample is loaded in ${opened.toFixed(1)} s and its charts are drawn ${drawn.toFixed(1)} s later; a PDF is read in ${recognised.toFixed(1)} s\n`,
  )
} finally {
  await browser.close()
  await server.close()
}
