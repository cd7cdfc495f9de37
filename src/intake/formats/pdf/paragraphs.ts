import type { Paragraph } from '../Format'
import { type Line, linesOfPage, mostCommon } from './lines'
import type { PageLetters } from './textLayer'

/** What a page repeats above and below its text: a running head, its number. */
const pageNumber = /^[-—–·\s]*第?\s*(?:\d{1,4}|[ivxIVX]{1,6})\s*页?\s*(?:[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–·\s]*$/
const edgeLines = 2
/** A marker of a list or a heading: what stands before it is at its end where it ends a sentence. */
const marker =
  /^(?:第[一二三四五六七八九十]+[部章节条]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳])/
const goesOn = /[，、（“‘《〔(]$/
const sentenceEnd = /[。；：！？;!?]$/

/** Of lines that have no neighbour to be measured by, in the size of their letters. */
const usualLeading = 1.75

/** Measures of the whole text, in points. */
interface Body {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly leading: number
}

/**
 * Lines put together as they were written: one ends a paragraph that stops short of the margin, and one begins it that is
 * indented, set apart or set larger. Rows of a table stay lines, marked: their cells can only be guessed at.
 */
export function paragraphsOfPages(pages: readonly PageLetters[]): readonly Paragraph[] {
  const written = pages.map((page, number) => linesOfPage(page, number))
  const body = bodyOf(written.flat(), Math.max(0, ...pages.map((page) => page.width)))
  const lines = withoutEdges(written, body)
  const inTables = tableRows(lines)
  const paragraphs: { text: string; isTable: boolean }[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const last = paragraphs.at(-1)
    const isTable = inTables.has(at)
    if (last === undefined || before === undefined || isTable || last.isTable || begins(line, before, body)) {
      paragraphs.push({ text: line.text, isTable })
    } else last.text += `${needsSpace(last.text, line.text) ? ' ' : ''}${line.text}`
  }
  return paragraphs.map(({ text, isTable }, at) => ({ line: at + 1, text, ...(isTable ? { isTable } : {}) }))
}

const needsSpace = (before: string, after: string) => /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)

function begins(line: Line, before: Line, body: Body): boolean {
  if (goesOn.test(before.text)) return false
  if (before.right + (firstWord(line.text) + 1.2) * body.size < body.right) return true
  if (line.left > body.left + 1.2 * body.size) return true
  if (Math.abs(line.size - before.size) > 0.15 * before.size) return true
  if (line.page === before.page && before.base - line.base > 1.7 * body.leading) return true
  if (!sentenceEnd.test(before.text)) return false
  // The last line of a paragraph ends a sentence; a short one that does not is a heading.
  return marker.test(line.text) || (line.right < body.right - 3 * body.size && !/[\p{P}\d]$/u.test(line.text))
}

/** Width of what cannot be broken at the line's beginning, in the size of its letters: a number goes down as a whole. */
const firstWord = (text: string) => Math.max(1, (/^[A-Za-z0-9.,%+_:/[\]-]+/.exec(text)?.[0].length ?? 0) * 0.55)

function bodyOf(lines: readonly Line[], pageWidth: number): Body {
  const size = mostCommon(lines.map((line) => [line.size, line.text.length]))
  const long = lines.filter((line) => line.right - line.left > 10 * size)
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    const isNext = before?.page === line.page && before.size === size && line.size === size
    return isNext ? [[Math.round(before.base - line.base), 1] as const] : []
  })
  const leading = steps.length === 0 ? usualLeading * size : mostCommon(steps)
  const left = mostCommon(long.map((line) => [Math.round(line.left), 1]))
  const farthest = long
    .filter((line) => line.gaps === 0 && line.size < 1.15 * size)
    .reduce((most, line) => Math.max(most, line.right), 0)
  // Lines of several paragraphs that end together show the margin; where none do, it is as wide as the left one.
  const isMargin = farthest > 0.75 * pageWidth && long.filter((line) => line.right > farthest - 1.2 * size).length >= 3
  return { size, left, right: isMargin ? farthest : Math.max(farthest, pageWidth - left - size), leading }
}

function withoutEdges(pages: readonly (readonly Line[])[], body: Body): readonly Line[] {
  const isEdge = (at: number, { length }: readonly Line[]) => at < edgeLines || at >= length - edgeLines
  const said = new Map<string, Set<number>>()
  const sameOnPages = (line: Line) => `${Math.round(line.base / 4)} ${line.text.replace(/\d+/g, '#')}`
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      if (isEdge(at, lines)) said.set(sameOnPages(line), (said.get(sameOnPages(line)) ?? new Set()).add(line.page))
    }
  }
  const repeats = (line: Line) => (said.get(sameOnPages(line))?.size ?? 0) >= Math.max(2, pages.length / 2)
  return pages.flatMap((lines) =>
    lines.filter((line, at) => {
      if (!isEdge(at, lines)) return true
      return !pageNumber.test(line.text) && !repeats(line) && !standsApart(line, lines[at < edgeLines ? at + 1 : at - 1], body)
    }),
  )
}

/** Small, and far from the text. */
const standsApart = (line: Line, near: Line | undefined, body: Body) =>
  near !== undefined && line.size < 0.85 * body.size && Math.abs(line.base - near.base) > 1.3 * body.leading

/** Places of lines in runs with gaps, where at least two have several. */
function tableRows(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let run: number[] = []
  const close = () => {
    if (run.filter((at) => (lines[at]?.gaps ?? 0) >= 2).length >= 2) for (const at of run) found.add(at)
    run = []
  }
  for (const [at, line] of lines.entries()) {
    if (line.gaps > 0) run.push(at)
    else close()
  }
  close()
  return found
}
