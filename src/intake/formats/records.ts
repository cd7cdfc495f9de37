import Papa from 'papaparse'
import type { RawRow } from '../RawTable'

/** A file with more broken quotes than this is refused as a whole: one can no longer tell where its rows begin. */
export const brokenQuotesLimit = 200

interface Parsed {
  readonly rows: string[][]
  /** Index of the first row whose quotes are wrong; -1 where all are right. */
  readonly broken: number
}

/** Text with one kind of line end (`\n`) -> records with the physical line where each starts; null: too many broken quotes. */
export function readRecords(text: string, delimiter: string): readonly RawRow[] | null {
  const rows: RawRow[] = []
  const isQuoted = text.includes('"')
  let start = 0
  let line = 1
  let faults = 0
  while (start < text.length) {
    const { rows: parsed, broken } = parse(text.slice(start), delimiter)
    const next = append(rows, parsed, broken < 0 ? parsed.length : broken, line, isQuoted)
    start = linesOn(text, start, next - line)
    line = next
    if (broken < 0) continue
    faults += 1
    if (faults > brokenQuotesLimit) return null
    const end = linesOn(text, start, 1)
    const own = text.slice(start, text[end - 1] === '\n' ? end - 1 : end)
    rows.push({ line, cells: own.split(delimiter), fault: 'row.quotes' })
    start = end
    line += 1
  }
  return rows
}

/** Rows parsed at once: behind a broken quote the rest is read again, and should be little. */
const batch = 20_000

function parse(text: string, delimiter: string): Parsed {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: batch })
  const wrong = errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0)
  const broken = wrong.length === 0 ? -1 : Math.min(...wrong)
  const last = data[data.length - 1]
  // A line end at the end of the text ends its last record; it does not start one.
  if (text.endsWith('\n') && last?.length === 1 && last[0] === '') data.pop()
  return { rows: data, broken }
}

/** Adds the first `count` parsed rows, counting the lines that quoted cells take. Returns the line after them. */
function append(rows: RawRow[], parsed: readonly string[][], count: number, firstLine: number, isQuoted: boolean): number {
  let line = firstLine
  for (let at = 0; at < count; at += 1) {
    const cells = parsed[at] ?? []
    rows.push({ line, cells })
    line += 1
    if (!isQuoted) continue
    for (const cell of cells) {
      for (let found = cell.indexOf('\n'); found >= 0; found = cell.indexOf('\n', found + 1)) line += 1
    }
  }
  return line
}

/** Where the line begins that stands `count` lines below the one at `start`; the end of the text where there are fewer. */
function linesOn(text: string, start: number, count: number): number {
  let at = start
  for (let passed = 0; passed < count; passed += 1) {
    const end = text.indexOf('\n', at)
    if (end < 0) return text.length
    at = end + 1
  }
  return at
}
