import { describe, expect, it } from 'vitest'
import type { FormatResult } from '../../../../src/intake/formats/Format'
import { html } from '../../../../src/intake/formats/html'
import { gb18030 } from '../../../support/gb18030'

const read = (page: string | Uint8Array): Promise<FormatResult> =>
  html.read({ name: '报告.html', bytes: typeof page === 'string' ? new TextEncoder().encode(page) : page }, {})

async function partsOf(page: string | Uint8Array) {
  const result = await read(page)
  if ('refusal' in result) throw new Error(result.refusal.code)
  return {
    texts: (result.text?.paragraphs ?? []).map(({ line, text }) => `${line} ${text}`),
    rows: result.tables.map(({ rows }) => rows.map(({ line, cells }) => [line, ...cells])),
    merges: result.tables.map((table) => table.merges),
    encoding: result.text?.encoding ?? result.tables[0]?.encoding,
  }
}

describe('the text of a page', () => {
  it('is cut into paragraphs by blocks and line breaks, numbers of lists as a browser shows them', async () => {
    const page =
      '<html><head><title>标题栏</title><style>p{}</style></head><body><h1>自评报告</h1><p>一、概况<br>预算&nbsp;431.77&#x4e07;元</p>' +
      '<script>document.write("<p>不是文字</p>")</script><ol><li>预算不细<li><p>执行慢</p></ol><!-- <p>注释</p> -->完成率<95%</body>'
    expect((await partsOf(page)).texts).toEqual([
      '1 自评报告',
      '2 一、概况',
      '3 预算 431.77万元',
      '4 1.预算不细',
      '5 2.执行慢',
      '6 完成率<95%',
    ])
  })

  it('is in the encoding that the page states, and in its own where that is not so', async () => {
    const page = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>绩效目标不细化。</p>'
    expect(await partsOf(gb18030(page))).toMatchObject({ encoding: 'gb18030', texts: ['1 绩效目标不细化。'] })
    expect(await partsOf(page)).toMatchObject({ encoding: 'utf-8', texts: ['1 绩效目标不细化。'] })
  })
})

describe('a table of a page', () => {
  it('has cells in their columns, whatever spans stand above and whatever ends are left out', async () => {
    const page = '<table><tr><th rowspan=2>部门<th colspan="2">预算<tr><th>年初<th>全年<tr><td>总工会<td>431.77<td>441.77</table>'
    const { rows, merges } = await partsOf(page)
    expect(rows).toEqual([
      [
        [1, '部门', '预算', ''],
        [3, '', '年初', '全年'],
        [5, '总工会', '431.77', '441.77'],
      ],
    ])
    expect(merges[0]).toEqual([
      { firstLine: 1, lastLine: 3, firstColumn: 0, lastColumn: 0 },
      { firstLine: 1, lastLine: 1, firstColumn: 1, lastColumn: 2 },
    ])
  })

  it('never grows past its limit, however wide its spans', async () => {
    const wide = `<table>${'<tr><td colspan=1000>a</td><td>b</td></tr>'.repeat(3000)}</table>`
    expect(await read(wide)).toMatchObject({ refusal: { code: 'document.tooWide' } })
  })
})

describe('a page that is broken', () => {
  it.each([
    '<p',
    '<a href="',
    '<!--',
    '<script>',
    '<table><td>',
    '</table></td>',
    '&#99999999;',
    '<'.repeat(200_000),
    '<a "'.repeat(100_000),
  ])('is read to its end: %.12s', async (page) => {
    const begun = performance.now()
    await read(`<p>前</p>${page}`)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
