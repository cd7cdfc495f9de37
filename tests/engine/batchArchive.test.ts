import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { batchFolder, importOf, rowsOf } from './batchRuns'

const { root, write, run } = batchFolder()
const csv = (year: number, spent: string) =>
  strToU8(`部门编码,部门名称,年度,调整后预算数（万元）,全年执行数（万元）\r\n219901,示例区档案馆,${year},860.5,${spent}\r\n`)

it('a folder with archives gives their files under a.zip/inner.csv in every output, the harmful one an error, exit code 1', async () => {
  write('报送/一科/a.zip', zipSync({ '2022/inner.csv': csv(2022, '800'), 'inner.csv': csv(2023, '四百万') }))
  write('报送/b.zip', zipSync({ '大.csv': new Uint8Array(8 * 1024 * 1024) }))
  write('报送/c.csv', csv(2021, '700'))
  const out = join(root, 'out')
  const { code, err } = await run(join(root, '报送'), '--out', out, '--only', 'import,rows')
  expect(code).toBe(1)
  expect(importOf(out).files.map(({ file, status }) => [file, status])).toEqual([
    ['b.zip', 'error'],
    ['c.csv', 'ok'],
    ['一科/a.zip/2022/inner.csv', 'ok'],
    ['一科/a.zip/inner.csv', 'ok'],
  ])
  expect(rowsOf(out, 'rows/evaluations.csv').map((row) => [row.eval_id, row.source_file, row.source_row])).toEqual([
    ['219901:2021:DEPT', 'c.csv', '2'],
    ['219901:2022:DEPT', '一科/a.zip/2022/inner.csv', '2'],
  ])
  expect(rowsOf(out, 'returned.csv').map((row) => [row.source_file, row.source_row, row.raw])).toEqual([
    ['一科/a.zip/inner.csv', '2', '四百万'],
  ])
  expect(err.some((line) => line.includes('一科/a.zip/inner.csv'))).toBe(true)
  expect(existsSync(join(out, 'metrics.csv'))).toBe(false)
}, 60_000)
