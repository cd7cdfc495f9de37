import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecords } from '../../../../src/intake/formats/records'
import { blockOf, blocksOf } from './blocksOf'

const header = ['部门编码', '年度', '存在问题', '原因分析']
const cell = fc.string({ unit: fc.constantFrom('问', '题', 'a', '"', ',', ';', '\t', '|', '\n', ' ', '5', '。'), maxLength: 8 })

function written(rows: readonly (readonly string[])[], delimiter: string, isQuoted: boolean, lineEnd: string): string {
  const quote = (text: string) =>
    isQuoted || /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => row.map(quote).join(delimiter) + lineEnd).join('')
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, isLittle)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2 + 2, text.charCodeAt(at), isLittle)
  return bytes
}

const encoders: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text}`),
  (text) => utf16(text, true),
  (text) => utf16(text, false),
]

describe('any table', () => {
  it('comes back as it was written, with whatever delimiter, quotes, line ends and encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(...encoders),
        async (cells, delimiter, isQuoted, lineEnd, encode) => {
          const rows = cells.map(([issue, cause], at) => [`2190${at}`, '2021', `问题${issue}。`, cause])
          const block = await blockOf(encode(written([header, ...rows], delimiter, isQuoted, lineEnd)))
          expect(block.report.delimiter).toBe(delimiter)
          expect(block.drafts.map(({ values }) => [values.issues?.issue_text, values.issues?.cause_text])).toEqual(
            rows.map(([, , issue = '', cause = '']) => [issue.trim(), cause.trim() === '' ? null : cause.trim()]),
          )
        },
      ),
      { seed: 5, numRuns: 300 },
    )
  })

  it('has each record at the physical line where it starts', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (rows) => {
        let line = 1
        const lines = rows.map((row) => {
          const start = line
          line += 1 + row.join('').split('\n').length - 1
          return start
        })
        const records = readRecords(written(rows, ',', true, '\n'), ',')
        expect(records?.map((record) => record.line)).toEqual(lines)
        expect(records?.map((record) => record.cells)).toEqual(rows)
      }),
      { seed: 6, numRuns: 300 },
    )
  })
})

describe('any bytes', () => {
  const seen = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .string({ unit: fc.constantFrom(...'部门编码年度合计219001,;\t"\n\r注：存在问题自评总分'), maxLength: 200 })
      .map((text) => new TextEncoder().encode(text)),
    fc
      .string({ unit: fc.constantFrom(...'合计219001,"\n注：无'), maxLength: 200 })
      .map((text) => new TextEncoder().encode(`部门编码,部门名称,年度,自评总分\n${text}`)),
  )

  it('never throw, and every row is loaded, returned or ignored', async () => {
    await fc.assert(
      fc.asyncProperty(seen, async (bytes) => {
        for (const { report, drafts, returned, ignored } of await blocksOf(bytes)) {
          expect(report.rowsRead).toBe(drafts.length + returned.length + ignored.length)
          expect([report.loaded, report.returned, report.ignored]).toEqual([drafts.length, returned.length, ignored.length])
          if (report.status !== 'ok') expect([report.rowsRead, report.problem === null]).toEqual([0, false])
          for (const { problems } of returned) expect(problems.length).toBeGreaterThan(0)
        }
      }),
      { seed: 7, numRuns: 1500 },
    )
  })
})
