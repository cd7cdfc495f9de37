import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formWorkbooks } from '../../../data/fixtures/make/formSheets'
import { readForms } from '../../../src/intake/form/readForms'
import { readFile } from '../../../src/intake/readFile'
import { fixtureForms, tableOf } from './formTables'

const folder = join(import.meta.dirname, '../../../data/fixtures/forms')

describe('a workbook of forms', () => {
  it.each(Object.keys(formWorkbooks))('%s gives through the door what its cells and ranges say', async (name) => {
    const blocks = await readFile({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }, {}, {})
    const recordsOf = (all: typeof blocks) =>
      all.map(({ drafts }) => drafts.map(({ line, values, places }) => [line, values, places]))
    expect(blocks.every(({ kind }) => kind === 'FORM')).toBe(true)
    expect(recordsOf(blocks)).toEqual(recordsOf([...(await fixtureForms(name))]))
  })
})

describe('a form with cells lost, doubled and moved', () => {
  /** Seeded, so that a fault can be found again. */
  function numbers(seed: number): () => number {
    let state = seed
    return () => {
      state = (state * 1103515245 + 12345) % 2 ** 31
      return state / 2 ** 31
    }
  }

  it('never throws, and has an account of every row', () => {
    const sheets = Object.values(formWorkbooks).flat()
    const next = numbers(7)
    for (let round = 0; round < 200; round += 1) {
      const { rows } = sheets[round % sheets.length] ?? { rows: [] }
      const table = tableOf(rows.filter(() => next() > 0.08))
      const cells = table.rows.map((row) => {
        const kept = row.cells.map((cell) =>
          next() > 0.05 ? cell : (['', '—', '总分', '#REF!', '存在问题', '12%', '得分'][Math.floor(next() * 7)] ?? ''),
        )
        return { ...row, cells: next() > 0.95 ? ['', ...kept] : kept }
      })
      for (const { report, returned, ignored } of readForms({ ...table, rows: cells }, {}, 0) ?? []) {
        expect(report.rowsRead, `round ${round}`).toBe(report.loaded + report.returned + report.ignored)
        if (report.status === 'ok') expect([returned.length, ignored.length]).toEqual([report.returned, report.ignored])
      }
    }
  })
})
