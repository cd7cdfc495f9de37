import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read as readWorkbook, write as writeWorkbook } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { header, plain, union, xmlWorkbook } from '../../../../data/fixtures/make/summary'
import { cellXml, packed, rowXml, type SheetPlan, workbookOf, workbookParts } from '../../../../data/fixtures/make/workbookOf'
import { xlsx } from '../../../../src/intake/formats/xlsx'
import { cellLimit, rowLimit } from '../../../../src/intake/formats/xlsxLimits'

async function read(bytes: Uint8Array) {
  const result = await xlsx.read({ name: 'a.xlsx', bytes }, {})
  if ('refusal' in result) return { code: result.refusal.code, tables: [] }
  return { code: null, tables: result.tables }
}

async function cellsOf(rows: SheetPlan['rows']): Promise<readonly (readonly string[])[]> {
  const { tables } = await read(workbookOf({ name: 'Sheet1', rows }))
  return tables[0]?.rows.map((row) => row.cells) ?? []
}

describe('a sheet', () => {
  it('has its rows at their lines, blank ones between them, and none behind the last that is filled', async () => {
    const { tables } = await read(workbookOf({ name: 'Sheet1', rows: rowXml(2, ['甲']) + rowXml(5, ['乙', null, '丙', ' ']) }))
    expect(tables[0]?.rows).toEqual([
      { line: 1, cells: [''] },
      { line: 2, cells: ['甲'] },
      { line: 3, cells: [''] },
      { line: 4, cells: [''] },
      { line: 5, cells: ['乙', '', '丙'] },
    ])
  })

  it('has what is stored, not what is shown rounded, but for what only the format says', async () => {
    const cells = [1234567.891, 219, 0.9737, 44663, 431.77].map((value, at) =>
      cellXml(`${'ABCDE'[at]}1`, value, [5, 1, 3, 2, 6][at]),
    )
    expect(await cellsOf(`<row r="1">${cells.join('')}</row>`)).toEqual([
      ['1234567.891', '000219', '97.37%', '2022-04-12', '431.77万元'],
    ])
  })

  it('has one kind of line end in its texts, and none of the characters that are not seen', async () => {
    const text = '<row r="1"><c r="A1" t="inlineStr"><is><t>（一）甲_x000D_\n（二）乙\u200b</t></is></c></row>'
    expect(await cellsOf(text)).toEqual([['（一）甲\n（二）乙']])
  })

  it('has no value where a formula was never worked out, and the stored one where it was', async () => {
    const row = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+2</f></c><c r="C1" t="str"><f>"a"</f><v>a</v></c></row>'
    const { tables } = await read(workbookOf({ name: '汇总', rows: row }))
    expect(tables[0]?.rows[0]?.cells).toEqual(['2', '', 'a'])
    expect(tables[0]?.warnings?.map(({ code, params }) => [code, params.count, params.places])).toEqual([
      ['workbook.uncalculated', 1, 'B1'],
    ])
  })

  it('is not read where it is empty, and a workbook of such sheets is refused', async () => {
    expect(await read(workbookOf({ name: 'Sheet1', rows: [] }, { name: 'Sheet2', rows: [[' ', null]] }))).toEqual({
      code: 'workbook.empty',
      tables: [],
    })
  })
})

describe('an .xls', () => {
  it.each(['merged-header', 'formats', 'ten-sheets', 'text-numbers', 'tables-stacked'])(
    'gives the rows and ranges of the same workbook as .xlsx: %s',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, `../../../../data/fixtures/workbooks/${name}.xlsx`)))
      const book = readWorkbook(bytes, { type: 'array', cellNF: true, cellStyles: true })
      const old = new Uint8Array(writeWorkbook(book, { type: 'array', bookType: 'biff8' }))
      expect(old[0]).toBe(0xd0)
      const parts = async (some: Uint8Array) =>
        (await read(some)).tables.map(({ sheet, rows, merges }) => ({ sheet, rows, merges }))
      expect(await parts(old)).toEqual(await parts(bytes))
    },
  )
})

describe('a workbook that means harm', () => {
  it('has its entities refused before any is looked at, however far the declaration stands below the start', async () => {
    for (const before of ['', `<!-- ${'x'.repeat(10_000)} -->`, `<!-- ${'x'.repeat(100_000)} -->`]) {
      const parts = workbookParts([plain])
      parts['xl/sharedStrings.xml'] = strToU8(
        `<?xml version="1.0"?>${before}<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/hostname">]><sst><si><t>&a;</t></si></sst>`,
      )
      expect(await read(packed(parts))).toEqual({ code: 'workbook.doctype', tables: [] })
    }
  })

  it('may hold 10 MB in a cell: it is read whole, and costs its own row only', async () => {
    const text = 'x'.repeat(10 * 1024 * 1024)
    const bytes = zipSync(workbookParts([{ name: '汇总', rows: [header, [...union.slice(0, 1), text], union] }]), { level: 0 })
    const { code, tables } = await read(bytes)
    expect(code).toBeNull()
    expect(tables[0]?.rows.map((row) => row.cells.length)).toEqual([5, 2, 5])
    expect(tables[0]?.rows[1]?.cells[1]?.length).toBe(text.length)
  })

  it('is refused by its number of cells before one is made', async () => {
    const row = `<row>${'<c/>'.repeat(1000)}</row>`
    const rows = row.repeat(cellLimit / 1000 + 1)
    const bytes = zipSync(workbookParts([{ name: 'Sheet1', rows }]), { level: 0 })
    const begun = performance.now()
    expect(await read(bytes)).toEqual({ code: 'workbook.tooManyCells', tables: [] })
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('is refused where a few cells stand so far out that their rows would take all memory', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('')
    expect(await read(workbookOf({ name: 'Sheet1', rows }))).toEqual({ code: 'workbook.tooWide', tables: [] })
  })

  it('has rows beyond the limit left out and said so, those beyond any spreadsheet not looked for', async () => {
    const at = (line: number) => `<row r="${line}"><c r="A${line}"><v>1</v></c></row>`
    const { tables } = await read(workbookOf({ name: 'Sheet1', rows: at(1) + at(rowLimit) + at(rowLimit + 1) + at(999_999_999) }))
    expect(tables[0]?.rows.map(({ line }) => line)).toEqual([1, rowLimit])
    expect(tables[0]?.warnings?.map(({ code, params }) => [code, params.limit])).toEqual([['workbook.rowsLeftOut', rowLimit]])
  })

  it('is not followed to a row that a cell names and its row does not', async () => {
    const rows = `${rowXml(1, ['甲'])}<row><c r="A999999999"><v>1</v></c></row>`
    const { tables } = await read(workbookOf({ name: 'Sheet1', rows }))
    expect(tables[0]?.rows).toEqual([{ line: 1, cells: ['甲'] }])
    expect(tables[0]?.warnings?.map(({ code }) => code)).toEqual(['workbook.rowsLeftOut'])
  })

  it('is refused where it describes more columns than there are, whatever the prefix of its names', async () => {
    const described = (columns: string) =>
      read(workbookOf({ name: 'Sheet1', rows: [header, union], columns: `<cols>${columns}</cols>` }))
    expect((await described('<col min="1" max="16384" width="9"/>')).code).toBeNull()
    for (const columns of [
      '<col min="1" max="999999999" hidden="1"/>',
      '<x:col hidden="1" min="-999999999" max="3"/>',
      '<col min="1" max="16384"/>'.repeat(5),
    ]) {
      expect((await described(columns)).code).toBe('workbook.tooManyColumns')
    }
  })

  it('of XML is weighed by the cells that its merged ranges cover and by the columns that it describes', async () => {
    const cell = '<Cell>'
    const written = xmlWorkbook('a', plain.rows)
    const code = async (text: string) => (await read(strToU8(text))).code
    expect(await code(written)).toBeNull()
    for (const merge of ['ss:MergeDown="999999999"', 'ss:MergeAcross="9999" ss:MergeDown="9999"', "MergeDown='&#57;99'"]) {
      expect([merge, await code(written.replace(cell, `<Cell ${merge}>`))]).toEqual([merge, 'workbook.tooManyCells'])
      expect(await code(written.replace(cell, `<Ce<!-- -->ll ${merge}>`))).toBe('workbook.tooManyCells')
    }
    expect(await code(written.replace('<Row>', '<Column ss:Span="999999999"/><Row>'))).toBe('workbook.tooManyColumns')
    expect(await code(written.replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook'))).toBe('workbook.doctype')
  })

  it('with __proto__ as the name of a sheet is read as any other', async () => {
    const { tables } = await read(workbookOf({ ...plain, name: '__proto__' }, { ...plain, name: 'constructor' }))
    expect(tables.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['__proto__', 3],
      ['constructor', 3],
    ])
    expect(Object.keys({})).toEqual([])
  })

  it('cut off anywhere is refused and never thrown', async () => {
    const whole = workbookOf(plain)
    for (let length = 0; length < whole.length; length += 97) expect((await read(whole.subarray(0, length))).code).not.toBeNull()
  })
})
