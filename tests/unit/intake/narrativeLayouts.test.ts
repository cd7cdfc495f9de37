import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/domain/row'
import { paragraphsOf } from '../../../src/intake/formats/plainText'
import { readNarrative } from '../../../src/intake/narrative/readNarrative'

const folder = join(import.meta.dirname, '../../../data/fixtures/narratives')
const layouts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
const least = 0.9

type Facts = Readonly<Record<string, Cell | readonly string[]>>

/** Written by the program or quoted at length: judged by their own tests. */
const notJudged = new Set(['eval_scope', 'form_attached', 'annual_goal_text', 'full_score', 'conclusion_text'])

function read(name: string) {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
  return readNarrative({ source: `${name}.txt`, encoding: 'utf-8', paragraphs: paragraphsOf(text) }, {}, { hasForm: false })
}

/** Every fact as field and value: what was said once stands once. */
function expectedFacts(name: string): string[] {
  const facts = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Facts
  return Object.entries(facts).flatMap(([field, value]) =>
    notJudged.has(field) ? [] : Array.isArray(value) ? value.map((one) => `${field}=${one}`) : [`${field}=${value}`],
  )
}

function readFacts(name: string): string[] {
  return read(name).drafts.flatMap(({ values }) => {
    const { evaluations, indicators, issues, measures } = values
    const own = Object.entries(evaluations ?? {}).filter(([field, value]) => value !== null && !notJudged.has(field))
    const facts = own.map(([field, value]) => `${field}=${value}`)
    if (indicators !== undefined) {
      const columns = ['indicator_name', 'target_value', 'actual_value', 'completion_claim']
      facts.push(`indicators=${columns.map((column) => indicators[column] ?? '').join('|')}`)
    }
    if (issues !== undefined) facts.push(`issues=${issues.issue_text}`)
    if (measures !== undefined) facts.push(`measures=${measures.measure_text}`)
    return facts
  })
}

const fieldOf = (fact: string) => fact.slice(0, fact.indexOf('='))

function measured() {
  const counts = new Map<string, { expected: number; read: number; right: number }>()
  const of = (field: string) => {
    const known = counts.get(field) ?? { expected: 0, read: 0, right: 0 }
    counts.set(field, known)
    return known
  }
  for (const name of layouts) {
    const expected = expectedFacts(name)
    const found = readFacts(name)
    for (const fact of expected) of(fieldOf(fact)).expected += 1
    for (const fact of found) {
      of(fieldOf(fact)).read += 1
      if (expected.includes(fact)) of(fieldOf(fact)).right += 1
    }
  }
  return [...counts].map(([field, { expected, read, right }]) => ({
    field,
    expected,
    read,
    recall: expected === 0 ? 1 : right / expected,
    precision: read === 0 ? 1 : right / read,
  }))
}

describe('written reports in eight layouts', () => {
  it('give each field with recall and precision of at least 0.9', () => {
    const table = measured()
    // biome-ignore lint/suspicious/noConsole: the table is what one reads to see where a layout is not understood.
    console.table(table)
    expect(layouts).toHaveLength(8)
    expect(table.filter(({ recall, precision }) => recall < least || precision < least)).toEqual([])
  })

  it('account for every paragraph', () => {
    for (const name of layouts) {
      const { rowsRead, loaded, returned, ignored } = read(name).report
      expect([name, loaded + returned + ignored]).toEqual([name, rowsRead])
    }
  })

  it('leave a budget empty that two sentences give differently, and say where', () => {
    const { drafts, report } = read('contradicting')
    expect(drafts[0]?.values.evaluations).not.toHaveProperty('budget_adjusted')
    expect(report.warnings.map(({ code, params }) => [code, params.lines])).toEqual([['narrative.contradiction', '5、7']])
  })

  it('keep names and telephones out of every list', () => {
    for (const name of ['table-like', 'without-numbers']) {
      expect(JSON.stringify({ ...read(name), rowTexts: [...(read(name).rowTexts ?? [])] })).not.toMatch(
        /王小明|李某某|82345678|13800001234/,
      )
    }
  })
})
