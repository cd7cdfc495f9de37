import type { Problem } from '../domain/errors'
import { emptyReading } from './blockReport'
import { filledCount } from './blocks'
import { errorReport } from './errorReport'
import type { RawTable } from './RawTable'
import type { BlockReading, FileReport } from './Reading'
import { withoutPersons } from './rowKinds'
import { looseRowText } from './rowText'

/** Sheets of a workbook that are to be read by people: covers, and explanations such as those of our own template and exports. */

const guideNames =
  /^(?:(?:填报|填表|填写|填列|使用|编制|导入|指标|报表|表格|封面)?(?:说明|须知|要求|指南)|注意事项|目录|封面|封底|notes?|readme)$/i
/** How the sheet 填报说明 of our 导入模板 begins: its rows name the columns of all tables. */
const ownGuide = /^填报说明.*导入时不读/

const nobody: ReadonlySet<number> = new Set()
const sampleRows = 20
const sampleLength = 300

export function isOwnGuide({ sheet, rows }: RawTable): boolean {
  return sheet !== undefined && ownGuide.test(rows.find(({ cells }) => filledCount(cells) > 0)?.cells[0]?.trim() ?? '')
}

/** A sheet that says by its name that it explains others, and in which no table was recognised. */
export function isGuide({ sheet }: RawTable, readings: readonly BlockReading[]): boolean {
  const isUnread = readings.every(({ report }) => report.question?.what === 'table' || report.problem?.code === 'block.headerOnly')
  return sheet !== undefined && isUnread && guideNames.test(sheet.normalize('NFKC').replace(/[\s\d.、()_-]+/g, ''))
}

/** A sheet without a header that is no guide by its name: a row of it that has several cells may be a record. */
export function readWithoutHeader(table: RawTable): BlockReading {
  const { source, sheet = '', rows } = table
  const count = rows.filter(({ cells }) => filledCount(cells) > 0).length
  const origin = { source, sheet, line: rows[0]?.line ?? 1, raw: '' }
  if (rows.every(({ cells }) => filledCount(cells) <= 1)) {
    return readTextSheet(table, [{ code: 'workbook.textOnly', origin, params: { sheet, count } }])
  }
  return emptyReading({ ...errorReport(source, 'file.noTable'), sheet, format: 'xlsx', warnings: table.warnings ?? [] })
}

/** Every row of the sheet stays out, with its place; nothing is asked. */
export function readTextSheet(table: RawTable, notes: readonly Problem[] = []): BlockReading {
  const { source, sheet, rows, warnings = [] } = table
  const place = { source, ...(sheet === undefined ? {} : { sheet }) }
  const ignored = rows.map(({ line, cells }) => ({
    origin: { ...place, line, raw: '' },
    reason: filledCount(cells) === 0 ? ('blank' as const) : ('note' as const),
    rowText: looseRowText(cells, nobody),
  }))
  const report: FileReport = {
    ...errorReport(source, ''),
    ...place,
    format: 'xlsx',
    status: 'ok',
    problem: null,
    rowsRead: rows.length,
    ignored: rows.length,
    warnings: [...warnings, ...notes],
    sample: rows.slice(0, sampleRows).map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => withoutPersons(cell.slice(0, sampleLength))),
    })),
  }
  return { ...emptyReading(report), ignored }
}

/** Nothing but text was in it. */
export const isTextSheet = ({ report }: BlockReading) =>
  report.status === 'ok' && report.headerLine === null && report.format === 'xlsx'

/** A header without rows is a fault of a file, and of a sheet where the others hold something none: a part left blank. */
export function withBlankSheets(readings: readonly BlockReading[]): readonly BlockReading[] {
  if (!readings.some(({ report }) => report.status === 'ok' && report.rowsRead > 0 && report.headerLine !== null)) return readings
  return readings.map((reading) => {
    const { problem, sheet, warnings } = reading.report
    if (sheet === undefined || problem?.code !== 'block.headerOnly') return reading
    return { ...reading, report: { ...reading.report, status: 'ok', problem: null, warnings: [...warnings, problem] } }
  })
}
