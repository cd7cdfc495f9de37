// Confirmed labels as a file in the format of data/reference/issue-sentences.csv, so that a maintainer can append them (CLASSIFY 6).
import { issueCategories } from '../reference/categories'
import { sentenceRecords } from '../reference/sentenceRecords'
import type { Confirmed } from './confirmed'

const header = ['text', 'labels', 'kind', 'split']
const kinds: readonly string[] = ['ISSUE', 'NOT_ISSUE', 'NONE', 'PLACEHOLDER']
const known = new Set(issueCategories.map(({ id }) => id))

/** A spreadsheet takes a text that begins so for a formula. */
const formulaStart = /^[=+\-@\t\r]/
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const guarded = (text: string) => (formulaStart.test(text) ? `'${text}` : text)

/** UTF-8 with BOM, CRLF. A sentence confirmed twice stands once, as it was confirmed last. */
export function labelFile(confirmed: readonly Confirmed[]): string {
  const newest = new Map(confirmed.map((one) => [one.text, one]))
  const lines = [...newest.values()].map(({ text, kind, labels }) =>
    [guarded(text), kind !== 'ISSUE' ? '' : labels.length === 0 ? 'OTHER' : labels.join('|'), kind, 'train'].map(quoted).join(','),
  )
  return `\uFEFF${[header.join(','), ...lines].join('\r\n')}\r\n`
}

export interface ReadLabels {
  readonly labels: readonly Confirmed[]
  /** Lines (the head is line 1) whose kind or category is not known, or whose text is missing. */
  readonly refused: readonly number[]
}

/** Null where the file has no columns `text`, `labels` and `kind`. */
export function readLabelFile(csv: string): ReadLabels | null {
  const [head = [], ...rows] = sentenceRecords(csv.replace(/^\uFEFF/, ''))
  const place = (column: string) => head.findIndex((name) => name.trim().toLowerCase() === column)
  const [textAt, labelsAt, kindAt] = [place('text'), place('labels'), place('kind')]
  if (textAt < 0 || labelsAt < 0 || kindAt < 0) return null
  const labels: Confirmed[] = []
  const refused: number[] = []
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const read = readRow(row[textAt] ?? '', row[labelsAt] ?? '', row[kindAt] ?? '')
    if (read === null) refused.push(index + 2)
    else labels.push(read)
  }
  return { labels, refused }
}

function readRow(text: string, words: string, kind: string): Confirmed | null {
  const sentence = text.replace(/^'(?=[=+\-@\t\r])/, '').trim()
  const ids = words
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const categories = ids.filter((id) => id !== 'OTHER')
  const isKnown = kinds.includes(kind.trim()) && categories.every((id) => known.has(id))
  if (sentence === '' || !isKnown || (kind.trim() === 'ISSUE' && ids.length === 0)) return null
  return { text: sentence, kind: kind.trim() as Confirmed['kind'], labels: kind.trim() === 'ISSUE' ? categories : [] }
}
