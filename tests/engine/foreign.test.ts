import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { batchFolder, importOf, rowsOf } from './batchRuns'

const { root, write, run } = batchFolder()
const fixtures = join(import.meta.dirname, '../../data/fixtures')
const portfolio = join(import.meta.dirname, '../../../shared/samples/gmpp')
const tables = ['departments', 'evaluations', 'funds', 'indicators', 'issues', 'measures', 'lineage']

let runs = 0
async function batch(inputs: readonly string[], choices: unknown = {}) {
  runs += 1
  const out = join(root, `out-${runs}`)
  const answers = write(`choices-${runs}.json`, JSON.stringify(choices))
  const { code } = await run(...inputs, '--out', out, '--only', 'rows', '--choices', answers)
  return { code, out, files: importOf(out).files, rows: tables.flatMap((table) => rowsOf(out, `rows/${table}.csv`)) }
}

const baseline = 'Financial Year Baseline (£m) (including Non-Government Costs)'
const forecast = 'Financial Year Forecast (£m) (including Non-Government Costs)'

function columns(id: string, amounts: readonly [string, string]) {
  return {
    [id]: 'evaluations.project_code',
    'Project Name': 'evaluations.project_name',
    Department: 'evaluations.dept_name_reported',
    [amounts[0]]: 'evaluations.budget_adjusted',
    [amounts[1]]: 'evaluations.expenditure_actual',
  }
}

const chinese = /[\u4e00-\u9fff].*(?:请|导入向导)/

describe('a portfolio of another country', () => {
  const paths = ['transposed', 'portfolio', 'drifted'].map((name) => join(fixtures, `foreign-${name}.csv`))

  it('loads nothing by itself: the encoding is asked, then the table, each in a sentence', async () => {
    const { code, files, rows } = await batch(paths)
    expect([code, rows]).toEqual([1, []])
    expect(files.map(({ file, status, question }) => [file, status, (question as { what: string }).what])).toEqual([
      ['foreign-drifted.csv', 'ask', 'table'],
      ['foreign-portfolio.csv', 'ask', 'encoding'],
      ['foreign-transposed.csv', 'ask', 'encoding'],
    ])
    for (const { message } of files) expect(message).toMatch(chinese)
  })

  it('in windows-1252 is read by that answer, which leaves a file in UTF-8 alone, and its table is asked', async () => {
    const { code, files, rows } = await batch(paths, { '*': { encoding: 'windows-1252' } })
    expect([code, rows]).toEqual([1, []])
    expect(files.map(({ encoding, question }) => [encoding, (question as { what: string }).what])).toEqual([
      ['utf-8', 'table'],
      ['windows-1252', 'table'],
      ['windows-1252', 'table'],
    ])
    expect(files[1]?.message).toContain('（£m）'.normalize('NFKC'))
  })

  it('in £m is asked for its unit once its columns are named, whatever its name says', async () => {
    const bytes = readFileSync(join(fixtures, 'foreign-portfolio.csv'))
    const answers = { '*': { encoding: 'windows-1252', year: 2019, columns: columns('Portfolio ID', [baseline, forecast]) } }
    const { files, rows } = await batch([write('项目(元).csv', bytes)], answers)
    expect(rows).toEqual([])
    expect(files[0]).toMatchObject({ status: 'ask', question: { what: 'unit', column: baseline, evidence: '(£m)' } })
  })

  it('is loaded once all is answered: words in a cell of amounts return their row, - stays empty, the unit is told', async () => {
    const answers = {
      '*': { encoding: 'windows-1252', year: 2019, unit: '百万元', columns: columns('Portfolio ID', [baseline, forecast]) },
    }
    const { code, out, files } = await batch([join(fixtures, 'foreign-portfolio.csv')], answers)
    expect(code).toBe(1)
    expect(files[0]).toMatchObject({ status: 'ok', rowsRead: 4, loaded: 3, returned: 1, ignored: 0 })
    expect(files[0]?.warnings.map(({ code }) => code)).toContain('unit.choiceDiffers')
    // 12.50, 11.75, 1,204.00, 1,190.40 and 3.30 millions in 万元.
    expect(rowsOf(out, 'rows/evaluations.csv').map((row) => [row.eval_id, row.budget_adjusted, row.expenditure_actual])).toEqual([
      ['U:FLEET:2019:PROJECT:FLEET_0004', '', '330'],
      ['U:HARB:2019:PROJECT:HARB_0001', '1250', '1175'],
      ['U:RAIL:2019:PROJECT:RAIL_0002', '120400', '119040'],
    ])
    expect(rowsOf(out, 'returned.csv').map((row) => [row.source_row, row.column, row.raw, row.code])).toEqual([
      ['7', baseline, 'Exempt under Section 43 of the Act', 'money.unreadable'],
      ['7', forecast, 'Data Not Provided', 'money.unreadable'],
    ])
  })

  it('keeps the names of persons out of everything', async () => {
    const { out } = await batch([join(fixtures, 'foreign-drifted.csv')], {
      '*': {
        year: 2024,
        unit: '百万元',
        columns: columns('Projects ID', [
          'Financial Year Baseline (£m, Presented in 2024/25 Real Prices)',
          'Financial Year Forecast (£m, Presented in 2024/25 Real Prices)',
        ]),
      },
    })
    const written = ['returned.csv', 'ignored.csv', 'import.json', 'rows/evaluations.csv'].map((path) =>
      readFileSync(join(out, path), 'utf8'),
    )
    expect(written.join()).not.toMatch(/Pilot|Summit|Keel/)
    expect(rowsOf(out, 'rows/evaluations.csv').map((row) => row.budget_adjusted)).toEqual(['250', '90000'])
  })
})

interface YearFacts {
  readonly encoding: string
  readonly rows: number
  readonly with_both_amounts: number
  readonly baseline_sum: number
  readonly forecast_sum: number
  readonly amount_headers: readonly string[]
}

describe.skipIf(!existsSync(portfolio))('the portfolio of major projects, as published', () => {
  const facts = (): Readonly<Record<string, YearFacts>> => JSON.parse(readFileSync(join(portfolio, 'FACTS.json'), 'utf8'))
  const years = ['2019_20', '2020_21', '2023_24', '2024_25', '2025_26']
  const fileOf = (year: string) => join(portfolio, `gmpp_${year}.csv`)

  it('loads nothing by itself and says of each file what was not understood', async () => {
    const { code, files, rows } = await batch(years.map(fileOf))
    expect([code, rows]).toEqual([1, []])
    expect(files.map(({ question }) => (question as { what: string }).what)).toEqual([
      ...['encoding', 'encoding'],
      ...['table', 'table', 'table'],
    ])
    for (const { message } of files) expect(message).toMatch(chinese)
  })

  it('is asked for its table too once the encoding is answered, projects in columns or in rows', async () => {
    const { files, rows } = await batch(years.map(fileOf), { '*': { encoding: 'windows-1252' } })
    expect(rows).toEqual([])
    expect(files.map(({ question }) => (question as { what: string }).what)).toEqual(years.map(() => 'table'))
    expect(files.map(({ encoding }) => encoding)).toEqual(['windows-1252', 'windows-1252', 'utf-8', 'utf-8', 'utf-8'])
  })

  it.each([
    ['2023_24', 'GMPP ID Number'],
    ['2024_25', 'GMPP ID'],
    ['2025_26', 'Major Projects ID'],
  ])('of %s gives the published sums once its columns and unit are answered', async (year, id) => {
    const { rows, with_both_amounts, baseline_sum, forecast_sum, amount_headers } = facts()[year] as YearFacts
    const amounts = [amount_headers[0] ?? '', amount_headers[1] ?? ''] as const
    const choices = { encoding: 'windows-1252', year: 2020, unit: '百万元', columns: columns(id, amounts) }
    const { out, files } = await batch([fileOf(year)], { '*': choices })
    const [file] = files
    expect(file).toMatchObject({ status: 'ok', rowsRead: rows })
    expect((file?.loaded ?? 0) + (file?.returned ?? 0) + (file?.ignored ?? 0)).toBe(rows)
    const both = rowsOf(out, 'rows/evaluations.csv').filter((row) => row.budget_adjusted !== '' && row.expenditure_actual !== '')
    expect(both).toHaveLength(with_both_amounts)
    const sum = (column: string) => both.reduce((total, row) => total + Number(row[column]), 0)
    // Published in millions with two decimals, kept in 万元.
    expect(Math.abs(sum('budget_adjusted') - baseline_sum * 100)).toBeLessThan(1)
    expect(Math.abs(sum('expenditure_actual') - forecast_sum * 100)).toBeLessThan(1)
  })

  it('of 2020_21, where each cell says £ itself, is returned whole: a choice for the file does not turn pounds into 元', async () => {
    const { rows, amount_headers } = facts()['2020_21'] as YearFacts
    const amounts = [amount_headers[0] ?? '', amount_headers[1] ?? ''] as const
    const choices = { encoding: 'windows-1252', year: 2020, unit: '百万元', columns: columns('GMPP ID Number', amounts) }
    const { out, files, rows: loaded } = await batch([fileOf('2020_21')], { '*': choices })
    expect(loaded).toEqual([])
    expect(files[0]).toMatchObject({ rowsRead: rows, loaded: 0, returned: rows, ignored: 0 })
    const ofCurrency = rowsOf(out, 'returned.csv').filter((row) => /^\s*£/.test(row.raw ?? ''))
    expect(new Set(ofCurrency.map((row) => row.code))).toEqual(new Set(['money.unitUnknown']))
    expect(ofCurrency.length).toBeGreaterThan(300)
  })
})
