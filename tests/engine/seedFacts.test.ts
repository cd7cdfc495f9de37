import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainNumber } from '../../src/batch/outputs/csv'
import type { Cell } from '../../src/domain/row'
import { columnsOf, enumLabel, type TableId } from '../../src/domain/schema'
import { gb18030 } from '../support/gb18030'
import { batchFolder, importOf, rowsOf } from './batchRuns'

/**
 * The figures that people read out of a real report, written as the CSV exports of a bureau and read back by the batch.
 * data/fixtures/seed-like is the invented twin that stands in where the report's figures are not at hand.
 */
const facts = join(import.meta.dirname, '../../../shared/domain/seed_facts.json')
const { root, write, run } = batchFolder()

type Values = Readonly<Record<string, Cell>>
interface Facts {
  readonly tables: Readonly<Record<TableId, readonly Values[]>>
  readonly expected_labels: Readonly<Record<string, readonly string[]>>
  readonly expected_links: readonly { readonly issue_id: string; readonly measure_id: string }[]
  readonly expected_derived: Readonly<Record<string, Cell | readonly Cell[]>>
  readonly expected_findings: readonly { readonly check_id: string; readonly keys: readonly string[] }[]
  readonly must_be_null: readonly string[]
}

/** Written as an export would: what the program makes itself (codes, ids, numbers, states of texts) is not in it. */
const files: readonly (readonly [file: string, table: TableId, left: readonly string[]])[] = [
  ['自评汇总.csv', 'evaluations', ['eval_id', 'dept_code', 'issues_text_status', 'eval_scope']],
  ['资金.csv', 'funds', ['eval_id', 'line_no', 'fund_axis', 'fund_source']],
  [
    '指标.csv',
    'indicators',
    [
      'eval_id',
      'indicator_no',
      'level1_category',
      'level2_category',
      'direction',
      'target_operator',
      'target_value',
      'actual_value',
    ],
  ],
  ['问题.csv', 'issues', ['issue_id', 'eval_id', 'issue_no', 'text_status']],
  ['措施.csv', 'measures', ['measure_id', 'eval_id', 'measure_no', 'text_status']],
]
const neverWritten = new Set(['source_kind', 'source_file', 'source_row', 'target_unit', 'target_value_upper', 'actual_unit'])

/** 目标值 and 实际完成值 hold the words of the report. */
const headers: Readonly<Record<string, string>> = {
  target_text: '年度指标值',
  actual_text: '实际完成值',
  fund_source_reported: '资金来源',
}

interface Writing {
  readonly unit: '元' | '万元'
  readonly amount: (value: number) => string
}

function cellText(table: TableId, id: string, value: Cell, { amount }: Writing): string {
  if (value === null) return ''
  const column = columnsOf(table).find((one) => one.id === id)
  if (column?.type === 'amount') return amount(Number(value))
  if (column?.type === 'ratio') return `${(Number(value) * 100).toFixed(1)}%`
  if (column?.type === 'bool') return value === true ? '是' : '否'
  if (column?.type === 'enum' && column.values !== null) return enumLabel(column.values, String(value))['zh-CN']
  return String(value)
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function csvOf(table: TableId, left: readonly string[], { tables }: Facts, writing: Writing): string {
  const columns = columnsOf(table).filter(({ id }) => !left.includes(id) && !neverWritten.has(id))
  const own = table === 'evaluations' ? [] : ['部门名称', '年度']
  const head = [
    ...own,
    ...columns.map(({ id, type, label }) => (headers[id] ?? label['zh-CN']) + (type === 'amount' ? `（${writing.unit}）` : '')),
  ]
  const evaluation = tables.evaluations[0]
  const rows = tables[table].map((row) => [
    ...own.map((name) => String(name === '年度' ? evaluation?.fiscal_year : evaluation?.dept_name_reported)),
    ...columns.map(({ id }) => cellText(table, id, row[id] ?? null, writing)),
  ])
  return `${[head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}

const thousands = (value: number) => value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
const writings: Readonly<Record<string, Writing & { readonly encode: (text: string) => Uint8Array }>> = {
  'GB18030 with 元': { unit: '元', amount: (value) => thousands(value * 10_000), encode: gb18030 },
  'UTF-8 with 万元': { unit: '万元', amount: (value) => value.toFixed(2), encode: (text) => new TextEncoder().encode(text) },
}

/** As the outputs write it: =100% with the apostrophe that keeps a spreadsheet from computing it. */
function asText(value: Cell): string {
  if (value === null) return ''
  return typeof value === 'number' ? plainNumber(value) : String(value).replace(/^(?=[=+\-@])/, "'")
}

describe.skipIf(!existsSync(facts))('the figures of the report', () => {
  let expected: Facts
  const outs: Record<string, string> = {}

  async function batch(name: string): Promise<string> {
    const writing = writings[name]
    if (writing === undefined) throw new Error(name)
    const folder = `in-${Object.keys(outs).length}`
    for (const [file, table, left] of files) {
      write(`${folder}/${file}`, writing.encode(csvOf(table, left, expected, writing)))
    }
    const out = join(root, `out-${folder}`)
    const { code } = await run(join(root, folder), '--out', out, '--only', 'rows,findings,metrics,issues')
    expect(code).toBe(0)
    return out
  }

  beforeAll(async () => {
    expected = JSON.parse(readFileSync(facts, 'utf8'))
    for (const name of Object.keys(writings)) outs[name] = await batch(name)
  }, 120_000)

  describe.each(Object.keys(writings))('in %s', (name) => {
    const out = () => outs[name] ?? ''

    it('are read in that encoding and unit, every row of them, without a question', () => {
      const [encoding, unit] = name.split(' with ')
      const { files: read } = importOf(out())
      expect(read.map(({ status }) => status)).toEqual(read.map(() => 'ok'))
      expect(read.map((file) => file.encoding)).toEqual(read.map(() => encoding?.toLowerCase()))
      expect(read.find(({ file }) => file === '自评汇总.csv')?.unit).toBe(unit)
      expect(read.reduce((sum, file) => sum + file.loaded, 0)).toBe(1 + 2 + 5 + 2 + 2)
    })

    it.each(['departments', 'evaluations', 'funds', 'indicators', 'issues', 'measures', 'lineage'] as const)(
      'come back in %s as people read them, null where the report says nothing',
      (table) => {
        const rows = rowsOf(out(), `rows/${table}.csv`)
        const wanted = expected.tables[table].map((row) =>
          Object.fromEntries(
            Object.entries(row)
              .filter(([id]) => !id.startsWith('source_f') && id !== 'source_row')
              .map(([id, value]) => [id, id === 'source_kind' ? 'CSV' : asText(value)]),
          ),
        )
        expect(rows.map(({ source_file, source_row, source_sheet, ...row }) => row)).toEqual(wanted)
      },
    )

    it('give the measures worked out by people', () => {
      const metrics = rowsOf(out(), 'metrics.csv').filter((row) => row.dept_code !== '' && row.peer_group === '')
      const metricOf = (id: string) => metrics.find((row) => row.metric_id === id)?.value
      const { expected_derived: derived } = expected
      const same = ['exec_rate_adjusted', 'exec_rate_initial', 'adjust_amount', 'adjust_rate', 'unspent', 'score_total_recomputed']
      for (const id of [...same, 'issue_n', 'measure_n']) expect([id, metricOf(id)]).toEqual([id, asText(derived[id] as Cell)])
      expect(metricOf('indicator_n')).toBe(asText(derived.ind_n as Cell))
      const met = derived.indicator_met as readonly Cell[]
      expect(metricOf('met_n')).toBe(String(met.filter((one) => one === true).length))
      expect(metricOf('claimed_n')).toBe(String(met.filter((one) => one === null).length))
      expect(metricOf('mean_attainment')).toBe('1')
      expect(rowsOf(out(), 'metrics.csv').filter((row) => row.metric_id?.startsWith('grade_n/'))).toEqual([])
    })

    it('give the labels and links that people gave', () => {
      const labels = rowsOf(out(), 'issue_labels.csv').map((row) => [row.issue_id, row.category_id])
      expect(labels).toEqual(Object.entries(expected.expected_labels).flatMap(([id, all]) => all.map((one) => [id, one])))
      const links = rowsOf(out(), 'issue_links.csv').map(({ issue_id, measure_id }) => ({ issue_id, measure_id }))
      expect(links).toEqual(expected.expected_links)
    })

    it('give the findings that people expect', () => {
      const wanted = expected.expected_findings.flatMap(({ check_id: check, keys }) => keys.map((key) => [check, key]))
      expect(findingsOf(out())).toEqual(wanted.sort())
    })
  })

  it('leave null what must be null', () => {
    for (const place of expected.must_be_null) {
      const [, table = '', index, column = ''] = /^(\w+)(?:\[([\d.*]+)\])?\.(\w+)$/.exec(place) ?? []
      const rows = rowsOf(outs['GB18030 with 元'] ?? '', `rows/${table}.csv`)
      const [first, last] = index === undefined || index === '*' ? [1, rows.length] : index.split('..').map(Number)
      const cells = rows.slice((first ?? 1) - 1, last ?? first).map((row) => row[column])
      expect([place, cells]).toEqual([place, cells.map(() => '')])
    }
  })
})

describe('the figures of the invented twin', () => {
  it('give the same kinds of findings, and each issue its measure', async () => {
    const out = join(root, 'twin')
    const { code } = await run('data/fixtures/seed-like/yuan', '--out', out, '--only', 'findings,issues')
    expect(code).toBe(0)
    const evaluation = 'U:汀屿区总工会:2021:DEPT'
    // The twin has nothing at all in its actual values, so all four rates and counts lack one.
    expect(findingsOf(out)).toEqual([
      ['C001', evaluation],
      ['C003', evaluation],
      ...['1', '2', '3', '4'].map((key) => ['C006', key]),
      ['C007', evaluation],
      ['C011', evaluation],
      ['C027', '2'],
      ['C031', evaluation],
      ['C038', '4'],
      ['C042', '5'],
      ['C058', `${evaluation}#M1`],
      ['C058', `${evaluation}#M2`],
    ])
    expect(rowsOf(out, 'issue_links.csv').map((row) => [row.issue_id, row.measure_id])).toEqual([
      [`${evaluation}#I1`, `${evaluation}#M1`],
      [`${evaluation}#I2`, `${evaluation}#M2`],
    ])
  }, 60_000)
})

function findingsOf(out: string): (string | undefined)[][] {
  return rowsOf(out, 'findings.csv')
    .map((row) => [row.check_id, row.row_key])
    .sort()
}
