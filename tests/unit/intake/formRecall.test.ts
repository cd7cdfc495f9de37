import { beforeAll, describe, expect, it } from 'vitest'
import expected from '../../../data/fixtures/forms/facts.json'
import type { BlockReading } from '../../../src/intake/Reading'
import { fixtureForms, recordsOf } from './formTables'

/** What was found of a field, over all forms: right, missing or other than on the form, and said where the form says nothing. */
interface Tally {
  right: number
  missed: number
  invented: number
}

type Values = Readonly<Record<string, unknown>>

const fundFields = [
  'fund_axis',
  'fund_source',
  'budget_initial',
  'budget_adjusted',
  'expenditure_actual',
  'exec_rate_reported',
  'weight',
  'score_reported',
]
const indicatorFields = [
  'level1_category',
  'level2_category',
  'indicator_name',
  'target_operator',
  'target_value',
  'target_unit',
  'actual_value',
  'completion_claim',
  'weight',
  'score_reported',
]
const evaluationFields = [...new Set(expected.forms.flatMap((form) => Object.keys(form.evaluations)))]

const tallies = new Map<string, Tally>()

function count(field: string, wanted: unknown, found: unknown): void {
  const tally = tallies.get(field) ?? { right: 0, missed: 0, invented: 0 }
  tallies.set(field, tally)
  const [isWanted, isFound] = [wanted ?? null, found ?? null].map((value) => value !== null)
  if (isWanted && wanted === found) tally.right += 1
  else {
    if (isWanted) tally.missed += 1
    if (isFound) tally.invented += 1
  }
}

function countRows(
  name: string,
  fields: readonly string[],
  wanted: readonly (readonly unknown[])[],
  found: readonly Values[],
): void {
  for (let at = 0; at < Math.max(wanted.length, found.length); at += 1) {
    for (const [index, field] of fields.entries()) count(`${name}.${field}`, wanted[at]?.[index], found[at]?.[field])
  }
}

function headOf(block: BlockReading): Values {
  const { evaluations, departments } = block.drafts[0]?.values ?? {}
  return { ...departments, ...evaluations, fiscal_year: block.year }
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

describe('the fixtures of forms', () => {
  const statuses: string[] = []

  beforeAll(async () => {
    for (const form of expected.forms) {
      const blocks = await fixtureForms(form.file)
      const sheet = 'sheet' in form ? form.sheet : undefined
      const block = blocks.find(({ report }) => report.block === form.block && report.sheet === sheet)
      statuses.push(`${form.file} ${form.block} ${block?.report.status}`)
      if (block === undefined) continue
      const head = headOf(block)
      for (const field of evaluationFields) count(`evaluations.${field}`, (form.evaluations as Values)[field], head[field])
      countRows('funds', fundFields, form.funds, recordsOf(block, 'funds'))
      countRows('indicators', indicatorFields, form.indicators, recordsOf(block, 'indicators'))
      const texts = (table: 'issues' | 'measures', column: string) =>
        countRows(
          table,
          [column],
          form[table].map((text) => [text]),
          recordsOf(block, table),
        )
      texts('issues', 'issue_text')
      texts('measures', 'measure_text')
    }
  })

  it('are read every one', () => {
    expect(statuses.filter((status) => !status.endsWith(' ok'))).toEqual([])
    expect(statuses.length).toBeGreaterThanOrEqual(20)
  })

  it('give each field with recall and precision of at least 0.9', () => {
    const rows = [...tallies].map(([field, { right, missed, invented }]) => ({
      field,
      forms: right + missed,
      recall: share(right, right + missed),
      precision: share(right, right + invented),
    }))
    const lines = rows.map(({ field, forms, recall, precision }) =>
      [field.padEnd(34), String(forms).padStart(4), recall.toFixed(3).padStart(8), precision.toFixed(3).padStart(10)].join(''),
    )
    process.stdout.write(`\n${'field'.padEnd(34)}   n  recall precision\n${lines.join('\n')}\n`)
    expect(rows.filter(({ recall, precision }) => recall < 0.9 || precision < 0.9)).toEqual([])
  })

  it('leave no row of a form without an account', async () => {
    for (const file of new Set(expected.forms.map((form) => form.file))) {
      for (const { report, returned, ignored } of await fixtureForms(file)) {
        if (report.status !== 'ok') continue
        expect(report.rowsRead, `${file} ${report.block}`).toBe(report.loaded + report.returned + report.ignored)
        expect([returned.length, ignored.length]).toEqual([report.returned, report.ignored])
      }
    }
  })
})
