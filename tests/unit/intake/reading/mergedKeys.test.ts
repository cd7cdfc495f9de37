import { describe, expect, it } from 'vitest'
import { withMergedKeys } from '../../../../src/intake/mergedKeys'

const header = ['部门编码', '部门名称', '一级指标', '三级指标', '年初预算数']
const rows = [
  { line: 2, cells: ['219001', '示例区总工会', '产出指标', '慰问人次', '90'] },
  { line: 3, cells: ['', '', '', '帮扶率', ''] },
  { line: 4, cells: [] },
  { line: 5, cells: ['220001', '示例区司法局', '效益指标', '知晓率', '20'] },
]
const down = (firstColumn: number, firstLine: number, lastLine: number) => ({
  firstLine,
  lastLine,
  firstColumn,
  lastColumn: firstColumn,
})
const cells = (merges: Parameters<typeof withMergedKeys>[2]) => withMergedKeys(rows, header, merges).map((row) => row.cells)

describe('a cell merged downwards', () => {
  it('speaks for all its rows where it says who, when or which level, and not for a blank row', () => {
    expect(cells([down(0, 2, 4), down(1, 2, 4), down(2, 2, 3)])).toEqual([
      ['219001', '示例区总工会', '产出指标', '慰问人次', '90'],
      ['219001', '示例区总工会', '产出指标', '帮扶率', ''],
      [],
      ['220001', '示例区司法局', '效益指标', '知晓率', '20'],
    ])
  })

  it('is an amount or a text said once', () => {
    expect(cells([down(3, 2, 3), down(4, 2, 3)])).toEqual(rows.map((row) => row.cells))
  })

  it('never writes over what stands in a row, nor carries a header down', () => {
    expect(cells([down(0, 2, 5)])[3]).toEqual(['220001', '示例区司法局', '效益指标', '知晓率', '20'])
    expect(cells([down(0, 1, 5)])).toEqual(rows.map((row) => row.cells))
  })

  it('is looked at once where thousands of ranges lie over each other', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ line: at + 2, cells: at === 0 ? ['219001', 'x'] : ['', 'x'] }))
    const begun = performance.now()
    const filled = withMergedKeys(
      many,
      header,
      many.map(({ line }) => down(0, line, 20_002)),
    )
    expect(filled.every((row) => row.cells[0] === '219001')).toBe(true)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
