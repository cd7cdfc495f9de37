import { describe, expect, it } from 'vitest'
import { marksOf, sentenceOf } from '../../../src/ui/marks'
import { nextSorting, sortedRows } from '../../../src/ui/tableOrder'
import type { TableModel, TableRow } from '../../../src/views/View'

const row = (name: string, rate: number | null, kind?: 'total'): TableRow => ({
  cells: [
    { text: name, value: name },
    { text: rate === null ? '—' : `${rate}%`, value: rate },
  ],
  key: { department: name },
  ...(kind === undefined ? {} : { kind }),
})
const names = (rows: readonly TableRow[]) => rows.map((one) => one.cells[0]?.text)
const rows = [row('区水利局', 61.2), row('区档案馆', null), row('区总工会', 100), row('合计', 94.3, 'total')]

describe('a table', () => {
  it('sorts by the value, missing values and the total at the end either way', () => {
    expect(names(sortedRows(rows, { column: 1, descending: true }))).toEqual(['区总工会', '区水利局', '区档案馆', '合计'])
    expect(names(sortedRows(rows, { column: 1, descending: false }))).toEqual(['区水利局', '区总工会', '区档案馆', '合计'])
  })

  it('sorts names by pinyin', () => {
    expect(names(sortedRows(rows, { column: 0, descending: false }))).toEqual(['区档案馆', '区水利局', '区总工会', '合计'])
  })

  it('keeps the order of the view where nothing is sorted', () => {
    expect(names(sortedRows(rows, null))).toEqual(['区水利局', '区档案馆', '区总工会', '合计'])
  })

  it('turns numbers from the largest to the smallest first, then round, then back', () => {
    const first = nextSorting(null, 1, true)
    expect(first).toEqual({ column: 1, descending: true })
    const second = nextSorting(first, 1, true)
    expect(second).toEqual({ column: 1, descending: false })
    expect(nextSorting(second, 1, true)).toBeNull()
  })
})

describe('walking over marks by keyboard', () => {
  const table: TableModel = {
    columns: [
      { id: 'department', label: '部门', align: 'start' },
      { id: 'rate', label: '执行率', align: 'end' },
    ],
    rows,
    unit: null,
  }

  it('goes over the items that carry a key, series after series', () => {
    const option = {
      series: [
        { type: 'line' as const, data: [1, 2] },
        { type: 'bar' as const, data: [{ value: 1, key: { year: 2022 } }, { value: 2 }, { value: 3, key: { year: 2023 } }] },
      ],
    }
    expect(marksOf(option)).toEqual([
      { seriesIndex: 1, dataIndex: 0, key: { year: 2022 } },
      { seriesIndex: 1, dataIndex: 2, key: { year: 2023 } },
    ])
  })

  it('says what the table says of the mark', () => {
    expect(sentenceOf(table, { department: '区水利局' })).toBe('部门 区水利局，执行率 61.2%')
  })
})
