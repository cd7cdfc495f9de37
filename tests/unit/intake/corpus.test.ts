import { describe, expect, it } from 'vitest'
import { problemSentence } from '../../../src/i18n/problemSentence'
import { createIntake } from '../../../src/intake/intake'
import type { FileReport, IntakeResult } from '../../../src/intake/Reading'
import { textStatus } from '../../../src/issues/classify'
import { type ExpectedBlock, type ExpectedFile, type Fixture, fixtures, manifests } from '../../support/corpus'
import { corpusLines } from '../../support/corpusLines'

const all = fixtures()

function read({ file, expected }: Fixture): Promise<IntakeResult> {
  return createIntake({ textStatus }).read([file], expected?.choices === undefined ? {} : { '*': expected.choices })
}

const distinct = (codes: readonly string[]) => [...new Set(codes)].sort()

/** A block in the words of expected.json: what it does not speak of is left out, so that a difference is short to read. */
function told(report: FileReport, result: IntakeResult, wanted: ExpectedBlock | undefined): ExpectedBlock {
  const { status, rowsRead, loaded, returned, ignored } = report
  const optional: Readonly<Record<string, unknown>> = {
    file: report.source.slice(report.source.indexOf('/') + 1),
    sheet: report.sheet,
    format: report.format,
    table: report.table,
    code: report.problem?.code,
    unit: report.unit,
    encoding: report.encoding,
    delimiter: report.delimiter,
  }
  const spoken = Object.fromEntries(Object.entries(optional).filter(([key]) => wanted === undefined || key in wanted))
  const own = result.returned.filter((one) => one.source === report.source && one.sheet === report.sheet)
  const faults = distinct(own.flatMap(({ problems }) => problems.map(({ code }) => code)))
  return {
    status,
    ...spoken,
    ...(report.question === null ? {} : { question: report.question.what }),
    ...(rowsRead === 0 ? {} : { rowsRead, loaded, returned, ignored }),
    warnings: distinct(report.warnings.map(({ code }) => code)),
    ...(wanted !== undefined && !('faults' in wanted) ? {} : { faults }),
  }
}

function complete(block: ExpectedBlock): ExpectedBlock {
  const counts = (block.rowsRead ?? 0) === 0 ? {} : { loaded: 0, returned: 0, ignored: 0 }
  const faults = block.faults === undefined ? {} : { faults: distinct(block.faults) }
  return { ...counts, ...block, ...faults, warnings: distinct(block.warnings ?? []) }
}

describe('every fixture', () => {
  it.each(all.map((fixture) => [fixture.path, fixture] as const))('%s', async (_, fixture) => {
    const result = await read(fixture)
    const wanted = fixture.expected
    expect(wanted, 'has no entry in the expected.json of its folder').not.toBeNull()
    const blocks = result.files.map((report, at) => told(report, result, wanted?.blocks[at]))
    expect(blocks).toEqual(wanted?.blocks.map(complete))
    for (const report of result.files) checkReport(report)
    for (const [table, rows] of Object.entries(wanted?.records ?? {})) {
      expect(result.records[table as keyof IntakeResult['records']]).toMatchObject([...rows])
    }
    expect(result.files.reduce((sum, one) => sum + one.ignored, 0)).toBe(result.ignored.length)
  })

  it('has an expectation, and no expectation stands without its file', () => {
    const written = manifests().flatMap(({ folder, files }) =>
      Object.keys(files).map((name) => (folder === '' ? name : `${folder}/${name}`)),
    )
    expect(written.sort()).toEqual(all.map(({ path }) => path).sort())
  })
})

/** Each row is in exactly one of the three, and what was not taken in says so in a whole sentence. */
function checkReport(report: FileReport): void {
  expect(report.rowsRead).toBe(report.loaded + report.returned + report.ignored)
  if (report.status !== 'ok') expect([report.rowsRead, report.problem === null]).toEqual([0, false])
  for (const problem of [...(report.problem === null ? [] : [report.problem]), ...report.warnings]) {
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentence = problemSentence(locale, problem)
      expect(sentence).not.toMatch(/\{\w+\}|undefined|problem\./)
      expect(sentence).toContain(report.source)
    }
  }
}

describe('what must be taken in', () => {
  const shown = new Set(all.flatMap(({ expected }) => expected?.lines ?? []))
  const folders = new Set(manifests().map(({ folder }) => folder))

  it.each(
    Object.entries(corpusLines)
      .filter(([folder]) => folders.has(folder))
      .flatMap(([, lines]) => Object.entries(lines)),
  )('%s: %s', (line) => {
    expect(shown.has(line)).toBe(true)
  })

  it('is shown by more than 120 files', () => {
    expect(all.length).toBeGreaterThan(120)
  })

  it('is named by each fixture in a sentence of its own', () => {
    const known = new Set(Object.values(corpusLines).flatMap((lines) => Object.keys(lines)))
    const entries = all.map(({ expected }) => expected).filter((one): one is ExpectedFile => one !== null)
    expect(entries.flatMap(({ lines }) => lines.filter((line) => !known.has(line)))).toEqual([])
    expect(new Set(entries.map(({ shows }) => shows)).size).toBe(entries.length)
    for (const { shows } of entries) expect(shows.length).toBeGreaterThan(8)
  })
})
