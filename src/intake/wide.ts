import { type Block, filledCount } from './blocks'
import { knownHeader } from './headerIndex'
import type { RawRow } from './RawTable'
import type { BlockReading, Draft, Returned } from './Reading'
import { looseRowText } from './rowText'

/** Tables with a column a year (2020年年初预算数, 2021年年初预算数) as one record a year. */

export interface Unpivoted {
  readonly block: Block
  readonly years: readonly number[]
}

interface YearColumn {
  readonly index: number
  readonly year: number
  /** Header without its year. */
  readonly base: string
}

const yearHeader = '预算年度'
const leadingYear = /^\s*((?:19|20)\d\d)\s*年?度?\s*[-_—:：]?\s*(?=\D)/
const trailingYear = /\s*[-_—:：(（]?\s*((?:19|20)\d\d)\s*年?度?\s*[)）]?\s*$/
const mostYears = 20

/** null where the columns are not years of the same columns, or a column of years is there. */
export function unpivot(block: Block): Unpivoted | null {
  const columns = yearColumns(block.header.cells)
  const years = [...new Set(columns.map(({ year }) => year))].sort((a, b) => a - b)
  const isRepeated = columns.some(({ base, year }) => columns.some((other) => other.base === base && other.year !== year))
  if (years.length < 2 || years.length > mostYears || !isRepeated || hasYears(block.header.cells)) return null
  const bases = [...new Set(columns.map(({ base }) => base))]
  const taken = new Set(columns.map(({ index }) => index))
  const kept = block.header.cells.flatMap((_, index) => (taken.has(index) ? [] : [index]))
  const indexOf = new Map(columns.map(({ base, year, index }) => [`${year} ${base}`, index]))
  const cellsOf = (cells: readonly string[], year: number | null) => [
    ...kept.map((index) => cells[index] ?? ''),
    ...bases.map((base) => cells[indexOf.get(`${year} ${base}`) ?? -1] ?? ''),
    ...(year === null ? [] : [String(year)]),
  ]
  const toRows = (row: RawRow): readonly RawRow[] => {
    const isPlain = row.fault !== undefined || block.repeated.has(row.line) || filledCount(row.cells) === 0
    if (isPlain || row.cells.slice(block.header.cells.length).some((cell) => cell.trim() !== '')) return [row]
    const made = years.map((year): RawRow => ({ line: row.line, cells: cellsOf(row.cells, year) }))
    const filled = made.filter(({ cells }) => filledCount(cells.slice(kept.length, -1)) > 0)
    // What stands under no year (a title, a total, a note) is weighed once, without the year that it does not have.
    return filled.length > 0 ? filled : [{ line: row.line, cells: cellsOf(row.cells, null) }]
  }
  const header = [...kept.map((index) => block.header.cells[index] ?? ''), ...bases, yearHeader]
  return { block: { ...block, header: { ...block.header, cells: header }, rows: block.rows.flatMap(toRows) }, years }
}

function yearColumns(headers: readonly string[]): YearColumn[] {
  return headers.flatMap((written, index): YearColumn[] => {
    const text = written.normalize('NFKC')
    const found = leadingYear.exec(text) ?? trailingYear.exec(text)
    const base = found === null ? '' : text.replace(found[0], '')
    if (found === null || base === '' || knownHeader(base).candidates.length === 0) return []
    return [{ index, year: Number(found[1]), base }]
  })
}

function hasYears(headers: readonly string[]): boolean {
  return headers.some((header) => knownHeader(header).candidates.some(({ column }) => column === 'fiscal_year'))
}

/** A row is taken in whole or returned whole, with all its years; each row is counted once. */
export function oneARow(reading: BlockReading, block: Block): BlockReading {
  const personal = new Set(block.header.cells.flatMap((cell, at) => (knownHeader(cell).isPersonal ? [at] : [])))
  const back = new Map<number, Returned>()
  for (const one of reading.returned) {
    const before = back.get(one.line)
    back.set(one.line, before === undefined ? one : { ...before, problems: [...before.problems, ...one.problems] })
  }
  const drafts = reading.drafts.filter(({ line }) => !back.has(line))
  const loaded = new Set(drafts.map(({ line }) => line))
  const left = new Map(reading.ignored.map((one) => [one.origin.line, one] as const))
  for (const line of [...left.keys()]) if (loaded.has(line) || back.has(line)) left.delete(line)
  const rowTexts = new Map(block.rows.map(({ line, cells }) => [line, looseRowText(cells, personal)] as const))
  const textOf = <T extends { readonly rowText: string }>(one: T, line: number): T => ({
    ...one,
    rowText: rowTexts.get(line) ?? one.rowText,
  })
  const returned = [...back].map(([line, one]) => textOf(one, line))
  const ignored = [...left].map(([line, one]) => textOf(one, line))
  return {
    ...reading,
    drafts: drafts.map((draft) => withRowText(draft, rowTexts)),
    returned,
    ignored,
    rowTexts,
    hasManyPerLine: true,
    report: { ...reading.report, loaded: loaded.size, returned: returned.length, ignored: ignored.length },
  }
}

function withRowText({ line, values, raw, rowText }: Draft, texts: ReadonlyMap<number, string>): Draft {
  return { line, values, raw, rowText: texts.get(line) ?? rowText }
}
