import { isCaption } from './caption'
import { knownHeader } from './headerIndex'
import type { RawRow } from './RawTable'
import { isNote, isTotalWord } from './rowKinds'

/** A header with the rows above it that belong to it and the rows below. */
export interface Block {
  readonly above: readonly RawRow[]
  readonly header: RawRow
  readonly rows: readonly RawRow[]
  /** Rows that say the header again, by line. */
  readonly repeated: ReadonlySet<number>
}

/** A header stands among the first rows or nowhere. */
const headerSearchRows = 60
const longestHeader = 60

const isFilled = (cell: string) => cell.trim() !== ''

export function filledCount(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (isFilled(cell)) count += 1
  return count
}

function isKnown(cell: string): boolean {
  if (cell === '' || cell.length > longestHeader) return false
  const { candidates, isPersonal } = knownHeader(cell)
  return isPersonal || candidates.some((one) => one.rank < 100)
}

function knownCount(cells: readonly string[]): number {
  return new Set(cells.filter(isKnown).map((cell) => cell.trim())).size
}

/**
 * Index of the row that names the columns: the one with most known headers, unless a header with records of its own stands
 * above it; else the first that has several cells; -1: none.
 */
export function findHeader(rows: readonly RawRow[]): number {
  let best = -1
  let bestKnown = 1
  const search = rows.slice(0, headerSearchRows)
  for (const [at, { cells }] of search.entries()) {
    if (isSigned(cells)) continue
    const known = knownCount(cells)
    if (known > bestKnown && known >= filledCount(cells) * 0.3) {
      best = at
      bestKnown = known
    }
  }
  if (best >= 0) return headerAbove(search, best)
  const several = search.findIndex(({ cells }) => filledCount(cells) > 1)
  return several >= 0 ? several : search.findIndex(({ cells }) => filledCount(cells) === 1 && cells.some(isKnown))
}

/** A list of departments above a summary has fewer headers, and is a table all the same. */
function headerAbove(rows: readonly RawRow[], best: number): number {
  const first = rows.findIndex(({ cells }, at) => at < best && isHeader(cells) && !isSigned(cells))
  if (first < 0) return best
  const isRecord = ({ cells }: RawRow) => filledCount(cells) > 1 && knownCount(cells) === 0 && !cells.every(isCaptionOrBlank)
  return rows.slice(first + 1, best).some(isRecord) ? first : best
}

const isCaptionOrBlank = (cell: string) => !isFilled(cell) || isCaption(cell)

/** 填表人：张三,,联系电话：… at the foot: its words are headers elsewhere. */
const isSigned = (cells: readonly string[]) => isNote(cells.find(isFilled) ?? '')

/** Cheap look at the first two filled cells before a row is weighed as a header: most rows are none. */
function mayBeHeader(cells: readonly string[]): boolean {
  let seen = 0
  for (const cell of cells) {
    if (cell === '') continue
    const first = cell.charCodeAt(0)
    if (first > 47 && first < 58) return false
    if (isKnown(cell)) return true
    seen += 1
    if (seen === 2) return false
  }
  return false
}

function isHeader(cells: readonly string[]): boolean {
  const known = knownCount(cells)
  return known >= 2 && known * 2 > filledCount(cells)
}

const sameWords = (a: readonly string[], b: readonly string[]) =>
  a.length >= b.length && a.every((cell, at) => cell.trim() === (b[at] ?? '').trim())

/** The blocks of a sheet, one a header. `headerLine`: the user's own answer for the first. */
export function splitBlocks(rows: readonly RawRow[], headerLine?: number): readonly Block[] {
  const chosen = headerLine === undefined ? -1 : rows.findIndex((row) => row.line === headerLine)
  let at = chosen >= 0 ? chosen : findHeader(rows)
  if (chosen < 0 && at > 0 && isLowerLine(rows[at - 1], rows[at])) at -= 1
  let above = rows.slice(0, Math.max(at, 0))
  const blocks: Block[] = []
  while (at >= 0) {
    const upper = rows[at]
    if (upper === undefined) break
    const lower = isLowerLine(upper, rows[at + 1]) ? rows[at + 1] : undefined
    const header = lower === undefined ? upper : joinedHeader(upper, lower)
    if (lower !== undefined) at += 1
    const repeated = new Set<number>()
    let end = at + 1
    for (; end < rows.length; end += 1) {
      const row = rows[end]
      if (row === undefined || row.fault !== undefined || !mayBeHeader(row.cells) || isSigned(row.cells)) continue
      const isSame = sameWords(row.cells, header.cells) || sameWords(header.cells, row.cells)
      if (!isSame && !isHeader(row.cells)) continue
      if (!isSame && !isSameHeader(row.cells, header.cells)) break
      if (isRetitled(rows, at + 1, end)) break
      repeated.add(row.line)
    }
    const bodyEnd = end < rows.length ? startOfTitles(rows, at + 1, end) : end
    blocks.push({ above, header, rows: rows.slice(at + 1, bodyEnd), repeated })
    above = rows.slice(bodyEnd, end)
    at = end < rows.length ? end : -1
  }
  return blocks
}

/** 预算情况 over 年初预算数 and 全年执行数: the columns that have no name in the lower line have it in the upper one. */
function isLowerLine(upper: RawRow | undefined, lower: RawRow | undefined): boolean {
  if (upper === undefined || lower === undefined || lower.fault !== undefined) return false
  if (!isHeader(lower.cells) && !isYearLine(upper, lower)) return false
  const isNamedAbove = (at: number) => isFilled(upper.cells[at] ?? '')
  const unnamed = lower.cells.map((cell, at) => (isFilled(cell) ? -1 : at)).filter((at) => at >= 0 && at < upper.cells.length)
  return unnamed.length > 0 && unnamed.every(isNamedAbove) && unnamed.some((at) => isKnown(upper.cells[at] ?? ''))
}

const isYear = (cell: string) => /^\s*(?:19|20)\d\d\s*年?度?\s*$/.test(cell.normalize('NFKC'))

/** 2020年, 2021年 under 年初预算数 and again under 全年执行数. */
function isYearLine(upper: RawRow, lower: RawRow): boolean {
  const filled = lower.cells.flatMap((cell, at) => (isFilled(cell) ? [at] : []))
  return filled.length > 1 && filled.every((at) => isYear(lower.cells[at] ?? '') && isKnown(groupOver(upper, at)))
}

/** The cell of the upper line that stands over a column: its own, or the last one before it. */
function groupOver(upper: RawRow, at: number): string {
  let from = Math.min(at, upper.cells.length - 1)
  while (from > 0 && !isFilled(upper.cells[from] ?? '')) from -= 1
  return upper.cells[from] ?? ''
}

function joinedHeader(upper: RawRow, lower: RawRow): RawRow {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const cells = Array.from({ length: width }, (_, at) => {
    const below = lower.cells[at] ?? ''
    if (!isFilled(below)) return upper.cells[at] ?? ''
    const group = groupOver(upper, at)
    if (isYear(below)) return group.trim() + below.trim()
    // 预算情况(万元) over 年初预算数: the unit is that of the whole group.
    const unit = knownHeader(group).text.unit
    return unit === null || knownHeader(below).unit !== null || !isFilled(group) ? below : `${below.trim()}(${unit})`
  })
  return { line: upper.line, cells }
}

function isSameHeader(a: readonly string[], b: readonly string[]): boolean {
  const fold = (cells: readonly string[]) => cells.filter(isFilled).map((cell) => knownHeader(cell).text.full)
  return fold(a).join('\u0000') === fold(b).join('\u0000')
}

/** The same header under a title of its own starts the same table of another year or unit; without one a page has ended. */
function isRetitled(rows: readonly RawRow[], from: number, header: number): boolean {
  const titles = rows.slice(startOfTitles(rows, from, header), header)
  return titles.some(({ cells }) => cells.some(isCaption))
}

/** Blank rows, rows of one cell and captions right above a header are its title. */
function startOfTitles(rows: readonly RawRow[], from: number, header: number): number {
  let start = header
  while (start > from && isTitle(rows[start - 1]?.cells ?? [])) start -= 1
  return start
}

function isTitle(cells: readonly string[]): boolean {
  const filled = cells.filter(isFilled)
  if (filled.some((cell) => isTotalWord(cell) || isNote(cell))) return false
  return filled.length <= 1 || (filled.length <= 3 && filled.every(isCaption))
}
