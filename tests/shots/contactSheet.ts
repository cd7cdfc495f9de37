import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

export interface Thumbnail {
  readonly caption: string
  readonly type: 'image/png' | 'image/svg+xml'
  readonly bytes: Buffer
}

const style = `
  body { margin: 12px; background: #d5d8dc; font: 12px "Noto Sans SC", sans-serif; display: grid; gap: 12px; align-items: start; }
  figure { margin: 0 } figcaption { padding: 2px 0 } img { width: 100%; display: block }`

/** One PNG with all pictures beside each other, `widths` (px) those of its columns: to be looked at in one sitting. */
export async function contactSheet(
  page: Page,
  path: string,
  pictures: readonly Thumbnail[],
  widths: readonly number[],
): Promise<void> {
  const figures = pictures.map(
    ({ caption, type, bytes }) =>
      `<figure><figcaption>${caption}</figcaption><img src="data:${type};base64,${bytes.toString('base64')}"></figure>`,
  )
  const columns = widths.map((width) => `${width}px`).join(' ')
  await page.setContent(`<!doctype html><style>${style} body { grid-template-columns: ${columns} }</style>${figures.join('')}`)
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  const wide = widths.reduce((sum, width) => sum + width + 12, 12)
  await page.setViewportSize({ width: wide, height: 400 })
  writeFileSync(path, await page.screenshot({ fullPage: true }))
}
