import type { Problem } from '../../domain/errors'
import type { Locale } from '../../domain/text'
import { problemSentence } from '../../i18n/problemSentence'
import type { FileReport, IntakeResult } from '../../intake/Reading'
import type { OutputFile } from './Output'

function warningOf(problem: Problem, locale: Locale) {
  return {
    code: problem.code,
    message: problemSentence(locale, problem),
    line: problem.origin.line,
    column: problem.origin.column ?? null,
  }
}

function fileEntry(report: FileReport, locale: Locale) {
  const { problem, question } = report
  return {
    file: report.source,
    sheet: report.sheet ?? null,
    block: report.block,
    format: report.format,
    table: report.table,
    status: report.status,
    code: problem?.code ?? null,
    message: problem === null ? null : problemSentence(locale, problem),
    question,
    encoding: report.encoding,
    delimiter: report.delimiter,
    headerLine: report.headerLine,
    unit: report.unit,
    unitEvidence: report.unitEvidence,
    rowsRead: report.rowsRead,
    loaded: report.loaded,
    returned: report.returned,
    ignored: report.ignored,
    columns: report.columns.map(({ header, column }) => ({ header, column })),
    warnings: report.warnings.map((one) => warningOf(one, locale)),
  }
}

/** What became of each file, sheet and block. */
export function importJson(result: IntakeResult, locale: Locale): OutputFile {
  const files = result.files.map((report) => fileEntry(report, locale))
  const skipped = result.skipped.map(({ file, reason }) => ({ file, reason }))
  return { path: 'import.json', content: `${JSON.stringify({ version: 1, files, skipped }, null, 2)}\n` }
}
