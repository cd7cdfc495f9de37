// Pictures for ourselves: every page of the built site, with the sample, with nothing, with a refused file.
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { pages } from '../../src/ui/pages/pages'
import { findBrowser, launchBrowser } from '../support/browser'
import { loadSample, openPage, settled } from '../support/page'
import { serveBuilt } from '../support/server'
import { contactSheet, type Thumbnail } from './contactSheet'
import { drawSnapshots } from './snapshots'

const folder = resolve('shots')
/** Names of pictures by link; 部门画像 also without a department, where it asks for one, 横向比较 also with some chosen. */
const links: readonly (readonly [name: string, link: string])[] = [
  ...pages.map(({ id }) => [id, id === 'start' ? '' : id] as const),
  ['compare-three', 'compare?y=2023&d=219001,601001,501001&w=peers&v=1'],
  ['department-one', 'department?d=219001&v=1'],
]
/** Pages that show no card before something is chosen or given. */
const withoutCards = new Set(['', 'import', 'department'])
const sizes = [
  { width: 1366, height: 768, dark: false },
  { width: 1366, height: 768, dark: true },
  { width: 1920, height: 1080, dark: false },
  { width: 1920, height: 1080, dark: true },
] as const

rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'sheets'), { recursive: true })
const only = process.argv[2]
let count = 0
const server = await serveBuilt()
const browser = await launchBrowser(await findBrowser())
const desk = await browser.newPage()
const sheet = (name: string) => join(folder, 'sheets', `${name}.png`)

if (only === undefined || only === 'snapshots')
  for (const [view, pictures] of await drawSnapshots(join(folder, 'snapshots'))) {
    await contactSheet(desk, sheet(`view-${view}`), pictures, [640, 360, 640])
    count += pictures.length
  }

const shots = new Map<string, Thumbnail[]>()

/** `name` is the page, `suffix` the window. */
async function shoot(page: Page, name: string, suffix: string): Promise<void> {
  await page.mouse.move(0, 0)
  const bytes = await page.screenshot({ path: join(folder, `${name}-${suffix}.png`) })
  shots.set(name, [...(shots.get(name) ?? []), { caption: `${name} ${suffix}`, type: 'image/png', bytes }])
  count += 1
}

/** The page as high as what it holds. */
async function shootWhole(page: Page, name: string, { width, height }: (typeof sizes)[number]): Promise<void> {
  const whole = await page.evaluate(() => {
    const main = document.querySelector('main')
    return main === null ? 0 : window.innerHeight + main.scrollHeight - main.clientHeight
  })
  await page.setViewportSize({ width, height: whole })
  await page.waitForTimeout(800)
  await shoot(page, name, String(width))
  await page.setViewportSize({ width, height })
  await page.waitForTimeout(400)
}

/** The page at a link within the running app: nothing is loaded anew. */
async function visit(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${link}`)
  await page.waitForTimeout(400)
  if (!withoutCards.has(link)) await settled(page)
  await page.waitForTimeout(600)
}

for (const size of sizes) {
  const suffix = `${size.width}${size.dark ? '-dark' : ''}`
  if (only !== undefined && !suffix.startsWith(only)) continue
  const { page, context, faults } = await openPage(browser, server.port, size)
  await page.waitForTimeout(500)
  await shoot(page, 'nothing-start', suffix)
  await page.evaluate(() => {
    window.location.hash = '#/overview'
  })
  await page.waitForTimeout(500)
  await shoot(page, 'nothing-overview', suffix)
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await loadSample(page)
  for (const [name, link] of links) {
    await visit(page, link)
    await shoot(page, `sample-${name}`, suffix)
    if (!size.dark && !withoutCards.has(link)) await shootWhole(page, `sample-${name}-whole`, size)
  }
  await visit(page, 'import')
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([
      {
        name: '2022年自评汇总.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('部门名称,年度,预算数,执行数\n示例局,2022,100,90\n示例中心,2022,80,80\n'),
      },
      { name: '扫描件.csv', mimeType: 'text/csv', buffer: Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, 0x04]) },
    ])
  await page.waitForTimeout(2500)
  await shoot(page, 'refused-import', suffix)
  if (faults.length > 0) process.stderr.write(`${suffix}: ${faults.join('\n')}\n`)
  await context.close()
}
for (const [name, pictures] of shots) await contactSheet(desk, sheet(`page-${name}`), pictures, [910, 910])
await browser.close()
await server.close()
process.stdout.write(`${count} pictures in shots/\n`)
