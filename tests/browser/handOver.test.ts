import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pageOf } from '../../src/ui/pages/pages'
import { loadView } from '../../src/views'
import { launchBrowser } from '../support/browser'
import { cardOf, downloadOf, exported, loadSample, type OpenedPage, openPage, settled, tableOf } from '../support/page'

let browser: Browser
let opened: OpenedPage

beforeAll(async () => {
  browser = await launchBrowser(inject('browserPath'))
  opened = await openPage(browser, inject('port'), { dark: true })
  await loadSample(opened.page)
})
afterAll(() => browser.close())

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of the four corners. */
  readonly corners: readonly (readonly number[])[]
}

/** The picture as a browser decodes it. */
function pixelsOf(png: Buffer): Promise<Pixels> {
  return opened.page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D
      pen.drawImage(image, 0, 0)
      const [right, bottom] = [canvas.width - 1, canvas.height - 1]
      const places = [
        [0, 0],
        [right, 0],
        [0, bottom],
        [right, bottom],
      ] as const
      return {
        width: canvas.width,
        height: canvas.height,
        corners: places.map(([x, y]) => [...pen.getImageData(x, y, 1, 1).data]),
      }
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
}

const recordsOf = (csv: string) => csv.split('\r\n').map((line) => line.split(','))

/** A bare number is a number at full precision that rounds to what is shown; all else stands as it is read. */
function isWritten(text: string, value: unknown): boolean {
  const [, sign = '', digits = '', decimals = '', percent = ''] = /^([+−-]?)([\d,]+)(?:\.(\d+))?(%?)$/.exec(text) ?? []
  if (digits === '' || typeof value !== 'number') return (value ?? '') === text
  const shown = Number(`${sign === '−' ? '-' : ''}${digits.replaceAll(',', '')}.${decimals || '0'}`)
  const scale = percent === '%' ? 100 : 1
  return Math.abs(value * scale - shown) <= 0.5 * 10 ** -decimals.length + 1e-9
}

describe('what is on the screen, handed over', () => {
  it('is a white picture 1843 px wide from a dark page, named after years, view and day', async () => {
    const { name, bytes } = await exported(opened.page, 'completion-trend', 'PNG')
    expect(name).toMatch(/^2019-2023_.*预算执行率.*_\d{4}-\d{2}-\d{2}\.png$/)
    // IHDR
    expect(bytes.readUInt32BE(16)).toBe(1843)
    const { width, height, corners } = await pixelsOf(bytes)
    expect(width).toBe(1843)
    expect(height).toBeGreaterThan(600)
    for (const corner of corners) expect(corner).toEqual([255, 255, 255, 255])
  })

  it('is a vector picture with its title, 口径, n/N, source, data version, day and that the data are invented', async () => {
    const title = (await cardOf(opened.page, 'completion-trend').locator('h2').textContent())?.trim() ?? ''
    const { bytes } = await exported(opened.page, 'completion-trend', 'SVG')
    const svg = bytes.toString('utf8')
    expect(svg).toMatch(/^<svg [^>]*width="1843"/)
    expect(svg).toContain(title.slice(0, 12))
    for (const word of ['来源', '数据版本', '导出', '示例数据（虚构）', '同口径']) expect(svg).toContain(word)
    expect(svg).toMatch(/n \d+\/\d+/)
  })

  it('says the filters on the picture', async () => {
    await opened.page.evaluate(() => {
      window.location.hash = '#/overview?y=2021&t=TOWN&v=1'
    })
    await settled(opened.page)
    const { name, bytes } = await exported(opened.page, 'issue-pareto', 'SVG')
    expect(name).toMatch(/^2021_.*镇街.*\.svg$/)
    expect(bytes.toString('utf8')).toContain('镇街')
    await opened.page.evaluate(() => {
      window.location.hash = '#/overview'
    })
    await settled(opened.page)
  })

  it('is a table with the figures of the screen, row by row', async () => {
    const { name, bytes } = await exported(opened.page, 'completion-ranking', 'CSV')
    expect(name).toMatch(/\.csv$/)
    const text = bytes.toString('utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const [, ...records] = recordsOf(text.slice(1).trimEnd())
    const rates = new Map(records.map(([department = '', rate = '']) => [department, rate]))
    const shown = (await tableOf(opened.page, 'completion-ranking')).filter((row) => row.length > 1)
    expect(shown.length).toBeGreaterThan(50)
    for (const [department = '', rate = ''] of shown) {
      const value = rates.get(department)
      if (rate === '—') expect(value).toBe('')
      else expect(Math.abs(Number(value) * 100 - Number.parseFloat(rate))).toBeLessThanOrEqual(0.005 + 1e-9)
    }
  })

  it('is a workbook in which every cell is the cell of the screen, numbers as numbers', async () => {
    const shown = await tableOf(opened.page, 'completion-ranking')
    const { name, bytes } = await exported(opened.page, 'completion-ranking', 'XLSX')
    expect(name).toMatch(/^2023_.*\.xlsx$/)
    const [table, remarks, ...more] = (await readXlsx(bytes)).sheets
    expect(remarks?.name).toBe('说明')
    expect(more).toEqual([])
    // Title, subtitle and unit stand above; a narrow card leaves a column out that the file has.
    const [head = [], ...written] = (table?.rows ?? []).slice(3)
    const heads = await cardOf(opened.page, 'completion-ranking').locator('thead th').allInnerTexts()
    const places = heads.map((label) => head.indexOf(label.trim()))
    expect(places).not.toContain(-1)
    expect(written.length).toBe(shown.length)
    const byName = new Map(written.map((row) => [row[0], row]))
    const differing = shown.flatMap((row) =>
      row.flatMap((text, column) => {
        const value = byName.get(row[0] ?? '')?.[places[column] ?? -1]
        return isWritten(text, value) ? [] : [`${row[0]}: ${text} is ${value}`]
      }),
    )
    expect(differing).toEqual([])
    expect(written.flat().filter((value) => typeof value === 'number').length).toBeGreaterThan(100)
  })

  it('is all of a page in one .zip: two pictures of every card and a workbook with a sheet of each', async () => {
    await opened.page.evaluate(() => {
      window.location.hash = '#/budget'
    })
    await settled(opened.page)
    const ids = pageOf('budget')?.cards.map((card) => card.view) ?? []
    const { name, bytes } = await downloadOf(opened.page, () =>
      opened.page.getByRole('button', { name: '导出本页全部' }).click({ timeout: 120_000 }),
    )
    expect(name).toMatch(/^[^\\/:*?"<>|]*2023_预算执行_.*\.zip$/)
    const entries = Object.entries(unzipSync(bytes))
    const ending = (wanted: string) => entries.filter(([entry]) => entry.endsWith(wanted))
    expect(entries.length).toBe(2 * ids.length + 1)
    for (const [, png] of ending('.png')) {
      expect(Buffer.from(png).readUInt32BE(16)).toBe(1843)
      // Each is a picture of its own, not a white sheet.
      expect(png.length).toBeGreaterThan(20_000)
    }
    const pictured = ending('.svg').map(([, svg]) => new TextDecoder().decode(svg))
    for (const svg of pictured) expect(svg).toMatch(/^<svg [^>]*width="1843"[\s\S]*数据版本[\s\S]*<\/svg>\s*$/)
    expect(new Set(pictured).size).toBe(ids.length)
    expect(ending('.png').map(([entry]) => entry.replace(/png$/, 'svg'))).toEqual(ending('.svg').map(([entry]) => entry))
    const [book] = ending('.xlsx')
    const labels = await Promise.all(ids.map(async (id) => (await loadView(id)).label['zh-CN']))
    expect((await readXlsx(book?.[1] ?? new Uint8Array())).sheets.map((sheet) => sheet.name)).toEqual([...labels, '说明'])
    for (const label of labels) expect(entries.some(([entry]) => entry.includes(label))).toBe(true)
  })

  it('leaves the page without a fault', () => {
    expect(opened.faults).toEqual([])
  })
})
