import { describe, expect, it } from 'vitest'
import { fileLimit } from '../../../../src/intake/fileSize'
import { lineLimit } from '../../../../src/intake/formats/csv'
import { blockOf, columnsOf, countsOf, fixtureBlock, fixtureBlocks, sentenceOf, warningsOf } from './blocksOf'

describe('a file that cannot be taken in', () => {
  it.each([
    ['empty.csv', 'file.empty', '文件是空的'],
    ['binary.csv', 'file.binary', '内容不是文本'],
    ['program.csv', 'file.otherKind', '内容不是表格或报告'],
    ['header-only.csv', 'block.headerOnly', '只有表头'],
    ['rewritten-code.csv', 'code.rewritten', '科学计数法'],
  ])('%s is refused with a sentence', async (name, code, words) => {
    const block = await fixtureBlock(name)
    expect(block.report.status).toBe('error')
    expect(block.report.problem?.code).toBe(code)
    expect(sentenceOf(block)).toContain(words)
    expect(sentenceOf(block)).toContain(name)
    expect(sentenceOf(block)).not.toMatch(/\{\w+\}/)
    expect(countsOf(block)).toEqual([0, 0, 0, 0])
  })

  it('is refused by its size before it is decoded', async () => {
    const block = await blockOf(new Uint8Array(fileLimit + 100 * 1024 * 1024), {}, '全部.csv')
    expect(sentenceOf(block)).toBe('全部.csv：文件有 300 MB，超过 200 MB 的上限，没有读取；请按年度或部门分成几个文件再导入。')
  })

  it('is refused by its lines before they are taken apart', async () => {
    const block = await blockOf(new TextEncoder().encode(`部门编码,年度\n${'1,2\n'.repeat(lineLimit)}`), {}, '全部.csv')
    expect(sentenceOf(block)).toBe('全部.csv：文件有 400002 行，超过 400000 行的上限，没有读取；请按年度或部门分成几个文件再导入。')
    expect(countsOf(block)).toEqual([0, 0, 0, 0])
  })

  it.each(['自评表.xlsx', '自评报告.docx', '汇总.csv'])(
    '%s that begins like a zip file and breaks off is damaged',
    async (name) => {
      const block = await blockOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), {}, name)
      expect([block.report.status, block.report.problem?.code]).toEqual(['error', 'zip.broken'])
      expect(sentenceOf(block)).toContain('已损坏')
    },
  )
})

describe('codes that a spreadsheet has rewritten', () => {
  it('leave their column out, and the name still says who it is', async () => {
    const block = await fixtureBlock('rewritten-code-with-name.csv')
    expect(columnsOf(block).部门编码).toBeNull()
    expect(warningsOf(block)).toContain('code.columnRefused')
    expect(block.drafts[0]?.values.evaluations).toMatchObject({ dept_name_reported: '示例区总工会', budget_initial: 431.77 })
    expect(block.drafts[0]?.values.evaluations).not.toHaveProperty('dept_code')
  })
})

describe('broken rows', () => {
  it('an unclosed quote returns its own line and swallows no other', async () => {
    const block = await fixtureBlock('unclosed-quotes.csv')
    expect(countsOf(block)).toEqual([3, 2, 1, 0])
    expect(block.returned.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([[2, 'row.quotes']])
    expect(block.drafts.map(({ line }) => line)).toEqual([3, 4])
    expect(block.drafts[1]?.values.issues?.issue_text).toBe('绩效目标不细，\n指标不量化。')
  })

  it('a row is returned whole, with every fault that it has', async () => {
    const block = await fixtureBlock('faulty-rows.csv')
    expect(countsOf(block)).toEqual([4, 1, 3, 0])
    expect(block.returned.map(({ line, problems }) => [line, problems.map(({ code }) => code)])).toEqual([
      [2, ['money.unreadable']],
      [3, ['year.outOfRange', 'money.two', 'date.unreadable']],
      [5, ['row.tooManyCells']],
    ])
    expect(block.returned[1]?.problems[1]?.origin).toEqual({
      source: 'faulty-rows.csv',
      line: 3,
      column: '年初预算数(万元)',
      raw: '1200/1300',
    })
    expect(block.returned[0]?.rowText).toBe('219001,示例区总工会,2021,四百万,431.77,2022-04-12')
  })

  it('the implausible is loaded as it stands', async () => {
    const block = await fixtureBlock('faulty-rows.csv')
    expect(block.drafts[0]?.values.evaluations).toMatchObject({
      dept_code: '221001',
      fiscal_year: 2021,
      budget_initial: null,
      expenditure_actual: -5,
    })
    expect(warningsOf(block)).toEqual(expect.arrayContaining(['year.fromDate', 'cell.errorValue']))
  })
})

describe('a file with two headers', () => {
  it('ignores the header said again and reads the other table as a second block', async () => {
    const [summary, issues] = await fixtureBlocks('two-headers.csv')
    expect(summary && countsOf(summary)).toEqual([3, 2, 0, 1])
    expect(summary?.ignored.map(({ origin, reason }) => [origin.line, reason])).toEqual([[3, 'repeated header']])
    expect(issues?.report).toMatchObject({ block: 2, status: 'ask', table: 'issues', headerLine: 7 })
    expect(issues?.report.question?.what).toBe('year')
    const [, answered] = await fixtureBlocks('two-headers.csv', { year: 2021 })
    expect(answered && countsOf(answered)).toEqual([3, 1, 0, 2])
    expect(answered?.ignored.map(({ origin, reason }) => [origin.line, reason])).toEqual([
      [5, 'blank'],
      [6, 'title'],
    ])
    expect(answered?.drafts[0]?.line).toBe(8)
  })
})

describe('an encoding', () => {
  it.each([
    ['summary-gb18030-yuan.csv', 'gb18030'],
    ['summary-utf16le.csv', 'utf-16le'],
    ['header-only.csv', 'utf-8'],
  ])('%s is %s', async (name, encoding) => {
    expect((await fixtureBlock(name)).report.encoding).toBe(encoding)
  })

  it.each(['windows-1252.csv', 'big5.csv'])('%s is asked, with the encodings it may be', async (name) => {
    const { report } = await fixtureBlock(name)
    expect(report.status).toBe('ask')
    expect(report.question).toMatchObject({ what: 'encoding', key: 'encoding' })
    expect(report.question?.choices).toEqual(expect.arrayContaining(['big5', 'windows-1252']))
  })

  it('is read by the answer', async () => {
    const block = await fixtureBlock('windows-1252.csv', { encoding: 'windows-1252' })
    expect(block.report.encoding).toBe('windows-1252')
    expect(columnsOf(block)).toHaveProperty('Financial Year Baseline (£m)')
  })

  it('that a byte order mark states stands against an answer given for all files', async () => {
    const utf8 = await blockOf('部门编码,年度,自评总分\n219001,2021,90\n', { encoding: 'windows-1252' })
    expect(utf8.report).toMatchObject({ encoding: 'utf-8', table: 'evaluations' })
    const block = await fixtureBlock('summary-utf16le.csv', { encoding: 'windows-1252' })
    expect([block.report.encoding, block.report.loaded]).toEqual(['utf-16le', 2])
  })

  it('is said to be two where files were put together', async () => {
    const block = await fixtureBlock('mixed-encodings.csv')
    expect([block.report.status, block.report.problem?.code]).toEqual(['ask', 'encoding.mixed'])
    expect(sentenceOf(block)).toContain('UTF-8 和 GB18030')
  })

  it('that was damaged before is loaded with a warning', async () => {
    const block = await fixtureBlock('damaged.csv')
    expect(block.report.warnings.map(({ code, origin }) => [code, origin.line])).toEqual([['text.damaged', 2]])
    expect(block.report.loaded).toBe(1)
  })
})

describe('a foreign file', () => {
  it('in £m is never read as 元, not even once its columns are named', async () => {
    const { report } = await fixtureBlock('foreign-unit.csv')
    expect(report.question).toMatchObject({ what: 'unit', evidence: '(£m)' })
    const answers = {
      encoding: 'windows-1252',
      year: 2020,
      columns: {
        Department: 'evaluations.dept_name_reported',
        'Financial Year Baseline (£m)': 'evaluations.budget_adjusted',
      },
    } as const
    expect((await fixtureBlock('windows-1252.csv', answers)).report.question).toMatchObject({ what: 'unit', evidence: '(£m)' })
  })

  it('with words in a number cell returns that row and says so', async () => {
    const block = await blockOf('部门名称,年度,年初预算数(万元)\nDFT,2020,12.5\nMOD,2020,Exempt under Section 43\n')
    expect(countsOf(block)).toEqual([2, 1, 1, 0])
    expect(block.returned[0]?.problems[0]).toMatchObject({
      code: 'money.unreadable',
      origin: { line: 3, raw: 'Exempt under Section 43' },
    })
  })

  it('answers that name no column or unit are no answers', async () => {
    const choices = { columns: { 年初预算数: 'evaluations.nonsense' }, unit: '镑' } as unknown as Parameters<typeof blockOf>[1]
    expect((await blockOf('部门编码,年度,年初预算数\n219001,2021,5\n', choices)).report.question?.what).toBe('unit')
  })
})
