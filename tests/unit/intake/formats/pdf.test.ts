import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOf, type PdfWish, pdfOf } from '../../../../data/fixtures/make/pdfFile'
import { indented, type PageStyle, pagesOf, plain } from '../../../../data/fixtures/make/pdfPages'
import { readFormat } from '../../../../src/intake/formats'
import { linesOfPage } from '../../../../src/intake/formats/pdf/lines'
import { streamLimits } from '../../../../src/intake/formats/pdf/streams'
import { readFile } from '../../../../src/intake/readFile'

const folder = join(import.meta.dirname, '../../../../data/fixtures/narratives')
const layouts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))

const written = (name: string) =>
  readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

async function paragraphsOf(bytes: Uint8Array) {
  const result = await readFormat({ name: 'report.pdf', bytes }, {})
  if ('refusal' in result) throw new Error(result.refusal.code)
  return (result.text?.paragraphs ?? []).map((one) => one.text)
}

async function refusalOf(bytes: Uint8Array) {
  const result = await readFormat({ name: 'report.pdf', bytes }, {})
  return 'refusal' in result ? result.refusal : null
}

/** Values of all rows, without the places that they were read at. */
async function valuesOf(name: string, bytes: Uint8Array) {
  const [reading] = await readFile({ name, bytes }, {}, {})
  return reading?.drafts.map(({ values }) => values)
}

describe.each([
  ['indented, with a running head and numbered pages', indented],
  ['without indents, as a plain export', plain],
] as const)('a report as a PDF, %s', (_, style) => {
  // A table of a PDF is not read: that of table-like is lost with notice.
  it.each(layouts.filter((name) => name !== 'table-like'))('says what %s.txt says, value by value', async (name) => {
    const text = new TextEncoder().encode(written(name).join('\n'))
    const expected = await valuesOf(`${name}.txt`, text)
    expect(expected?.length).toBeGreaterThan(1)
    expect(await valuesOf(`${name}.pdf`, pdfOf(pagesOf(written(name), style)))).toEqual(expected)
  })
})

describe('the text of a PDF', () => {
  const paragraphs = [
    '一、部门概况',
    '示例县水务局核定编制68人，年末实有在职人员61人。主要职责为统筹推进全县水利工程建设、防汛抗旱和农村供水保障等，下属事业单位3个，均为公益一类。',
    '（一）预算执行情况。年初预算2345.60万元，调整后预算2612.35万元，全年支出2401.18万元，预算执行率91.92%。',
  ]
  const wishes: readonly (readonly [string, PdfWish])[] = [
    ['UniGB-UCS2-H', { encoding: 'UniGB-UCS2-H' }],
    ['a table of its own', { encoding: 'ToUnicode' }],
  ]
  it.each(wishes)('is read by %s', async (_, wish) => {
    expect(await paragraphsOf(pdfOf(pagesOf(paragraphs, indented), wish))).toEqual(paragraphs)
  })

  it('has characters where the font names their radicals', async () => {
    const radicals: Readonly<Record<string, string>> = { 门: '⻔', 人: '⼈', 一: '⼀', 水: '⽔', 工: '⼯' }
    const wish: PdfWish = { encoding: 'ToUnicode', namedAs: (one) => radicals[one] ?? one }
    expect(await paragraphsOf(pdfOf(pagesOf(paragraphs, indented), wish))).toEqual(paragraphs)
  })

  it('goes on over the end of a page, without head and number', async () => {
    const long = Array.from({ length: 70 }, (_, at) => `第${at + 1}项工作按计划完成，资金支付及时，没有调整`).join('，')
    const pages = pagesOf([long, '二、存在问题', long], indented)
    expect(pages.length).toBeGreaterThan(2)
    expect(await paragraphsOf(pdfOf(pages))).toEqual([long, '二、存在问题', long])
  })

  it('has nothing of what is written across the page', async () => {
    const [page = { texts: [] }, ...more] = pagesOf(paragraphs, indented)
    const stamp = { text: '仅供审核使用', x: 150, y: 300, size: 48, isTurned: true }
    expect(await paragraphsOf(pdfOf([{ texts: [stamp, ...page.texts] }, ...more]))).toEqual(paragraphs)
  })

  it('keeps rows of a table apart, counted and unread', async () => {
    const rows = [
      ['指标名称', '年度指标值', '实际完成值', '得分'],
      ['改造管网长度', '≥32公里', '35公里', '10'],
      ['群众满意度', '≥90%', '91.2%', '9'],
    ].map((cells, row) => cells.map((text, column) => ({ text, x: 78 + column * 110, y: 420 - row * 21, size: 12 })))
    const [page = { texts: [] }] = pagesOf(['示例县水务局2022年度部门整体支出绩效自评报告', ...paragraphs], indented)
    const bytes = pdfOf([{ texts: [...page.texts, ...rows.flat()] }])
    const [reading] = await readFile({ name: 'report.pdf', bytes }, {}, {})
    expect(reading?.drafts.some(({ values }) => values.indicators !== undefined)).toBe(false)
    const warning = reading?.report.warnings.find(({ code }) => code === 'narrative.tableRows')
    expect([warning?.origin.line, warning?.params?.count]).toEqual([5, 3])
    expect(reading?.report.rowsRead).toBe(7)
    expect(reading?.report.ignored).toBeGreaterThanOrEqual(3)
  })

  it('is read where its font says that it has a billion letters', async () => {
    const wish: PdfWish = { encoding: 'ToUnicode', widths: '32 126 500 19000 1200000000 1000' }
    expect(await paragraphsOf(pdfOf(pagesOf(paragraphs, indented), wish))).toEqual(paragraphs)
  })

  it('stands in lines by its places, not by its order in the file', () => {
    const letters = [
      { text: '末行', left: 78, right: 102, base: 600, size: 12 },
      { text: '后', left: 102, right: 114, base: 700, size: 12 },
      { text: '前', left: 78, right: 90, base: 700.8, size: 12 },
    ]
    expect(linesOfPage({ letters, width: 595 }, 0).map((line) => line.text)).toEqual(['前 后', '末行'])
  })
})

describe('a PDF that is not read says why', () => {
  const report = pagesOf(written('han-numbers'), indented)

  it('scanned: pictures, and a number on each page', async () => {
    const scan = pdfOf([1, 2, 3].map((page) => ({ isPicture: true, texts: [{ text: `${page}`, x: 290, y: 30, size: 9 }] })))
    expect(await refusalOf(scan)).toEqual({ code: 'pdf.scanned', params: { pages: 3 } })
  })

  it('without a table of its characters', async () => {
    const codes = new Map<string, string>()
    const codeOf = (one: string) => {
      codes.set(one, codes.get(one) ?? (codes.size + 1).toString(16).padStart(4, '0'))
      return codes.get(one) ?? ''
    }
    expect((await refusalOf(pdfOf(report, { encoding: 'none', codeOf })))?.code).toBe('pdf.unmapped')
  })

  it('broken off, or no PDF behind its first line', async () => {
    const whole = pdfOf(report)
    for (const length of [40, 200]) expect((await refusalOf(whole.slice(0, length)))?.code).toBe('pdf.broken')
  })

  it('of more pages than a report has', async () => {
    const [page = { texts: [] }] = report
    const many = pdfOf(Array.from({ length: 401 }, () => page))
    expect(await refusalOf(many)).toEqual({ code: 'pdf.pages', params: { count: 401, limit: 400 } })
  })

  it('that would fill the memory, weighed before it is opened', async () => {
    const { zlibSync } = await import('fflate')
    const packed = [...zlibSync(new Uint8Array(streamLimits.one + 1), { level: 9 })].map((one) => String.fromCharCode(one)).join('')
    const bomb = (filter: string, body: string) =>
      fileOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/Contents 4 0 R>>',
        `<<${filter}/Length ${body.length}>>\nstream\n${body}\nendstream`,
      ])
    for (const file of [
      bomb('/Filter/FlateDecode', packed),
      bomb('/Filter[/FlateDecode/FlateDecode]', 'x'),
      bomb('/Filter/LZWDecode', 'x'.repeat(50_000)),
    ])
      expect((await refusalOf(file))?.code).toBe('pdf.streams')
  })
})

describe('a PDF with pictures', () => {
  it('is read where it has text, whatever style it is set in', async () => {
    const style: PageStyle = { ...indented, size: 16, leading: 28, indent: 2 }
    const pages = pagesOf(['一、部门概况', '本部门共有编制68名，实有人员61人。'], style).map((page) => ({
      ...page,
      isPicture: true,
    }))
    expect(await paragraphsOf(pdfOf(pages))).toEqual(['一、部门概况', '本部门共有编制68名，实有人员61人。'])
  })
})
