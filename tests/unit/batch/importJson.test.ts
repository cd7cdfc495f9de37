import { describe, expect, it } from 'vitest'
import { importJson } from '../../../src/batch/outputs/importJson'
import { returnedCsv } from '../../../src/batch/outputs/keptOut'
import { createIntake } from '../../../src/intake/intake'
import { textStatus } from '../../../src/issues/classify'
import { fixtures } from '../../support/corpus'

const corpus = new Map(fixtures().map(({ path, file }) => [path, file]))

async function read(...paths: readonly string[]) {
  const files = paths.flatMap((path) => corpus.get(path) ?? [])
  return createIntake({ textStatus }).read(files, {})
}

async function imported(...paths: readonly string[]) {
  const { content } = importJson(await read(...paths), 'zh-CN')
  return JSON.parse(String(content)) as { readonly version: number; readonly files: Entry[]; readonly skipped: unknown[] }
}

type Entry = Readonly<Record<string, unknown>>

/** Fields of an entry that was taken in without a question. */
const taken = { status: 'ok', code: null, message: null, question: null, returned: 0 }
const fields = [
  'file',
  'sheet',
  'block',
  'format',
  'table',
  'status',
  'code',
  'message',
  'question',
  'encoding',
  'delimiter',
  'headerLine',
  'unit',
  'unitEvidence',
  'rowsRead',
  'loaded',
  'returned',
  'ignored',
  'columns',
  'warnings',
]
const summaryColumns = [
  { header: '部门编码', column: 'evaluations.dept_code' },
  { header: '部门名称', column: 'evaluations.dept_name_reported' },
  { header: '预算年度', column: 'evaluations.fiscal_year' },
  { header: '年初预算数(万元)', column: 'evaluations.budget_initial' },
  { header: '全年执行数(万元)', column: 'evaluations.expenditure_actual' },
]

describe('import.json', () => {
  it('has the same fields for every format', async () => {
    const all = await imported('workbooks/plain.xlsx', 'forms/A-project.csv', 'narratives/page.html', 'workbooks/archive.zip')
    expect(all.version).toBe(1)
    for (const entry of all.files) expect(Object.keys(entry)).toEqual(fields)
  })

  it('tells of a workbook by its sheets: no encoding and no delimiter', async () => {
    const { files } = await imported('workbooks/hidden.xlsx')
    const summary = {
      ...taken,
      file: 'hidden.xlsx',
      block: 1,
      format: 'xlsx',
      table: 'evaluations',
      encoding: null,
      delimiter: null,
      headerLine: 1,
      unit: '万元',
      unitEvidence: '列名“年初预算数(万元)”；列名“全年执行数(万元)”',
      ignored: 0,
      columns: summaryColumns,
    }
    expect(files).toEqual([
      {
        ...summary,
        sheet: '汇总',
        rowsRead: 2,
        loaded: 2,
        warnings: [
          {
            code: 'workbook.hiddenRows',
            message: 'hidden.xlsx「汇总」：隐藏的行（含筛选掉的行）2 里有内容，已照常读取；如不应计入，请删除后重新导入。',
            line: 2,
            column: null,
          },
          {
            code: 'workbook.hiddenColumns',
            message: 'hidden.xlsx「汇总」：隐藏的列 E 里有内容，已照常读取；如不应计入，请删除后重新导入。',
            line: 1,
            column: null,
          },
        ],
      },
      {
        ...summary,
        sheet: '上年',
        rowsRead: 1,
        loaded: 1,
        warnings: [
          {
            code: 'workbook.hiddenSheet',
            message: 'hidden.xlsx「上年」：这是隐藏的工作表，已照常读取；如不应计入，请删除后重新导入。',
            line: 1,
            column: null,
          },
        ],
      },
    ])
  })

  it('tells of each form of a sheet by its block, counted by the rows of the form', async () => {
    const { files } = await imported('forms/stacked-damaged.csv')
    const form = { format: 'form', sheet: null, table: null, encoding: 'utf-8', delimiter: ',', returned: 0 }
    expect(files).toMatchObject([
      { ...form, ...taken, block: 1, headerLine: 2, unit: '万元', rowsRead: 15, loaded: 11, ignored: 4 },
      { ...form, block: 2, status: 'error', code: 'form.empty', question: null, rowsRead: 0, loaded: 0, ignored: 0 },
      { ...form, ...taken, block: 3, headerLine: 23, unit: '万元', rowsRead: 12, loaded: 9, ignored: 3 },
    ])
    expect(files[0]?.columns).toContainEqual({ header: '全年执行数', column: 'funds.expenditure_actual' })
    expect(files[1]?.message).toContain('stacked-damaged.csv 第17行')
  })

  it('tells of a question with its evidence and where choices.json takes the answer', async () => {
    const { files } = await imported('forms/unit-missing.csv', 'forms/department-missing.csv')
    expect(files).toMatchObject([
      {
        file: 'department-missing.csv',
        status: 'ask',
        code: 'ask.department',
        question: { what: 'department', column: null, choices: [], key: 'departments.第1行的自评表' },
      },
      {
        file: 'unit-missing.csv',
        status: 'ask',
        code: 'ask.unit',
        question: { what: 'unit', choices: ['元', '千元', '万元', '百万元', '亿元'], key: 'unit' },
      },
    ])
    expect(JSON.stringify(files[1]?.question)).toContain('8650000')
  })

  it('tells of a written report by its paragraphs', async () => {
    const { files } = await imported('narratives/without-numbers.txt', 'narratives/numbered-by-word.docx')
    const report = {
      ...taken,
      sheet: null,
      block: 1,
      format: 'narrative',
      table: null,
      delimiter: null,
      headerLine: null,
      unit: null,
    }
    expect(files).toMatchObject([
      { ...report, file: 'numbered-by-word.docx', encoding: null, rowsRead: 26, loaded: 13, ignored: 13 },
      { ...report, file: 'without-numbers.txt', encoding: 'utf-8', rowsRead: 12, loaded: 7, ignored: 5 },
    ])
  })

  it('tells of the files in an archive under its name, and of the archive where it is not opened', async () => {
    const { files, skipped } = await imported('workbooks/archive.zip', 'workbooks/archive-bomb.zip')
    expect(files.map(({ file, sheet, format, status, code }) => [file, sheet, format, status, code])).toEqual([
      ['archive-bomb.zip', null, 'csv', 'error', 'zip.ratio'],
      ['archive.zip/2021/汇总.csv', null, 'csv', 'ok', null],
      ['archive.zip/inner.zip', null, 'csv', 'error', 'zip.nested'],
      ['archive.zip/汇总.xlsx', '汇总', 'xlsx', 'ok', null],
    ])
    expect(skipped).toEqual([{ file: 'archive.zip/__MACOSX/._汇总.csv', reason: 'hidden file' }])
  })
})

describe('returned.csv', () => {
  it('has a line a fault, with the place in the form and the column by its name', async () => {
    const { content } = returnedCsv(await read('forms/faulty-cells.csv'), 'zh-CN')
    const lines = String(content).split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[1]).toMatch(/^faulty-cells\.csv,,6,全年执行数（F列）,见附件,money\.unreadable,/)
  })
})
