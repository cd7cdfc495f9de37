import type { Locale } from '../../domain/text'
import { problemSentence } from '../../i18n/problemSentence'
import type { Returned } from '../../intake/Reading'

const header = ['source_file', 'source_sheet', 'source_row', 'column', 'raw', 'code', 'reason', 'row_text']

/** 退回清单, one line a fault: UTF-8 with BOM, CRLF. A cell that a spreadsheet would take for a formula gets a leading `'`. */
export function returnedCsv(returned: readonly Returned[], locale: Locale): string {
  const lines = returned.flatMap((row) =>
    row.problems.map((problem) => [
      row.source,
      row.sheet ?? '',
      String(row.line),
      problem.origin.column ?? '',
      problem.origin.raw,
      problem.code,
      problemSentence(locale, problem),
      row.rowText,
    ]),
  )
  return `\uFEFF${[header, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
