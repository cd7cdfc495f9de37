import type { Locale } from '../../domain/text'
import { problemSentence } from '../../i18n/problemSentence'
import type { IntakeResult } from '../../intake/Reading'
import { csvText } from './csv'
import type { OutputFile } from './Output'

/** returned.csv 退回清单: one line a fault, the row whole beside each. */
export function returnedCsv(result: IntakeResult, locale: Locale): OutputFile {
  const header = ['source_file', 'source_sheet', 'source_row', 'column', 'raw', 'code', 'reason', 'row_text']
  const rows = result.returned.flatMap((row) =>
    row.problems.map((problem) => [
      row.source,
      row.sheet ?? null,
      row.line,
      problem.origin.column ?? null,
      problem.origin.raw,
      problem.code,
      problemSentence(locale, problem),
      row.rowText,
    ]),
  )
  return { path: 'returned.csv', content: csvText(header, rows) }
}

/** ignored.csv: one line a row that carries no record, or one that stands already. */
export function ignoredCsv(result: IntakeResult): OutputFile {
  const header = ['source_file', 'source_sheet', 'source_row', 'reason', 'row_text']
  const rows = result.ignored.map(({ origin, reason, rowText }) => [
    origin.source,
    origin.sheet ?? null,
    origin.line,
    reason,
    rowText,
  ])
  return { path: 'ignored.csv', content: csvText(header, rows) }
}
