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
  let rest = text
  let line = 1
  let faults = 0
  while (rest !== '') {
    const { rows: parsed, broken } = parse(rest, delimiter)
    const good = broken < 0 ? parsed.length : broken
    line = append(rows, parsed, good, line, rest.includes('"'))
    if (broken < 0) break
    faults += 1
    if (faults > brokenQuotesLimit) return null
    const start = startOfLine(text, line)
    const end = text.indexOf('\n', start)
    const own = text.slice(start, end < 0 ? undefined : end)
    rows.push({ line, cells: own.split(delimiter), fault: 'row.quotes' })
    rest = end < 0 ? '' : text.slice(end + 1)
    line += 1
  }
  return rows
}

function parse(text: string, delimiter: string): Parsed {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
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

function startOfLine(text: string, line: number): number {
  let start = 0
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1
  return start
}
