import type { Problem } from '../domain/errors'
import type { RawRow } from './RawTable'
import type { Draft, Ignored, Returned } from './Reading'
import { type RowShape, rowKind } from './rowKinds'
import { createRowReader, type RowReaderInput, type Slot } from './rowReader'
import { looseRowText, rowText } from './rowText'
import { isKey, primaryTable } from './tableColumns'

export interface RowsInput extends RowReaderInput {
  readonly rows: readonly RawRow[]
  /** Lines that say the header again. */
  readonly repeated: ReadonlySet<number>
  /** Cells of the header. */
  readonly width: number
}

/** Every row below the header, each in exactly one of the three. */
export interface RowsRead {
  readonly drafts: readonly Draft[]
  readonly returned: readonly Returned[]
  readonly ignored: readonly Ignored[]
}

export function readRows(input: RowsInput): RowsRead {
  const { place, personal, repeated, fed } = input
  const drafts: Draft[] = []
  const returned: Returned[] = []
  const ignored: Ignored[] = []
  const table = primaryTable(fed) ?? 'evaluations'
  const reader = createRowReader(input)
  const shape = shapeOf(reader.slots)
  for (const row of input.rows) {
    const { line, cells } = row
    const reason = repeated.has(line) ? 'repeated header' : row.fault === undefined ? rowKind(cells, shape) : null
    if (reason !== null) {
      ignored.push({ origin: { ...place, line, raw: '' }, reason, rowText: looseRowText(cells, personal) })
      continue
    }
    const misplaced = misplacement(row, input)
    const result = misplaced === null ? reader.read(row) : [misplaced]
    if (!Array.isArray(result)) drafts.push(result as Draft)
    else {
      const text = misplaced === null ? rowText(cells, personal) : looseRowText(cells, fromFirst(personal, cells.length))
      returned.push({ table, problems: result, line, ...place, rowText: text })
    }
  }
  return { drafts, returned, ignored }
}

/** Where cells may have moved to the right, everything from the first personal column on may be a person's. */
function fromFirst(personal: ReadonlySet<number>, count: number): ReadonlySet<number> {
  const first = Math.min(...personal)
  return new Set(Array.from({ length: count }, (_, at) => at).filter((at) => at >= first))
}

/** A spreadsheet holds 32,767 characters in a cell; what is longer than this is no text that somebody wrote. */
export const cellLimit = 100_000

/** A row whose cells may stand under the wrong headers, or hold a whole file, is not read at all. */
function misplacement({ line, cells, fault }: RawRow, { width, place }: RowsInput): Problem | null {
  if (fault !== undefined) return { code: fault, origin: { ...place, line, raw: '' }, params: {} }
  const long = cells.find((cell) => cell.length > cellLimit)
  if (long !== undefined) {
    return { code: 'row.cellTooLong', origin: { ...place, line, raw: '' }, params: { length: long.length, limit: cellLimit } }
  }
  if (cells.length <= width || cells.slice(width).every((cell) => cell.trim() === '')) return null
  return { code: 'row.tooManyCells', origin: { ...place, line, raw: '' }, params: { found: cells.length, expected: width } }
}

function shapeOf(slots: readonly Slot[]): RowShape {
  const at = (...ids: readonly string[]) => slots.find((slot) => ids.includes(slot.id))?.index ?? -1
  return {
    codeAt: at('dept_code'),
    nameAt: at('dept_name_reported', 'dept_name'),
    titlesAt: [at('level1_name'), at('level2_name'), at('indicator_name')].filter((index) => index >= 0),
    sourceAt: at('fund_source', 'fund_source_reported'),
    contentAt: new Set(slots.filter((slot) => !isKey({ table: slot.table, column: slot.id })).map((slot) => slot.index)),
  }
}
