import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps somebody out, each with the element that it is at: nothing serious or critical may be left. */
export async function barriers(page: Page): Promise<string[]> {
  // Through the debugger: the policy of the page lets no other script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe};0`)
  // Nothing is judged half faded in; what turns without end is not waited for.
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity),
  )
  const found = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(root: Document, options: RunOptions): Promise<AxeResults> } }
    return axe.run(document, { resultTypes: ['violations'] })
  })
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`))
}
