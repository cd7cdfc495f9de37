import type { CellReading } from './CellReading'
import { readDate } from './date'
import { isNullToken } from './nullTokens'

const firstYear = 1990
const lastYear = 2099
const chineseDigits = '〇一二三四五六七八九'
const fourDigits = /^(\d{4})(?:\.0+)?\s*年?度?$/
const chineseYear = /[〇○零一二三四五六七八九]{4}(?=年|$)/g

function withArabicYears(text: string): string {
  return text
    .normalize('NFKC')
    .replace(chineseYear, (year) => [...year.replace(/[○零]/g, '〇')].map((digit) => chineseDigits.indexOf(digit)).join(''))
}

/** Four digits, 1990 to 2099. 2021年 is 2021; a full date gives its year with a warning; anything else is a fault. */
export function readYear(text: string): CellReading<number> {
  const trimmed = text.trim()
  if (isNullToken(trimmed)) return { value: null }
  const normal = withArabicYears(trimmed)
  if (normal.startsWith('#')) return { value: null, warning: 'cell.errorValue' }
  const year = Number(fourDigits.exec(normal)?.[1] ?? Number.NaN)
  if (year >= firstYear && year <= lastYear) return { value: year }
  if (!Number.isNaN(year)) return { value: null, fault: 'year.outOfRange' }
  const date = /^\d{5}/.test(normal) && !/^\d{8}$/.test(normal) ? null : readDate(normal).value
  return date === null ? { value: null, fault: 'year.unreadable' } : { value: Number(date.slice(0, 4)), warning: 'year.fromDate' }
}

const severalYears = /(?<!\d)(?:199\d|20\d\d)\s*年?度?\s*[-~—–至到]\s*(?:199\d|20\d\d)(?!\d)/

function distinct(text: string, pattern: RegExp): number[] {
  return [...new Set([...text.matchAll(pattern)].map((found) => Number(found[0])))]
}

/**
 * The year that a title, a caption or a file name speaks of; null where it names none or more than one. A 2021年度 counts
 * before a 2021年, and both before a bare number: beside the year of the budget the date of writing often stands.
 */
export function yearOf(text: string): number | null {
  const normal = withArabicYears(text)
  if (severalYears.test(normal)) return null
  const patterns = [
    /(?<!\d)(?:199\d|20\d\d)(?=\s*年度)/g,
    /(?<!\d)(?:199\d|20\d\d)(?=\s*年(?!\s*\d))/g,
    /(?<!\d)(?:199\d|20\d\d)(?!\d)/g,
  ]
  for (const pattern of patterns) {
    const years = distinct(normal, pattern)
    if (years.length > 0) return years.length === 1 ? (years[0] ?? null) : null
  }
  return null
}
