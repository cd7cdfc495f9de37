import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { sheetNames } from '../../../src/report/sheetNames'
import { shownNumber } from '../../../src/report/shownNumber'
import { workbook } from '../../../src/report/xlsx'
import type { TableModel } from '../../../src/views/View'

const table: TableModel = {
  columns: [
    { id: 'department', label: '部门', align: 'start' },
    { id: 'rate', label: '执行率', align: 'end' },
    { id: 'change', label: '增减', align: 'end' },
    { id: 'budget', label: '预算', align: 'end' },
    { id: 'rank', label: '位次', align: 'end' },
  ],
  unit: '单位：亿元',
  rows: [
    {
      cells: [
        { text: '=cmd|局', value: '=cmd|局' },
        { text: '61.20%', value: 0.61204 },
        { text: '−8.40', value: -0.08404 },
        { text: '1.23', value: 12345.6 },
        { text: '3/12', value: 3 },
      ],
    },
    {
      cells: [
        { text: '区水务局', value: '区水务局' },
        { text: '—', value: null },
        { text: '—', value: null },
        { text: '0.00', value: 0 },
        { text: '—', value: null },
      ],
    },
    {
      kind: 'total',
      cells: [
        { text: '合计', value: '合计' },
        { text: '61.20%', value: 0.61204 },
        { text: '—', value: null },
        { text: '1.23', value: 12345.6 },
        { text: '1/2', value: null },
      ],
    },
    { kind: 'note', cells: [{ text: '未报送 1 个：区科协', value: null }] },
  ],
}

const content = {
  sheets: [{ name: '预算执行率排行', title: '1 个部门执行率低于 90%', subtitle: '2023 年 · n 1/2', table }],
  remarks: [
    ['筛选', '镇街'],
    ['', '+数据版本 7f3a91c2'],
  ] as const,
  locale: 'zh-CN' as const,
}

describe('a table as a workbook', () => {
  it('has title, subtitle, unit line, a frozen head and first column, and the sheet 说明', async () => {
    const read = await readXlsx(await workbook(content), { readStyles: true })
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['预算执行率排行', '说明'])
    const [sheet, remarks] = read.sheets
    expect(sheet?.rows[0]?.[0]).toBe('1 个部门执行率低于 90%')
    expect(sheet?.rows[1]?.[0]).toBe('2023 年 · n 1/2')
    expect(sheet?.rows[2]?.[4]).toBe('单位：亿元')
    expect(sheet?.rows[3]).toEqual(['部门', '执行率', '增减', '预算', '位次'])
    expect(sheet?.freezePane).toEqual({ rows: 4, columns: 1 })
    expect(sheet?.merges).toEqual([expect.objectContaining({ startRow: 7, endRow: 7, startCol: 0, endCol: 4 })])
    expect(remarks?.rows[0]).toEqual(['筛选', '镇街'])
  })

  it('carries numbers in the unit of the screen with its format, and leaves words, ranks and missing values text', async () => {
    const read = await readXlsx(await workbook(content), { readStyles: true })
    const sheet = read.sheets[0]
    // 12,345.6 万元 are 1.23456 亿元; −0.08404 are −8.404 percentage points.
    expect(sheet?.rows[4]).toEqual(['=cmd|局', 0.61204, -8.404, 1.23456, '3/12'])
    expect(sheet?.rows[5]).toEqual(['区水务局', '—', '—', 0, '—'])
    expect(sheet?.cells?.get('4,1')?.style?.numFmt).toBe('0.00%')
    expect(sheet?.cells?.get('4,2')?.style?.numFmt).toBe('+#,##0.00;"−"#,##0.00;#,##0.00')
    expect(sheet?.cells?.get('4,3')?.style?.numFmt).toBe('#,##0.00')
    expect(sheet?.cells?.get('6,3')?.style?.font?.bold).toBe(true)
  })

  it('keeps a text that begins with = + - @ a text', async () => {
    const read = await readXlsx(await workbook(content), { readStyles: true })
    const cell = read.sheets[0]?.cells?.get('4,0')
    expect([cell?.type, cell?.formula]).toEqual(['string', undefined])
    expect(read.sheets[1]?.rows[1]?.[1]).toBe('+数据版本 7f3a91c2')
  })

  it('reads a number back only where the text shows it', () => {
    expect(shownNumber({ text: '95.5', value: 95.5 })).toEqual({ value: 95.5, format: '#,##0.0' })
    expect(shownNumber({ text: '1,234', value: 1234 })).toEqual({ value: 1234, format: '#,##0' })
    expect(shownNumber({ text: '+12.34%', value: 0.12341 })).toEqual({ value: 0.12341, format: '+0.00%;"−"0.00%;0.00%' })
    expect(shownNumber({ text: '第 3/12', value: 3 })).toBeNull()
    expect(shownNumber({ text: '96', value: 12 })).toBeNull()
  })

  it('names sheets as a workbook takes them, none twice', () => {
    expect(sheetNames(['得分/等级', '得分:等级', '得'.repeat(40), '得'.repeat(40)])).toEqual([
      '得分 等级',
      '得分 等级 2',
      '得'.repeat(31),
      `${'得'.repeat(29)} 2`,
    ])
  })
})
