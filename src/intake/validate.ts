import type { CellReading } from '../domain/CellReading'
import { readDate } from '../domain/date'
import { type MoneyUnit, readMoney } from '../domain/money'
import { isNullToken } from '../domain/nullTokens'
import { plainScaled, readNumber } from '../domain/number'
import { type RatioStyle, readRatio } from '../domain/ratio'
import { type Column, columnsOf, type TableId } from '../domain/schema'
import { readTruth } from '../domain/truth'
import { readYear } from '../domain/year'
import { enumReader, type ReadCell } from './enumReaders'

/** Text -> typed cells, one reader a column of a block. */

export interface ColumnReading {
  readonly unit: MoneyUnit | null
  readonly ratio: RatioStyle
}

/** Read together with the other columns of an indicator (indicatorRow.ts), so here they stay text. */
const readLater: ReadonlySet<string> = new Set(['target_value', 'target_value_upper', 'actual_value'])

/** Codes and names that a key is made of: a dash there means nothing, as it does among numbers. */
const keyTexts: ReadonlySet<string> = new Set([
  'dept_code',
  'eval_id',
  'project_code',
  'project_name',
  'dept_name',
  'dept_name_reported',
  'parent_dept_code',
  'region_code',
  'issue_id',
  'measure_id',
  'event_id',
  'from_code',
  'to_code',
  'scheme_id',
])

const countUnits = /^(?:分|个|名|人|项|家|件|次|处|所)$/
const scientificCode = /^\d(?:\.\d+)?e\+\d{1,2}$/i

export function columnOf(table: TableId, column: string): Column | undefined {
  return columnsOf(table).find((one) => one.id === column)
}

/** A code that a spreadsheet has turned into a number: its last digits are lost. */
export function isRewrittenCode(text: string): boolean {
  return scientificCode.test(text.trim().normalize('NFKC'))
}

export function isCode(column: string): boolean {
  return column.endsWith('_code') || column === 'eval_id'
}

function readText(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

/** ="001001" and '001001 are how exports keep a spreadsheet from dropping the zeros. */
function readKey(text: string): string | null {
  const trimmed = text.trim()
  const bare = /^="(.*)"$/.exec(trimmed)?.[1] ?? (trimmed.startsWith("'") ? trimmed.slice(1) : trimmed)
  return isNullToken(bare) ? null : bare
}

/** ２１９００１ and 219001.0, as another program writes a column of numbers with gaps, are 219001. */
function readCode(text: string): string | null {
  const key = readKey(text)
  return key === null ? null : key.normalize('NFKC').replace(/^(\d+)\.0+$/, '$1')
}

function readInteger(text: string): CellReading<number> {
  const reading = readNumber(text, (suffix) => countUnits.test(suffix))
  return reading.value !== null && !Number.isInteger(reading.value) ? { value: null, fault: 'number.notWhole' } : reading
}

/** Reader of one column. A plain cell comes back as its value; anything else with what was found. */
export function cellReader(table: TableId, id: string, how: ColumnReading): ReadCell {
  const column = columnOf(table, id)
  if (column === undefined || readLater.has(id)) return readText
  switch (column.type) {
    case 'text':
      if (id.endsWith('_code')) return readCode
      return keyTexts.has(id) ? readKey : readText
    case 'amount':
      return (text) => (text === '' ? null : readMoney(text, how.unit))
    case 'ratio':
      return (text) => (text === '' ? null : readRatio(text, how.ratio))
    case 'number':
      return (text) => (text === '' ? null : (plainScaled(text, 0, 6) ?? readNumber(text, (suffix) => countUnits.test(suffix))))
    case 'int':
      return (text) => (text === '' ? null : readInteger(text))
    case 'year':
      return remember(readYear)
    case 'date':
      return remember(readDate)
    case 'bool':
      return remember(readTruth)
    case 'enum':
      return column.values === null ? readText : enumReader(column.values)
  }
}

const remembered = 5000

/** Years, dates and answers repeat from row to row. */
function remember<T extends string | number | boolean>(read: (text: string) => CellReading<T>): ReadCell {
  const known = new Map<string, CellReading<T>>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const reading = read(text)
    if (known.size < remembered) known.set(text, reading)
    return reading
  }
}
