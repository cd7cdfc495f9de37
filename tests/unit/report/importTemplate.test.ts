import { read as readWorkbook, utils, write as writeWorkbook } from '@e965/xlsx'
import { describe, expect, it, vi } from 'vitest'
import { tables } from '../../../src/domain/schema'
import { createIntake } from '../../../src/intake/intake'
import type { SourceFile } from '../../../src/intake/Reading'
import { textStatus } from '../../../src/issues/classify'
import { templateTables } from '../../../src/reference/importTemplate'
import { allowedValues, exampleMark, guideName, templateCsv, templateWorkbook } from '../../../src/report/importTemplate'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (files: readonly SourceFile[]) => createIntake({ textStatus }).read(files, {})
/** As somebody leaves it who wrote the example over: it is a record then. */
const filledIn = (text: string) => text.replace(exampleMark, '')

/** As a spreadsheet saves the template once a record stands below each example, or in its place in the sheets left blank. */
async function filledWorkbook(isFilled: (id: string) => boolean, others: 'as given' | 'emptied' = 'as given'): Promise<Uint8Array> {
  const book = readWorkbook(await templateWorkbook(templateTables), { type: 'array' })
  for (const { id, columns } of templateTables) {
    const sheet = book.Sheets[tables[id].label['zh-CN']]
    if (sheet === undefined) throw new Error(id)
    const record = columns.map(({ column, example }) =>
      /^(?:amount|int|year)$/.test(column.type) && example !== '' ? Number(example) : example,
    )
    if (isFilled(id)) utils.sheet_add_aoa(sheet, [record], { origin: 'A3' })
    else if (others === 'emptied') utils.sheet_add_aoa(sheet, [columns.map(() => '')], { origin: 'A2' })
  }
  return new Uint8Array(writeWorkbook(book, { type: 'array', bookType: 'xlsx' }))
}

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

  it('leaves no question where nothing is filled in yet', async () => {
    const { files, ignored } = await read([{ name: '模板.xlsx', bytes: await templateWorkbook(templateTables), direct: true }])
    expect(files.map((one) => [one.sheet, one.status, one.loaded, one.question])).toEqual([
      ...templateTables.map(({ id }) => [tables[id].label['zh-CN'], 'ok', 0, null]),
      [guideName, 'ok', 0, null],
    ])
    expect(ignored.filter((one) => one.origin.sheet !== guideName).map((one) => [one.origin.line, one.reason])).toEqual(
      templateTables.map(() => [2, 'note']),
    )
  })

  it('filled in below its examples, is the same as its seven CSVs, with no question and no return', async () => {
    const bytes = await filledWorkbook(() => true)
    const { files, records, returned } = await read([{ name: '模板.xlsx', bytes, direct: true }])
    expect(files.map((one) => [one.sheet, one.status, one.rowsRead, one.loaded, one.returned, one.warnings])).toEqual([
      ...templateTables.map(({ id }) => [tables[id].label['zh-CN'], 'ok', 2, 1, 0, []]),
      [guideName, 'ok', files[7]?.rowsRead, 0, 0, []],
    ])
    expect(files.flatMap((one) => one.columns.filter((column) => column.column === null))).toEqual([])
    expect(returned).toEqual([])
    const csv = await read(
      templateTables.map((table) => ({ name: `${table.id}.csv`, bytes: bytesOf(filledIn(templateCsv(table))) })),
    )
    const { evaluations: own, ...others } = records
    const { evaluations: theirs, ...sameOthers } = csv.records
    expect(others).toEqual(sameOthers)
    const place = { source_file: '模板.xlsx#自评总表', source_row: 3 }
    expect(own).toEqual(theirs.map((row) => ({ ...row, ...place })))
  })

  it('filled in for one table only, leaves the sheets that were emptied alone', async () => {
    const bytes = await filledWorkbook((id) => id === 'evaluations', 'emptied')
    const { files, records } = await read([{ name: '模板.xlsx', bytes, direct: true }])
    expect(files.map((one) => one.status)).toEqual(files.map(() => 'ok'))
    expect(files.filter((one) => one.loaded > 0).map((one) => one.table)).toEqual(['evaluations'])
    expect(records.evaluations).toMatchObject([{ dept_code: '219901', fiscal_year: 2023, expenditure_actual: 817.48 }])
  })

  it('the same tables give the same bytes', async () => {
    const first = await templateWorkbook(templateTables)
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] })
    expect(await templateWorkbook(templateTables)).toEqual(first)
    vi.useRealTimers()
  })
})
