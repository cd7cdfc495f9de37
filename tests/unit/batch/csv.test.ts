import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText, plainNumber } from '../../../src/batch/outputs/csv'

describe('a CSV for a spreadsheet', () => {
  it('begins with a BOM, ends its lines with CR LF and leaves NULL empty', () => {
    expect(
      csvText(
        ['甲', '乙'],
        [
          ['a', null],
          [true, 0],
        ],
      ),
    ).toBe('\uFEFF甲,乙\r\na,\r\ntrue,0\r\n')
  })

  it('quotes what would break a line or a cell', () => {
    expect(csvText(['x'], [['a,b'], ['say "hi"'], ['two\nlines']])).toBe('\uFEFFx\r\n"a,b"\r\n"say ""hi"""\r\n"two\nlines"\r\n')
  })

  it('keeps a spreadsheet from computing a text, and leaves a negative number alone', () => {
    expect(csvText(['x'], [['=1+1'], ['+86'], ['-'], ['@a'], ['\ta'], ['\ra'], [-5]])).toBe(
      "\uFEFFx\r\n'=1+1\r\n'+86\r\n'-\r\n'@a\r\n'\ta\r\n\"'\ra\"\r\n-5\r\n",
    )
  })

  it('writes a number without exponent', () => {
    expect([1e-7, -1.5e-10, 1e21, 1.25e22, 431.77, 0].map(plainNumber)).toEqual([
      '0.0000001',
      '-0.00000000015',
      '1000000000000000000000',
      '12500000000000000000000',
      '431.77',
      '0',
    ])
  })

  it('loses nothing of any finite number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(plainNumber(value)).not.toMatch(/e/)
        expect(Number(plainNumber(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  it('is read back by another program cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const back = Papa.parse<string[]>(csvText(['a', 'b'], rows).slice(1), { newline: '\r\n' }).data.slice(1, -1)
        expect(back).toEqual(rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))))
      }),
    )
  })
})
