import { asWritten } from './letters'
import type { Letters, PageLetters } from './textLayer'

/** Letters on one height of a page, from the left. */
export interface Line {
  readonly page: number
  readonly text: string
  /** Wide gaps between its letters: a row of a table has several. */
  readonly gaps: number
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** In the size of the letters. */
const wideGap = 0.9
const wordGap = 0.22

/** Lines of a page from the top down. */
export function linesOfPage({ letters }: PageLetters, page: number): readonly Line[] {
  const rows: Letters[][] = []
  for (const one of [...letters].sort((a, b) => b.base - a.base)) {
    const row = rows.at(-1)
    // Raised and lowered letters stand in the line of their neighbours.
    if (row?.[0] !== undefined && row[0].base - one.base < 0.45 * Math.max(row[0].size, one.size)) row.push(one)
    else rows.push([one])
  }
  return rows.map((row) =>
    lineOf(
      row.sort((a, b) => a.left - b.left),
      page,
    ),
  )
}

function lineOf(row: readonly Letters[], page: number): Line {
  const size = mostCommon(row.map((one) => [Math.round(one.size * 2) / 2, one.text.length]))
  let [text, gaps, right] = ['', 0, row[0]?.left ?? 0]
  for (const one of row) {
    const gap = (one.left - right) / size
    if (text !== '' && gap > wideGap) {
      text += ' '
      gaps += 1
    } else if (gap > wordGap && isLatin(text.slice(-1)) && isLatin(one.text.slice(0, 1))) text += ' '
    text += asWritten(one.text)
    right = Math.max(right, one.right)
  }
  return { page, text: text.trim(), gaps, left: row[0]?.left ?? 0, right, base: row[0]?.base ?? 0, size }
}

const isLatin = (letter: string) => /[A-Za-z0-9%]/.test(letter)

/** The value with the most weight. */
export function mostCommon(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].reduce((most, one) => (one[1] > most[1] ? one : most), [1, -1] as [number, number])[0]
}
