import { describe, expect, it } from 'vitest'
import { tableCsv } from '../../../src/report/csv'
import type { TableModel } from '../../../src/views/View'

const table: TableModel = {
  columns: [
    { id: 'department', label: '部门', align: 'start' },
    { id: 'rate', label: '执行率', align: 'end' },
  ],
  unit: '单位：%',
  rows: [
    {
      cells: [
        { text: '区水务局', value: '区水务局' },
        { text: '61.20%', value: 0.612 },
      ],
    },
    {
      cells: [
        { text: '区"新"局,二科', value: '区"新"局,二科' },
        { text: '—', value: null },
      ],
    },
    {
      cells: [
        { text: '=cmd()', value: '=cmd()' },
        { text: '0.00%', value: 1e-7 },
      ],
    },
    {
      cells: [
        { text: '减少', value: '减少' },
        { text: '−8.40', value: -0.084 },
      ],
    },
  ],
}

describe('a table as CSV', () => {
  it('begins with a BOM, ends lines with CRLF and carries raw values', () => {
    const text = tableCsv(table)
    expect(text.startsWith('\uFEFF部门,执行率\r\n区水务局,0.612\r\n')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('quotes commas and quotes, and leaves a missing value empty', () => {
    expect(tableCsv(table)).toContain('"区""新""局,二科",\r\n')
  })

  it('guards a text that a spreadsheet would take for a formula, but not a negative number', () => {
    expect(tableCsv(table)).toContain("'=cmd()")
    expect(tableCsv(table)).toContain('减少,-0.084\r\n')
  })

  it('writes small numbers without an exponent', () => {
    expect(tableCsv(table)).toContain('0.0000001')
  })
})
