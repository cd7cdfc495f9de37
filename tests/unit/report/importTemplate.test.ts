import { describe, expect, it } from 'vitest'
import { createIntake } from '../../../src/intake/intake'
import type { SourceFile } from '../../../src/intake/Reading'
import { textStatus } from '../../../src/issues/classify'
import { templateTables } from '../../../src/reference/importTemplate'
import { allowedValues, exampleMark, templateCsv, templateWorkbook } from '../../../src/report/importTemplate'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (files: readonly SourceFile[]) => createIntake({ textStatus }).read(files, {})
/** As somebody leaves it who wrote the example over: it is a record then. */
const filledIn = (text: string) => text.replace(exampleMark, '')

describe('导入模板', () => {
  it('has all seven tables, each example among the values of its drop-down', () => {
    expect(templateTables.map((table) => table.id)).toEqual([
      'departments',
      'evaluations',
      'funds',
      'indicators',
      'issues',
      'measures',
      'lineage',
    ])
    for (const { column, example } of templateTables.flatMap((table) => table.columns)) {
      const values = allowedValues(column)
      if (values.length > 0 && example !== '') expect(values, column.id).toContain(example)
    }
  })

  it.each(templateTables.map((table) => [table.id, table] as const))(
    '%s: filled in as CSV, it imports with no question and no return',
    async (id, table) => {
      const { files, records, returned } = await read([{ name: `${id}.csv`, bytes: bytesOf(filledIn(templateCsv(table))) }])
      expect(files).toMatchObject([
        { status: 'ok', question: null, table: id, rowsRead: 1, loaded: 1, returned: 0, ignored: 0, warnings: [] },
      ])
      expect(returned).toEqual([])
      expect(files[0]?.columns.filter((one) => one.column === null)).toEqual([])
      expect(records[id].length).toBe(1)
    },
  )

  it('leaves its example row out, and says so', async () => {
    const [first] = templateTables
    if (first === undefined) throw new Error('no table')
    const filled = `${templateCsv(first)}219902,示例区图书馆\r\n`
    const { files, ignored, records } = await read([{ name: 'departments.csv', bytes: bytesOf(filled) }])
    expect(files).toMatchObject([{ rowsRead: 2, loaded: 1, returned: 0, ignored: 1 }])
    expect(ignored).toMatchObject([{ origin: { line: 2 }, reason: 'note' }])
    expect(records.departments.map((row) => row.dept_name)).toEqual(['示例区图书馆'])
  })

  it('all seven together are one evaluation', async () => {
    const files = templateTables.map((table) => ({ name: `${table.id}.csv`, bytes: bytesOf(filledIn(templateCsv(table))) }))
    const { records, files: reports } = await read(files)
    expect(reports.map((one) => one.status)).toEqual(files.map(() => 'ok'))
    expect(Object.values(records).map((rows) => rows.length)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(records.indicators[0]).toMatchObject({
      eval_id: records.evaluations[0]?.eval_id,
      target_value: 60000,
      actual_value: 61240,
    })
  })

  it('the same tables give the same bytes', async () => {
    expect(await templateWorkbook(templateTables)).toEqual(await templateWorkbook(templateTables))
  })
})
