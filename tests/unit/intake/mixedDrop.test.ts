import { beforeAll, describe, expect, it } from 'vitest'
import { createIntake } from '../../../src/intake/intake'
import type { FileReport, IntakeResult, SourceFile } from '../../../src/intake/Reading'
import { textStatus } from '../../../src/issues/classify'
import { mixedFolder as files } from '../../support/mixedFolder'

const read = (some: readonly SourceFile[]) => createIntake({ textStatus }).read(some, {})
const placeOf = ({ source, sheet, block }: FileReport) => `${source} ${sheet ?? ''} ${block}`
const isOf = (file: SourceFile, source: string) => source === file.name || source.startsWith(`${file.name}/`)

describe('sixty mixed files dropped at once', () => {
  let together: IntakeResult
  let milliseconds = 0
  beforeAll(async () => {
    const begun = performance.now()
    together = await read(files)
    milliseconds = performance.now() - begun
  })

  it('are sixty, each of them another', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBe(60)
    expect(files.filter(({ bytes }) => bytes.length === 0).map(({ name }) => name)).toEqual(['报送/表格/empty.csv'])
  })

  it('each have an account under their path, or are skipped with a reason', () => {
    const lost = files.filter(
      (file) => !together.files.some(({ source }) => isOf(file, source)) && !together.skipped.some((one) => isOf(file, one.file)),
    )
    expect(lost).toEqual([])
    expect(together.skipped.map(({ file, reason }) => [file, reason])).toEqual([
      ['报送/~$汇总.xlsx', 'hidden file'],
      ['报送/工作簿/archive.zip/__MACOSX/._汇总.csv', 'hidden file'],
      ['报送/说明.mp4', 'unknown ending'],
    ])
  })

  it('have every row in one of the three lists', () => {
    for (const report of together.files) {
      expect([placeOf(report), report.loaded + report.returned + report.ignored]).toEqual([placeOf(report), report.rowsRead])
    }
    const sum = (count: 'returned' | 'ignored') => together.files.reduce((all, report) => all + report[count], 0)
    expect([sum('returned'), sum('ignored')]).toEqual([together.returned.length, together.ignored.length])
  })

  it('are read as each of them alone: none harms another', async () => {
    const outcome = (report: FileReport) => [placeOf(report), report.status, report.problem?.code ?? null, report.rowsRead]
    const alone: (readonly unknown[])[] = []
    for (const file of files) alone.push(...(await read([file])).files.map(outcome))
    const byPlace = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1)
    const isAsked = ([place]: readonly unknown[]) => place === '报送/表格/amounts-without-unit.csv  1'
    expect(
      together.files
        .map(outcome)
        .filter((one) => !isAsked(one))
        .sort(byPlace),
    ).toEqual(alone.filter((one) => !isAsked(one)).sort(byPlace))
    expect(alone.find(isAsked)?.slice(1)).toEqual(['ask', 'ask.unit', 0])
  })

  it('help each other with a unit: the others say the same amount of the department in 万元', () => {
    const settled = together.files.find(({ source }) => source.endsWith('/amounts-without-unit.csv'))
    expect(settled).toMatchObject({ status: 'ok', unit: '万元', rowsRead: 1, ignored: 1 })
    expect(settled?.unitEvidence).toContain('与已知的同部门金额比较')
  })

  it('give the same result in any order', async () => {
    expect(await read([...files].reverse())).toEqual(together)
  })

  it('are read in seconds', () => {
    expect(milliseconds).toBeLessThan(20_000)
  })

  it('keep the paths as the origin of what was read', () => {
    const sources = new Set(together.origins.evaluations.map(({ source }) => source))
    expect(sources).toContain('报送/自评表/A-project.docx')
    expect(sources).toContain('报送/工作簿/archive-paths.zip/2020.csv')
    expect(together.records.evaluations.map((row) => row.source_file)).toContain('报送/工作簿/archive.zip/汇总.xlsx#汇总')
  })
})
