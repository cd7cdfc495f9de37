import Papa from 'papaparse'
import { knownHeader } from '../headerIndex'

const delimiters = [',', '\t', ';', '|'] as const
const previewRows = 60

/** How well a delimiter cuts the first rows: known headers first, then rows of one width, then the number of columns. */
function scoreOf(text: string, delimiter: string): readonly [number, number, number] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: previewRows })
  const widths = data.filter((row) => row.length > 1 || row[0] !== '').map((row) => row.length)
  let known = 0
  for (const row of data) {
    const headers = row.length > 1 ? row.filter((cell) => cell.length < 40 && knownHeader(cell).candidates.length > 0).length : 0
    known = Math.max(known, headers)
  }
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return [known, widths.length === 0 ? 0 : Math.round((count / widths.length) * 10), width]
}

/** The delimiter of a text, `,` where it has one column only. */
export function detectDelimiter(text: string): string {
  const preview = text.slice(0, 200_000)
  const scored = delimiters
    .filter((delimiter) => preview.includes(delimiter))
    .map((delimiter) => ({ delimiter, score: scoreOf(preview, delimiter) }))
  scored.sort((a, b) => b.score[0] - a.score[0] || b.score[1] - a.score[1] || b.score[2] - a.score[2])
  return scored[0]?.delimiter ?? ','
}
