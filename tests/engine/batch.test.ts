import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { batchFolder, filesBelow, importOf, rowsOf } from './batchRuns'

const { root, write, run } = batchFolder()

describe('the figures of a small department', () => {
  const folders: Record<string, string> = {}
  beforeAll(async () => {
    for (const writing of ['wan', 'yuan']) {
      const out = join(root, writing)
      folders[writing] = out
      const { code, out: printed } = await run(`data/fixtures/seed-like/${writing}`, '--out', out)
      expect([code, printed]).toEqual([0, ''])
    }
  }, 120_000)
  const metric = (out: string, id: string, code: string) =>
    rowsOf(out, 'metrics.csv').find((row) => row.metric_id === id && row.dept_code === code && row.peer_group === '')
  const department = 'U:汀屿区总工会'

  it('are the same in UTF-8 with 万元 as in GB18030 with 元', () => {
    const [wan = '', yuan = ''] = [folders.wan, folders.yuan]
    for (const file of filesBelow(wan).filter((path) => /\.csv$/.test(path))) {
      expect([file, readFileSync(join(yuan, file), 'utf8')]).toEqual([file, readFileSync(join(wan, file), 'utf8')])
    }
    const read = (out: string) => importOf(out).files.map((file) => [file.file, file.encoding, file.unit])
    expect(read(yuan)).toContainEqual(['资金来源.csv', 'gb18030', '元'])
    expect(read(wan)).toContainEqual(['资金来源.csv', 'utf-8', '万元'])
  })

  it('are 431.77 万元, carried out whole, without adjustment', () => {
    const out = folders.wan ?? ''
    expect(metric(out, 'expenditure_actual', department)).toMatchObject({ value: '431.77', fiscal_year: '2021' })
    expect(metric(out, 'exec_rate_adjusted', department)).toMatchObject({ value: '1' })
    expect(metric(out, 'adjust_rate', department)).toMatchObject({ value: '0' })
    expect(metric(out, 'fund_share/BY_BUDGET_BOOK.GOV_FUND', department)?.value).toBe('')
  })

  it('count four claims without a value, one indicator met, two issues with their categories', () => {
    const out = folders.wan ?? ''
    expect(metric(out, 'claimed_n', department)).toMatchObject({ value: '4' })
    expect(metric(out, 'met_n', department)).toMatchObject({ value: '1' })
    expect(rowsOf(out, 'issue_labels.csv').map((row) => [row.issue_id, row.category_id])).toEqual([
      [`${department}:2021:DEPT#I1`, 'INFO_DISCLOSURE'],
      [`${department}:2021:DEPT#I2`, 'INDICATOR_QUALITY'],
    ])
    expect(rowsOf(out, 'recurrence.csv').map((row) => [row.category_id, row.streak, row.first_year])).toEqual([
      ['INDICATOR_QUALITY', '1', '2021'],
      ['INFO_DISCLOSURE', '1', '2021'],
    ])
  })

  it('stand in every file that the help names, the later ones left out and not faked', () => {
    const files = filesBelow(folders.wan ?? '')
    expect(files).toEqual(
      expect.arrayContaining(['import.json', 'returned.csv', 'ignored.csv', 'findings.csv', 'rows/lineage.csv']),
    )
    expect(files.filter((path) => /^charts\/.*\.svg$/.test(path)).length).toBeGreaterThan(3)
    expect(files.filter((path) => /^returns\//.test(path))).toEqual(['returns/U_汀屿区总工会.docx'])
    expect(files.filter((path) => /^tables\/|report\./.test(path))).toEqual([])
  })

  it('are the same bytes on a second run', async () => {
    const again = join(root, 'again')
    await run('data/fixtures/seed-like/wan', '--out', again)
    const [first, second] = [folders.wan ?? '', again]
    expect(filesBelow(second)).toEqual(filesBelow(first))
    for (const file of filesBelow(first))
      expect([file, readFileSync(join(second, file)).equals(readFileSync(join(first, file)))]).toEqual([file, true])
  })
})

describe('a call', () => {
  const summary = '部门编码,部门名称,年度,调整后预算数(万元),全年执行数(万元)\n219001,示例区总工会,2021,100,90\n'

  it('writes only what --only names, and import, returned and ignored always', async () => {
    const out = join(root, 'only')
    const { code } = await run(write('a/自评.csv', summary), '--out', out, '--only', 'rows')
    expect(code).toBe(0)
    expect(filesBelow(out)).toEqual([
      'ignored.csv',
      'import.json',
      'returned.csv',
      ...['departments', 'evaluations', 'funds', 'indicators', 'issues', 'lineage', 'measures'].map((table) => `rows/${table}.csv`),
    ])
  })

  it('exits with 1 where a row is returned, and says where and why', async () => {
    const out = join(root, 'returned')
    const file = write('b/自评.csv', `${summary}219002,示例区审计局,2021,四百,80\n,,2021,5,5\n`)
    const { code } = await run(file, '--out', out, '--only', 'rows')
    expect(code).toBe(1)
    expect(rowsOf(out, 'returned.csv').map((row) => [row.source_file, row.source_row, row.column, row.code])).toEqual([
      ['自评.csv', '3', '调整后预算数(万元)', 'money.unreadable'],
      ['自评.csv', '4', '部门编码', 'row.departmentMissing'],
    ])
    expect(importOf(out).files[0]).toMatchObject({ rowsRead: 3, loaded: 1, returned: 2, ignored: 0, status: 'ok' })
  })

  it('exits with 1 where a file waits for an answer, and with 0 once --choices gives it', async () => {
    const folder = join(write('c/自评.csv', summary.replaceAll('(万元)', '')), '..')
    const asked = join(root, 'asked')
    expect((await run(folder, '--out', asked, '--only', 'rows')).code).toBe(1)
    const [file] = importOf(asked).files
    expect(file).toMatchObject({ status: 'ask', rowsRead: 0, loaded: 0, question: { what: 'unit', key: 'unit' } })
    expect(file?.message).toContain('自评.csv')
    const choices = write('choices.json', JSON.stringify({ version: 1, '自评.csv': { unit: '元' } }))
    const answered = join(root, 'answered')
    expect((await run(folder, '--out', answered, '--only', 'rows', '--choices', choices)).code).toBe(0)
    expect(rowsOf(answered, 'rows/evaluations.csv')[0]).toMatchObject({
      budget_adjusted: '0.01',
      source_file: '自评.csv',
      source_row: '2',
    })
  })

  it('takes the unit of a file from the amounts that another file gives the same departments', async () => {
    const rows = (unit: string, factor: number) =>
      `部门编码,部门名称,年度,调整后预算数${unit},全年执行数${unit}\n${[1, 2, 3, 4].map((n) => `21900${n},示例区${n}局,2021,${n * 100 * factor},${n * 90 * factor}`).join('\n')}\n`
    write('d/万元.csv', rows('(万元)', 1))
    write('d/无单位.csv', rows('', 10_000).replaceAll(',2021,', ',2022,'))
    const out = join(root, 'known')
    expect((await run(join(root, 'd'), '--out', out, '--only', 'rows')).code).toBe(0)
    expect(importOf(out).files.map((file) => [file.file, file.unit])).toEqual([
      ['万元.csv', '万元'],
      ['无单位.csv', '元'],
    ])
    expect(rowsOf(out, 'rows/evaluations.csv').filter((row) => row.dept_code === '219002')).toMatchObject([
      { fiscal_year: '2021', budget_adjusted: '200' },
      { fiscal_year: '2022', budget_adjusted: '200' },
    ])
  })

  it('skips what is no export in a folder, and calls it an error where it is named directly', async () => {
    write('e/自评.csv', summary)
    const note = write('e/照片.bmp', 'bmp')
    const skipped = join(root, 'skipped')
    expect((await run(join(root, 'e'), '--out', skipped, '--only', 'rows')).code).toBe(0)
    expect(importOf(skipped).skipped).toEqual([{ file: '照片.bmp', reason: 'unknown ending' }])
    const named = join(root, 'named')
    expect((await run(note, '--out', named, '--only', 'rows')).code).toBe(1)
    expect(importOf(named)).toMatchObject({
      skipped: [],
      files: [{ file: '照片.bmp', status: 'error', code: 'file.unknownEnding' }],
    })
  })

  it('gives the same whatever the order of its arguments', async () => {
    const [one, two] = [write('f/一.csv', summary), write('g/二.csv', summary.replace('100,90', '100,95'))]
    const results = []
    for (const [name, inputs] of Object.entries({ forth: [one, two], back: [two, one] })) {
      const out = join(root, name)
      await run(...inputs, '--out', out, '--only', 'rows')
      results.push(filesBelow(out).map((path) => readFileSync(join(out, path), 'utf8')))
    }
    expect(results[1]).toEqual(results[0])
    expect(rowsOf(join(root, 'forth'), 'rows/evaluations.csv').map((row) => row.eval_id)).toEqual([
      '219001:2021:DEPT',
      '219001:2021:DEPT-2',
    ])
  })

  it('narrows metrics by --select and never the rows', async () => {
    const file = write('h/自评.csv', `${summary}219001,示例区总工会,2022,100,80\n`)
    const out = join(root, 'selected')
    expect((await run(file, '--out', out, '--only', 'rows,metrics', '--select', '#/overview?y=2022&v=1')).code).toBe(0)
    expect(rowsOf(out, 'rows/evaluations.csv')).toHaveLength(2)
    expect(new Set(rowsOf(out, 'metrics.csv').map((row) => row.fiscal_year))).toEqual(new Set(['2022']))
  })

  it('writes tables for a database without the apostrophe that a spreadsheet needs', async () => {
    const file = write('i/自评.csv', summary.replace('示例区总工会', '"=示例区\n总工会"'))
    const out = join(root, 'tables')
    await run(file, '--out', out, '--only', 'rows,tables')
    expect(readFileSync(join(out, 'rows/departments.csv'), 'utf8')).toContain("'=示例区")
    const text = readFileSync(join(out, 'tables/departments.csv'), 'utf8')
    expect(text).toContain('"=示例区\n总工会"')
    expect(text.replace('"=示例区\n总工会"', '').replaceAll('\r\n', '')).not.toContain('\n')
    expect(readdirSync(join(out, 'tables'))).toHaveLength(13)
  })

  it.each([
    ['a folder that holds something', ['--out', 'full'], '不是空的'],
    ['a path that leads nowhere', ['nowhere.csv', '--out', 'x'], '没有找到'],
    ['an output of a later version', ['--out', 'x', '--only', 'report'], 'report'],
    ['a link that is not understood', ['--out', 'x', '--select', 'y=20x1'], '--select'],
    ['answers that are no JSON', ['--out', 'x', '--choices', 'broken.json'], 'broken.json'],
    ['an answer that is misspelt', ['--out', 'x', '--choices', 'misspelt.json'], 'units'],
    ['a scheme that nobody knows', ['--out', 'x', '--settings', 'scheme.json'], 'NOWHERE'],
  ])('exits with 2, one line and no output for %s', async (_, argv, part) => {
    const file = write('j/自评.csv', summary)
    write('full/old.txt', 'old')
    write('broken.json', '{')
    write('misspelt.json', '{"*": {"units": "元"}}')
    write('scheme.json', '{"scheme": "NOWHERE"}')
    const located = argv.map((one) => (/^(full|x|.*\.json|nowhere\.csv)$/.test(one) ? join(root, one) : one))
    const { code, err, out } = await run(file, ...located)
    expect([code, out, err.length]).toEqual([2, '', 1])
    expect(err[0]).toContain(part)
    expect(existsSync(join(root, 'x'))).toBe(false)
    expect(readdirSync(root).filter((name) => name.includes('.partial-'))).toEqual([])
  })

  it('prints its help and nothing else', async () => {
    const { code, out, err } = await run('--help')
    expect([code, err]).toEqual([0, []])
    expect(out).toContain('用法')
  })
})
