import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIntake } from '../../../src/intake/intake'
import type { IntakeResult, SourceFile } from '../../../src/intake/Reading'
import { textStatus } from '../../../src/issues/classify'
import { fixtures } from '../../support/corpus'
import { anyWriting, writeTable } from './anyTable'

const read = (file: SourceFile): Promise<IntakeResult> => createIntake({ textStatus }).read([{ ...file, direct: true }], {})

const inTenThousands = (cents: number) => Number(`${cents}e-6`)

describe('any table', () => {
  it('reads back as it was, under any encoding, delimiter, quoting, unit, titles and order of columns', async () => {
    await fc.assert(
      fc.asyncProperty(anyWriting, async (writing) => {
        const result = await read({ name: '汇总.csv', bytes: writeTable(writing) })
        expect(result.files.map(({ status, problem }) => [status, problem?.code ?? null])).toEqual([['ok', null]])
        expect(
          result.records.evaluations.map((one) => [
            one.dept_code,
            one.dept_name_reported,
            one.fiscal_year,
            one.budget_initial,
            one.budget_adjustment,
            one.budget_adjusted,
            one.expenditure_actual,
            one.total_score_reported,
            one.annual_goal_text,
          ]),
        ).toEqual(
          writing.rows.map((row) => [
            row.code,
            row.name,
            row.year,
            inTenThousands(row.initial),
            inTenThousands(row.adjustment),
            inTenThousands(row.initial + row.adjustment),
            inTenThousands(row.actual),
            Number(`${row.score}e-2`),
            row.text.replace(/\r\n?/g, '\n').trim() || null,
          ]),
        )
        const [report] = result.files
        const around = (writing.yearStands === 'title' ? 1 : 0) + (writing.unitStands === 'caption' ? 1 : 0)
        expect(report).toMatchObject({ loaded: writing.rows.length, ignored: around + (writing.hasTotal ? 1 : 0) })
      }),
      { seed: 11, numRuns: 300 },
    )
  }, 30_000)
})

const endings = ['csv', 'tsv', 'txt', 'html', 'docx', 'xlsx', 'xls', 'pdf', 'zip', 'doc', 'jpg', ''] as const

/** Bytes of a fixture with some of them changed, taken out or said again. */
const altered = fc
  .record({
    fixture: fc.constantFrom(...fixtures().filter(({ file }) => file.bytes.length > 0 && file.bytes.length < 20_000)),
    changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }), {
      maxLength: 6,
    }),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    isTwice: fc.boolean(),
  })
  .map(({ fixture, changes, cut, isTwice }) => {
    const { bytes } = fixture.file
    const made = bytes.slice(0, Math.max(1, Math.ceil(bytes.length * Math.max(cut, 0.2))))
    for (const { at, byte } of changes) made[Math.floor(at * (made.length - 1))] = byte
    return isTwice ? new Uint8Array([...made, ...made]) : made
  })

describe('any bytes under any ending', () => {
  it('never throw past the door, and every row is loaded, returned or ignored', async () => {
    const bytes = fc.oneof({ arbitrary: altered, weight: 3 }, { arbitrary: fc.uint8Array({ maxLength: 600 }), weight: 1 })
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...endings), async (content, ending) => {
        const result = await read({ name: ending === '' ? '文件' : `文件.${ending}`, bytes: content })
        expect(result.files.length).toBeGreaterThan(0)
        for (const report of result.files) {
          expect(report.rowsRead).toBe(report.loaded + report.returned + report.ignored)
          if (report.status !== 'ok') expect([report.rowsRead, report.problem === null]).toEqual([0, false])
        }
        const sum = (count: 'returned' | 'ignored') => result.files.reduce((all, one) => all + one[count], 0)
        expect([sum('returned'), sum('ignored')]).toEqual([result.returned.length, result.ignored.length])
      }),
      { seed: 12, numRuns: 400 },
    )
  }, 30_000)
})
