import { expect, it } from 'vitest'
import type { ImportChanges } from '../../../src/workspace/importChanges'
import { changeCsv, changeTable, partCount } from '../../../src/workspace/importChangeTables'

const place = (line: number, raw: string) => ({ source: '汇总.csv', line, column: '执行数', raw })

const changes: ImportChanges = {
  cells: [
    {
      table: 'evaluations',
      deptCode: '301001',
      deptName: '水务局',
      year: 2023,
      row: '',
      column: 'expenditure_actual',
      before: { value: 1080, place: place(2, '10800000') },
      after: { value: 1176, place: place(3, '11760000') },
    },
  ],
  rows: [],
  resubmitted: [],
  first: 0,
  gone: 0,
  year: 2023,
  closed: [{ check: 'C013', severity: '错误', deptCode: '301001', year: 2023, message: '=不相等，需核实。', state: 'RETURNED' }],
  opened: [],
  moved: [],
  sentences: [],
  ranks: [
    {
      metric: 'exec_rate_adjusted',
      code: '301001',
      name: '水务局',
      before: { rank: 2, of: 3, value: '90.00%' },
      after: { rank: 1, of: 3, value: '98.00%' },
    },
  ],
}
const texts = (part: Parameters<typeof changeTable>[1]) =>
  changeTable(changes, part, 'zh-CN', () => '水务局').rows.map((row) => row.cells.map((cell) => cell.text))

it('a changed cell has its value before and after with unit, and both places', () => {
  expect(texts('cells')).toEqual([
    ['水务局', '2023', '自评总表', '执行数', '1,080.00万元', '1,176.00万元', '汇总.csv · 第2行', '汇总.csv · 第3行'],
  ])
})

it('a closed finding has the state that it had, a rank its number of ranked', () => {
  expect(texts('findings')).toEqual([['水务局', '2023', '已消除', 'C013', '已退回', '=不相等，需核实。']])
  expect(texts('ranks')).toEqual([['预算执行率', '水务局', '90.00%', '98.00%', '2/3', '1/3']])
  expect([partCount(changes, 'findings'), partCount(changes, 'who')]).toEqual([1, 0])
})

it('goes into a CSV in which no text is a formula', () => {
  expect(changeCsv(changes, 'findings', 'zh-CN', () => '水务局')).toContain("'=不相等")
})
