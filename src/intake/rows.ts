import type { Problem } from '../domain/errors'
import type { Cell } from '../domain/row'
import { enumLabel, enums, type TableId } from '../domain/schema'
import { enumReader, type ReadCell } from './enumReaders'
import { createIndicatorReader } from './indicatorRow'
import type { MappedColumn } from './mapping'
import type { RawRow } from './RawTable'
import type { Draft, Ignored, Returned } from './Reading'
import { type RowShape, rowKind } from './rowKinds'
import { looseRowText, rowText } from './rowText'
import { columnLabel, isKey, missingIn, primaryTable } from './tableColumns'
import { columnOf } from './validate'
import type { Warnings } from './warnings'

/** A column of a block with its reader. */
export interface ReadColumn {
  readonly column: MappedColumn
  readonly read: ReadCell
}

export interface RowsInput {
  readonly source: string
  readonly sheet: string | undefined
  readonly columns: readonly ReadColumn[]
  readonly fed: readonly TableId[]
  readonly width: number
  readonly rows: readonly RawRow[]
  readonly repeated: ReadonlySet<number>
  readonly personal: ReadonlySet<number>
  /** Name of the department in the caption, where no column names it. */
  readonly captionDepartment: string | null
  readonly warnings: Warnings
}

export interface RowsRead {
  readonly drafts: readonly Draft[]
  readonly returned: readonly Returned[]
  readonly ignored: readonly Ignored[]
}

type Part = Record<string, Cell>

/** The line of a record is put together when somebody asks: few rows are ever shown as text. */
class RowDraft implements Draft {
  constructor(
    readonly line: number,
    readonly values: { readonly [T in TableId]?: Part },
    readonly raw: { readonly [T in TableId]?: Record<string, string> },
    private readonly cells: readonly string[],
    private readonly personal: ReadonlySet<number>,
  ) {}

  get rowText(): string {
    return rowText(this.cells, this.personal)
  }
}

const fundSource = enumReader('fund_source')

/** The words of the source are kept beside its code; where only the words have a column, the code is made of them. */
function settleFund(part: Part, written: string): void {
  const text = written.trim()
  part.fund_source_reported ??= text === '' ? null : text
  if (part.fund_source === undefined && text !== '') part.fund_source = fundSource(text) as Cell
}

/** One slot a target of a column: where its value goes. */
interface Slot {
  readonly index: number
  readonly header: string
  readonly table: TableId
  readonly id: string
  readonly isKey: boolean
  readonly isExact: boolean
  readonly read: ReadCell
}

const noRaw: { readonly [T in TableId]?: Record<string, string> } = {}

export function readRows(input: RowsInput): RowsRead {
  const drafts: Draft[] = []
  const returned: Returned[] = []
  const ignored: Ignored[] = []
  const { source, sheet, rows, fed, warnings, personal } = input
  const place = { source, ...(sheet === undefined ? {} : { sheet }) }
  const slots = slotsOf(input)
  const shape = shapeOf(slots)
  const primary = primaryTable(fed) ?? 'evaluations'
  const indicators = fed.includes('indicators')
    ? createIndicatorReader((id) => slots.some((slot) => slot.table === 'indicators' && slot.id === id))
    : null
  const later = slots.filter((slot) => slot.table === 'indicators' && (slot.id === 'target_value' || slot.id === 'actual_value'))
  const headerOf = (table: TableId, id: string) =>
    slots.find((slot) => slot.table === table && slot.id === id)?.header ?? columnLabel(table, id)

  for (const row of rows) {
    const { cells, line } = row
    const kind = input.repeated.has(line) ? 'repeated header' : row.fault === undefined ? rowKind(cells, shape) : null
    if (kind !== null) {
      ignored.push({ origin: { ...place, line, raw: '' }, reason: kind, rowText: looseRowText(cells, personal) })
      continue
    }
    const problems: Problem[] = []
    const fault = (code: string, column?: string, raw = '', params: Problem['params'] = {}) => {
      problems.push({ code, origin: { ...place, line, ...(column === undefined ? {} : { column }), raw }, params })
    }
    if (row.fault !== undefined) fault(row.fault)
    else if (cells.length > input.width && cells.slice(input.width).some((cell) => cell.trim() !== '')) {
      fault('row.tooManyCells', undefined, '', { found: cells.length, expected: input.width })
    }
    let draft: Draft | null = null
    if (problems.length === 0) draft = readRow(row)
    if (draft !== null) drafts.push(draft)
    else returned.push({ table: primary, problems, line, ...place, rowText: rowText(cells, personal) })

    function readRow({ cells, line }: RawRow): Draft | null {
      const values: { [T in TableId]?: Part } = {}
      const raw: { [T in TableId]?: Record<string, string> } = {}
      let hasRaw = false
      for (const slot of slots) {
        const text = cells[slot.index] ?? ''
        const reading = slot.read(text)
        let value: Cell
        if (typeof reading === 'object' && reading !== null) {
          value = reading.value
          if (reading.fault !== undefined) fault(reading.fault, slot.header, text.trim(), { expected: expectation(slot) })
          if (reading.warning !== undefined) warnings.add(reading.warning, line, slot.header, text.trim())
        } else value = reading
        let part = values[slot.table]
        if (part === undefined) {
          part = {}
          values[slot.table] = part
        }
        part[slot.id] = value
        if (text !== '' && value !== text && (slot.isExact || String(value) !== text)) {
          let own = raw[slot.table]
          if (own === undefined) {
            own = {}
            raw[slot.table] = own
          }
          own[slot.id] = text
          hasRaw = true
        }
      }
      if (values.indicators !== undefined) {
        indicators?.settle(values.indicators, (id, code, text) => warnings.add(code, line, headerOf('indicators', id), text))
        for (const slot of later) {
          const text = cells[slot.index] ?? ''
          if (text === '' || String(values.indicators[slot.id]) === text) continue
          raw.indicators ??= {}
          raw.indicators[slot.id] = text
          hasRaw = true
        }
      }
      if (values.funds !== undefined) settleFund(values.funds, cells[shape.sourceAt] ?? '')
      if (input.captionDepartment !== null)
        values.evaluations = { dept_name_reported: input.captionDepartment, ...values.evaluations }
      dropEmptyParts(values)
      return problems.length > 0 ? null : new RowDraft(line, values, hasRaw ? raw : noRaw, cells, personal)
    }

    /** A second table gets no row from empty cells; the row as a whole must name what its list is of. */
    function dropEmptyParts(values: { [T in TableId]?: Part }): void {
      let hasPart = false
      for (const table of fed) {
        const part = values[table]
        if (part === undefined) continue
        const isFilled = table === 'evaluations' || table === 'departments' || hasOwn(table, part)
        if (!isFilled) {
          delete values[table]
          continue
        }
        const missing = missingIn(table, part)
        for (const id of table === 'departments' ? [] : missing)
          fault('row.requiredMissing', headerOf(table, id), '', { name: columnLabel(table, id) })
        hasPart ||= table !== 'departments' || fed.length === 1
      }
      if (!hasPart && fed.includes(primary)) {
        for (const id of missingIn(primary, {}))
          fault('row.requiredMissing', headerOf(primary, id), '', { name: columnLabel(primary, id) })
      }
    }
  }
  return { drafts, returned, ignored }
}

function hasOwn(table: TableId, part: Part): boolean {
  for (const id in part) if (part[id] !== null && !isKey({ table, column: id })) return true
  return false
}

function slotsOf({ columns }: RowsInput): Slot[] {
  return columns.flatMap(({ column, read }) =>
    column.targets.map(({ table, column: id }): Slot => {
      const type = columnOf(table, id)?.type
      const isExact = type !== 'amount' && type !== 'ratio' && type !== 'number' && type !== 'int' && type !== 'year'
      return { index: column.index, header: column.header, table, id, isKey: isKey({ table, column: id }), isExact, read }
    }),
  )
}

function shapeOf(slots: readonly Slot[]): RowShape {
  const at = (...ids: readonly string[]) => slots.find((slot) => ids.includes(slot.id))?.index ?? -1
  const titles = ['level1_name', 'level2_name', 'indicator_name'].map(
    (id) => slots.find((slot) => slot.table === 'indicators' && slot.id === id)?.index ?? -1,
  )
  return {
    codeAt: at('dept_code'),
    nameAt: at('dept_name_reported', 'dept_name'),
    titlesAt: titles.filter((index) => index >= 0),
    sourceAt: at('fund_source', 'fund_source_reported'),
  }
}

/** What a cell of an enum may say, for the sentence about one that it cannot. */
function expectation(slot: Slot): string {
  const values = columnOf(slot.table, slot.id)?.values ?? null
  return values === null
    ? ''
    : Object.keys(enums[values])
        .map((code) => enumLabel(values, code)['zh-CN'])
        .join('、')
}
