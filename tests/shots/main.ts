// Pictures for ourselves: every page of the built site, with the sample, with nothing, with a refused file.
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { pages } from '../../src/ui/pages/pages'
import { findBrowser, launchBrowser } from '../support/browser'
import { loadSample, openPage, settled } from '../support/page'
import { serveBuilt } from '../support/server'
import { shootSnapshots } from './snapshots'

const folder = resolve('shots')
/** Names of pictures by link; 部门画像 also without a department, where it asks for one. */
const links: readonly (readonly [name: string, link: string])[] = [
  ...pages.map(({ id }) => [id, id === 'start' ? '' : id] as const),
  ['department-one', 'department?d=219001&v=1'],
]
/** Pages that show no card before something is chosen or given. */
const withoutCards = new Set(['', 'import', 'department'])
const sizes = [
  { width: 1366, height: 768, dark: false },
  { width: 1920, height: 1080, dark: false },
  { width: 1366, height: 768, dark: true },
] as const

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const only = process.argv[2]
let count = 0
if (only === undefined || only === 'snapshots') count += await shootSnapshots(join(folder, 'snapshots'))
const server = await serveBuilt()
const browser = await launchBrowser(await findBrowser())

async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
  count += 1
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
  await shoot(page, `nothing-start-${suffix}`)
  await page.evaluate(() => {
    window.location.hash = '#/overview'
  })
  await page.waitForTimeout(500)
  await shoot(page, `nothing-overview-${suffix}`)
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await loadSample(page)
  for (const [name, link] of links) {
    await visit(page, link)
    await shoot(page, `sample-${name}-${suffix}`)
  }
  await visit(page, 'overview')
  await page.setViewportSize({ width: size.width, height: 2400 })
  await page.waitForTimeout(800)
  await shoot(page, `sample-overview-whole-${suffix}`)
  await page.setViewportSize({ width: size.width, height: size.height })
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
  await shoot(page, `refused-import-${suffix}`)
  if (faults.length > 0) process.stderr.write(`${suffix}: ${faults.join('\n')}\n`)
  await context.close()
}
await browser.close()
await server.close()
process.stdout.write(`${count} pictures in shots/\n`)
