import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import pool from '../../../data/samples/make/sentences.json'
import { createClassifier } from '../../../src/issues/classify'
import { issueCategories } from '../../../src/reference/categories'
import { cell, issuesOf, ofKind, plantedList } from './sampleTables'

const trained = Papa.parse<string[]>(
  readFileSync(resolve(import.meta.dirname, '../../../data/reference/issue-sentences.csv'), 'utf8'),
)
  .data.slice(1)
  .map((cells) => cells[0] ?? '')
const templates = Object.entries(pool).flatMap(([category, group]) => group.issues.map((text) => ({ category, text })))
/** A renamed department is one writer. */
const writerOf = (code: string) => (code === '219001' ? '218001' : code)
const written = plantedList.years.flatMap((year) =>
  issuesOf(year)
    .rows.filter((row) => cell(row, 'issue') !== '无')
    .map((row) => ({ year, code: writerOf(cell(row, 'code')), text: cell(row, 'issue') })),
)
const plantedCopies = new Set(
  [...ofKind('上年问题原样照抄'), ...ofKind('多部门问题文本相同')].map((one) => String(one.facts.存在问题)),
)

function grams(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3)))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const gram of a) if (b.has(gram)) common++
  return common / (a.size + b.size - common)
}

describe('the issues of the sample', () => {
  it('are drawn from at least 150 sentences over the 17 categories, and some that fit none', () => {
    expect(new Set(templates.map((one) => one.text)).size).toBe(templates.length)
    expect(templates.length).toBeGreaterThanOrEqual(150)
    expect(Object.keys(pool).sort()).toEqual([...issueCategories.map((one) => one.id), 'OTHER'].sort())
    expect(pool.OTHER.issues.length).toBeGreaterThanOrEqual(8)
  })

  it('are not taken from the sentences the classifier learned from', () => {
    const known = trained.map(grams)
    const copied = templates.filter(({ text }) => {
      const own = grams(text.replaceAll(/\{\w+\}/g, ''))
      return known.some((other) => likeness(own, other) >= 0.6)
    })
    expect(copied).toEqual([])
  })

  it('leave no slot of a template unfilled', () => {
    expect(written.filter((one) => /[{}]/.test(one.text))).toEqual([])
  })

  it('are alike between departments of a year only where planted', () => {
    const alike = plantedList.years.flatMap((year) =>
      pairsAbove(
        written.filter((one) => one.year === year),
        0.85,
      ),
    )
    expect(alike.filter((text) => !plantedCopies.has(text))).toEqual([])
    expect(alike.length).toBeGreaterThan(0)
  })

  it('are alike from one year of a department to the next only where planted', () => {
    const alike = plantedList.years.slice(1).flatMap((year) =>
      written
        .filter((one) => one.year === year)
        .filter((one) =>
          written.some(
            (last) => last.year === year - 1 && last.code === one.code && likeness(grams(last.text), grams(one.text)) >= 0.8,
          ),
        )
        .map((one) => one.text),
    )
    expect(alike.filter((text) => !plantedCopies.has(text))).toEqual([])
    expect(alike).toHaveLength(2)
  })

  it('are recognised by the classifier in nine of ten cases, and seldom wrongly', () => {
    const classifier = createClassifier()
    const fill = (text: string) => text.replaceAll('{w}', '校舍维修改造').replaceAll(/\{\w+\}/g, '24')
    const labels = templates.map(({ category, text }) => ({ category, found: labelsOf(classifier, fill(text)) }))
    const right = labels.filter(({ category, found }) => found.includes(category)).length
    const wrong = labels.reduce((sum, { category, found }) => sum + found.filter((one) => one !== category).length, 0)
    expect(right / labels.filter(({ category }) => category !== 'OTHER').length).toBeGreaterThan(0.85)
    expect(wrong / (right + wrong)).toBeLessThan(0.05)
  })
})

describe('the planted recurrences', () => {
  const classifier = createClassifier()
  it.each(plantedList.recurrences)('$category stands in exactly the listed years of $codes', ({ codes, category, years }) => {
    const writer = writerOf(codes[0] ?? '')
    const found = written
      .filter((one) => one.code === writer && labelsOf(classifier, one.text).includes(category))
      .map((one) => one.year)
    expect([...new Set(found)].sort()).toEqual(years)
  })
})

function labelsOf(classifier: ReturnType<typeof createClassifier>, text: string): readonly string[] {
  return classifier.classify({ title: null, text }).labels.map((label) => label.category)
}

function pairsAbove(issues: readonly { code: string; text: string }[], least: number): readonly string[] {
  const read = issues.map((one) => ({ ...one, grams: grams(one.text) }))
  return read
    .filter((one) => read.some((other) => other.code !== one.code && likeness(one.grams, other.grams) >= least))
    .map((one) => one.text)
}
