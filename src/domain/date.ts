import type { CellReading } from './CellReading'
import { isNullToken } from './nullTokens'

const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/
const serial = /^\d{5}(?:\.\d+)?$/

const firstYear = 1990
const lastYear = 2099
/** Day 0 of a spreadsheet's calendar (1900 system, its 29 February 1900 included). */
const serialZero = Date.UTC(1899, 11, 30)
const dayLength = 86_400_000

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!isReal || year < firstYear || year > lastYear) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function readParts(text: string): string | null {
  const forward = yearFirst.exec(text) ?? compact.exec(text)
  if (forward !== null) return isoDate(Number(forward[1]), Number(forward[2]), Number(forward[3]))
  const backward = yearLast.exec(text)
  if (backward !== null) {
    const [first, second, year] = [Number(backward[1]), Number(backward[2]), Number(backward[3])]
    // 08/07/2014 may be July or August; only a day above 12 tells which is which.
    if (first > 12) return isoDate(year, second, first)
    return second > 12 || first === second ? isoDate(year, first, second) : null
  }
  if (serial.test(text)) {
    const date = new Date(serialZero + Math.floor(Number(text)) * dayLength)
    return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  }
  return null
}

/** YYYY-MM-DD of a full date between 1990 and 2099, a spreadsheet's serial number included. A month alone is no date. */
export function readDate(text: string): CellReading<string> {
  const trimmed = text.trim()
  if (isNullToken(trimmed)) return { value: null }
  const normal = trimmed
    .normalize('NFKC')
    .replace(/\s*([年月日])\s*/g, '$1')
    .trim()
  if (/^#/.test(normal)) return { value: null, warning: 'cell.errorValue' }
  const date = readParts(normal)
  return date === null ? { value: null, fault: 'date.unreadable' } : { value: date }
}
