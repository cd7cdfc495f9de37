import { filledCount } from './blocks'
import { knownHeader } from './headerIndex'
import type { Merge, RawRow } from './RawTable'

/**
 * Columns of which one merged cell speaks for all its rows: who and when, and the levels that a list is grouped by. An amount or
 * a text that is merged over several rows is said once.
 */
const spoken: ReadonlySet<string> = new Set([
  'eval_id',
  'dept_code',
  'dept_name',
  'dept_name_reported',
  'dept_short_name',
  'finance_office',
  'fiscal_year',
  'eval_scope',
  'project_code',
  'project_name',
  'level1_name',
  'level1_category',
  'level2_name',
  'level2_category',
])

/** Rows of a table with the keys that stand in a cell merged downwards. */
export function withMergedKeys(
  rows: readonly RawRow[],
  header: readonly string[],
  merges: readonly Merge[] | undefined,
): readonly RawRow[] {
  const wanted = (merges ?? [])
    .filter(({ firstLine, lastLine, firstColumn }) => lastLine > firstLine && isSpoken(header[firstColumn] ?? ''))
    .sort((a, b) => a.firstLine - b.firstLine)
  if (wanted.length === 0) return rows
  const filled = [...rows]
  // Ranges may overlap in a file that means harm: each cell is looked at once.
  const reached = new Map<number, number>()
  for (const { firstLine, lastLine, firstColumn } of wanted) {
    const first = firstAtLine(rows, firstLine)
    const text = rows[first]?.line === firstLine ? (rows[first]?.cells[firstColumn] ?? '') : ''
    if (text.trim() === '') continue
    let at = Math.max(first + 1, reached.get(firstColumn) ?? 0)
    for (; at < rows.length && (rows[at]?.line ?? 0) <= lastLine; at += 1) {
      const row = filled[at]
      if (row !== undefined && row.fault === undefined) filled[at] = withKey(row, firstColumn, text)
    }
    reached.set(firstColumn, at)
  }
  return filled
}

function isSpoken(header: string): boolean {
  return knownHeader(header).candidates.some(({ column }) => spoken.has(column))
}

/** A blank row stays blank. */
function withKey(row: RawRow, column: number, text: string): RawRow {
  if (filledCount(row.cells) === 0 || (row.cells[column] ?? '').trim() !== '') return row
  const cells = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, at) => row.cells[at] ?? '')
  cells[column] = text
  return { ...row, cells }
}

/** Index of the first row at this line or below it. */
function firstAtLine(rows: readonly RawRow[], line: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}
