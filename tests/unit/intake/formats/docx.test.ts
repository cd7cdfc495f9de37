import { describe, expect, it } from 'vitest'
import { docx } from '../../../../src/intake/formats/docx'
import type { FormatResult } from '../../../../src/intake/formats/Format'
import { cell, type DocxParts, docxOf, p, row, run, tableOf } from './docxOf'

const read = (parts: DocxParts | Uint8Array): Promise<FormatResult> =>
  docx.read({ name: '报告.docx', bytes: parts instanceof Uint8Array ? parts : docxOf(parts) }, {})

async function textsOf(parts: DocxParts): Promise<readonly (readonly [number, string, number?])[]> {
  const result = await read(parts)
  if ('refusal' in result) throw new Error(result.refusal.code)
  return (result.text?.paragraphs ?? []).map(({ line, text, heading }) =>
    heading === undefined ? [line, text] : [line, text, heading],
  )
}

async function tablesOf(parts: DocxParts) {
  const result = await read(parts)
  if ('refusal' in result) throw new Error(result.refusal.code)
  return result.tables
}

const refusalOf = async (bytes: Uint8Array) => {
  const result = await read(bytes)
  return 'refusal' in result ? result.refusal.code : null
}

describe('the text of a document', () => {
  it('is its paragraphs with their numbers, empty ones counted and left out', async () => {
    expect(await textsOf({ body: p('一、部门概况') + p('') + p('本部门有人员编制12名。') })).toEqual([
      [1, '一、部门概况'],
      [3, '本部门有人员编制12名。'],
    ])
  })

  it('knows a heading by its style, by the style below it and by its own outline', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b2"><w:name w:val="公文二级"/><w:basedOn w:val="a2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="正文二"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    const body =
      p('基本情况', '<w:pStyle w:val="a1"/>') + p('绩效目标', '<w:pStyle w:val="b2"/>') + p('问题', '<w:outlineLvl w:val="2"/>')
    expect(await textsOf({ body, styles })).toEqual([
      [1, '基本情况', 1],
      [2, '绩效目标', 2],
      [3, '问题', 3],
    ])
  })

  it('has the numbers that the word processor works out, as they are shown', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="8">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="9">${level(0, 'bullet', '•')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>'
    const item = (text: string, list: number, at: number) =>
      p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
    const body = [
      ...[item('预算编制不细。', 1, 0), item('年初预留多。', 1, 1), item('调整频繁。', 1, 1), item('执行偏慢。', 1, 0)],
      ...[item('支付集中在年底。', 1, 1), item('公开不及时。', 2, 0), item('加强管理。', 3, 0), item('不编号。', 0, 0)],
    ].join('')
    expect((await textsOf({ body, numbering })).map(([, text]) => text)).toEqual([
      '（一）预算编制不细。',
      '1.年初预留多。',
      '2.调整频繁。',
      '（二）执行偏慢。',
      '1.支付集中在年底。',
      '①公开不及时。',
      '加强管理。',
      '不编号。',
    ])
  })

  it('takes corrections as accepted: what was deleted is gone, what was inserted is there', async () => {
    const body = `<w:p>${run('预算')}<w:del><w:r><w:delText>431.77</w:delText></w:r></w:del><w:ins>${run('441.77')}</w:ins>${run('万元')}<w:moveFrom>${run('（旧）')}</w:moveFrom></w:p>`
    expect(await textsOf({ body })).toEqual([[1, '预算441.77万元']])
  })

  it('has the text of a box once, in the order of its paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box('框中文字')}</mc:Choice><mc:Fallback>${box('框中文字')}</mc:Fallback></mc:AlternateContent></w:r>${run('继续')}</w:p>`
    expect(await textsOf({ body })).toEqual([
      [1, '正文继续'],
      [2, '框中文字'],
    ])
  })

  it('leaves out the table of contents', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    expect(await textsOf({ body: p('一、概况 1', '<w:pStyle w:val="11"/>') + p('一、概况'), styles })).toEqual([[2, '一、概况']])
  })
})

describe('a table of a document', () => {
  const span = (count: number) => `<w:gridSpan w:val="${count}"/>`
  const start = '<w:vMerge w:val="restart"/>'
  const goesOn = '<w:vMerge/>'
  const form = tableOf(
    row(cell('项目名称'), cell('数字惠民', span(2))),
    row(cell('项目资金', start), cell('年初预算数'), cell('全年执行数')),
    row(cell('', goesOn), cell('100'), cell('98.5')),
  )

  it('has the cells in their columns and the merges beside them', async () => {
    const [table] = await tablesOf({ body: p('项目支出绩效自评表') + form })
    expect(table?.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['项目支出绩效自评表']],
      [2, ['项目名称', '数字惠民', '']],
      [4, ['项目资金', '年初预算数', '全年执行数']],
      [7, ['', '100', '98.5']],
    ])
    expect(table?.merges).toEqual([
      { firstLine: 2, lastLine: 2, firstColumn: 1, lastColumn: 2 },
      { firstLine: 4, lastLine: 7, firstColumn: 0, lastColumn: 0 },
    ])
  })

  it('takes title and signatures with it where the document is nothing else', async () => {
    const result = await read({ body: p('项目支出绩效自评表') + form + p('填表人：张三') })
    expect('text' in result).toBe(false)
    const [table] = await tablesOf({ body: p('自评表一') + form + p('填表人：张三') + p('自评表二') + form })
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['自评表一', '项目名称', '项目资金', '', '填表人：张三'])
  })

  it('stands beside the text of a report, with the captions above it', async () => {
    const sentence =
      '本部门2021年度预算执行总体良好，各项重点工作按计划完成，资金使用规范，绩效目标基本实现，群众满意度较高，现将自评情况报告如下。'
    const body = p('2021年度绩效自评报告') + p(sentence) + p('附件：项目自评表') + form
    const result = await read({ body })
    if ('refusal' in result) throw new Error(result.refusal.code)
    expect(result.text?.paragraphs.map(({ line }) => line)).toEqual([1, 2, 3])
    expect(result.tables[0]?.rows.map(({ cells }) => cells[0])).toEqual(['附件：项目自评表', '项目名称', '项目资金', ''])
  })

  it('leaves out a row that a correction took away', async () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}${cell('1')}</w:tr>`
    const [table] = await tablesOf({ body: tableOf(row(cell('甲'), cell('2')), deleted, row(cell('乙'), cell('3'))) })
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['甲', '2'],
      ['乙', '3'],
    ])
  })

  it('within a frame is a table of its own, under the text of the frame', async () => {
    const inner = tableOf(row(cell('部门编码'), cell('年度')))
    const tables = await tablesOf({ body: `<w:tbl><w:tr><w:tc>${p('外')}${inner}</w:tc></w:tr></w:tbl>` })
    expect(tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([[['外'], ['部门编码', '年度']]])
  })

  it('keeps the paragraphs of a cell apart', async () => {
    const two = `<w:tc>${p('1.加强管理')}${p('2.强化培训')}</w:tc>`
    const [table] = await tablesOf({ body: tableOf(row(cell('改进措施'), two)) })
    expect(table?.rows[0]?.cells[1]).toBe('1.加强管理\n2.强化培训')
  })
})

describe('a document that is not read', () => {
  it('defines entities', async () => {
    const before = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    expect(await refusalOf(docxOf({ body: p('&b;'), before }))).toBe('document.doctype')
  })

  it('is cut off, empty, an old .doc, or no document at all', async () => {
    const whole = docxOf({ body: p('正文') })
    expect(await refusalOf(whole.subarray(0, whole.length - 40))).toBe('zip.broken')
    expect(await refusalOf(docxOf({ body: '<w:p>' }))).toBe('document.broken')
    expect(await refusalOf(docxOf({ body: '<w:p/>' }))).toBe('document.empty')
    expect(await refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('document.old')
    expect(await refusalOf(new TextEncoder().encode('不是文档'))).toBe('zip.broken')
  })

  it('has a table of a million columns', async () => {
    const wide = '<w:gridSpan w:val="1000000"/>'
    expect(await refusalOf(docxOf({ body: tableOf(row(cell('甲', wide), cell('乙'))) }))).toBe('document.tooWide')
  })

  it('is no harder to read where 30,000 tables stand in each other', async () => {
    const body = '<w:tbl><w:tr><w:tc>'.repeat(30_000) + p('里') + '</w:tc></w:tr></w:tbl>'.repeat(30_000)
    expect((await textsOf({ body, isStored: true })).map(([, text]) => text)).toEqual(['里'])
  })
})
